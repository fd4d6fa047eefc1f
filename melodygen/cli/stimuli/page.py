"""``melodygen stimuli page``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.cli.stimuli.elsewhere import OrElsewhere
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.page import EXPORTED, Host, HostKind, export_page
from melodygen.stimuli.platforms import PLATFORMS

HELP = """Copy what listeners may get of the set in OUT, with the page, to FOLDER, for a host that only hands out files.

\b
  jatos     the folder becomes the study assets of a JATOS study, and index.html its one component
  pavlovia  the folder becomes the project at gitlab.pavlovia.org
  post      any host; each answer is sent to the address --url as one JSON object
  download  any host; at the end listeners save a table with their answers, and send it

A link that ends in ?list=7 gives list 7; JATOS gives the list with the fewest listeners, the others one by chance.
melodygen stimuli serve needs no copy. Programs with a format of their own (jsPsych, PsychoPy, webMUSHRA, Gorilla and
Qualtrics) are for melodygen stimuli export.

\b
Examples:
  melodygen stimuli page ai-or-human for-jatos --host jatos
  melodygen stimuli page ai-or-human site --host post --url https://example.org/answers
"""

_HOST = OrElsewhere(EXPORTED, PLATFORMS, "{name} has a format of its own; type: melodygen stimuli export OUT {name}")


@click.command(help=HELP)
@click.argument("out", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--host", type=_HOST, required=True)
@click.option("--url", default="", help="Of post, where answers are sent; of pavlovia, another place of its plugin.")
def page(*, out: Path, folder: Path, host: HostKind, url: str) -> None:
    """Export the page of a set; the command's help is `HELP`."""
    export_page(SetFolder(out), folder, Host(host, url))
    click.echo(f"Wrote {click.format_filename(folder)}: the study, its sounds and the page for {host}")
