"""How much of its time a note sounds."""

from __future__ import annotations

import numpy as np

from melodygen.performance.deviations import Deviations
from melodygen.performance.line import Line

REPETITION_GAP_S = 0.035
DETACHED_SHARE = 0.25
LEAST_S = 0.1
LARGEST_LEAP = 9
SMALLEST_LEAP = 3


def leap_articulation(line: Line, k: float) -> Deviations:
    """Before a leap there is a short breath, the longer the wider it is and the longer the note before it.

    Friberg (1991); by Director Musices (frules2.lsp) 8 k l (0.3 + 0.0005 (t - 100)) ms for a leap of l semitones, 3 or
    more, counted up to 9, after a note of t ms, more than 100.
    """
    leap = np.minimum(np.abs(line.intervals), LARGEST_LEAP)
    leaps = (leap >= SMALLEST_LEAP) & ~line.has_rest & (line.lengths_s > LEAST_S)
    gap = 0.008 * k * leap * (0.3 + 0.5 * (line.lengths_s - LEAST_S))
    return Deviations(gap_s=np.where(leaps, gap, 0.0))


def repetition_articulation(line: Line, k: float) -> Deviations:
    """Between two notes of one pitch there is a gap of 35 k ms (Friberg 1991; Director Musices, frules2.lsp).

    Pianists leave more: repeated notes sounded about 60 % of their time (Bresin and Battel 2000, second-hand).
    """
    return Deviations(gap_s=np.where(line.is_struck_again, REPETITION_GAP_S * k, 0.0))


def overall_articulation(line: Line, k: float) -> Deviations:
    """Every note of more than 100 ms is let go a quarter k of its length earlier (Director Musices, articulation.lsp).

    A negative k takes away gaps that other rules make.  Unlike there, the last note is no exception.
    """
    return Deviations(gap_s=np.where(line.lengths_s > LEAST_S, DETACHED_SHARE * k * line.lengths_s, 0.0))
