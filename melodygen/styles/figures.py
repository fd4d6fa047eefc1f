"""How melodic figures are told apart and weighed, in learning and in drawing alike.

Conventions
-----------
A key packs, from its lowest bits: 4 of the pitch class of the note that is left, 5 for each of the intervals before it,
last one first, and 7 of the metre and the eighth note of the bar in which the next note starts.  Weights are kept as
logarithms: `NEUTRAL` says nothing, and `OCTAVE` more is twice as likely.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

import numpy as np

from melodygen.styles.contexts import WIDEST
from melodygen.styles.style import Table, Whole
from melodygen.theory.metre import METRES, Metre

LONGEST = 4
"""Intervals of a figure, without the one that is to come."""

NEUTRAL, OCTAVE = 128, 20
UNKNOWN = 30
"""The bits of an interval that no figure has."""
_EIGHTH = 240
_METRES = {metre.name: number for number, metre in enumerate(METRES)}
WHOLE_NEUTRAL = 64
"""The whole weight that says nothing."""


def place_code(metre: Metre, onset_ticks: int) -> int:
    """The place in the bar of a note that starts at `onset_ticks`."""
    return 16 * _METRES[metre.name] + onset_ticks % metre.bar_ticks // _EIGHTH


def figure_keys(pitch_class: int, before: Sequence[int], place: int) -> list[int]:
    """The figures that lead on from a note to this place, shortest first: of one, two, three and four intervals.

    Parameters
    ----------
    pitch_class
        Of the note that is left.
    before
        The intervals before it, the last one first.
    place
        `place_code` of the next note.

    Returns
    -------
    None to 4: up to the first interval that is wider than an octave.

    """
    packed, length = pitch_class, 0
    for interval in takewhile(lambda interval: abs(interval) <= WIDEST, before[:LONGEST]):
        packed |= interval_code(interval) << 4 + 5 * length
        length += 1
    return [packed & kept | more for kept, more in figure_forms(place)[:length]]


def interval_code(semitones: int) -> int:
    """The five bits of an interval; `UNKNOWN` where it is wider than an octave."""
    return semitones + WIDEST if abs(semitones) <= WIDEST else UNKNOWN


@cache
def figure_forms(place: int) -> tuple[tuple[int, int], ...]:
    """For each figure, shortest first, which bits it keeps of pitch class and intervals, and what it has for the rest.

    That is the place, and ones for each interval that it does not have.
    """
    lengths = range(1, LONGEST + 1)
    return tuple((_kept(length), _kept(LONGEST) & ~_kept(length) | place << 4 + 5 * LONGEST) for length in lengths)


def _kept(intervals: int) -> int:
    return (1 << 4 + 5 * intervals) - 1


def weight_codes(ratios: Table) -> Table:
    """Factors as logarithms, whole numbers of 1 to 255."""
    return np.asarray(np.clip(np.rint(NEUTRAL + OCTAVE * np.log2(ratios)), 1, 255))


def whole_weights(codes: Whole) -> Table:
    """Inverse of `weight_codes`, in whole numbers below 2**13, of which `WHOLE_NEUTRAL` says nothing."""
    return np.asarray(_WEIGHTS[codes])


_WEIGHTS = np.maximum(1.0, np.rint(WHOLE_NEUTRAL * np.exp2((np.arange(256) - NEUTRAL) / OCTAVE)))
