"""The last notes slow down as a runner who comes to a stop: Friberg and Sundberg (1999).

The tempo at place x of the ritard, 0 to 1 in the score, is v(x) = (1 + (w^q - 1) x)^(1/q) of the tempo before: runners
brake with constant power, which is q = 3, and listeners preferred q of 2 and 3.  The program of the authors (Director
Musices, FinalRitard.lsp) has q = 3, an end tempo of w = 1 / (1 + 3k), and a ritard of at least 1.3 k seconds, in whole
notes, up to the onset of the last; that one lasts at least 1.25 times the one before.  (So says its comment, and so it
was in the ritards that listeners judged, second-hand; its condition makes only last notes of less than 0.8 of the one
before longer, which then outlast those of 0.8 to 1.25.)  If it is written shorter than the one before, it is slowed
down 1.25 times as much as that instead: else the shorter it is, the slower it would be.  This bound is ours.
Measured end tempos are 32 to 51 % (second-hand, of the same paper), which is k = 0.7 to 0.33.
"""

from __future__ import annotations

import numpy as np

from melodygen.performance.deviations import NOTHING, Deviations
from melodygen.performance.line import Line, Row

CURVATURE = 3
LENGTH_S = 1.3
LAST_AGAINST_BEFORE = 1.25
LEAST = 1e-6
"""Quantities below it change nothing that can be told from rounding."""


def final_ritard(line: Line, k: float) -> Deviations:
    """The ritard of quantity `k`; a negative one hurries by as much."""
    last = len(line) - 1
    if last == 0 or abs(k) < LEAST:
        return NOTHING
    first = _start(line, LENGTH_S * abs(k))
    nominal = line.iois_s
    lengthening = np.zeros(len(line))
    places = np.append(0.0, np.cumsum(nominal[first:last]))
    times = elapsed(places / places[-1], end_tempo(k)) * places[-1]
    lengthening[first:last] = np.diff(times) - nominal[first:last]
    before = nominal[last - 1] + lengthening[last - 1]
    if k < 0:
        lengthening[last] = nominal[last] * lengthening[last - 1] / nominal[last - 1]
        return Deviations(-lengthening)
    as_long = min(1.0, nominal[last] / nominal[last - 1])
    lengthening[last] = max(0.0, LAST_AGAINST_BEFORE * before * as_long - nominal[last])
    return Deviations(lengthening)


def end_tempo(k: float) -> float:
    """The tempo reached at the last onset, as a share of the one before the ritard."""
    return 1 / (1 + 3 * abs(k))


def tempo(places: Row, end: float, curvature: float = CURVATURE) -> Row:
    """v(x): the tempo at places 0 to 1 of a ritard that ends at the tempo `end`."""
    return np.asarray((1 + (end**curvature - 1) * places) ** (1 / curvature))


def elapsed(places: Row, end: float) -> Row:
    """The time up to places 0 to 1: the integral of 1 / v."""
    drop, q = end**CURVATURE - 1, CURVATURE
    return np.asarray(q / ((q - 1) * drop) * ((1 + drop * places) ** ((q - 1) / q) - 1))


def _start(line: Line, length_s: float) -> int:
    """The note with which a ritard starts that lasts `length_s` or more before the last onset."""
    remaining = line.onsets_s[-1] - line.onsets_s[:-1]
    return int(np.flatnonzero(remaining >= min(length_s, remaining[0]))[-1])
