from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given, settings

from melodygen.stimuli.answers import Answer, Listeners, pairs, rating_model, simulate
from tests.stimuli.answers.studies import answer, answers


def test_a_balanced_study_has_the_difference_of_the_means() -> None:
    some = simulate(Listeners(12), pairs(6), 4)
    found = rating_model(some)
    generated, human = found.means
    (effect,) = found.effects
    assert (found.reference, effect.condition) == ("human", "generated")
    assert effect.difference.value == pytest.approx(generated.mean - human.mean, abs=1e-6)
    assert sum(generated.histogram) == generated.n == 72


def test_the_error_is_that_of_a_mean_over_melodies_and_listeners() -> None:
    # without what differs from answer to answer, only melodies within a condition are left: the error of the difference
    # of two means of 3, the variances as they are among them
    rated = {"h1": 5, "h2": 4, "h3": 3, "g1": 3, "g2": 2, "g3": 1}
    some = [
        answer(who, what, is_human=what[0] == "h", quality=good - (who in "ab" and what in ("h1", "g1")))
        for who in "abcdefgh" for what, good in rated.items()
    ]  # fmt: skip
    (effect,) = rating_model(some).effects
    low, high = effect.difference.low, effect.difference.high
    assert effect.difference.value == pytest.approx(-2, abs=1e-6)
    assert low is not None
    assert high is not None
    # t of 4 degrees of freedom; the melodies' means are 4.75, 4, 3 and 2.75, 2, 1, their variance .7708
    assert (high - low) / 2 == pytest.approx(2.7764 * (2 * 0.77083 / 3) ** 0.5, rel=0.01)


def test_what_was_put_in_is_found_within_the_interval() -> None:
    held, sds = 0, []
    for seed in range(12):
        found = rating_model(simulate(Listeners(20, quality_human=3.3, quality_generated=2.7), pairs(8), seed))
        (effect,) = found.effects
        held += effect.difference.holds(-0.6)
        assert effect.rank_p_value is not None
        assert effect.p_value is not None
        sds.append(found.listener_sd)
    assert held >= 10
    assert sum(sd for sd in sds if sd) / len(sds) == pytest.approx(0.4, abs=0.1)


def test_the_check_by_ranks_is_wilcoxons_own() -> None:
    # each of six listeners prefers the human ones: the smallest p of six, 2 / 2**6
    some = [
        answer(f"l{n}", kind, is_human=kind == "h", quality=3 + (kind == "h") * (1 + n % 2)) for n in range(6)
        for kind in ("h", "g")
    ]  # fmt: skip
    (effect,) = rating_model(some).effects
    assert effect.rank_p_value is not None
    assert effect.rank_p_value < 0.05
    assert effect.ranks.endswith("6 of them")
    assert effect.difference.low is None
    assert "no more melodies" in effect.difference.note


@pytest.mark.parametrize(
    ("some", "note"),
    [
        ([], "too few ratings"),
        ([answer("a", "1", quality=3)], "too few ratings"),
        ([answer(who, what, quality=3) for who in "abc" for what in "123"], "all ratings are the same"),
        ([answer(who, what) for who in "abc" for what in "123"], "too few ratings"),
    ],
)
def test_what_cannot_be_modelled_says_why(some: list[Answer], note: str) -> None:
    found = rating_model(some)
    assert note in found.note
    assert found.listener_sd is None


def test_listeners_who_do_not_differ_are_no_hindrance() -> None:
    some = simulate(Listeners(10, quality_sd=(0, 0, 0.8)), pairs(5), 2)
    found = rating_model(some)
    assert found.listener_sd == pytest.approx(0, abs=0.2)
    assert found.effects[0].difference.low is not None


def test_ratings_that_melodies_alone_decide_leave_no_model() -> None:
    some = [answer(who, what, quality=int(what), is_human=what > "3") for who in "abcd" for what in "12345"]
    found = rating_model(some)
    assert [mean.mean for mean in found.means] == [2, 4.5]
    assert found.effects[0].difference.note == found.note == "the model did not converge"


@settings(deadline=None, max_examples=8)
@given(answers)
def test_any_ratings_are_modelled_or_the_reason_is_given(some: list[Answer]) -> None:
    found = rating_model(some)
    assert sum(mean.n for mean in found.means) == sum(a.quality is not None for a in some)
    for effect in found.effects:
        estimate = effect.difference
        assert estimate.value is None or isfinite(estimate.value)
        assert estimate.low is not None or estimate.note
        assert effect.rank_p_value is None or 0 <= effect.rank_p_value <= 1
