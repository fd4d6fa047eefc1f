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
from melodygen.styles.contexts import (
    INTERVALS,
    LENGTH_CLASSES,
    NO_INTERVAL,
    PLACES,
    WIDEST,
    length_class,
    place_in_bar,
)
from melodygen.styles.style import Cell, Table

TIED_WEIGHT = 0.3
"""What an event counts that only repeats an earlier one of its melody."""


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


def note_place(piece: Piece, onset: int) -> int:
    """0 on the bar line, 1 on a strong beat, 2 on another, 3 off the beat."""
    return min(piece.metre.level(onset % piece.metre.bar_ticks), 3)


class PitchCounts:
    """Counts of intervals in their contexts, for one mode.

    Attributes
    ----------
    history
        Clusters x 12 pitch classes x 26 intervals before x 25 intervals.
    ends
        The same without clusters, for the last note but one and the last.
    rhythm
        12 pitch classes x 4 places x 6 lengths x 6 lengths before x 25 intervals.
    first, last
        12 pitch classes of the first note, and of the last.

    """

    def __init__(self, cluster_count: int) -> None:
        self.history = np.zeros((cluster_count, 12, INTERVALS + 1, INTERVALS))
        self.ends = np.zeros((2, 12, INTERVALS + 1, INTERVALS))
        self.rhythm = np.zeros((12, PLACES, LENGTH_CLASSES, LENGTH_CLASSES, INTERVALS))
        self.first = np.zeros(12)
        self.last = np.zeros(12)

    def add(self, piece: Piece, related: Relations, cluster: int) -> None:
        """Count the notes of one piece."""
        pitches = piece.pitches
        classes = length_class(piece.gaps)
        per_beat = np.searchsorted(piece.beat_starts, piece.onsets, side="right") - 1
        last = len(pitches) - 1
        self.first[pitches[0] % 12] += 1
        self.last[pitches[-1] % 12] += 1
        for note in range(1, len(pitches)):
            step = pitches[note] - pitches[note - 1]
            if abs(step) > WIDEST:
                continue
            before = pitches[note - 1] - pitches[note - 2] if note > 1 else None
            context = NO_INTERVAL if before is None or abs(before) > WIDEST else before + WIDEST
            here, beat = pitches[note - 1] % 12, per_beat[note]
            weight = TIED_WEIGHT if beat >= 0 and related.pitch[beat] else 1.0
            if note >= last - 1:
                self.ends[note - last + 1, here, context, step + WIDEST] += 1
            else:
                self.history[cluster, here, context, step + WIDEST] += weight
            lengths = classes[note], classes[note - 1]
            self.rhythm[here, note_place(piece, piece.onsets[note]), *lengths, step + WIDEST] += weight

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

    def rhythm_ratios(self) -> Table:
        """P(interval | pitch class, place, lengths) / P(interval | pitch class)."""
        plain = _by_class(self.rhythm.sum(axis=(1, 2, 3)))
        by_length = smooth(self.rhythm.sum(axis=(1, 3)), plain[:, None])
        by_place = smooth(self.rhythm.sum(axis=3), by_length[:, None])
        full = smooth(self.rhythm, by_place[:, :, :, None])
        return np.asarray(full / plain[:, None, None, None])


def _by_context(counts: Table) -> Table:
    """Back off from the interval before to the pitch class, to nothing; leading axes are kept."""
    by_class = _by_class(counts.sum(axis=-2))
    return smooth(counts, by_class[..., None, :])


def _by_class(counts: Table) -> Table:
    uniform = np.full(INTERVALS, 1.0 / INTERVALS)
    return smooth(counts, smooth(counts.sum(axis=-2), uniform)[..., None, :])
