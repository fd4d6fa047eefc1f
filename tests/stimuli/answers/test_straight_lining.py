from __future__ import annotations

import json

from hypothesis import given

from melodygen.stimuli.answers import (
    Answer,
    Rules,
    StraightLining,
    Study,
    exclude,
    findings,
    report_page,
    straight_lining,
)
from tests.stimuli.answers.studies import answer, answers


def heard(listener: str, *given: tuple[bool, int | None, int | None]) -> list[Answer]:
    return [
        answer(listener, f"s{n}", said_human=said, confidence=sure, quality=good)
        for n, (said, sure, good) in enumerate(given)
    ]


SOME = [
    *heard("all the same", (True, 3, 4), (True, 3, 4), (True, 3, 4)),
    *heard("one answer", (True, 3, 4)),
    *heard("never human", (False, 1, 2), (False, 2, 3)),
    *heard("rates once", (True, 3, None), (False, None, None)),
    *heard("always good", (True, 1, 5), (False, 2, 5), (True, 2, None)),
]


def test_who_answers_the_same_of_every_melody_is_counted_by_what_is_the_same() -> None:
    assert straight_lining(SOME) == StraightLining(listeners=4, said=2, confidence=1, quality=2)


def test_the_report_and_the_json_tell_it_whatever_the_rules() -> None:
    for rules, told in (
        (Rules(), "Listeners with two or more answers that count: 4. Of these, 2 said the same of every melody, 1"),
        (
            Rules(both_answers=True),
            "Listeners with two or more answers that count: 2. Of these, 0 said the same of every melody",
        ),
    ):
        found = findings(exclude(SOME, rules), Study(), rules=rules)
        assert told in report_page(found)
        assert json.loads(found.to_json())["straight_lining"]["said"] == found.straight_lining.said


@given(answers)
def test_nobody_who_would_be_left_out_is_missed(some: list[Answer]) -> None:
    first = exclude(some, Rules()).answers
    out = exclude(first, Rules(both_answers=True)).exclusions
    assert straight_lining(first).said == len(out)
