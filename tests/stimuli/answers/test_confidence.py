from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.stimuli.answers import Answer, calibration
from melodygen.stimuli.answers.confidence import gamma
from tests.stimuli.answers.studies import answer, answers

# Agresti (2002), Categorical Data Analysis, Table 2.8: income by job satisfaction
JOBS = [[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]]

points = st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=30)


def rated(confidence: int | None, correct: bool, listener: str = "a") -> Answer:
    return answer(listener, confidence=confidence, is_human=correct, said_human=True)


def test_gamma_of_agrestis_table() -> None:
    cells = [(x, y) for x, row in enumerate(JOBS) for y, count in enumerate(row) for _ in range(count)]
    found = gamma(cells)
    assert found.value == pytest.approx(0.221, abs=5e-4)
    assert (found.low, found.high) == pytest.approx((-0.009, 0.451), abs=5e-4)


def test_gamma_by_hand() -> None:
    # of the four pairs that differ in both, (3, 0)-(2, 1) alone does not agree
    assert gamma([(1, 0), (3, 0), (5, 1), (2, 1)]).value == pytest.approx((3 - 1) / (3 + 1))


def test_gamma_where_all_goes_one_way_has_no_interval() -> None:
    found = gamma([(1, 0), (2, 1), (2, 1)])
    assert (found.value, found.low) == (1, None)
    assert "one way" in found.note


@pytest.mark.parametrize("same", [[], [(1, 0)], [(1, 0), (1, 1)], [(1, 1), (2, 1)]])
def test_gamma_of_nothing_that_differs_is_none(same: list[tuple[int, int]]) -> None:
    assert gamma(same).value is None
    assert gamma(same).note == "no two answers differ in both"


@given(points)
def test_gamma_is_in_range_and_turns_with_its_points(some: list[tuple[int, bool]]) -> None:
    one, other = gamma(some), gamma([(confidence, not correct) for confidence, correct in some])
    if one.value is None:
        assert other.value is None
        return
    assert -1 <= one.value <= 1
    assert other.value == pytest.approx(-one.value)
    if one.low is not None:
        assert one.holds(one.value)


def test_shares_are_by_confidence_and_unrated_answers_do_not_count() -> None:
    found = calibration([rated(1, False), rated(1, True), rated(5, True), rated(None, False)])
    assert {confidence: share.value for confidence, share in found.shares} == {1: 0.5, 2: None, 3: None, 4: None, 5: 1}
    assert found.mean == pytest.approx(7 / 3)


def test_a_bold_listener_does_not_make_gamma_within_listeners() -> None:
    # b is surer than a and right more often, but neither knows when
    bold = [rated(c, right, who) for who, c, right in
            (("a", 1, False), ("a", 1, True), ("a", 2, False), ("a", 2, True),
             ("b", 4, True), ("b", 4, False), ("b", 5, True), ("b", 5, False),
             ("b", 4, True), ("b", 5, True))]  # fmt: skip
    found = calibration(bold)
    assert found.gamma.value is not None
    assert found.gamma.value > 0.1
    assert found.within.value == 0
    assert found.within.n == 2


@given(answers)
def test_any_answers_are_calibrated(some: list[Answer]) -> None:
    found = calibration(some)
    assert sum(share.n for _, share in found.shares) == sum(answer.confidence is not None for answer in some)
    assert found.within.value is None or -1 <= found.within.value <= 1
