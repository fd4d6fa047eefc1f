from __future__ import annotations

from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ParameterError
from melodygen.stimuli.answers import Listeners, Study, agreement, calibration, identification, pairs, simulate


@pytest.mark.parametrize(("d_prime", "criterion"), [(0, 0), (0.5, -0.4), (1.5, 0.3), (2.5, 0)])
def test_d_prime_and_bias_are_recovered_within_the_interval(d_prime: float, criterion: float) -> None:
    found = identification(simulate(Listeners(40, d_prime, criterion), pairs(8), 7), Study())
    for estimates in (found.detection, found.clustered):
        assert estimates.d_prime.holds(d_prime)
        assert estimates.criterion.holds(criterion)


def test_the_same_seed_gives_the_same_answers_and_another_does_not() -> None:
    listeners = Listeners(3, 1)
    assert simulate(listeners, pairs(2), 1) == simulate(listeners, pairs(2), 1) != simulate(listeners, pairs(2), 2)


def test_a_listener_more_leaves_the_others_as_they_are() -> None:
    few, more = (simulate(Listeners(count, 1, listener_sd=1), pairs(3), 1) for count in (4, 5))
    assert more[: len(few)] == few


def test_these_answers_are_pinned() -> None:
    assert [(a.said_human, a.confidence, a.quality) for a in simulate(Listeners(1, 1), pairs(2), 1)] == [
        (True, 4, 5),
        (False, 1, 4),
        (True, 1, 5),
        (False, 5, 3),
    ]


def test_quality_and_confidence_go_as_they_are_made() -> None:
    some = simulate(Listeners(60, 1.5), pairs(10), 3)
    human, generated = ([a.quality for a in some if a.is_human == kind and a.quality] for kind in (True, False))
    assert fmean(human) - fmean(generated) == pytest.approx(0.55, abs=0.15)
    found = calibration(some)
    assert found.within.low is not None
    assert found.within.low > 0
    agreed = agreement(some)
    assert agreed.single.value is not None
    assert agreed.alpha.value == pytest.approx(agreed.single.value, abs=0.05)


def test_melodies_that_differ_are_seen_in_the_interval_with_clusters() -> None:
    found = identification(simulate(Listeners(40, 1, melody_sd=1), pairs(6), 1), Study())
    single, around = found.detection.d_prime, found.clustered.d_prime
    assert single.high is not None
    assert single.low is not None
    assert around.high is not None
    assert around.low is not None
    assert around.high - around.low > 1.5 * (single.high - single.low)


NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(
    "wrong",
    [
        {"count": 0},
        {"count": 1, "melody_sd": -1},
        {"count": 1, "listener_sd": NAN},
        {"count": 1, "d_prime": NAN},
        {"count": 1, "criterion": INF},
        {"count": 1, "quality_sd": (0, 0, -1)},
    ],
)
def test_listeners_who_cannot_be_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ParameterError):
        Listeners(**wrong)  # type: ignore[arg-type]


@settings(max_examples=30)
@given(st.floats(-3, 3), st.floats(-3, 3), st.integers(0, 2**32))
def test_every_listener_answers_every_melody_once(d_prime: float, criterion: float, seed: int) -> None:
    some = simulate(Listeners(3, d_prime, criterion, 0.5, 0.5), pairs(2), seed)
    assert len({(a.listener, a.stimulus) for a in some}) == len(some) == 12
    assert {a.position for a in some} == {1, 2, 3, 4}
