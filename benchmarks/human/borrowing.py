"""How much of one training melody stands in a tune: its rhythm beat by beat, and its longest shared run of notes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.human.tunes import BEAT, Tune

Shares = NDArray[np.float64]
_NO_BEAT = -1
_MOST_BEATS = 128
"""Longer tunes are compared in their first 32 bars."""

SAME_TUNE_STEPS = 15
"""16 notes in a row: two songs that share so many are one tune in two books."""

Step = tuple[int, int]


def shared_rhythm(tunes: Sequence[Tune], training: Sequence[Tune]) -> Shares:
    """For each tune the largest share (0 to 1) of its beats whose onsets one training melody has at the same place.

    Beats count from bar 1; a beat without onsets is like another without.
    """
    models = np.array([_rhythm(tune) for tune in training])
    shares = []
    for tune in tunes:
        beats = _rhythm(tune)
        inside = beats != _NO_BEAT
        shares.append(float((models[:, inside] == beats[inside]).mean(axis=1).max()))
    return np.array(shares)


def shared_runs(tunes: Sequence[Tune], training: Sequence[Tune]) -> Shares:
    """For each tune the most neighbouring (interval, IOI) steps that also stand in one training melody."""
    known: dict[int, set[tuple[Step, ...]]] = {}
    return np.array([_longest([*_steps(tune)], training, known) for tune in tunes], float)


def _rhythm(tune: Tune) -> NDArray[np.int64]:
    """For each beat its onsets as bits; -1 past the end."""
    beats = np.full(_MOST_BEATS, _NO_BEAT, int)
    beats[: 4 * tune.bars] = 0
    for onset in tune.onsets:
        if 0 <= onset < _MOST_BEATS * BEAT:
            beats[onset // BEAT] |= 1 << onset % BEAT
    return beats


def _steps(tune: Tune) -> list[Step]:
    return list(zip(tune.intervals, tune.iois, strict=True))


def _longest(steps: list[Step], training: Sequence[Tune], known: dict[int, set[tuple[Step, ...]]]) -> int:
    """By halving: a run of n steps that is shared holds shared runs of every smaller n."""
    low, high = 0, len(steps)
    while low < high:
        middle = (low + high + 1) // 2
        if middle not in known:
            known[middle] = {run for tune in training for run in _runs(_steps(tune), middle)}
        if known[middle].isdisjoint(_runs(steps, middle)):
            high = middle - 1
        else:
            low = middle
    return low


def _runs(steps: list[Step], length: int) -> list[tuple[Step, ...]]:
    return [tuple(steps[start : start + length]) for start in range(len(steps) - length + 1)]
