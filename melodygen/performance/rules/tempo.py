"""The tempo of the whole, and how two equal notes share a beat."""

from __future__ import annotations

import numpy as np

from melodygen.performance.deviations import Deviations
from melodygen.performance.line import Line
from melodygen.theory.units import TICKS_PER_QUARTER, ticks_to_seconds

FASTER = 1.1
"""At k = 1 the tempo is so many times what is set (ours)."""

SWING_AT_NO_TEMPO, SWING_PER_BPM = 2.0483, 0.0031
LEAST_SWUNG_TICKS = TICKS_PER_QUARTER // 2


def time_factor(k: float) -> float:
    """What all time is multiplied with."""
    return float(FASTER**-k)


def overall_tempo(line: Line, k: float) -> Deviations:
    """All is faster: 10 % at k = 1, and so on in powers.  The size of the step is ours."""
    return Deviations((time_factor(k) - 1) * line.iois_s)


def swing_ratio(tempo_bpm: float) -> float:
    """Long to short of a soloist's eighth notes: 2.0483 - 0.0031 a beat per minute, and never below 1.

    The line of Friberg and Sundström (2002) through what they measured in soloists, as Director Musices has it
    (swing.lsp); drummers' ratios are larger, up to 3.5 at 120 bpm.
    """
    return max(1.0, SWING_AT_NO_TEMPO - SWING_PER_BPM * tempo_bpm)


def swing(line: Line, k: float) -> Deviations:
    """The off-beat eighth comes later, so that at k = 1 the two of a beat are in the ratio of `swing_ratio`.

    Only a note of an eighth or more that starts in the middle of an undotted beat, and an eighth or more after the one
    before.
    """
    ratio = swing_ratio(line.tempo_bpm)
    delay = k * ticks_to_seconds(TICKS_PER_QUARTER / 2, line.tempo_bpm) * (ratio - 1) / (ratio + 1)
    late = np.zeros(len(line))
    long_enough = np.diff(line.onsets) >= LEAST_SWUNG_TICKS
    late[1:] = (
        _is_off_beat(line)[1:]
        & long_enough
        & np.append(long_enough[1:], line.ends[-1] - line.onsets[-1] >= LEAST_SWUNG_TICKS)
    )
    late *= delay
    return Deviations(np.append(late[1:], 0.0) - late)


def _is_off_beat(line: Line) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    metre = line.metre
    halves = {
        onset + LEAST_SWUNG_TICKS
        for onset, length in zip(metre.beat_onsets, metre.beats, strict=True)
        if length == TICKS_PER_QUARTER
    }
    return np.array([place in halves for place in line.onsets % metre.bar_ticks], bool)
