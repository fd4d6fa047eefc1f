"""``melodygen stimuli verify``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.cli.stimuli.progress import progress_bar
from melodygen.stimuli.verifying import verify_set

HELP = """Make the set in the folder OUT again from its researcher's folder alone, and compare every file.

MIDI must be the same on any machine, and audio with the same FluidSynth, SoundFont and packages; where these are
others, that is said, and length and loudness are compared. Answers, and the preregistration, which people edit, are
left alone. The exit code is 0 where all is as it was built, and 1 where something is missing, changed or too much.

\b
Example:
  melodygen stimuli verify ai-or-human
"""

DIFFERENT = 1


@click.command(help=HELP)
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(0, 256),
    default=0,
    metavar="NUMBER",
    help="Processes that make stimuli. [default: one for each processor]",
)
@click.pass_context
def verify(ctx: click.Context, *, out: Path, jobs: int) -> None:
    """Verify a set; the command's help is `HELP`."""
    with progress_bar("Comparing") as progress:
        found = verify_set(out, jobs=jobs, progress=progress)
    for problem in found.problems:
        click.echo(problem)
    for note in found.notes:
        click.echo(f"note: {note}")
    name = click.format_filename(out)
    if found.is_same:
        click.echo(f"{name} is what its design makes: {found.files} files of stimuli, and all that goes with them")
    else:
        count = len(found.problems)
        click.echo(f"{name} is not what its design makes ({count} {'difference' if count == 1 else 'differences'})")
        ctx.exit(DIFFERENT)
