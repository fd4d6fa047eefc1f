"""Ties: which earlier beat each beat returns to, as a plan has it or as the repetition asked for wants it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from melodygen.measures import value_at
from melodygen.model.foresight import foreseen_repetition, tie_features
from melodygen.model.knobs import standing_table
from melodygen.model.lattice import Weights
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Plan, Whole

_RETURNS = ((4, 2, 8), (2, 4, 8))
"""How many bars back a bar returns that is tied to meet the knob, the best first: one half of the time, the other.

Few people repeat a bar at once.
"""

_HALVINGS = 7
NEAR_POINTS = 8.0
"""A plan is near enough that promises a repetition so many percentile points from what is asked for."""


class Ties(NamedTuple):
    """Sources of rhythm and of pitches (-1 for none), and shifts, of the beats of a section."""

    rhythm: Whole
    pitch: Whole
    shift: Whole

    def moved(self, beats: int) -> Ties:
        """The same, so many beats later."""
        rhythm, pitch = (np.where(sources < 0, -1, sources + beats) for sources in self[:2])
        return Ties(rhythm, pitch, self.shift)


def ties_of(plan: Plan, length: int, beats: int) -> Ties:
    """How the beats of the plan's first bars, and its last, are tied."""
    bars = np.arange(length)[:, None]
    rows = np.minimum(bars, plan.bars - 1)
    rows[-1] = plan.bars - 1
    columns = np.minimum(np.arange(beats), plan.rhythm_lag.shape[1] - 1)
    here = bars * beats + np.arange(beats)
    lags = (plan.rhythm_lag[rows, columns], plan.pitch_lag[rows, columns])
    lag, tied = (np.where(own <= bars, own, 0) for own in lags)
    return Ties(
        np.where(lag > 0, here - lag * beats, -1).ravel(),
        np.where(tied > 0, here - tied * beats, -1).ravel(),
        np.where(tied > 0, plan.shift[rows, columns], 0).ravel(),
    )


def tilted_to(parameters: Parameters, style: Style, ties: Ties, numbers: Weights) -> Ties:
    """The ties, with bars tied or untied until they promise about the repetition that is asked for.

    A plan that is near is followed as it is: bars tied by dice repeat in other places than people's do.
    """
    table = standing_table(style, "repetition", len(numbers))
    nearest_asked = (max(0.0, parameters.repetition - NEAR_POINTS), min(100.0, parameters.repetition + NEAR_POINTS))
    least, most = (value_at(percent, table) for percent in nearest_asked)
    low, high = -1.0, 1.0
    tilt = 0.0
    for _ in range(_HALVINGS):
        tilted = _tilted(ties, numbers, tilt)
        promised = foreseen_repetition(style, tie_features(*tilted, parameters.the_metre))
        if least <= promised <= most:
            break
        low, high = (low, tilt) if promised > most else (tilt, high)
        tilt = (low + high) / 2
    return tilted


def _tilted(ties: Ties, numbers: Weights, tilt: float) -> Ties:
    """A share of `tilt` of the new bars return to earlier ones, or, below 0, of those that return so many are new.

    What returns may have a new end, what is new keeps the rhythm that it had.

    """
    beats = len(ties.pitch) // len(numbers)
    bars = np.arange(len(numbers))
    is_new = (ties.pitch.reshape(-1, beats) < 0).sum(axis=1) * 2 > beats
    earliest = _RETURNS[0][1] if tilt > 0 else 1
    changed = np.flatnonzero((numbers < abs(tilt)) & (is_new == (tilt > 0)) & (bars >= earliest))
    rhythm, pitch, shift = (column.reshape(-1, beats).copy() for column in ties)
    for bar in changed.tolist():
        pitch[bar] = -1
        shift[bar] = 0
        if tilt > 0:
            number = round(1000 * numbers[bar])
            lag = next(lag for lag in _RETURNS[number % 2] if lag <= bar)
            sources = (bar - lag) * beats + np.arange(beats)
            kept = beats - number // 2 % 3 * beats // 4
            rhythm[bar] = sources
            pitch[bar, :kept] = sources[:kept]
    return Ties(rhythm.ravel(), pitch.ravel(), shift.ravel())
