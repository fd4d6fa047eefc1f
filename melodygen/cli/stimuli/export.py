"""``melodygen stimuli export``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.platforms import PLATFORMS
from melodygen.stimuli.platforms import export as write
from melodygen.stimuli.study_json import read_study

HELP = f"""Write the study of the set OUT for other programs, into OUT/platforms/.

PLATFORM is any of: {", ".join(PLATFORMS)}. Each folder has a README.txt that says what is left to do there. Nothing in
it tells where a melody comes from.

\b
Examples:
  melodygen stimuli export ai-or-human jspsych
  melodygen stimuli export ai-or-human psychopy qualtrics
"""


@click.command(help=HELP)
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.argument("platforms", nargs=-1, required=True, type=click.Choice(list(PLATFORMS)), metavar="PLATFORM...")
def export(*, out: Path, platforms: tuple[str, ...]) -> None:
    """Write the study for other programs; the command's help is `HELP`."""
    folder = SetFolder(out)
    for path in write(read_study(folder.study), folder, dict.fromkeys(platforms)):
        click.echo(f"Wrote {click.format_filename(path)}")
