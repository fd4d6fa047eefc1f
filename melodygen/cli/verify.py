"""``melodygen verify``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.verification import Verification
from melodygen.verification import verify as verify_file

EXIT_DIFFERENT = 1

HELP = """Rebuild the notes of each FILE from the recipe it carries, and say whether they are the same.

Exit code 0: every file has exactly the notes of its recipe. 1: one has others, or no recipe.
2: one could not be read.

\b
Examples:
  melodygen verify theme.mid
  melodygen verify set/*.mid
"""


@click.command(help=HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.pass_context
def verify(ctx: click.Context, *, files: tuple[Path, ...]) -> None:
    """Verify files; the command's help is `HELP`."""
    results = [(path, verify_file(path)) for path in files]
    for path, result in results:
        _show(path, result)
    if not all(result.is_same for _, result in results):
        ctx.exit(EXIT_DIFFERENT)


def _show(path: Path, result: Verification) -> None:
    mark = "same" if result.is_same else "NOT THE SAME" if result.outcome == "different" else "unknown"
    click.echo(f"{path}: {mark}: {result.sentence}")
    for remark in result.remarks:
        click.echo(f"  note: {remark}")
