"""What the readers of other programs' exports share: a trial found by list and item, and answers to questions.

Conventions
-----------
docs/platforms.md says what each program gives back, and where that is documented.  What a program does not record stays
empty.  ``SAID`` are the two answers in the order in which every program offers them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from melodygen.stimuli.answers.reading.tables import Row
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import Question, StudyPage, Trial

SAID = ("person", "generated")
_SCALE = range(1, 6)
_LISTS = range(1, 1_000_000)


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a study, by number and item; made once for a table."""

    page: StudyPage
    trials: Mapping[tuple[int, str], tuple[int, Trial]]

    @classmethod
    def of(cls, page: StudyPage) -> Lists:
        """Of a study."""
        places = ((each, enumerate(each.trials, start=1)) for each in page.lists)
        return cls(page, {(each.number, t.item): (position, t) for each, trials in places for position, t in trials})

    def number(self, row: Row, column: str) -> int:
        """The number of a row's list; FormatError where the set has no such list."""
        number = row.whole(column, _LISTS, "the number of a list")
        if number is None or not any(each.number == number for each in self.page.lists):
            raise row.wrong(column, f"it must be the number of one of the {len(self.page.lists)} lists of this set")
        return number

    def trial(self, row: Row, heard: int, item: str, column: str) -> tuple[int, Trial]:
        """The trial that a row is of, and its place; FormatError where the list has none of that name."""
        found = self.trials.get((heard, item))
        if found is None:
            raise row.wrong(column, f"it must be a trial of list {heard} of this set")
        return found

    def judged(self, session: str, heard: int, item: str, given: Judged) -> Response:
        """The response to a trial that `trial` has found."""
        position, trial = self.trials[heard, item]
        return Response(
            session=session,
            list=heard,
            item=item,
            kind="trial",
            role=trial.role,
            position=position,
            block=trial.block,
            stimulus=trial.stimulus,
            said=cast("Any", given.said),
            confidence=given.ratings[0],
            quality=given.ratings[1],
            comment=given.comment,
            answers=dict(given.answers),
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """What was answered to a melody; the ratings are confidence and quality."""

    said: str
    ratings: tuple[int | None, int | None]
    comment: str
    answers: Mapping[str, str | int | float]


def background(session: str, heard: int, answers: Mapping[str, str | int | float]) -> Response:
    """The response to the questions that are asked once."""
    return Response(session=session, list=heard, item="background", kind="background", answers=dict(answers))


def said_by_place(row: Row, column: str, first: int) -> str:
    """``"person"`` of the first place, ``"generated"`` of the next one; "" of an empty cell."""
    place = row.whole(column, range(first, first + 2), f"{first} (a person) or {first + 1} (generated)")
    return "" if place is None else SAID[place - first]


def said_by_name(row: Row, column: str) -> str:
    """The answer as it stands there; "" of an empty cell."""
    said = row.text(column)
    if said and said not in SAID:
        raise row.wrong(column, "it must be person or generated")
    return said


def rating(row: Row, column: str) -> int | None:
    """A rating of 1 to 5, or None for an empty cell."""
    return row.whole(column, _SCALE)


def answered(row: Row, columns: Mapping[Question, str], *, by_place: bool) -> dict[str, str | int | float]:
    """What stands in the column of each question; of a choice its place from 1 (`by_place`), or its text."""
    found = {}
    for question, column in columns.items():
        answer = _answer(row, question, column, by_place=by_place)
        if answer is not None:
            found[question.id] = answer
    return found


def _answer(row: Row, question: Question, column: str, *, by_place: bool) -> str | int | float | None:
    if question.asked == "scale":
        return rating(row, column)
    if question.asked == "number":
        number = row.number_of(column)
        return number if number is None or number != int(number) else int(number)
    if question.asked == "choice" and by_place:
        places = range(1, len(question.choices) + 1)
        place = row.whole(column, places, f"the place of a choice, 1 to {len(question.choices)}")
        return None if place is None else question.choices[place - 1]
    text = row.text(column)
    if question.asked == "choice" and text and text not in question.choices:
        raise row.wrong(column, f"it must be one of {', '.join(question.choices)}")
    return text if text or (question.asked == "text" and column in row.values) else None
