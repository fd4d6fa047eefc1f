"""The commands by name, and how every one of them ends: in a result, or in one line on stderr.

Conventions
-----------
Exit code 0: done.  1: a check found something amiss.  2: the wish or a file was wrong, and nothing was written;
where a disk filled up on the way, the error says which files are there.  130: stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, NamedTuple

import click

from melodygen.errors import MelodygenError, nearest
from melodygen.version import __version__

EXIT_WRONG, EXIT_STOPPED = 2, 130


class Entry(NamedTuple):
    """Where a command is, and what it is for in one line; `function` where it cannot have the command's name."""

    section: str
    module: str
    summary: str
    function: str = ""


COMMANDS = {
    "generate": Entry("Make", "generate", "Make one melody or many, as MIDI, audio or project files."),
    "export": Entry("Make", "export", "Write a saved project as MIDI or audio, as the window would."),
    "render": Entry("Make", "render", "Turn a MIDI, MusicXML or ABC file or a project into an audio file."),
    "session": Entry("Make", "session", "Write a melody with all that a DAW needs: MIDI, stems, mix, score, README."),
    "stimuli": Entry("Make", "stimuli", "Listening studies: sets of melodies, served to listeners."),
    "app": Entry("Make", "app", "Open the window."),
    "learn": Entry("Make", "learn", "Learn a style from a folder of melodies."),
    "continue": Entry("Vary", "variations", "Go on from where a melody ends.", "go_on"),
    "fill": Entry("Vary", "fill", "Draw some bars, notes or silences of a melody again."),
    "vary": Entry("Vary", "variations", "Change about so many per cent of a melody's notes."),
    "interpolate": Entry("Vary", "variations", "Make melodies on the way from one to another."),
    "play": Entry("Listen", "play", "Play a MIDI, MusicXML or ABC file or a project."),
    "midi-ports": Entry("Listen", "midi_ports", "The MIDI ports that a melody can be played to.", "midi_ports"),
    "styles": Entry("Look up", "tables", "The styles: melodies that the notes are learned from."),
    "presets": Entry("Look up", "tables", "The presets: kinds of melodies to start from."),
    "scales": Entry("Look up", "tables", "The scales and their degrees or notes."),
    "moods": Entry("Look up", "tables", "The moods and what each does to the notes."),
    "instruments": Entry("Look up", "tables", "The 128 General MIDI instruments by family."),
    "measure": Entry("Check", "measure", "Say what a melody is like, by published measures."),
    "explain": Entry("Check", "explain", "Say of every note why it is what it is, and what else it could be."),
    "likelihood": Entry("Check", "likelihood", "Say how expected a melody is under a style, in bits a note."),
    "originality": Entry(
        "Check", "originality", "Say how long a run of notes a melody shares with one that people wrote."
    ),
    "verify": Entry("Check", "verify", "Say whether a file is still what its recipe makes."),
    "doctor": Entry("Check", "doctor", "Say what the program needs, what it found, and how to mend the rest."),
}


class CommandLine(click.Group):
    """A group that imports a command when it is called, and turns what goes wrong into one line on stderr."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now; None if there is none."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = getattr(import_module(f"melodygen.cli.{entry.module}"), entry.function or cmd_name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """The command that `args` begin with; an error with the nearest name otherwise."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            near = nearest(args[0], COMMANDS)
            ctx.fail(f"there is no command {args[0]!r}; " + (f"did you mean {near!r}?" if near else "see --help"))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands by section, from the table alone."""
        for section in dict.fromkeys(entry.section for entry in COMMANDS.values()):
            with formatter.section(section):
                formatter.write_dl([(name, e.summary) for name, e in COMMANDS.items() if e.section == section])

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run; in standalone mode, which is click's default, end the process with the exit code."""
        is_standalone = extra.pop("standalone_mode", True)
        extra["standalone_mode"] = False
        if not is_standalone:
            return super().main(*args, **extra)
        try:
            result = super().main(*args, **extra)
        except click.NoSuchOption as error:
            _end(_no_such_option(error), EXIT_WRONG)
        except click.ClickException as error:
            _end(error.format_message(), EXIT_WRONG)
        except MelodygenError as error:
            _end(str(error), EXIT_WRONG)
        except OSError as error:
            _end(f"{error.filename or 'the system'}: {error.strerror or error}", EXIT_WRONG)
        except click.Abort:
            _end("stopped; every file that is there is whole", EXIT_STOPPED)
        sys.exit(result if isinstance(result, int) else 0)


def _no_such_option(error: click.NoSuchOption) -> str:
    ctx = error.ctx
    known = [name for param in ctx.command.get_params(ctx) for name in param.opts] if ctx else []
    near = nearest(error.option_name, filter(lambda name: name.startswith("--"), known))
    hint = f"did you mean {near!r}?" if near else f"see {ctx.command_path if ctx else 'melodygen'} --help"
    return f"there is no option {error.option_name!r}; {hint}"


def _end(message: str, exit_code: int) -> None:
    click.echo(f"melodygen: {' '.join(message.split())}", err=True)
    sys.exit(exit_code)


@click.group(
    cls=CommandLine,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: melodygen generate --preset pop-hook --out hook.mid",
)
@click.version_option(__version__, message="melodygen %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Melodies from a few musical parameters: make them, hear them, keep them."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
