from __future__ import annotations

from math import sqrt
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.detection import Counts, counted, detection
from tests.stimuli.answers.studies import of_counts

some = st.integers(0, 60)


def test_d_prime_and_c_by_hand() -> None:
    # H = (19 + .5) / (24 + 1) = .78, F = (9 + .5) / (24 + 1) = .38; z(.78) = .7722, z(.38) = -.3055
    found = detection(Counts(19, 5, 9, 15))
    assert found.d_prime.value == pytest.approx(0.7722 + 0.3055, abs=1e-4)
    assert found.criterion.value == pytest.approx(-(0.7722 - 0.3055) / 2, abs=1e-4)


def test_the_interval_is_that_of_gourevitch_and_galanter() -> None:
    found = detection(Counts(19, 5, 9, 15))
    normal = NormalDist()
    variance = sum(p * (1 - p) / (24 * normal.pdf(normal.inv_cdf(p)) ** 2) for p in (0.78, 0.38))
    assert found.d_prime.high is not None
    assert found.d_prime.low is not None
    assert found.criterion.high is not None
    assert found.criterion.low is not None
    assert found.d_prime.high - found.d_prime.low == pytest.approx(2 * 1.959964 * sqrt(variance), rel=1e-6)
    assert found.criterion.high - found.criterion.low == pytest.approx(1.959964 * sqrt(variance), rel=1e-6)


def test_one_who_is_always_right_has_a_finite_d_prime() -> None:
    found = detection(Counts(10, 0, 0, 10))
    assert found.d_prime.value == pytest.approx(2 * NormalDist().inv_cdf(10.5 / 11))
    assert found.criterion.value == pytest.approx(0)


@pytest.mark.parametrize(
    ("counts", "missing"), [(Counts(3, 4), "human"), (Counts(0, 0, 3, 4), "generated"), (Counts(), "generated")]
)
def test_one_kind_alone_has_none_and_says_so(counts: Counts, missing: str) -> None:
    found = detection(counts)
    assert found.d_prime.value is None
    assert found.criterion.low is None
    assert found.d_prime.note == f"there are no answers to {missing} melodies"


def test_counts_below_zero_are_refused() -> None:
    with pytest.raises(ParameterError, match="misses"):
        Counts(1, -1)


def test_answers_are_counted_into_the_four_cells() -> None:
    assert counted(of_counts(4, 3, 2, 1)) == Counts(4, 3, 2, 1)


@given(some, some, some, some)
def test_swapping_the_kinds_turns_the_sign(hits: int, misses: int, false_alarms: int, rejections: int) -> None:
    one = detection(Counts(hits, misses, false_alarms, rejections))
    other = detection(Counts(false_alarms, rejections, hits, misses))
    if one.d_prime.value is None or one.criterion.value is None:
        assert other.d_prime.value is None
        return
    assert other.d_prime.value == pytest.approx(-one.d_prime.value, abs=1e-12)
    assert other.criterion.value == pytest.approx(one.criterion.value, abs=1e-12)
    assert one.d_prime.holds(one.d_prime.value)


@given(st.integers(1, 60), some, some)
def test_one_hit_more_is_more_d_prime_and_less_c(misses: int, hits: int, false_alarms: int) -> None:
    fewer = detection(Counts(hits, misses, false_alarms, 20))
    more = detection(Counts(hits + 1, misses - 1, false_alarms, 20))
    assert more.d_prime.value is not None
    assert fewer.d_prime.value is not None
    assert more.criterion.value is not None
    assert fewer.criterion.value is not None
    assert more.d_prime.value > fewer.d_prime.value
    assert more.criterion.value < fewer.criterion.value


def test_the_example_of_stanislaw_and_todorov() -> None:
    # (1999, Behavior Research Methods, Instruments, & Computers 31, 137-149): H = .8, F = .4, d' = 1.095, c = -.294;
    # of so many answers that the correction makes no difference
    found = detection(Counts(20_000, 5_000, 10_000, 15_000))
    assert found.d_prime.value == pytest.approx(1.095, abs=1e-3)
    assert found.criterion.value == pytest.approx(-0.294, abs=1e-3)
