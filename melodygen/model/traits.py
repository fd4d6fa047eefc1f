"""What traits are, and what those of rhythms and of pitches are made with.

Traits are rows of numbers by which people's melodies are told from ours.  They are for choosing among candidates
(`melodygen.model.likeness`), so K candidates are measured at once: their rhythms by `melodygen.model.rhythm_traits`,
lines of pitches on one of these by `melodygen.model.pitch_traits`.

Conventions
-----------
A grid has a slot for every 40 ticks.  Lengths of notes are inter-onset intervals.  An upbeat counts in the lengths, not
in the grid.  All traits are shares, or in units that do not grow with the number of bars.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from melodygen.model.lattice import Weights
from melodygen.styles.style import Whole
from melodygen.theory.metre import Metre

Flags = NDArray[np.bool_]
Traits = dict[str, Weights]

SLOT_TICKS = 40
LAGS = (1, 2, 4, 8)
"""In bars."""


def off_the_beat(onsets: Whole, metre: Metre) -> Flags:
    """Whether no beat starts there, in ticks from bar 1."""
    return np.asarray(_is_off(metre)[onsets % metre.bar_ticks])


@lru_cache
def _is_off(metre: Metre) -> Flags:
    """For each tick of a bar whether no beat starts on it."""
    return ~np.isin(np.arange(metre.bar_ticks), metre.beat_onsets)


def mean_of(values: Weights | Whole | Flags) -> Weights:
    """Of each row: what ``values.mean(axis=1)`` gives, in half the time."""
    return np.asarray(np.add.reduce(values, axis=1, dtype=np.float64) / values.shape[1])


def entropy_of(shares: Weights) -> Weights:
    """In bits, of each row."""
    return np.asarray(-(shares * np.log2(np.maximum(shares, 1e-12))).sum(axis=1))
