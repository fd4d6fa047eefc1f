"""``melodygen stimuli serve``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.stimuli.serving.server import HOST, PORT
from melodygen.stimuli.serving.server import serve as serve_set

HELP = """Serve the page of the set in OUT to listeners, and keep what they answer, until Ctrl-C.

Each listener gets the list that the fewest have. Every answer is on the disk before the page is told so; a server that
was stopped, or a machine that lost power, goes on where it was. The researcher's link, with live counts and downloads,
is printed at the start.

\b
Examples:
  melodygen stimuli serve ai-or-human                   # for this machine
  melodygen stimuli serve ai-or-human --host 0.0.0.0    # for all in this network
"""


@click.command(help=HELP)
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--host", default=HOST, show_default=True, help="The address to serve; 0.0.0.0 for the whole network.")
@click.option("--port", type=click.IntRange(0, 65_535), default=PORT, show_default=True, help="0 takes a free one.")
@click.option(
    "--token",
    default="",
    envvar="MELODYGEN_TOKEN",
    help="Opens the researcher's page; made anew each time if there is none. The variable MELODYGEN_TOKEN keeps it "
    "from others on this machine.",
)
def serve(*, out: Path, host: str, port: int, token: str) -> None:
    """Serve a set; the command's help is `HELP`."""
    serve_set(out, host=host, port=port, token=token, say=click.echo)
