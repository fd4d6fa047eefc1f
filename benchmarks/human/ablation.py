"""What each part of the model is worth: ``python -m benchmarks.human.ablation STYLE...``.

The judges tell melodies of the tune part from those of the model with one part taken out, each time learning anew.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from benchmarks.human.bench import told
from benchmarks.human.confidence import Figure
from benchmarks.human.excerpts import read_excerpts, split
from benchmarks.human.generated import draw_parameters, learn_style
from benchmarks.human.places import CANNOT_RUN, Places
from benchmarks.human.report import table
from benchmarks.human.songs import read_songs
from benchmarks.human.variants import VARIANTS
from melodygen.errors import MelodygenError


@dataclass(frozen=True, slots=True)
class Told:
    """How many melodies of a variant each judge tells right, by its name."""

    variant: str
    judges: dict[str, Figure]


def run(places: Places, style: str) -> list[Told]:
    """All variants of one style."""
    parts = split(read_excerpts(places.excerpts / style, read_songs(places.corpora)))
    learn = partial(learn_style, style, parts["learn"])
    learned = learn()
    asked = draw_parameters(learned, parts["learn"], len(parts["tune"]))
    found = []
    for variant in VARIANTS:
        click.echo(f"{style}: {variant.name}", err=True)
        melodies = variant.generate(variant.learn(learn) if variant.learning else learned, asked)
        found.append(Told(variant.name, told(places.rig, melodies, parts["tune"])))
    return found


def as_table(style: str, rows: Sequence[Told]) -> str:
    """Markdown: a row for each variant."""
    names = tuple(rows[0].judges)
    return table(
        (style, *names, "best"),
        [
            (
                row.variant,
                *(f"{row.judges[name].value:.3f}" for name in names),
                f"{max(figure.value for figure in row.judges.values()):.3f}",
            )
            for row in rows
        ],
    )


@click.command()
@click.argument("styles", nargs=-1, required=True)
@click.option("--excerpts", type=click.Path(path_type=Path), default=Path("../shared/excerpts"))
@click.option("--rig", type=click.Path(path_type=Path), default=Path("../shared/rig"))
@click.option("--corpora", type=click.Path(path_type=Path), default=Path("../shared/corpora"))
def main(*, styles: tuple[str, ...], excerpts: Path, rig: Path, corpora: Path) -> None:
    """Take the parts of the model out one by one, and tell the melodies of STYLES from human ones."""
    places = Places(excerpts, rig, corpora)
    try:
        places.check(styles)
        for style in styles:
            click.echo(as_table(style, run(places, style)) + "\n")
    except MelodygenError as error:
        click.echo(f"ablation: {error}", err=True)
        sys.exit(CANNOT_RUN)


if __name__ == "__main__":
    main()
