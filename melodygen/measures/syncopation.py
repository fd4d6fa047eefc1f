"""Syncopation: notes off the beat where the beat itself stays silent.

Conventions
-----------
A position's weight is 0 on the bar line and one less on each level of the metrical tree below it: in 4/4 the half bar
has -1, the other beats -2, eighths -3, sixteenths -4.  A third of a beat weighs as much as its half: the tree then
divides that beat in three.  Onsets are taken to the nearest 24th of a quarter note.

Sources
-------
Longuet-Higgins, H. C., and Lee, C. S. (1984). The rhythmic interpretation of monophonic music. Music Perception 1(4).
Gómez, F., Melvin, A., Rappaport, D., and Toussaint, G. T. (2005). Mathematical measures of syncopation. BRIDGES.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from melodygen.measures.sequences import onsets
from melodygen.melody import Melody
from melodygen.theory.metre import FINEST_LEVEL, Metre
from melodygen.theory.units import TICKS_PER_QUARTER

Whole = NDArray[np.int64]

STEP_TICKS = 20


def syncopation(melody: Melody) -> float:
    """Syncopation after Longuet-Higgins and Lee (1984), summed over the melody, a bar.

    A note of weight N whose silence, up to the next onset, holds a stronger position of weight R adds R - N.  The bar
    line at the very end is no part of the melody.
    """
    return sum(syncopation_by_bar(melody)) / melody.bars


def syncopation_per_note(melody: Melody) -> float | None:
    """Syncopation after Longuet-Higgins and Lee (1984), summed over the melody, a note: density plays no part in it."""
    return sum(syncopation_by_bar(melody)) / len(melody.notes) if melody.notes else None


def syncopation_by_bar(melody: Melody) -> list[int]:
    """Syncopation after Longuet-Higgins and Lee (1984) in each bar.

    A note counts in the bar in which it starts, one of an upbeat in the first.
    """
    steps = _steps(onsets(melody))
    bars = np.maximum(0, steps // len(weights(melody.metre)))
    added = _added(steps, [melody.bars], [len(steps)], melody.metre)
    totals: list[int] = np.bincount(bars, added, minlength=melody.bars).astype(int).tolist()
    return totals


def syncopations(rhythms: Sequence[Sequence[int]], metre: Metre, bars: Sequence[int]) -> NDArray[np.float64]:
    """Syncopation after Longuet-Higgins and Lee (1984) of K rhythms of so many bars, in all: onsets in ticks."""
    sizes = [len(rhythm) for rhythm in rhythms]
    added = _added(_steps([onset for rhythm in rhythms for onset in rhythm]), bars, sizes, metre)
    return np.bincount(np.repeat(np.arange(len(sizes)), sizes), added, minlength=len(sizes)).astype(float)


def _steps(onsets: Sequence[int]) -> Whole:
    return (np.array(onsets, np.int64) + STEP_TICKS // 2) // STEP_TICKS


def _added(steps: Whole, bars: Sequence[int], sizes: Sequence[int], metre: Metre) -> Whole:
    """What each note adds, of rhythms of so many bars and notes one after the other."""
    own_weights, strongest = _tables(metre)
    bar_steps = len(own_weights)
    following = np.append(steps[1:], 0)
    ends = np.cumsum(sizes) - 1
    is_any = np.array(sizes) > 0
    following[ends[is_any]] = np.array(bars)[is_any] * bar_steps
    places = steps % bar_steps
    silences = following - (steps - places)
    peaks = np.where(silences > bar_steps, 0, strongest[places, np.minimum(silences, bar_steps)])
    return np.asarray(np.maximum(0, peaks - own_weights[places]))


def weights(metre: Metre) -> tuple[int, ...]:
    """Weight of each 24th of a quarter note in a bar: 0 on the bar line, less on each level below."""
    return tuple(_tables(metre)[0].tolist())


def note_to_beat_distance(melody: Melody) -> float | None:
    """Weighted note-to-beat distance of Gómez, Melvin, Rappaport and Toussaint (2005): its mean over the notes.

    A note on a beat has 0.  Any other has 1/T, where T is its distance from the nearest beat in beats, and 2/T if it
    sounds over the next beat and ends before the one after that.  A note ends where the next one starts.
    """
    if not melody.notes:
        return None
    starts = onsets(melody)
    ends = [*starts[1:], melody.length_ticks]
    return sum(map(_Beats(melody.metre).distance, starts, ends)) / len(starts)


class _Beats:
    """The beats of a metre, two of them beyond the bar line."""

    def __init__(self, metre: Metre) -> None:
        self.bar_ticks = metre.bar_ticks
        self.beat_at = metre.beat_at
        first = metre.beat_onsets
        self.onsets = [*first, *(self.bar_ticks + onset for onset in (*first, self.bar_ticks))]

    def distance(self, start: int, end: int) -> float:
        """D(x) of a note from `start` to `end`, in ticks from bar 1."""
        position = start % self.bar_ticks
        beat = self.beat_at(position)
        before, after, second = self.onsets[beat : beat + 3]
        if position == before:
            return 0.0
        nearest = min(position - before, after - position) / (after - before)
        sounds_over_one_beat = after < position + end - start < second
        return (2.0 if sounds_over_one_beat else 1.0) / nearest


@cache
def _tables(metre: Metre) -> tuple[Whole, Whole]:
    """Weights by step, and the greatest weight strictly between any two steps of a bar."""
    levels = [_level(metre, step * STEP_TICKS) for step in range(metre.bar_ticks // STEP_TICKS)]
    ranks = {level: -rank for rank, level in enumerate(sorted(set(levels)))}
    by_step = tuple(ranks[level] for level in levels)
    return np.array(by_step), np.array([_strongest_from(by_step, step) for step in range(len(by_step))])


def _level(metre: Metre, position: int) -> int:
    """As `Metre.level`, but thirds and sixths of a simple beat are on a level with its halves and quarters."""
    beat = metre.beat_at(position)
    start = metre.beat_onsets[beat]
    offset = position - start
    if metre.beats[beat] == TICKS_PER_QUARTER and offset % 120 and offset % 80 == 0:
        return metre.level(start + (240 if offset % 160 == 0 else 120))
    return metre.level(position)


def _strongest_from(by_step: tuple[int, ...], start: int) -> tuple[int, ...]:
    none = -FINEST_LEVEL - 1
    row = [none] * (len(by_step) + 1)
    for step in range(start + 2, len(by_step) + 1):
        row[step] = max(row[step - 1], by_step[step - 1])
    return tuple(row)
