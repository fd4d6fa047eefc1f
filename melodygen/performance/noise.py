"""What nobody means to play: a clock that drifts, and hands that are never quite on it.

Two sources, after Gilden, Thornton and Mallon (1995) and the "R" of Juslin, Friberg and Bresin (2002): an internal
timekeeper whose errors are 1/f noise, and the delay of each movement, which is white.  Sizes are those of Director
Musices (noise.lsp): the delays have a standard deviation of 6.8 ms and 1.0 dB; the timekeeper's is 3.8 ms at intervals
of 300 ms and 17.9 ms at 1 s (as simulated from it, within 50 notes).

Both depend on nothing but the seed and the place in the score, so that a change in one bar leaves the others as they
were.  Our timekeeper is therefore a sum of steps that last 1, 2, 4 ... 64 quarter notes, equally high (Voss and
McCartney's way to 1/f noise), where the program filters note by note.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from struct import Struct
from typing import NamedTuple

import numpy as np

from melodygen.performance.deviations import Deviations
from melodygen.performance.line import Line, Row
from melodygen.theory.units import TICKS_PER_QUARTER, ticks_to_seconds

OCTAVES = 7
LONGEST_BEAT_MS = 1500.0
"""Longer beats are divided in the mind, and drift no more than these."""

DELAY_S, DELAY_DB = 0.00678, 1.0
DRIFT_SHARE = 0.232
"""Brings the formula of the program to the deviations that its filter has."""

_WORDS = Struct("<6H")


class Slip(NamedTuple):
    """How far a hand is off at k = 1: seconds too late, decibels too loud."""

    late_s: float
    louder_db: float


@lru_cache(maxsize=8192)
def slip(seed: int, part: str, onset_ticks: int, pitch: int) -> Slip:
    """Of the note of `part` that is written there."""
    words = _drawn(f"hand/{seed}/{part}/{onset_ticks}/{pitch}")
    return Slip(DELAY_S * _bell(words[:3]), DELAY_DB * _bell(words[3:]))


def noise(line: Line, k: float) -> Deviations:
    """The drift of the clock, and the uneven strength of the hand; its delays move single notes (`slip`)."""
    drift = _drift(line.seed, np.append(line.onsets, line.ends[-1]))
    time = np.diff(drift) * drift_share(line.tempo_bpm) * ticks_to_seconds(1, line.tempo_bpm)
    uneven = [
        slip(line.seed, "melody", int(onset), int(pitch)).louder_db
        for onset, pitch in zip(line.onsets, line.pitches, strict=True)
    ]
    return Deviations(k * time, k * np.array(uneven))


def drift_share(tempo_bpm: float) -> float:
    """Standard deviation of the clock, as a share of a beat."""
    beat_ms = 1000 * ticks_to_seconds(TICKS_PER_QUARTER, tempo_bpm)
    counted = min(beat_ms, LONGEST_BEAT_MS)
    spread = 0.032 * counted + 6.7398 if counted <= 1300 else 0.0975 * counted - 75.976
    return DRIFT_SHARE * spread * (0.00143 * counted + 0.57) / counted


def _drift(seed: int, ticks: Row) -> Row:
    """How far the clock is off there, in ticks at a standard deviation of one beat in a beat."""
    beats = np.floor(ticks / TICKS_PER_QUARTER).astype(int)
    first, end = int(beats[0]), int(beats[-1]) + 1
    rates = np.array([_rate(seed, beat) for beat in range(first, end)])
    gone = np.append(0.0, np.cumsum(rates)) * TICKS_PER_QUARTER
    here = beats - first
    return np.asarray(gone[here] + rates[here] * (ticks - beats * TICKS_PER_QUARTER))


@lru_cache(maxsize=8192)
def _rate(seed: int, beat: int) -> float:
    """Pink over the beats, with a standard deviation of 1."""
    return sum(_step(seed, octave, beat >> octave) for octave in range(OCTAVES)) / float(np.sqrt(OCTAVES))


@lru_cache(maxsize=8192)
def _step(seed: int, octave: int, place: int) -> float:
    return _bell(_drawn(f"clock/{seed}/{octave}/{place}")[:3])


def _drawn(name: str) -> tuple[int, ...]:
    """Six whole numbers, uniform on 0 to 65535, that belong to `name` for ever: BLAKE2b (RFC 7693) of it."""
    return _WORDS.unpack(blake2b(f"melodygen/1/{name}".encode(), digest_size=_WORDS.size).digest())


def _bell(words: Iterable[int]) -> float:
    """Nearly normal, standard deviation 1, within 3: the sum of three numbers, each -100 to 100, in hundredths."""
    return sum((word * 201 >> 16) - 100 for word in words) / 100
