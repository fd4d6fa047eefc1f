"""What a page sends, checked at the door: a `Response`, or one sentence about what is wrong.

Conventions
-----------
What the listener's list says (role, position, block, stimulus) is taken from the list, whatever was sent.  Texts keep
what people can have written: half of a pair of surrogates and control characters become U+FFFD, since no database,
table or page takes them as they are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, cast

from melodygen.errors import ParameterError
from melodygen.stimuli.response import Kind, Response
from melodygen.stimuli.study_page import ListeningList, Question, StudyPage

LONGEST_TEXT = 4000
"""Characters in a comment or in an answer in words."""

LONGEST_S = 1e8
"""Three years: who leaves the page open and answers later is not refused."""

MOST_PLAYS = 1000
MOST_ANSWERS = 32
SHOWN = 40
"""Characters of what was got, in the sentence about it."""

_KINDS = ("consent", "headphones", "volume", "background", "end")
"""Of which there is one in each session, and whose items have the same name."""

_IGNORED = ("session", "list", "role", "position", "block", "stimulus", "at")
_PLAIN = re.compile(r"[a-z][a-z0-9_]{0,39}")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _Shown:
    """What was got, cut to what fits into a sentence."""

    got: object

    def __repr__(self) -> str:
        text = f"{type(self.got).__name__}" if isinstance(self.got, dict | list) else ascii(_cut(self.got))
        return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def response_from(data: object, *, session: str, heard: ListeningList, page: StudyPage, at: str) -> Response:
    """What a page sent, as a response of the listener `session`, who hears the list `heard` of `page`.

    Parameters
    ----------
    data
        What its JSON says.
    session, heard, page
        Whose it is, as the server knows it.
    at
        When it came in, in UTC (ISO 8601).

    Raises
    ------
    ParameterError
        A field that there is not, or a value that cannot be: one sentence.

    """
    given = _fields_of(data)
    item, kind = given.get("item"), given.get("kind")
    place, trial = next(((i, t) for i, t in enumerate(heard.trials, 1) if t.item == item), (0, None))
    if trial is None and item not in _KINDS:
        raise ParameterError("item", _Shown(item), f"one of {', '.join(_KINDS)} or the item of a trial in the list")
    right = "trial" if trial is not None else cast("str", item)
    if kind != right:
        raise ParameterError("kind", _Shown(kind), f"{right!r} for this item")
    known = Response(session=session, list=heard.number, item=cast("str", item), kind=cast("Kind", right), at=at)
    if trial is None:
        return _with(known, given, answers=_answers(given, page.background if right == "background" else None))
    if given.get("said") not in ("person", "generated"):
        raise ParameterError("said", _Shown(given.get("said")), "'person' or 'generated'")
    return _with(
        known,
        given,
        role=trial.role,
        position=place,
        block=trial.block,
        stimulus=trial.stimulus,
        said=given["said"],
        confidence=_rating("confidence", given.get("confidence")),
        quality=_rating("quality", given.get("quality")),
        answers=_answers(given, page.questions),
    )


def _fields_of(data: object) -> dict[str, Any]:
    """Those that were sent, without what the list says better."""
    if not isinstance(data, dict):
        raise ParameterError("a response", _Shown(data), "a JSON object")
    names = [field.name for field in fields(Response)]
    for name in data:
        if name not in names:
            raise ParameterError("a field of a response", _Shown(name), f"one of {', '.join(names)}")
    return {name: value for name, value in data.items() if name not in _IGNORED}


def _with(known: Response, given: Mapping[str, Any], **more: Any) -> Response:
    """With what every response can have."""
    values = {name: getattr(known, name) for name in ("session", "list", "item", "kind", "at")}
    return Response(
        **values,
        **more,
        comment=_text("comment", given.get("comment", "")),
        heard_seconds=_seconds("heard_seconds", given.get("heard_seconds")),
        plays=_whole("plays", given.get("plays"), 0, MOST_PLAYS),
        answer_seconds=_seconds("answer_seconds", given.get("answer_seconds")),
    )


def _answers(given: Mapping[str, Any], questions: Sequence[Question] | None) -> dict[str, str | int | float | bool]:
    """To `questions`; where the page asks by itself (None) any plain values under plain names."""
    answers = given.get("answers", {})
    if not isinstance(answers, dict) or len(answers) > MOST_ANSWERS + len(questions or ()):
        raise ParameterError("answers", _Shown(answers), f"an object of at most {MOST_ANSWERS} answers")
    known = None if questions is None else {question.id: question for question in questions}
    for name in answers:
        if name not in known if known is not None else _PLAIN.fullmatch(name) is None:
            raise ParameterError("an answer's name", _Shown(name), "the id of a question that was asked")
    return {
        name: _plain_value(name, value) if known is None else _CHECKS[known[name].asked](known[name], value)
        for name, value in answers.items()
        if value is not None
    }


def _choice(question: Question, value: object) -> str:
    if value not in question.choices:
        raise ParameterError(question.id, _Shown(value), f"one of its {len(question.choices)} choices")
    return str(value)


def _scale(question: Question, value: object) -> int:
    return cast("int", _whole(question.id, value, 1, 5))


def _words(question: Question, value: object) -> str:
    return _text(question.id, value)


def _number(question: Question, value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
        raise ParameterError(question.id, _Shown(value), "a number")
    return value


_CHECKS: dict[str, Callable[[Question, object], str | int | float]] = {
    "choice": _choice,
    "scale": _scale,
    "text": _words,
    "number": _number,
}


def _plain_value(name: str, value: object) -> str | int | float | bool:
    if isinstance(value, bool) or (isinstance(value, int | float) and _is_finite(value)):
        return value
    return _text(name, value)


def _is_finite(value: float) -> bool:
    """Also of whole numbers, which readers elsewhere take for floating-point ones (RFC 8259, 6)."""
    return abs(value) <= sys.float_info.max


def _rating(name: str, value: object) -> int:
    if value is None:
        raise ParameterError(name, None, "1 to 5")
    return cast("int", _whole(name, value, 1, 5))


def _whole(name: str, value: object, least: int, most: int) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ParameterError(name, _Shown(value), f"a whole number from {least} to {most}")
    return value


def _seconds(name: str, value: object) -> float | None:
    """None too where the browser's clock was set back meanwhile."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not -LONGEST_S <= value <= LONGEST_S:
        raise ParameterError(name, _Shown(value), f"seconds, at most {LONGEST_S:.0f}")
    return float(value) if value >= 0 else None


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ParameterError(name, _Shown(value), f"text of at most {LONGEST_TEXT} characters")
    return _NO_TEXT.sub("\ufffd", value)


def _cut(got: object) -> object:
    """Short texts and small numbers as they are; of others the beginning, without writing out all of it."""
    if isinstance(got, str):
        return got[:SHOWN]
    if isinstance(got, int) and not isinstance(got, bool) and abs(got) > 1e15:
        return "a number of many digits"
    return got
