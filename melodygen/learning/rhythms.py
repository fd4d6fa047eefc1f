"""What the places and lengths of notes make of the intervals between them."""

from __future__ import annotations

from melodygen.learning.factors import factors, reweighed
from melodygen.learning.steps import Steps
from melodygen.styles.contexts import INTERVALS, LENGTH_CLASSES, PLACES
from melodygen.styles.style import Table

_CLASSES = 12
_RHYTHMS = PLACES * LENGTH_CLASSES * LENGTH_CLASSES
_HOLD, _HOLD_BY_CLASS = 3.0, 5.0


def rhythm_factors(steps: Steps, predicted: Table) -> tuple[Table, Table]:
    """12 pitch classes x 4 places x 6 lengths x 6 lengths before x 25 factors, and what is predicted with them.

    From all pitch classes together, and from each by itself what these leave over.
    """
    shape = (_CLASSES, PLACES, LENGTH_CLASSES, LENGTH_CLASSES, INTERVALS)
    rhythms = (steps.place * LENGTH_CLASSES + steps.length) * LENGTH_CLASSES + steps.length_before
    by_class = steps.pitch_class * _RHYTHMS + rhythms
    at_all = factors(rhythms, steps.interval, steps.weight, predicted, count=_RHYTHMS, hold=_HOLD)
    predicted = reweighed(predicted, at_all[rhythms])
    count = _CLASSES * _RHYTHMS
    own = factors(by_class, steps.interval, steps.weight, predicted, count=count, hold=_HOLD_BY_CLASS)
    return own.reshape(shape) * at_all.reshape(shape[1:]), reweighed(predicted, own[by_class])
