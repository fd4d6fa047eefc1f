"""``melodygen stimuli``: listening studies, from a design file to the answer.

Each command is a module of its own, imported only when it is called.
"""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {
    "analyse": "Say what the answers of listeners say, as a report.",
    "build": "Build the set of a design: sounds, manifest and key.",
    "export": "Write the study of a set for other programs.",
    "new": "Write an example design file to start from.",
    "page": "Copy the page of a set to a folder for JATOS, Pavlovia or any host.",
    "power": "Say how many listeners and melodies a study takes.",
    "serve": "Serve the page of a set, and keep what listeners answer.",
    "verify": "Say whether a set is still what its design makes.",
}
"""By name, with what each is for; the module has the same name."""


class StimuliCommands(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"melodygen.cli.stimuli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """From the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=StimuliCommands)
def stimuli() -> None:
    """Listening studies: from a design file to the answer."""
