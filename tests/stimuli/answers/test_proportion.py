from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.proportion import equivalence, exact_p, share, wilson

counts = st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def test_the_papers_numbers() -> None:
    estimate = share(23, 40)
    assert estimate.value == 0.575
    assert estimate.low is not None
    assert estimate.high is not None
    assert (round(100 * estimate.low, 1), round(100 * estimate.high, 1)) == (42.2, 71.5)
    p_value = exact_p(23, 40)
    assert p_value is not None
    assert round(p_value, 2) == 0.43


def test_wilsons_interval_as_in_newcombes_table() -> None:
    # Newcombe (1998), Statistics in Medicine 17, 857-872, Table I, method 3
    for (successes, n), ends in {
        (81, 263): (0.2553, 0.3662),
        (15, 148): (0.0624, 0.1605),
        (0, 20): (0.0, 0.1611),
        (1, 29): (0.0061, 0.1718),
    }.items():
        assert wilson(successes, n) == pytest.approx(ends, abs=5e-5)


def test_the_exact_test_adds_up_what_is_no_likelier() -> None:
    by_hand = 2 * sum(comb(40, k) for k in range(23, 41)) / 2**40
    assert exact_p(23, 40) == pytest.approx(by_hand)


def test_nothing_is_none_with_the_reason() -> None:
    assert exact_p(0, 0) is None
    assert equivalence(0, 0, 0.1) is None
    assert (share(0, 0).value, share(0, 0).low, share(0, 0).note) == (None, None, "there are no answers")


def test_equivalence_is_the_worse_of_two_exact_tests() -> None:
    tested = equivalence(52, 100, 0.1)
    assert tested is not None
    above = sum(comb(100, k) * 0.4**k * 0.6 ** (100 - k) for k in range(52, 101))
    below = sum(comb(100, k) * 0.6**k * 0.4 ** (100 - k) for k in range(53))
    assert tested.p_value == pytest.approx(max(above, below))
    assert not tested.shown
    assert (shown := equivalence(520, 1000, 0.1)) is not None
    assert shown.shown


def test_the_papers_40_answers_do_not_show_equivalence() -> None:
    tested = equivalence(23, 40, 0.1)
    assert tested is not None
    assert not tested.shown


@pytest.mark.parametrize("margin", [0, -0.1, 0.5, 2])
def test_a_margin_that_cannot_be_is_refused(margin: float) -> None:
    with pytest.raises(ParameterError, match=r"margin must be above 0 and below 0\.5"):
        equivalence(5, 10, margin)


@given(counts)
def test_intervals_hold_the_share_and_mirror(of: tuple[int, int]) -> None:
    successes, n = of
    low, high = wilson(successes, n)
    assert 0 <= low <= successes / n <= high <= 1
    assert (1 - high, 1 - low) == pytest.approx(wilson(n - successes, n), abs=1e-12)


@given(counts, st.sampled_from([0.5, 0.9]))
def test_more_confidence_is_wider_and_more_answers_are_narrower(of: tuple[int, int], level: float) -> None:
    successes, n = of
    narrow, wide, more = wilson(successes, n, level), wilson(successes, n, 0.95), wilson(4 * successes, 4 * n, level)
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]
    assert more[1] - more[0] < narrow[1] - narrow[0]


@given(counts)
def test_the_exact_test_is_symmetric(of: tuple[int, int]) -> None:
    successes, n = of
    assert exact_p(successes, n) == pytest.approx(exact_p(n - successes, n))
