"""Where the notes of a rhythm stand: in time, in the metre and in the phrases, as columns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from melodygen.model.form import Form
from melodygen.model.rhythm import Rhythm
from melodygen.parameters import Parameters
from melodygen.styles.style import Whole
from melodygen.theory.metre import Metre

Flags = NDArray[np.bool_]

STRONG_LEVEL = 1
LONG_TICKS = 480


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """One entry for each note.

    Attributes
    ----------
    onsets, gaps
        Where it starts and how long until the next note, or the last bar line, in ticks.
    bars, beats
        Bar and beat of the melody in which it starts; -1 in an upbeat.
    levels
        Metrical level, 0 (bar line) to 5.
    ends_phrase, closes
        Whether it is the last note of a phrase, and whether that phrase (or the one it is in the last bar of) closes.

    """

    onsets: Whole
    gaps: Whole
    bars: Whole
    beats: Whole
    levels: Whole
    ends_phrase: Flags
    closes: Flags

    def __len__(self) -> int:
        return len(self.onsets)

    @property
    def is_heavy(self) -> Flags:
        """Strong or long notes."""
        return (self.levels <= STRONG_LEVEL) | (self.gaps >= LONG_TICKS)


def find_places(parameters: Parameters, form: Form, rhythm: Rhythm) -> Places:
    """The places of the notes of `rhythm`."""
    metre = parameters.the_metre
    levels, beats = _grid(metre)
    onsets = np.array(rhythm.onsets)
    bars, positions = np.divmod(onsets, metre.bar_ticks)
    ends, closes = np.zeros((2, parameters.bars + 1), bool)  # the last row is that of the upbeat
    for phrase in form.phrases:
        ends[phrase.end_bar - 1] = True
        closes[phrase.end_bar - 1] = phrase.is_closed
    return Places(
        onsets,
        np.diff(onsets, append=parameters.bars * metre.bar_ticks),
        bars,
        np.where(bars < 0, -1, bars * len(metre.beats) + beats[positions]),
        levels[positions],
        ends[bars] & (np.append(bars[1:], -1) != bars),
        closes[bars],
    )


@lru_cache
def _grid(metre: Metre) -> tuple[Whole, Whole]:
    """Metrical level, and beat, of each tick of the bar."""
    ticks = range(metre.bar_ticks)
    return np.array([metre.level(tick) for tick in ticks]), np.array([metre.beat_at(tick) for tick in ticks])
