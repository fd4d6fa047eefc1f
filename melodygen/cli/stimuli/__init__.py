"""``melodygen stimuli``: listening studies, from a design file to the answer; each command is a module of its own."""

from __future__ import annotations

from importlib import import_module

import click

from melodygen.errors import nearest

COMMANDS = {
    "analyse": "Say what the answers of listeners say, as a report.",
    "power": "Say how many listeners and melodies a study takes.",
}
"""By name, which is the module's and the function's too, with what each is for in one line."""


class StudyCommands(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands by name."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; an error with the nearest name if there is none."""
        if cmd_name not in COMMANDS:
            near = nearest(cmd_name, COMMANDS)
            ctx.fail(f"there is no command {cmd_name!r}; " + (f"did you mean {near!r}?" if near else "see --help"))
        command: click.Command = getattr(import_module(f"melodygen.cli.stimuli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])


@click.group(cls=StudyCommands)
def stimuli() -> None:
    """Make stimulus sets for listening studies, ask listeners, and say what they answered."""
