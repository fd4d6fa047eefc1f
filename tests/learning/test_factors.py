"""What a context adds to what is predicted without it, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.learning.factors import factors, reweighed

EVEN = np.full((4, 2), 0.5)


def test_a_context_is_held_to_what_is_predicted() -> None:
    # 3 of one symbol and 1 of the other; held by 1 event for each of 2 symbols: (3 + 1) / 6 and (1 + 1) / 6, over 1/2
    found = factors(np.zeros(4, int), np.array([0, 0, 0, 1]), np.ones(4), EVEN, count=1, hold=1.0)
    assert found == pytest.approx(np.array([[4 / 3, 2 / 3]]))


def test_the_more_it_is_held_the_less_it_says() -> None:
    events = (np.zeros(4, int), np.array([0, 0, 0, 1]), np.ones(4), EVEN)
    some, more = (factors(*events, count=1, hold=hold)[0, 0] for hold in (1.0, 100.0))
    assert 1.0 < more < 1.01 < some


def test_what_was_predicted_needs_no_factor() -> None:
    predicted = np.tile([0.75, 0.25], (4, 1))
    found = factors(np.zeros(4, int), np.array([0, 0, 0, 1]), np.ones(4), predicted, count=1, hold=2.0)
    assert found == pytest.approx(np.ones((1, 2)))


def test_contexts_that_were_not_seen_say_nothing() -> None:
    found = factors(np.ones(4, int), np.array([0, 0, 0, 1]), np.ones(4), EVEN, count=3, hold=1.0)
    assert found[[0, 2]].tolist() == [[1.0, 1.0], [1.0, 1.0]]


def test_weights_are_what_events_count() -> None:
    twice = factors(np.zeros(2, int), np.array([0, 1]), np.array([2.0, 1.0]), EVEN[:2], count=1, hold=1.0)
    thrice = factors(np.zeros(3, int), np.array([0, 0, 1]), np.ones(3), EVEN[:3], count=1, hold=1.0)
    assert twice == pytest.approx(thrice)


def test_factors_make_probabilities() -> None:
    assert reweighed(EVEN[:1], np.array([[3.0, 1.0]])).tolist() == [[0.75, 0.25]]
