"""Ears for tests: when notes begin in a recording, and how high they are.

Conventions
-----------
Audio is one channel of floats at 44.1 kHz; times are in seconds from its start; pitches are MIDI numbers.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RATE = 44_100
FRAME = 64
AUDIBLE = 0.003
"""Peak below which a recording counts as silent."""

Audio = NDArray[np.float64]


def peak(audio: Audio) -> float:
    """Largest sample value."""
    return float(np.abs(audio).max())


def onsets(audio: Audio, *, rise: float = 3.0, gap_s: float = 0.05) -> list[float]:
    """Where the level rises to `rise` times what it was 20 ms before; at most one in `gap_s`."""
    level = _level(audio)
    back = round(0.02 * RATE / FRAME)
    before = np.concatenate([np.zeros(back), level[:-back]])
    loud = (level > AUDIBLE) & (level > rise * before)
    found: list[float] = []
    for place in np.flatnonzero(loud) * FRAME / RATE:
        if not found or place - found[-1] > gap_s:
            found.append(float(place))
    return found


def pitch_at(audio: Audio, start_s: float, *, length_s: float = 0.1) -> float:
    """Pitch of the one note that sounds from `start_s`, by autocorrelation; nan if nothing sounds."""
    start = round(start_s * RATE)
    window = audio[start : start + round(length_s * RATE)]
    if peak(window) < AUDIBLE:
        return float("nan")
    window = (window - window.mean()) * np.hanning(len(window))
    spectrum = np.fft.rfft(window, 2 * len(window))
    likeness = np.fft.irfft(np.abs(spectrum) ** 2)[: len(window)]
    likeness = likeness / np.linspace(1, 0.2, len(window))
    low, high = RATE // 2000, RATE // 60
    best = likeness[low:high].max()
    lag = low + next(int(k) for k in _peaks(likeness[low:high]) if likeness[low + k] > 0.9 * best)
    return 69 + 12 * float(np.log2(RATE / _refine(likeness, lag) / 440))


def pitches(audio: Audio) -> list[int]:
    """The nearest MIDI number of each note that has begun 0.12 s before the end.

    Its attack of 20 ms is passed over, and so are clicks that are over by then.
    """
    enough = len(audio) / RATE - 0.12
    heard = [pitch_at(audio, onset + 0.02) for onset in onsets(audio) if onset < enough]
    return [round(pitch) for pitch in heard if not np.isnan(pitch)]


def _level(audio: Audio) -> Audio:
    whole = len(audio) // FRAME * FRAME
    blocks: Audio = np.abs(audio[:whole]).reshape(-1, FRAME).max(axis=1)
    return np.convolve(blocks, np.ones(6) / 6)[: len(blocks)]


def _peaks(values: Audio) -> NDArray[np.intp]:
    return np.flatnonzero((values[1:-1] >= values[:-2]) & (values[1:-1] > values[2:])) + 1


def _refine(values: Audio, at: int) -> float:
    """The top of the parabola through three points."""
    left, middle, right = values[at - 1 : at + 2]
    return float(at + (left - right) / (2 * (left - 2 * middle + right)))
