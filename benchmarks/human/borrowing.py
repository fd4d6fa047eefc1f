"""How much of one training melody stands in a tune: its rhythm beat by beat, and its longest shared run of notes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.human.tunes import BEAT, UNIT_TICKS, Tune
from melodygen.runs import RunIndex, Steps, steps

Shares = NDArray[np.float64]
_NO_BEAT = -1
_MOST_BEATS = 128
"""Longer tunes are compared in their first 32 bars."""


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
    known = RunIndex([_steps(tune) for tune in training])
    return np.array([max(shared.steps for shared in known.shared(_steps(tune))) for tune in tunes], float)


def _rhythm(tune: Tune) -> NDArray[np.int64]:
    """For each beat its onsets as bits; -1 past the end."""
    beats = np.full(_MOST_BEATS, _NO_BEAT, int)
    beats[: 4 * tune.bars] = 0
    for onset in tune.onsets:
        if 0 <= onset < _MOST_BEATS * BEAT:
            beats[onset // BEAT] |= 1 << onset % BEAT
    return beats


def _steps(tune: Tune) -> Steps:
    return steps([UNIT_TICKS * onset for onset in tune.onsets], tune.pitches)
