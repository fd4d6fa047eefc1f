"""Pieces to a style's tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from melodygen.learning.characters import cluster, pitch_features, rhythm_features
from melodygen.learning.chords import ChordChange, harmony_tables
from melodygen.learning.counts import PitchCounts, cell_probabilities, count_cells, count_leading, leading_ratios
from melodygen.learning.figures import figure_table
from melodygen.learning.pieces import Piece
from melodygen.learning.plans import plan_of
from melodygen.learning.relations import Relations, relate
from melodygen.learning.rhythms import rhythm_factors
from melodygen.learning.standings import chord_standings, other_standings, standings
from melodygen.learning.steps import joined, steps_of
from melodygen.measures.information import complexity
from melodygen.measures.repetition import repetition
from melodygen.measures.syncopation import syncopation
from melodygen.styles.style import FULL, Cell, CellTables, PitchTables, Style, Table

CLUSTERS = 16
BOOST = 40.0
"""How many times the cells that are counted in a cluster outweigh those that are counted in all."""

PRIOR_INTERVALS = 5.0
"""How many intervals of a cluster, in a context, those of all melodies count for."""

RATIO = 256.0
"""What a factor of 1 is as a whole number."""

CELL_POWER = 1.2
"""Sharpens the cells' probabilities: smoothing leaves too much to the rare ones."""

FORESIGHT = {
    "repetition": np.array([-8.0, 30.0, 45.0, 18.0, 6.0]),
    "pitch_bits": np.array([7.0, -0.28, -2.25, -0.4]),
    "tilt": np.array([[0.0, 0.0, 1.2, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0]]),
}
"""Where a style's own foresight is not known yet: pop and dance between them."""

_ONE_NOTE = 10.0
"""What one last note counts, so that a tenth of one can be told."""

RAREST_CELL = 0.0015
"""The share of all cells from which on a cell is one of the style's."""

_BASIC: dict[int, tuple[Cell, ...]] = {
    480: ((0,), (0, 240), (), (240,), (0, 360), (0, 160, 320), (0, 320)),
    720: ((0,), (0, 480), (0, 240, 480), (), (240,), (480,), (0, 240)),
}
"""Cells that every style has, so that each rhythm pattern can be had in it."""


def learn(
    pieces: Sequence[Piece],
    changes: Sequence[ChordChange] = (),
    changes_a_bar: Sequence[float] = (),
    *,
    progress: Callable[[float], None] = lambda _: None,
    **words: str,
) -> Style:
    """The style of `pieces` (one at least), of chord changes, and of how many of them melodies have a bar.

    `words` are its name, label, version, origin and licence.  It has no checksum before it is written and read again.
    `progress` hears how far it is, 0 to 1, and may raise to stop.
    """
    relations = []
    for number, piece in enumerate(pieces):
        relations.append(relate(piece))
        progress(0.2 * number / len(pieces))
    rhythm_clusters = cluster([rhythm_features(piece) for piece in pieces], CLUSTERS).tolist()
    pitch_clusters = cluster([pitch_features(piece) for piece in pieces], CLUSTERS).tolist()
    progress(0.25)
    ranks = _ranks(pieces)
    progress(0.4)
    simple, compound = (_cells(pieces, relations, rhythm_clusters, ticks) for ticks in (480, 720))
    progress(0.45)
    major = _pitches(pieces, relations, pitch_clusters, is_minor=False)
    progress(0.6)
    minor = _pitches(pieces, relations, pitch_clusters, is_minor=True)
    progress(0.75)
    known = standings(pieces)
    progress(0.9)
    known |= {"harmonic_density": chord_standings(changes_a_bar)[None]}
    others = other_standings(pieces)
    progress(1.0)
    return Style(
        **words,
        checksum="",
        plans=tuple(
            plan_of(piece, related, rhythm_cluster=rhythm, pitch_cluster=pitch, ranks=own)
            for piece, related, rhythm, pitch, own in zip(
                pieces, relations, rhythm_clusters, pitch_clusters, ranks, strict=True
            )
        ),
        simple=simple,
        compound=compound,
        major=major,
        minor=minor,
        major_harmony=harmony_tables(changes, is_minor=False),
        minor_harmony=harmony_tables(changes, is_minor=True),
        standings=others | known,
        foresight=FORESIGHT,
        likeness={},
    )


def _ranks(pieces: Sequence[Piece]) -> list[dict[str, float]]:
    """Percentiles of each piece among all, by the knobs' measures."""
    melodies = [piece.as_melody() for piece in pieces]
    measures = {"complexity": complexity, "repetition": repetition, "syncopation": syncopation}
    ranked = {knob: _percentiles([measure(melody) or 0.0 for melody in melodies]) for knob, measure in measures.items()}
    return [{knob: values[index] for knob, values in ranked.items()} for index in range(len(pieces))]


def _percentiles(values: Sequence[float]) -> list[float]:
    """0 to 100 by rank; of equal values the one that comes first has the lower, so that every percentile has a plan."""
    order = np.argsort(np.argsort(values, kind="stable"), kind="stable")
    return [100.0 * float(place) / max(1, len(values) - 1) for place in order]


def _cells(pieces: Sequence[Piece], relations: Sequence[Relations], clusters: Sequence[int], ticks: int) -> CellTables:
    times: Counter[Cell] = Counter()
    for piece in pieces:
        beats = piece.metre.beats
        times.update(cell for beat, cell in enumerate(piece.cells) if beats[beat % len(beats)] == ticks)
    floor = RAREST_CELL * sum(times.values())
    cells = [cell for cell, count in times.most_common() if count >= floor]
    cells += [cell for cell in _BASIC[ticks] if cell not in cells]
    counts = count_cells(pieces, relations, clusters, cluster_count=CLUSTERS, cells=cells, beat_ticks=ticks)
    leading = leading_ratios(count_leading(pieces, relations, cells=cells, beat_ticks=ticks))
    return CellTables(tuple(cells), _whole(cell_probabilities(counts, BOOST) ** CELL_POWER), _factors(leading))


def _pitches(
    pieces: Sequence[Piece], relations: Sequence[Relations], clusters: Sequence[int], *, is_minor: bool
) -> PitchTables:
    own = [number for number, piece in enumerate(pieces) if piece.is_minor == is_minor]
    counts = PitchCounts(CLUSTERS)
    steps = joined([steps_of(pieces[one], relations[one], number=one, cluster=clusters[one]) for one in own])
    counts.add(steps)
    history = counts.history_probabilities(PRIOR_INTERVALS)
    body = steps.where(steps.from_end >= 2)
    predicted = history[body.cluster, body.pitch_class, body.before]
    rhythm, predicted = rhythm_factors(body, predicted)
    first, last = (np.bincount([pieces[one].pitches[end] % 12 for one in own], minlength=12) + 0.1 for end in (0, -1))
    return PitchTables(
        _whole(history),
        _whole(counts.end_probabilities()),
        _factors(rhythm),
        _whole(first / first.sum()),
        figure_table(body, predicted),
        np.ceil(_ONE_NOTE * last),
    )


def _factors(ratios: Table) -> Table:
    """As whole numbers of 256ths, none of them 0."""
    return np.asarray(np.clip(np.ceil(RATIO * ratios), 1, FULL))


def _whole(probabilities: Table) -> Table:
    """As whole numbers of 65535ths, none of them 0: rounded up, so that rows add up to a little more."""
    return np.ceil(FULL * probabilities)
