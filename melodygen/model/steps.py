"""How one pitch follows another: matrices of moves between pitches in their melodic context.

Conventions
-----------
A state is a pitch together with the motion that led to it, so that steps can go on and leaps can turn back: with P
pitches, state ``motion * P + place`` is the pitch at that place of the range.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from melodygen.model.lattice import STEP_BITS, Weights, whole
from melodygen.styles.style import PitchTables

STILL, STEP_UP, STEP_DOWN, LEAP_UP, LEAP_DOWN = MOTIONS = range(5)
"""How a pitch was reached; thirds count as `STILL`, since nothing is expected after them."""

LEAP_SEMITONES = 5

_STEP_AFTER_LEAP = 1.5
_SECOND_LEAP_ON = 0.15
"""What another leap in the same direction is worth."""

_LEADING_NOTE_RESOLVES = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Whole weights of every move, S x S with S = 5 P, by what kind of place it is made from."""

    after_short: Weights
    after_long: Weights
    between_phrases: Weights


@lru_cache(maxsize=64)
def step_weights(tables: PitchTables, pitches: tuple[int, ...], tonic: int, complexity: int, leaps: float) -> Steps:
    """The moves between `pitches` (ascending), by proximity, inertia and leap recovery.

    Complexity (per cent) and the mood's `leaps` widen the proximity profile.
    """
    variance = tables.proximity_variance * (0.7 + 0.6 * complexity / 100) * 2.0 ** (1.6 * leaps)
    context = _context(tables, pitches, tonic)
    return Steps(
        after_short=_matrix(_proximity(pitches, 0.6 * variance, tables.repeat_share / 100) * context, pitches),
        after_long=_matrix(_proximity(pitches, variance, tables.repeat_share / 100) * context, pitches),
        between_phrases=_matrix(_proximity(pitches, 2.5 * variance, 1.0) * np.ones_like(context), pitches),
    )


def _proximity(pitches: tuple[int, ...], variance: float, repeat_share: float) -> Weights:
    """P x P normal weights of the interval; neighbours of the scale count as a whole tone at most (Temperley 2008)."""
    sizes = np.array([[_size(pitches, a, b) for b in range(len(pitches))] for a in range(len(pitches))])
    weights = np.exp(-(sizes**2) / (2 * variance))
    weights[np.diag_indices(len(pitches))] *= repeat_share
    return np.asarray(weights)


def _size(pitches: tuple[int, ...], a: int, b: int) -> int:
    size = abs(pitches[a] - pitches[b])
    return min(size, 2) if abs(a - b) == 1 else size


def motion(pitches: tuple[int, ...], a: int, b: int) -> int:
    """The motion from place `a` to place `b` of `pitches`."""
    if abs(a - b) == 1:
        return STEP_UP if b > a else STEP_DOWN
    if abs(pitches[a] - pitches[b]) >= LEAP_SEMITONES:
        return LEAP_UP if b > a else LEAP_DOWN
    return STILL


def _context(tables: PitchTables, pitches: tuple[int, ...], tonic: int) -> Weights:
    """Motions x P x P factors: what the motion that led here makes of the next."""
    count = len(pitches)
    factors = np.ones((len(MOTIONS), count, count))
    on, back = tables.step_inertia / 50, 2 - tables.step_inertia / 50
    turn, go_on = tables.leap_reversal / 50, 2 - tables.leap_reversal / 50
    up, down = np.triu(np.ones((count, count)), 1), np.tril(np.ones((count, count)), -1)
    still = np.eye(count)
    factors[STEP_UP] = on * up + back * down + still
    factors[STEP_DOWN] = on * down + back * up + still
    factors[LEAP_UP] = turn * down + go_on * up + still
    factors[LEAP_DOWN] = turn * up + go_on * down + still
    for a in range(count):
        for b in range(count):
            kind = motion(pitches, a, b)
            if kind in (STEP_UP, STEP_DOWN):
                factors[LEAP_UP : LEAP_DOWN + 1, a, b] *= _STEP_AFTER_LEAP
            elif kind in (LEAP_UP, LEAP_DOWN):
                factors[kind, a, b] *= _SECOND_LEAP_ON
            if kind == STEP_UP and (pitches[a] - tonic) % 12 == 11:
                factors[:, a, b] *= _LEADING_NOTE_RESOLVES
    return factors


def _matrix(weights: Weights, pitches: tuple[int, ...]) -> Weights:
    """Motions x P x P weights as one S x S matrix of whole numbers."""
    count = len(pitches)
    matrix = np.zeros((len(MOTIONS) * count, len(MOTIONS) * count))
    for a in range(count):
        for b in range(count):
            column = motion(pitches, a, b) * count + b
            for before in MOTIONS:
                matrix[before * count + a, column] = weights[before, a, b]
    return whole(matrix, STEP_BITS)
