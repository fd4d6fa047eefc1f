from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.agreement import agreement, icc, krippendorff_alpha, quality_by_melody
from tests.stimuli.answers.studies import answer

# Krippendorff (2011), section C: four observers, twelve units, a row a unit here
KRIPPENDORFF = [
    [1, 1, None, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [None, 5, 5, 5], [None, None, 1, 1], [None, None, 3, None],
]  # fmt: skip
# Shrout and Fleiss (1979), Table 2: six targets, four judges
SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

tables = st.integers(0, 4).flatmap(lambda k: st.lists(st.lists(st.integers(1, 5), min_size=k, max_size=k), max_size=6))


def test_krippendorffs_own_example() -> None:
    found = krippendorff_alpha(KRIPPENDORFF)
    assert found.value == pytest.approx(0.815, abs=5e-4)
    assert found.n == 40  # the single rating of the last unit does not count


def test_shrout_and_fleiss_own_example() -> None:
    single, mean = icc(SHROUT_FLEISS)
    assert single.value == pytest.approx(0.29, abs=5e-3)
    assert mean.value == pytest.approx(0.62, abs=5e-3)
    assert (single.low, single.high) == pytest.approx((0.019, 0.761), abs=5e-4)
    assert (mean.low, mean.high) == pytest.approx((0.071, 0.927), abs=5e-4)


def test_all_of_one_mind_is_1() -> None:
    table = [[1, 1, 1], [3, 3, 3], [5, 5, 5]]
    assert krippendorff_alpha(table).value == 1
    assert [estimate.value for estimate in icc(table)] == pytest.approx([1, 1])
    assert "no interval" in icc(table)[0].note


@pytest.mark.parametrize("table", [[], [[]], [[3]], [[1, 2]], [[2, 2], [2, 2]], [[1, 2], [2, 1]]])
def test_what_cannot_be_judged_is_none_with_the_reason(table: list[list[int]]) -> None:
    single, mean = icc(table)
    assert (single.value, mean.value) == (None, None)
    assert single.note


def test_a_gap_in_the_table_of_icc_is_refused() -> None:
    with pytest.raises(ParameterError, match="every listener's rating"):
        icc([[1, None], [2, 3]])


def test_alpha_without_two_ratings_of_a_melody_is_none() -> None:
    assert krippendorff_alpha([[1], [2], []]).note == "no melody has two ratings"
    assert krippendorff_alpha([[2, 2], [2, None]]).note == "all ratings are the same"


@example([[1, 1, 1, 4], [1, 1, 1, 5], [1, 1, 5, 1]])
@example([[1, 1, 1, 5], [1, 1, 1, 5], [1, 2, 4, 2]])
@example([[2, 1, 4], [4, 1, 2], [1, 5, 1]])
@given(tables)
def test_agreement_is_in_range_and_blind_to_the_order_of_listeners(table: list[list[int]]) -> None:
    turned = [row[::-1] for row in table]
    estimates = (krippendorff_alpha(table), *icc(table))
    for one, other in zip(estimates, (krippendorff_alpha(turned), *icc(turned)), strict=True):
        assert (one.value is None) == (other.value is None)
        if one.value is not None:
            assert one.value == pytest.approx(other.value)
            assert one.value <= 1 + 1e-9
        if one.low is not None:
            assert one.high is not None
            assert one.low <= one.high


def test_icc_is_of_those_who_rated_every_melody() -> None:
    rated = [answer(who, what, quality=good) for who, what, good in
             (("a", "x", 1), ("a", "y", 4), ("b", "x", 2), ("b", "y", 4), ("c", "x", 5))]  # fmt: skip
    assert quality_by_melody(rated) == ((1, 2, 5), (4, 4, None))
    found = agreement(rated)
    assert found.single == icc([[1, 2], [4, 4]])[0]
    assert found.alpha == krippendorff_alpha([[1, 2, 5], [4, 4, None]])


def test_of_several_ratings_of_a_melody_by_one_listener_the_first_counts() -> None:
    first = [answer(who, what, quality=good) for who, what, good in
             (("a", "x", 1), ("a", "y", 4), ("b", "x", 2), ("b", "y", 5))]  # fmt: skip
    again = [answer("a", "x", quality=5), answer("b", "y", quality=1)]
    unrated = [answer("a", "x"), answer("b", "y")]
    assert agreement([*unrated, *first, *again]) == agreement(first)
    assert agreement([*again, *first]) != agreement(first)
