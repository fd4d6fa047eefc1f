from __future__ import annotations

from dataclasses import replace
from math import isfinite

import pytest
from hypothesis import given, settings

from melodygen.stimuli.answers import (
    Answer,
    Heard,
    Listeners,
    Study,
    by_condition,
    by_group,
    by_pair,
    identification,
    pairs,
    simulate,
)
from melodygen.stimuli.answers.clustering import clustered
from tests.stimuli.answers.studies import answer, answers, of_counts


def test_the_papers_answers() -> None:
    found = identification(of_counts(12, 8, 9, 11), Study(margin=0.1))
    assert (found.correct.value, found.correct.n) == (0.575, 40)
    assert found.p_value == pytest.approx(0.43, abs=5e-3)
    assert found.verdict == (
        "The answers do not show that listeners can tell, nor equivalence with chance within 10 percentage points; "
        "that is no evidence that they cannot."
    )


def test_not_distinguishable_is_said_only_after_an_equivalence_test() -> None:
    same = simulate(Listeners(120), pairs(20), 3)
    for margin, said in ((0.1, True), (0.01, False), (None, False)):
        assert ("not distinguishable" in identification(same, Study(margin=margin)).verdict) == said


def test_what_is_told_but_hardly_is_said_with_the_margin() -> None:
    verdict = identification(simulate(Listeners(300, d_prime=0.2), pairs(20), 1), Study(margin=0.2)).verdict
    assert verdict == (
        "Listeners told generated from human melodies better than by chance, but within 20 percentage points of "
        "chance, as an equivalence test shows."
    )


def test_answers_turned_round_are_worse_than_chance() -> None:
    assert "worse than by chance" in identification(simulate(Listeners(20, d_prime=-2), pairs(8), 1), Study()).verdict


def test_bias_alone_is_chance_even_with_more_melodies_of_one_kind() -> None:
    melodies = pairs(4) + tuple(Heard(f"more-{n}", "generated", is_human=False) for n in range(12))
    found = identification(simulate(Listeners(60, criterion=-1.5), melodies, 2), Study())
    assert found.correct.value is not None
    assert found.correct.value > 0.7  # most melodies are generated, and "generated" is what is said
    assert found.clustered.correct.holds(0.5)
    assert found.clustered.d_prime.holds(0)
    assert "do not show" in found.verdict


def test_one_listener_or_one_kind_says_nothing_of_others() -> None:
    generated = [answer("a", "1"), answer("b", "1"), answer("b", "2")]
    assert "Only one kind" in identification(generated, Study(margin=0.1)).verdict
    assert identification(generated, Study(margin=0.1)).equivalence is None
    alone = [answer("a", "1", pair="p"), answer("a", "2", pair="p", is_human=True, said_human=True)]
    assert identification(alone, Study()).verdict == "There are too few listeners and melodies to speak for others."
    assert identification([], Study()).verdict == "There are no answers."


@pytest.mark.parametrize(
    ("count", "melodies", "verdict"),
    [
        (40, 1, "There is only one pair of melodies, which says nothing of others."),
        (1, 12, "There is only one listener, who says nothing of others."),
    ],
)
def test_one_listener_or_one_pair_is_not_generalised(count: int, melodies: int, verdict: str) -> None:
    found = identification(simulate(Listeners(count, d_prime=1.5), pairs(melodies), 1), Study(margin=0.1))
    assert found.verdict == verdict
    assert found.clustered.correct.low is not None
    assert not found.clustered.is_within(0.4)


@pytest.mark.parametrize("seed", range(6))
def test_listeners_who_lean_to_one_answer_do_not_make_generated_melodies_equivalent(seed: int) -> None:
    """Theirs are shares near a half, with a d' of .6, which of listeners who do not lean is right in 61.8 %."""
    told = simulate(Listeners(60, d_prime=0.6, criterion=1.5, melody_sd=0.1), pairs(4), seed)
    found = identification(told, Study(margin=0.1))
    assert found.clustered.correct_inner.is_inside(0.4, 0.6)
    assert "not distinguishable" not in found.verdict


def test_the_same_answer_to_every_melody_is_no_equivalence() -> None:
    found = identification(simulate(Listeners(60, criterion=9), pairs(20), 1), Study(margin=0.1))
    assert found.clustered.correct.value == 0.5
    assert "not distinguishable" not in found.verdict


def test_listeners_who_differ_make_the_interval_wider_than_independent_answers_would() -> None:
    # half of the listeners are always right, half always wrong: 20 facts, not 320
    told = simulate(Listeners(20), pairs(8), 1)
    split = [replace(a, said_human=a.is_human == (int(a.listener[-4:]) % 2 == 0)) for a in told]
    found = identification(split, Study())
    spread = found.clustered.correct
    assert spread.low is not None
    assert spread.high is not None
    assert found.correct.low is not None
    assert found.correct.high is not None
    # the standard error of a mean of 20 values of 0 or 1 is .1147, the t of 7 degrees of freedom 2.365
    assert spread.high - spread.low == pytest.approx(2 * 2.3646 * 0.11471, rel=1e-3)
    assert spread.high - spread.low > 4 * (found.correct.high - found.correct.low)


def test_intervals_hold_what_is_true_as_often_as_they_say() -> None:
    listeners = Listeners(15, d_prime=0.8, criterion=0.2)
    held = [clustered(simulate(listeners, pairs(6), seed)) for seed in range(60)]
    assert sum(each.d_prime.holds(0.8) for each in held) >= 54
    assert sum(each.criterion.holds(0.2) for each in held) >= 54
    assert sum(each.correct.holds(0.5) for each in held) < 30


def test_a_condition_is_told_from_the_human_melodies_of_its_pairs() -> None:
    def pair(name: str, condition: str, right: bool) -> list[Answer]:
        return [
            answer(who, f"{name}-{human}", condition="human" if human else condition, pair=name, is_human=human,
                   said_human=human == right)
            for who in "abc" for human in (True, False)
        ]  # fmt: skip

    some = [*pair("1", "easy", True), *pair("2", "easy", True), *pair("3", "hard", False)]
    found = {each.name: each for each in by_condition(some, Study())}
    assert list(found) == ["easy", "hard", "human"]
    assert (found["easy"].counts.hits, found["easy"].counts.correct_rejections) == (6, 6)
    assert (found["hard"].counts.misses, found["hard"].counts.false_alarms) == (3, 3)
    assert (found["easy"].correct.value, found["easy"].correct.n) == (1, 6)
    assert found["human"].counts.n == 18
    assert [each.name for each in by_pair(some, Study())] == ["1", "2", "3"]
    assert by_group(some, Study()) == ()
    grouped = by_group([replace(a, group="producer" if a.listener == "a" else "") for a in some], Study())
    assert [(each.name, each.counts.n) for each in grouped] == [("producer", 6)]


def test_the_order_of_answers_changes_nothing() -> None:
    some = simulate(Listeners(6, d_prime=1), pairs(3), 5)
    one, other = clustered(some).d_prime, clustered(some[::-1]).d_prime
    assert (one.low, one.high) == pytest.approx((other.low, other.high))


@settings(deadline=None)
@given(answers)
def test_any_answers_are_judged_without_a_number_that_is_none(some: list[Answer]) -> None:
    study = Study(margin=0.1)
    for found in (identification(some, study), *by_condition(some, study), *by_pair(some, study)):
        around = found.clustered
        for estimate in (found.correct, found.detection.d_prime, around.correct, around.d_prime, around.criterion):
            numbers = (estimate.value, estimate.low, estimate.high)
            assert all(isfinite(number) for number in numbers if number is not None)
            assert estimate.value is not None or estimate.note
            assert estimate.low is None or estimate.holds(estimate.value or 0)
        assert "not distinguishable" not in found.verdict or (found.equivalence and found.equivalence.shown)
