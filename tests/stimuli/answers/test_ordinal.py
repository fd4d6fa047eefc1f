from __future__ import annotations

from math import log, sqrt

import numpy as np
import pytest
from statsmodels.miscmodels.ordinal_model import OrderedModel

from melodygen.stimuli.answers import Listeners, pairs, rating_model, simulate
from melodygen.stimuli.answers.ordinal import odds_ratios
from tests.stimuli.answers.studies import answer


def test_statsmodels_says_the_same_of_three_conditions() -> None:
    rng = np.random.default_rng(5)
    names = ["human", "one", "two"]
    shifts = {"human": 0.8, "one": 0.0, "two": 0.3}
    some = [
        answer(
            f"l{n}", f"s{n}", condition=name, quality=int(np.clip(round(3 + shifts[name] + rng.logistic(0, 0.6)), 1, 5))
        )
        for n, name in enumerate(names * 80)
    ]
    found = odds_ratios(some, names)
    x = np.array([[a.condition == "one", a.condition == "two"] for a in some], dtype=float)
    other = OrderedModel(np.array([a.quality for a in some]), x, distr="logit").fit(method="bfgs", disp=0)
    for place, name in enumerate(names[1:]):
        value, low = found[name].value, found[name].low
        assert value is not None
        assert low is not None
        assert log(value) == pytest.approx(other.params[place], abs=1e-3)
        # every answer is of a listener of its own: the error is that of independent answers, or a little above it
        assert (log(value) - log(low)) / 1.97 == pytest.approx(other.bse[place], rel=0.1)


def test_of_two_ratings_it_is_the_odds_ratio_of_the_table() -> None:
    # 30 of 40 human and 18 of 40 generated melodies are rated 4 and not 2: (18 / 22) / (30 / 10)
    some = [
        answer(f"l{n}", f"{human}{n}", is_human=human, quality=4 if n < (30 if human else 18) else 2)
        for human in (True, False)
        for n in range(40)
    ]
    found = odds_ratios(some, ["human", "generated"])["generated"]
    assert found.value == pytest.approx(18 / 22 * 10 / 30)
    assert found.low is not None
    least = sqrt(1 / 18 + 1 / 22 + 1 / 30 + 1 / 10)  # Woolf (1955), of independent answers
    assert log(found.value or 0) - log(found.low) >= 1.96 * least


def test_what_was_put_in_is_held_by_the_interval_about_as_often_as_it_says() -> None:
    held = 0
    for seed in range(24):
        some = simulate(
            Listeners(16, quality_human=3, quality_generated=3, quality_sd=(0.3, 0.3, 0.9)), pairs(10), seed
        )
        held += rating_model(some).effects[0].odds.holds(1)
    assert held >= 19


@pytest.mark.parametrize(
    ("some", "note"),
    [
        ([answer("a", "1", quality=3), answer("b", "1", is_human=True, quality=3)], "all ratings are the same"),
        (
            [answer(who, what, is_human=what > "2", quality=5 if what > "2" else 1) for who in "ab" for what in "1234"],
            "a condition has all its ratings at one end of the scale",
        ),
    ],
)
def test_what_has_no_odds_ratio_says_why(some: list, note: str) -> None:
    found = odds_ratios(some, ["human", "generated"])["generated"]
    assert (found.value, found.note) == (None, note)


def test_no_ratings_have_none() -> None:
    assert odds_ratios([], ["human", "generated"])["generated"].note == "there are no ratings"
