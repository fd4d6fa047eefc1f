"""``python -m benchmarks.human STYLE...``, which is what ``make bench-human`` calls."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from benchmarks.human.bench import run
from benchmarks.human.places import CANNOT_RUN, Places
from benchmarks.human.report import report
from benchmarks.human.songs import Part
from melodygen.errors import MelodygenError


@click.command()
@click.argument("styles", nargs=-1, required=True)
@click.option("--part", type=click.Choice(["tune", "report"]), default="tune", help="What to judge against.")
@click.option(
    "--count", type=click.IntRange(min=20), help="Melodies to generate; as many as the human ones if not given."
)
@click.option("--excerpts", type=click.Path(path_type=Path), default=Path("../shared/excerpts"))
@click.option("--rig", type=click.Path(path_type=Path), default=Path("../shared/rig"))
@click.option("--corpora", type=click.Path(path_type=Path), default=Path("../shared/corpora"))
@click.option("--markdown", type=click.Path(path_type=Path), help="A file to write the report to as well.")
def main(
    *,
    styles: tuple[str, ...],
    part: Part,
    count: int | None,
    excerpts: Path,
    rig: Path,
    corpora: Path,
    markdown: Path | None,
) -> None:
    """Tell generated melodies of STYLES from human ones that the model has not seen."""
    places = Places(excerpts, rig, corpora)
    try:
        places.check(styles)
        text = report([run(places, style, part, count=count, say=_say) for style in styles])
    except MelodygenError as error:
        click.echo(f"bench-human: {error}", err=True)
        sys.exit(CANNOT_RUN)
    click.echo(text)
    if markdown is not None:
        markdown.write_text(text, encoding="utf-8")


def _say(words: str) -> None:
    click.echo(words, err=True)


if __name__ == "__main__":
    main()
