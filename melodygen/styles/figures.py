"""How melodic figures are told apart and weighed, in learning and in drawing alike.

Conventions
-----------
A key packs, from its lowest bits: 4 of the pitch class of the note that is left, 5 for each of the intervals before it,
last one first, and 7 of the metre and the eighth note of the bar in which the next note starts.  Weights are kept as
logarithms: `NEUTRAL` says nothing, and `OCTAVE` more is twice as likely.
"""

from __future__ import annotations

import numpy as np

from melodygen.styles.contexts import WIDEST
from melodygen.styles.style import Table, Whole
from melodygen.theory.metre import METRES, Metre

LONGEST = 4
"""Intervals of a figure, without the one that is to come."""

NEUTRAL, OCTAVE = 128, 20
_NONE = 31
_EIGHTH = 240
_METRES = {metre.name: number for number, metre in enumerate(METRES)}
WHOLE_NEUTRAL = 64
"""The whole weight that says nothing."""


def place_code(metre: Metre, onset_ticks: int) -> int:
    """The place in the bar of a note that starts at `onset_ticks`."""
    return 16 * _METRES[metre.name] + onset_ticks % metre.bar_ticks // _EIGHTH


def figure_keys(pitch_classes: Whole, before: Whole, place: int) -> Whole:
    """The figures that lead on from K notes to this place, shortest first: of one, two, three and four intervals.

    Parameters
    ----------
    pitch_classes
        K, of the notes that are left.
    before
        m x K intervals before them, the last one first.
    place
        `place_code` of the next note.

    Returns
    -------
    0 to 4 rows x K; -1 for figures with an interval wider than an octave.

    """
    intervals = before[:LONGEST] + WIDEST
    count = len(intervals)
    keys: Whole = (intervals << _SHIFTS[:count]).cumsum(axis=0) + pitch_classes + _EMPTY[:count] + (place << _PLACE)
    too_wide = (intervals < 0) | (intervals > 2 * WIDEST)
    if too_wide.any():
        keys[np.logical_or.accumulate(too_wide)] = -1
    return keys


_SHIFTS = 4 + 5 * np.arange(LONGEST)[:, None]
_PLACE = 4 + 5 * LONGEST
_EMPTY = np.array([[sum(_NONE << 4 + 5 * other for other in range(last + 1, LONGEST))] for last in range(LONGEST)])
"""The bits of the intervals that a figure does not have."""


def weight_codes(ratios: Table) -> Table:
    """Factors as logarithms, whole numbers of 1 to 255."""
    return np.asarray(np.clip(np.rint(NEUTRAL + OCTAVE * np.log2(ratios)), 1, 255))


def whole_weights(codes: Whole) -> Table:
    """Inverse of `weight_codes`, in whole numbers below 2**13, of which `WHOLE_NEUTRAL` says nothing."""
    return np.asarray(_WEIGHTS[codes])


_WEIGHTS = np.maximum(1.0, np.rint(WHOLE_NEUTRAL * np.exp2((np.arange(256) - NEUTRAL) / OCTAVE)))
