from __future__ import annotations

import pytest
from hypothesis import given

from melodygen.errors import ParameterError
from melodygen.stimuli.answers import Answer, Checks, Rules, exclude
from tests.stimuli.answers.studies import answer, answers

SOME = [
    answer("a", "1", seconds=5),
    answer("a", "2", seconds=0.2, said_human=True),
    answer("a", "1", seconds=9, said_human=True),
    answer("b", "1", seconds=80),
    answer("b", "2"),
]


def test_without_rules_all_counts_but_repeats() -> None:
    kept = exclude(SOME, Rules())
    assert kept.answers == (*SOME[:2], *SOME[3:])
    assert [(e.listener, e.stimulus, e.rule) for e in kept.exclusions] == [("a", "1", "first_only")]
    assert exclude(SOME, Rules(first_only=False)).answers == tuple(SOME)


def test_answers_too_soon_and_too_late_do_not_count() -> None:
    kept = exclude(SOME, Rules(seconds_at_least=0.5, seconds_at_most=60))
    assert kept.answers == (SOME[0], SOME[4])
    assert {e.reason for e in kept.exclusions} == {
        "answered after 0.2 s, sooner than 0.5 s",
        "answered after 80 s, later than 60 s",
        "had answered this melody before",
    }


def test_a_listener_with_too_few_answers_left_goes_with_all_of_them() -> None:
    kept = exclude(SOME, Rules(seconds_at_least=0.5, answers_at_least=2))
    assert {a.listener for a in kept.answers} == {"b"}
    assert [(e.listener, e.rule, e.reason) for e in kept.exclusions] == [
        ("a", "answers_at_least", "has 1 answers that count, fewer than 2")
    ]


def test_attention_and_headphones() -> None:
    checks = {"a": Checks(1, 2, 6), "b": Checks(2, 2, 4)}
    assert [e.listener for e in exclude(SOME, Rules(attention_at_least=0.75), checks).exclusions] == ["a"]
    by_headphones = exclude(SOME, Rules(headphones_at_least=5, first_only=False), checks)
    assert [(e.listener, e.reason) for e in by_headphones.exclusions] == [
        ("b", "had 4 trials of the headphone check right, fewer than 5")
    ]
    unchecked = exclude(SOME, Rules(headphones_at_least=5))
    assert unchecked.answers == ()
    assert unchecked.exclusions[0].reason == "did no headphone check, fewer than 5"
    assert exclude(SOME, Rules(attention_at_least=1, first_only=False)).answers == tuple(SOME)


def test_one_who_always_says_the_same() -> None:
    kept = exclude(SOME, Rules(both_answers=True))
    assert [(e.listener, e.reason) for e in kept.exclusions] == [
        ("b", "said generated of all 2 melodies"),
        ("a", "had answered this melody before"),
    ]


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ParameterError, match="attention_right must be 0 to 2"):
        Checks(3, 2)
    with pytest.raises(ParameterError, match="attention_at_least"):
        Rules(attention_at_least=75)


@pytest.mark.parametrize(
    ("fields", "named"),
    [({"confidence": 6}, "confidence"), ({"quality": 0}, "quality"), ({"quality": True}, "quality"),
     ({"seconds": float("nan")}, "seconds"), ({"seconds": -1}, "seconds"), ({"position": -1}, "position")],
)  # fmt: skip
def test_an_answer_that_cannot_be_is_refused(fields: dict[str, object], named: str) -> None:
    with pytest.raises(ParameterError, match=f"^{named} must be"):
        answer(**fields)  # type: ignore[arg-type]


@given(answers)
def test_every_answer_counts_or_has_a_reason(some: list[Answer]) -> None:
    rules = Rules(seconds_at_least=1, seconds_at_most=50, answers_at_least=2, both_answers=True)
    kept = exclude(some, rules)
    gone = {e.listener for e in kept.exclusions if not e.stimulus}
    assert not gone & {a.listener for a in kept.answers}
    single = sum(bool(e.stimulus) for e in kept.exclusions)
    assert len(kept.answers) + single + sum(a.listener in gone for a in some) == len(some)
    assert exclude(kept.answers, Rules()).answers == kept.answers
