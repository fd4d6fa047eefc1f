"""What pages may send, and one sentence about what they may not."""

from __future__ import annotations

from typing import Any

import pytest

from melodygen.errors import ParameterError
from melodygen.stimuli.incoming import LONGEST_TEXT, response_from
from melodygen.stimuli.response import Response
from tests.stimuli.serving.studies import study

TRIAL: dict[str, Any] = {"item": "trial-001", "kind": "trial", "said": "person", "confidence": 1, "quality": 5}
PAGE = study()


def taken(data: object) -> Response:
    return response_from(data, session="s", heard=PAGE.lists[1], page=PAGE, at="2026-01-01T00:00:00+00:00")


def background(**answers: object) -> dict[str, Any]:
    return {"item": "background", "kind": "background", "answers": answers}


def test_a_trial_has_what_the_list_says_and_what_the_listener_says() -> None:
    got = taken(TRIAL | {"comment": "ä\n", "heard_seconds": 3, "plays": 2, "answer_seconds": 0.5})
    assert (got.list, got.position, got.stimulus, got.role) == (2, 2, "00000001", "trial")
    assert (got.comment, got.heard_seconds, got.plays, got.answer_seconds) == ("ä\n", 3.0, 2, 0.5)


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        ("consent", {"agreed": True}),
        ("headphones", {"right": 6, "asked": 6, "tries": 1}),
        ("volume", {}),
        ("background", {"trained": "no", "age": 34.5, "why": "Ω"}),
        ("end", {"seconds": 812.25}),
    ],
)
def test_all_else_that_the_page_asks_is_taken(kind: str, answers: dict[str, Any]) -> None:
    got = taken({"item": kind, "kind": kind, "answers": answers, "role": "", "said": "", "confidence": None})
    assert (got.kind, got.answers, got.role, got.position) == (kind, answers, "", 0)


def test_what_was_not_answered_is_left_out() -> None:
    assert taken(background(trained="yes", age=None)).answers == {"trained": "yes"}


def test_half_of_an_emoji_and_control_characters_do_not_cost_the_answer() -> None:
    assert taken(TRIAL | {"comment": "a\ud83d\x00b\tc\r\n"}).comment == "a\ufffd\ufffdb\tc\r\n"


def test_a_clock_that_was_set_back_does_not_cost_the_answer() -> None:
    assert taken(TRIAL | {"answer_seconds": -30.0}).answer_seconds is None


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ([], "a response must be a JSON object"),
        (None, "a response must be a JSON object"),
        (TRIAL | {"condition": "human"}, "a field of a response must be one of"),
        (TRIAL | {"item": "trial-999"}, "item must be one of"),
        (TRIAL | {"item": ["trial-001"]}, "item must be one of"),
        (TRIAL | {"item": None}, "item must be one of"),
        (TRIAL | {"kind": "end"}, "kind must be 'trial' for this item"),
        ({"item": "end", "kind": "trial"}, "kind must be 'end' for this item"),
        (TRIAL | {"said": "human"}, "said must be 'person' or 'generated'"),
        (TRIAL | {"said": {}}, "said must be 'person' or 'generated'"),
        (TRIAL | {"confidence": 6}, "confidence must be a whole number from 1 to 5 (got 6)"),
        (TRIAL | {"confidence": True}, "confidence must be a whole number from 1 to 5"),
        (TRIAL | {"confidence": "3"}, "confidence must be a whole number from 1 to 5"),
        (TRIAL | {"quality": 2.5}, "quality must be a whole number from 1 to 5"),
        (TRIAL | {"quality": None}, "quality must be 1 to 5"),
        (TRIAL | {"quality": 10**4000}, "quality must be a whole number from 1 to 5"),
        (TRIAL | {"comment": 7}, "comment must be text"),
        (TRIAL | {"comment": "x" * (LONGEST_TEXT + 1)}, f"comment must be text of at most {LONGEST_TEXT} characters"),
        (TRIAL | {"heard_seconds": float("inf")}, "heard_seconds must be seconds"),
        (TRIAL | {"heard_seconds": float("nan")}, "heard_seconds must be seconds"),
        (TRIAL | {"answer_seconds": "1"}, "answer_seconds must be seconds"),
        (TRIAL | {"plays": -1}, "plays must be a whole number from 0"),
        (TRIAL | {"answers": [1]}, "answers must be an object"),
        (TRIAL | {"answers": {"other": 1}}, "an answer's name must be the id of a question that was asked"),
        (TRIAL | {"answers": {"liked": 0}}, "liked must be a whole number from 1 to 5"),
        (TRIAL | {"answers": {"liked": {"deep": 1}}}, "liked must be a whole number from 1 to 5"),
        (background(trained="maybe"), "trained must be one of its 2 choices"),
        (background(age="34"), "age must be a number"),
        (background(age=10**400), "age must be a number"),
        (background(why=["x"]), "why must be text"),
        ({"item": "end", "kind": "end", "answers": {"a" * 99: 1}}, "an answer's name must be"),
        ({"item": "end", "kind": "end", "answers": {f"a{n}": 1 for n in range(99)}}, "answers must be an object of at"),
        ({"item": "volume", "kind": "volume", "answers": {"level": [0]}}, "level must be text"),
    ],
)
def test_all_else_is_refused_with_one_short_sentence(data: object, sentence: str) -> None:
    with pytest.raises(ParameterError) as error:
        taken(data)
    assert str(error.value).startswith(sentence)
    assert len(str(error.value)) < 400
