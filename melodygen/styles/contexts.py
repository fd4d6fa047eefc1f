"""The contexts in which a style counts cells and intervals: the same in learning and in drawing."""

from __future__ import annotations

import numpy as np

from melodygen.styles.style import Whole

WIDEST = 12
"""Semitones of the widest interval that is counted."""

INTERVALS = 2 * WIDEST + 1
NO_INTERVAL = INTERVALS
"""Index of the interval before the first two notes."""

PLACES = 4
"""Of cells in the bar, and of notes in the metre; the last bar's cells come after those of all others."""

LENGTH_TICKS = 240
LENGTH_CLASSES = 6


def place_in_bar(beats: int, beat: int) -> int:
    """0 the downbeat, 1 the beat after it, 2 any other, 3 the last of three or more."""
    if beat == 0:
        return 0
    return 3 if beat == beats - 1 and beats > 2 else min(beat, 2)


def length_class(ticks: Whole) -> Whole:
    """0 for less than an eighth note, then by eighths up to 5."""
    return np.minimum(LENGTH_CLASSES - 1, ticks // LENGTH_TICKS)
