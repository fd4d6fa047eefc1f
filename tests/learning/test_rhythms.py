"""What places and lengths make of intervals."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.learning.relations import relate
from melodygen.learning.rhythms import rhythm_factors
from melodygen.learning.steps import joined, steps_of
from melodygen.styles.contexts import INTERVALS, PLACES, WIDEST
from tests.learning.stretches import quarters


def test_what_is_commoner_on_a_place_is_worth_more_there_and_where_a_pitch_class_was_not_heard() -> None:
    # a third up on to the bar line, seconds elsewhere
    piece = quarters(*[(0, 2, 4, 2)] * 4, *[(5, 7, 9, 2)] * 4)
    steps = steps_of(piece, relate(piece))
    even = np.full((len(steps.interval), INTERVALS), 1 / INTERVALS)
    factors, predicted = rhythm_factors(steps, even)
    assert factors.shape == (12, PLACES, 6, 6, INTERVALS)
    assert predicted.sum(axis=1) == pytest.approx(np.ones(len(even)))
    down = WIDEST - 2
    bar_line, quarter = 0, int(steps.length[0])
    assert factors[2, bar_line, quarter, quarter, down] > factors[2, 2, quarter, quarter, down]
    unheard = factors[11, bar_line, quarter, quarter]
    assert unheard[down] > 1.0


def test_nothing_is_said_of_what_was_not_heard() -> None:
    factors, _ = rhythm_factors(joined([]), np.empty((0, INTERVALS)))
    assert (factors == 1.0).all()
