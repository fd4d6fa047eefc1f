from __future__ import annotations

from dataclasses import replace
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ParameterError
from melodygen.stimuli.answers import Listeners, Plan, d_prime_of, is_possible, listeners_needed, power, simulated_power


def test_the_share_expected_is_that_of_signal_detection() -> None:
    phi = NormalDist().cdf
    assert power(Listeners(10, 1), Plan(5)).share_correct == pytest.approx(phi(0.5))
    assert power(Listeners(10, 1, 0.4), Plan(5)).share_correct == pytest.approx((phi(0.1) + phi(0.9)) / 2)
    # a d' that differs normally is a wider normal: phi(.5 / sqrt(1 + .5**2 / 4 + .6**2 / 4))
    found = power(Listeners(10, 1, listener_sd=0.5, melody_sd=0.6), Plan(5)).share_correct
    assert found == pytest.approx(phi(0.5 / (1 + 0.25 / 4 + 0.36 / 4) ** 0.5), abs=1e-9)


@pytest.mark.parametrize("alpha", [0.05, 0.01])
def test_no_effect_is_found_as_often_as_alpha_and_less_often_with_few_pairs(alpha: float) -> None:
    varied = Listeners(400, listener_sd=1, melody_sd=1)
    assert power(varied, Plan(400, alpha=alpha)).power == pytest.approx(alpha, rel=0.1)
    assert power(replace(varied, count=40), Plan(8, alpha=alpha)).power < alpha
    assert power(Listeners(40), Plan(4, alpha=alpha)).power < alpha / 3


def test_the_power_of_independent_answers_by_hand() -> None:
    # 40 listeners, 41 pairs: 3280 answers, p = phi(.05), t of 39 degrees of freedom; its noncentral t is close to
    # a normal one shifted by 2.28 standard errors, of which caution costs some: it looks for clusters
    found = power(Listeners(40, 0.1), Plan(41))
    assert NormalDist().cdf(2.284 - 2.023) - 0.1 < found.power < NormalDist().cdf(2.284 - 2.023)


def test_listeners_alone_do_not_make_up_for_few_melodies() -> None:
    varied = Listeners(1, 0.4, melody_sd=1)
    assert listeners_needed(varied, Plan(4)) is None
    needed = listeners_needed(varied, Plan(100))
    assert needed is not None
    assert needed.power >= 0.8
    assert power(replace(varied, count=needed.listeners - 1), Plan(100)).power < 0.8


def test_formula_and_simulation_agree() -> None:
    listeners = Listeners(20, 0.45, listener_sd=0.6, melody_sd=0.4)
    simulated = simulated_power(listeners, Plan(10), seed=1, studies=80)
    formula = power(listeners, Plan(10))
    assert simulated.low is not None
    assert simulated.high is not None
    assert simulated.low - 0.05 <= formula.power <= simulated.high + 0.05
    assert simulated.share_correct == pytest.approx(formula.share_correct, abs=0.02)


@pytest.mark.parametrize(("melodies", "share"), [(2, 0.6), (3, 0.6), (4, 0.575), (6, 0.575)])
def test_formula_and_simulation_agree_with_few_pairs(melodies: int, share: float) -> None:
    """A formula of the true error alone says 13, 30, 32 and 51 % here."""
    d_prime = d_prime_of(share, listener_sd=0.3, melody_sd=0.3)
    listeners, plan = Listeners(40, d_prime, listener_sd=0.3, melody_sd=0.3), Plan(melodies)
    simulated = simulated_power(listeners, plan, seed=1, studies=120)
    assert simulated.low is not None
    assert simulated.high is not None
    assert simulated.low - 0.02 <= power(listeners, plan).power <= simulated.high + 0.02


def test_one_listener_or_one_pair_is_never_enough() -> None:
    assert simulated_power(Listeners(40, 3), Plan(1), seed=1, studies=5).power == 0
    assert power(Listeners(400, 3), Plan(1)).power == power(Listeners(1, 3), Plan(40)).power == 0


def test_what_no_study_can_show_is_known() -> None:
    assert not is_possible(Listeners(1), Plan(5))
    assert is_possible(Listeners(1, 0.1), Plan(5))
    assert is_possible(Listeners(1, 0.1), Plan(5, margin=0.1))
    assert not is_possible(Listeners(1, d_prime_of(0.65)), Plan(5, margin=0.1))


def test_a_share_is_put_into_d_prime_and_comes_out_again() -> None:
    assert d_prime_of(0.575) == pytest.approx(0.378, abs=1e-3)
    d_prime = d_prime_of(0.66, listener_sd=0.5, melody_sd=0.7)
    found = power(Listeners(10, d_prime, listener_sd=0.5, melody_sd=0.7), Plan(5))
    assert found.share_correct == pytest.approx(0.66, abs=1e-9)


@pytest.mark.parametrize(
    ("listeners", "plan"),
    [
        (Listeners(24, 0, melody_sd=0.3), Plan(12, margin=0.08)),
        (Listeners(24, 0.1, listener_sd=0.3), Plan(12, 12, margin=0.1)),
        (Listeners(20, 0.5, listener_sd=0.4), Plan(12, 8)),
    ],
)
def test_formula_and_simulation_agree_on_equivalence_and_on_part_of_the_melodies(
    listeners: Listeners, plan: Plan
) -> None:
    simulated, formula = simulated_power(listeners, plan, seed=3, studies=60), power(listeners, plan)
    assert 0.2 < formula.power < 0.95
    assert simulated.low is not None
    assert simulated.high is not None
    assert simulated.low - 0.05 <= formula.power <= simulated.high + 0.05


def test_equivalence_of_an_effect_at_the_margin_is_shown_as_often_as_alpha_at_most() -> None:
    at_margin = Listeners(400, d_prime_of(0.55))
    assert 0.035 < power(at_margin, Plan(50, margin=0.05)).power < 0.05


def test_a_plan_that_cannot_be_is_refused() -> None:
    for wrong in ({"trials": 3}, {"trials": 12}, {"margin": 0.5}):
        with pytest.raises(ParameterError):
            Plan(5, **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(("wanted", "alpha"), [(0, 0.05), (1, 0.05), (0.8, 0), (0.8, 1)])
def test_what_cannot_be_wanted_is_refused(wanted: float, alpha: float) -> None:
    with pytest.raises(ParameterError):
        listeners_needed(Listeners(1, 1), Plan(4, alpha=alpha), wanted)


def test_no_melodies_are_refused() -> None:
    with pytest.raises(ParameterError, match="pairs must be 1 or more"):
        power(Listeners(1), Plan(0))


@settings(max_examples=15, deadline=None)
@given(st.integers(2, 200), st.integers(2, 40), st.floats(0, 2), st.floats(0, 1), st.floats(0, 1))
def test_more_listeners_melodies_and_effect_are_never_less_power(
    count: int, melodies: int, d_prime: float, listener_sd: float, melody_sd: float
) -> None:
    one = Listeners(count, d_prime, 0.2, listener_sd, melody_sd)
    found = power(one, Plan(melodies)).power
    assert 0 <= found <= 1
    for larger in (
        power(replace(one, count=count + 1), Plan(melodies)),
        power(one, Plan(melodies + 1)),
        power(replace(one, d_prime=d_prime + 0.1), Plan(melodies)),
    ):
        assert larger.power >= found - 1e-3
