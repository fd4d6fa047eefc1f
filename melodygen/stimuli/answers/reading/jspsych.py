"""What the exported jsPsych experiment gives back: two rows for each melody, one for who made it and one for the rest.

https://www.jspsych.org/latest/overview/data/ ; docs/platforms.md has the columns.
"""

from __future__ import annotations

import json

from melodygen.stimuli.answers.reading.judged import Judged, Lists, answered, background, rating, said_by_place
from melodygen.stimuli.answers.reading.tables import Row, Table
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import StudyPage

_NEEDED = frozenset({"session", "list", "item", "asked", "melody", "response"})


def takes(columns: frozenset[str]) -> bool:
    """Whether a table is of that experiment."""
    return columns >= _NEEDED


def responses(table: Table, page: StudyPage) -> tuple[Response, ...]:
    """What stands in the rows; a melody whose second row is missing was not answered to the end, and is left out."""
    lists = Lists.of(page)
    said: dict[tuple[str, str], str] = {}
    found = []
    for row in table.rows:
        session, item = row.text("session"), row.text("item")
        if row.text("asked") == "said":
            lists.trial(row, lists.number(row, "list"), item, "item")
            said.setdefault((session, item), said_by_place(row, "response", 0))
        elif row.text("asked") == "answers":
            heard, form = lists.number(row, "list"), _form(row)
            if item == "background":
                questions = {question: question.id for question in page.background}
                found.append(background(session, heard, answered(form, questions, by_place=False)))
            elif said.get((session, item)):
                found.append(lists.judged(session, heard, item, _judged(form, page, said[session, item])))
    return tuple(found)


def _form(row: Row) -> Row:
    """The answers of a form as a row of their own, so that errors name the same place."""
    given = row.values.get("response")
    try:
        plain = json.loads(given) if isinstance(given, str) else given
    except (json.JSONDecodeError, RecursionError) as error:
        raise row.wrong("response", "it must be an object of JSON") from error
    if not isinstance(plain, dict):
        raise row.wrong("response", "it must be an object of JSON")
    return Row(row.file, row.number, plain)


def _judged(form: Row, page: StudyPage, said: str) -> Judged:
    own = answered(form, {question: question.id for question in page.questions}, by_place=False)
    return Judged(said, (rating(form, "confidence"), rating(form, "quality")), form.text("comment"), own)
