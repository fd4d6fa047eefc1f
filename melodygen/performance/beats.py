"""A chord's time cut up as its metre has it: beat by beat, and each beat at its eighths.

Conventions
-----------
Ticks count from the start of bar 1.  A beat that a chord enters late or leaves early is as long as the chord is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from melodygen.melody import ChordSpan
from melodygen.theory.metre import Metre

EIGHTH_TICKS = 240
STRONG_LEVEL = 1
"""The metrical level up to which a beat is strong."""


@dataclass(frozen=True, slots=True)
class Beat:
    """A beat, or what of it is in the chord's time.

    Attributes
    ----------
    bar
        Which bar it is in.
    level
        Metrical level of its start, 0 on the bar line.
    is_compound
        Whether it has three eighths when whole.
    eighths
        Where its eighths start, the first of them where it does itself.

    """

    onset_ticks: int
    end_ticks: int
    bar: int
    level: int
    is_compound: bool
    eighths: tuple[int, ...]

    @property
    def is_strong(self) -> bool:
        """Whether it begins a bar, or the second half of one."""
        return self.level <= STRONG_LEVEL


def beats_of(span: ChordSpan, metre: Metre) -> tuple[Beat, ...]:
    """The beats of a chord, in order; the first of them begins with it."""
    return _cut(span.onset_ticks, span.end_ticks, metre)


@lru_cache(maxsize=1024)  # chords and bass ask for the same
def _cut(start: int, end: int, metre: Metre) -> tuple[Beat, ...]:
    return tuple(_beats(start, end, metre))


def _beats(start: int, end: int, metre: Metre) -> Iterator[Beat]:
    for bar in range(start // metre.bar_ticks, -(-end // metre.bar_ticks)):
        for place, ticks in zip(metre.beat_onsets, metre.beats, strict=True):
            onset = bar * metre.bar_ticks + place
            first, last = max(start, onset), min(end, onset + ticks)
            if first < last:
                inner = (tick for tick in range(onset, onset + ticks, EIGHTH_TICKS) if first < tick < last)
                level = metre.level(first - bar * metre.bar_ticks)
                yield Beat(first, last, bar, level, ticks > 2 * EIGHTH_TICKS, (first, *inner))
