"""How expected unseen human melodies are, in bits a note: ``python -m benchmarks.human.likelihood STYLE...``.

The style is learned on one part of the songs and tells melodies of another.  Beside it stand Markov models of the same
melodies, with the same alphabet (the style's cells, intervals up to an octave, the same shares for all others), told by
the same code: plain counts of every note, smoothed by escape method C down to a uniform distribution.

Conventions
-----------
A figure is the sum of all bits over the number of all notes; intervals are 95 %, of 1,000 draws of the songs.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from benchmarks.human.bench import FEWEST_EXCERPTS
from benchmarks.human.confidence import Figure
from benchmarks.human.excerpts import Excerpt, read_excerpts, split
from benchmarks.human.generated import learn_style
from benchmarks.human.places import CANNOT_RUN, SONG_FILES, MissingError
from benchmarks.human.report import table
from benchmarks.human.songs import Part, Song, read_songs
from melodygen.errors import MelodygenError
from melodygen.learning.counts import PitchCounts, count_cells, smooth
from melodygen.learning.pieces import Piece
from melodygen.learning.relations import Relations
from melodygen.learning.steps import steps_of
from melodygen.model.likelihood import likelihood
from melodygen.styles import Style
from melodygen.styles.contexts import INTERVALS, NO_INTERVAL
from melodygen.styles.style import CellTables, PitchTables, Table

RESAMPLES = 1000
OURS = "this style"
MARKOV = {
    "order 0": "cells and intervals by how often they are",
    "order 1": "cells by the cell before, intervals by the interval before",
    "order 1, degrees": "intervals by the degree they leave, in each mode",
    "order 2": "cells by the two before, intervals by the one before and the degree they leave, in each mode",
}
"""The models beside ours, and what each knows."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """M melodies under one model: bits of rhythm and pitch, M x 2."""

    model: str
    bits: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """One style: the song and the number of notes of each of M melodies, and what each model makes of them."""

    style: str
    part: Part
    songs: tuple[str, ...]
    notes: NDArray[np.int64]
    told: tuple[Told, ...]

    def figure(self, bits: NDArray[np.float64]) -> Figure:
        """The bits of M melodies by the number of their notes, with the interval of draws of songs."""
        _, song = np.unique(self.songs, return_inverse=True)
        sums = np.stack([np.bincount(song, bits), np.bincount(song, self.notes)])
        drawn = np.random.Generator(np.random.PCG64(1)).integers(sums.shape[1], size=(RESAMPLES, sums.shape[1]))
        of_bits, of_notes = sums[:, drawn].sum(axis=2)
        low, high = np.percentile(of_bits / of_notes, (2.5, 97.5))
        return Figure(float(bits.sum() / self.notes.sum()), float(low), float(high))


def run(style: str, part: Part, excerpts: Path, songs: dict[str, Song]) -> Findings:
    """Tell the melodies of `part` by the style of the learning part and by Markov models of it."""
    parts = split(read_excerpts(excerpts / style, songs))
    if min(len(parts["learn"]), len(parts[part])) < FEWEST_EXCERPTS:
        raise MissingError(f"{excerpts / style} has fewer than {FEWEST_EXCERPTS} excerpts to learn from or to tell")
    learned = [piece for excerpt in parts["learn"] for piece in excerpt.pieces]
    ours = learn_style(style, parts["learn"])
    models = {OURS: ours} | {name: markov(ours, learned, name) for name in MARKOV}
    return tell(style, part, models, parts[part])


def tell(style: str, part: Part, models: dict[str, Style], excerpts: Sequence[Excerpt]) -> Findings:
    """What each model makes of all stretches of `excerpts`."""
    melodies = [(excerpt.song, piece.as_melody()) for excerpt in excerpts for piece in excerpt.pieces]
    told = []
    for name, model in models.items():
        found = [likelihood(melody, model) for _, melody in melodies]
        told.append(Told(name, np.array([(one.rhythm_bits, one.pitch_bits) for one in found])))
    notes = np.array([len(melody.notes) for _, melody in melodies])
    return Findings(style, part, tuple(song for song, _ in melodies), notes, tuple(told))


def markov(style: Style, pieces: Sequence[Piece], name: str) -> Style:
    """`style` with the tables of the Markov model `name` of `pieces` in the place of its own."""
    order = 0 if name == "order 0" else 2 if name == "order 2" else 1
    history = [_intervals(pieces, name, is_minor=is_minor) for is_minor in (False, True)]
    major, minor = (
        _pitch_tables(tables, known) for tables, known in zip((style.major, style.minor), history, strict=True)
    )
    return replace(style, simple=_cell_tables(style, pieces, order), major=major, minor=minor)


def _untied(piece: Piece) -> Relations:
    nothing = (0,) * len(piece.cells)
    return Relations(nothing, nothing, nothing)


def _cell_tables(style: Style, pieces: Sequence[Piece], order: int) -> CellTables:
    cells = style.simple.cells
    relations = [_untied(piece) for piece in pieces]
    counts = count_cells(pieces, relations, [0] * len(pieces), cluster_count=1, cells=cells, beat_ticks=480)
    by_two = counts.sum(axis=(0, 1))
    found = smooth(by_two.sum(axis=(0, 1)), np.full(len(cells), 1 / len(cells)))
    if order > 0:
        found = smooth(by_two.sum(axis=1), found)[:, None]
    if order > 1:
        found = smooth(by_two, found)
    return CellTables(cells, np.broadcast_to(found, (1, *counts.shape[1:])))


def _intervals(pieces: Sequence[Piece], name: str, *, is_minor: bool) -> Table:
    """P(interval) by 12 degrees and 26 intervals before, as far as the model `name` knows them."""
    counts = {mode: _counts(pieces, is_minor=mode) for mode in (False, True)}
    both = counts[False] + counts[True]
    alone = smooth(both.sum(axis=(0, 1)), np.full(INTERVALS, 1 / INTERVALS))
    by_degree = smooth(counts[is_minor].sum(axis=1), alone)[:, None]
    found = {
        "order 0": alone,
        "order 1": smooth(both.sum(axis=0), alone),
        "order 1, degrees": by_degree,
        "order 2": smooth(counts[is_minor], by_degree),
    }[name]
    return np.broadcast_to(found, (12, NO_INTERVAL + 1, INTERVALS))


def _counts(pieces: Sequence[Piece], *, is_minor: bool) -> Table:
    counts = PitchCounts(1)
    for piece in pieces:
        if piece.is_minor == is_minor:
            counts.add(steps_of(piece, _untied(piece)))
    return np.asarray(counts.history.sum(axis=0) + counts.ends.sum(axis=0))


def _pitch_tables(tables: PitchTables, known: Table) -> PitchTables:
    return PitchTables(known[None], np.stack([known, known]), np.ones_like(tables.rhythm), tables.first)


def report(findings: Sequence[Findings]) -> str:
    """A Markdown table of each style, and what the models know."""
    known = "\n".join(f"- {name}: {words}" for name, words in MARKOV.items())
    return "\n\n".join(
        [f"## Bits a note on unseen human melodies: the {findings[0].part} part", *map(_style, findings), known]
    )


def _style(found: Findings) -> str:
    ours = found.told[0].bits.sum(axis=1)
    rows = []
    for told in found.told:
        total = told.bits.sum(axis=1)
        rhythm, pitch = (found.figure(column) for column in told.bits.T)
        more = _figure(found.figure(total - ours)) if told.model != OURS else ""
        rows.append((told.model, _figure(found.figure(total)), f"{rhythm.value:.2f}", _figure(pitch), more))
    head = ("model", "bits a note", "rhythm", "pitch", "more than ours")
    size = f"{len(found.songs)} melodies of {len(set(found.songs))} songs, {found.notes.sum()} notes."
    return f"### {found.style}\n\n{size}\n\n{table(head, rows)}"


def _figure(figure: Figure) -> str:
    return f"{figure.value:.2f} [{figure.low:.2f}, {figure.high:.2f}]"


@click.command()
@click.argument("styles", nargs=-1, required=True)
@click.option("--part", type=click.Choice(["tune", "report"]), default="tune", help="Which melodies to tell.")
@click.option("--excerpts", type=click.Path(path_type=Path), default=Path("../shared/excerpts"))
@click.option("--corpora", type=click.Path(path_type=Path), default=Path("../shared/corpora"))
@click.option("--markdown", type=click.Path(path_type=Path), help="A file to write the report to as well.")
def main(*, styles: tuple[str, ...], part: Part, excerpts: Path, corpora: Path, markdown: Path | None) -> None:
    """Tell unseen human melodies of STYLES, and say how many bits a note it takes."""
    try:
        if not any(corpora.glob(SONG_FILES)):
            raise MissingError(f"there are no {SONG_FILES} in {corpora}; name the folder with --corpora")
        songs = read_songs(corpora)
        text = report([run(style, part, excerpts, songs) for style in styles]) + "\n"
    except MelodygenError as error:
        click.echo(f"likelihood: {error}", err=True)
        sys.exit(CANNOT_RUN)
    click.echo(text, nl=False)
    if markdown is not None:
        markdown.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
