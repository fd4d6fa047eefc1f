"""``melodygen verify``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.errors import MelodygenError
from melodygen.verification import Verification
from melodygen.verification import verify as verify_file

EXIT_DIFFERENT, EXIT_WRONG = 1, 2

HELP = """Rebuild the notes of each FILE from the recipe it carries, and say whether they are the same.

FILE is a MIDI or MusicXML file, or an audio file: its notes are played again as it was, and the sound is compared.

Exit code 0: every file has exactly the notes of its recipe, played as this release plays them. 1: one has others, or
plays them otherwise, which is said apart, or has no recipe, or could not be compared.
2: one could not be read; the others are looked at all the same.

\b
Examples:
  melodygen verify theme.mid
  melodygen verify set/*.mid theme.musicxml theme.flac
"""


@click.command(help=HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.pass_context
def verify(ctx: click.Context, *, files: tuple[Path, ...]) -> None:
    """Verify files; the command's help is `HELP`."""
    ctx.exit(max(map(_verify_one, files)))


def _verify_one(path: Path) -> int:
    """Tell what came of one file, and the exit code that it asks for."""
    try:
        result = verify_file(path)
    except MelodygenError as error:
        click.echo(f"melodygen: {error}", err=True)
        return EXIT_WRONG
    _show(path, result)
    return 0 if result.is_same else EXIT_DIFFERENT


def _show(path: Path, result: Verification) -> None:
    mark = {"same": "same", "different": "NOT THE SAME"}.get(result.outcome, "unknown")
    if result.is_played_otherwise:
        mark = "SAME NOTES, PLAYED OTHERWISE"
    click.echo(f"{path}: {mark}: {result.sentence}")
    for remark in result.remarks:
        click.echo(f"  note: {remark}")
