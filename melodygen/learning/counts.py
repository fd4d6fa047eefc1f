"""Counts of what follows what, smoothed by backing off to shorter contexts.

Smoothing is escape method C (Moffat 1990) with interpolation, as in PPM and IDyOM (Pearce 2005): a context with n
observations of t different symbols leaves t / (n + t) of the probability to the next shorter context.  What only
repeats an earlier event of its melody counts `TIED_WEIGHT`, so that n need not be whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from melodygen.learning.pieces import Piece
from melodygen.learning.relations import Relations
from melodygen.learning.steps import TIED_WEIGHT, Steps
from melodygen.styles.contexts import INTERVALS, PLACES, place_in_bar
from melodygen.styles.style import Cell, Table


def smooth(counts: Table, shorter: Table) -> Table:
    """Probabilities along the last axis; `shorter` are those of the next shorter context, broadcast."""
    total = counts.sum(axis=-1, keepdims=True)
    types = (counts > 0).sum(axis=-1, keepdims=True)
    mass = total + types
    known = np.divide(counts + types * shorter, mass, out=np.zeros_like(counts + shorter), where=mass > 0)
    return np.where(mass > 0, known, shorter)


def count_cells(
    pieces: Sequence[Piece],
    relations: Sequence[Relations],
    clusters: Sequence[int],
    *,
    cluster_count: int,
    cells: Sequence[Cell],
    beat_ticks: int,
) -> Table:
    """How often each of C `cells` follows others in beats of `beat_ticks`.

    Clusters x 8 places (4, and 4 in the last bar) x (C + 1) cells before x (C + 1) cells before that x C; index C of
    the cells before is none of them.
    """
    index = {cell: number for number, cell in enumerate(cells)}
    other = len(cells)
    counts = np.zeros((cluster_count, 2 * PLACES, other + 1, other + 1, other))
    for piece, related, cluster in zip(pieces, relations, clusters, strict=True):
        beats = piece.metre.beats
        before, earlier = other, other
        for beat, cell in enumerate(piece.cells):
            number = index.get(cell, other) if beats[beat % len(beats)] == beat_ticks else other
            if number != other:
                place = place_in_bar(len(beats), beat % len(beats))
                place += PLACES * (beat >= len(piece.cells) - len(beats))
                counts[cluster, place, before, earlier, number] += TIED_WEIGHT if related.rhythm[beat] else 1.0
            before, earlier = number, before
    return counts


def count_leading(
    pieces: Sequence[Piece], relations: Sequence[Relations], *, cells: Sequence[Cell], beat_ticks: int
) -> Table:
    """How often each of C `cells` leads to a beat in which a note starts, and to one in which none does.

    2 x 8 places x (C + 1) cells before x C, as `count_cells` has them; after the last beat no note starts.
    """
    index = {cell: number for number, cell in enumerate(cells)}
    other = len(cells)
    counts = np.zeros((2, 2 * PLACES, other + 1, other))
    for piece, related in zip(pieces, relations, strict=True):
        beats = piece.metre.beats
        before = other
        for beat, (cell, after) in enumerate(pairwise((*piece.cells, ()))):
            number = index.get(cell, other) if beats[beat % len(beats)] == beat_ticks else other
            if number != other:
                place = place_in_bar(len(beats), beat % len(beats))
                place += PLACES * (beat >= len(piece.cells) - len(beats))
                counts[int(not after), place, before, number] += TIED_WEIGHT if related.rhythm[beat] else 1.0
            before = number
    return counts


def leading_ratios(counts: Table) -> Table:
    """P(cell | place, cell before, whether a note starts after it) / P(cell | place, cell before)."""
    uniform = np.full(counts.shape[-1], 1.0 / counts.shape[-1])
    by_place = smooth(counts.sum(axis=(0, 2)), uniform)
    plain = smooth(counts.sum(axis=0), by_place[:, None])
    at_place = smooth(counts.sum(axis=2), by_place) / by_place
    return np.asarray(smooth(counts, plain * at_place[:, :, None]) / plain)


def cell_probabilities(counts: Table, boost: float) -> Table:
    """Smoothed probabilities of cells; each cluster's own counts weigh `boost` times those of all."""
    mixed = counts + counts.sum(axis=0, keepdims=True) / boost
    uniform = np.full(counts.shape[-1], 1.0 / counts.shape[-1])
    by_place = smooth(mixed.sum(axis=(2, 3)), uniform)
    by_one = smooth(mixed.sum(axis=3), by_place[:, :, None])
    return smooth(mixed, by_one[:, :, :, None])


class PitchCounts:
    """Counts of intervals in their contexts, for one mode.

    Attributes
    ----------
    history
        Clusters x 12 pitch classes x 26 intervals before x 25 intervals.
    ends
        The same without clusters, for the last note but one and the last.

    """

    def __init__(self, cluster_count: int) -> None:
        self.history = np.zeros((cluster_count, 12, INTERVALS + 1, INTERVALS))
        self.ends = np.zeros((2, 12, INTERVALS + 1, INTERVALS))

    def add(self, steps: Steps) -> None:
        """Count the steps of pieces."""
        body, ends = steps.where(steps.from_end >= len(self.ends)), steps.where(steps.from_end < len(self.ends))
        np.add.at(self.history, (body.cluster, body.pitch_class, body.before, body.interval), body.weight)
        np.add.at(self.ends, (1 - ends.from_end, ends.pitch_class, ends.before, ends.interval), 1)

    def history_probabilities(self, prior: float) -> Table:
        """P(interval | interval before, pitch class, cluster): a cluster's own counts, and `prior` as people at large.

        Those of all clusters are smoothed before they are shared: what is common at large needs no shorter context.
        """
        everyone = _by_context(self.history.sum(axis=0))
        heard = self.history.sum(axis=-1, keepdims=True)
        return np.asarray((self.history + prior * everyone) / (heard + prior))

    def end_probabilities(self) -> Table:
        """Smoothed P(interval | interval before, pitch class) into the last note but one and the last."""
        return _by_context(self.ends)


def _by_context(counts: Table) -> Table:
    """Back off from the interval before to the pitch class, to nothing; leading axes are kept."""
    by_class = _by_class(counts.sum(axis=-2))
    return smooth(counts, by_class[..., None, :])


def _by_class(counts: Table) -> Table:
    uniform = np.full(INTERVALS, 1.0 / INTERVALS)
    return smooth(counts, smooth(counts.sum(axis=-2), uniform)[..., None, :])
