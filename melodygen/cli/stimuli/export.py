"""``melodygen stimuli export``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.cli.stimuli.elsewhere import OrElsewhere
from melodygen.errors import ConstraintError
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.page import EXPORTED
from melodygen.stimuli.platforms import PLATFORMS
from melodygen.stimuli.platforms import export as write
from melodygen.stimuli.study_json import read_study

HELP = f"""Write the study of the set OUT for other programs, into OUT/platforms/.

PLATFORM is any of: {", ".join(PLATFORMS)}. Each folder has a README.txt that says what is left to do there. Nothing in
it tells where a melody comes from.

For JATOS, Pavlovia and hosts of files there is the study's own page instead: melodygen stimuli page.

\b
Examples:
  melodygen stimuli export ai-or-human jspsych
  melodygen stimuli export ai-or-human psychopy qualtrics
"""

_PLATFORM = OrElsewhere(
    PLATFORMS, EXPORTED, "{name} runs the study's own page; type: melodygen stimuli page OUT FOLDER --host {name}"
)


@click.command(help=HELP)
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.argument("platforms", nargs=-1, required=True, type=_PLATFORM, metavar="PLATFORM...")
def export(*, out: Path, platforms: tuple[str, ...]) -> None:
    """Write the study for other programs; the command's help is `HELP`."""
    folder = SetFolder(out)
    page, refused = read_study(folder.study), []
    for name in dict.fromkeys(platforms):
        try:
            (path,) = write(page, folder, [name])
        except ConstraintError as error:  # of this program alone: the others play the sounds that there are
            refused.append(error)
        else:
            click.echo(f"Wrote {click.format_filename(path)}")
    for other in refused[:-1]:
        click.echo(f"melodygen: {other}", err=True)
    if refused:
        raise refused[-1]
