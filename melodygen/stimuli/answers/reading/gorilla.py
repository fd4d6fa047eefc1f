"""What Gorilla gives back of a task: long data, a row for each event of all participants.

https://support.gorilla.sc/support/reference/faq/metrics ; docs/platforms.md has the columns.
"""

from __future__ import annotations

from melodygen.stimuli.answers.reading.judged import Judged, Lists, answered, background, rating, said_by_name
from melodygen.stimuli.answers.reading.tables import Row, Table
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import StudyPage

_WHO, _WHAT, _LIST, _ITEM = "Participant Private ID", "Object Name", "Spreadsheet: list", "Spreadsheet: item"
_NEEDED = frozenset({_WHO, _WHAT, "Response", "Response Type", _LIST, _ITEM})


def takes(columns: frozenset[str]) -> bool:
    """Whether a table is of Gorilla."""
    return columns >= _NEEDED


def responses(table: Table, page: StudyPage) -> tuple[Response, ...]:
    """What stands in the rows: of the answers to one thing the last counts, as a listener left it."""
    lists = Lists.of(page)
    given: dict[tuple[str, int, str], Row] = {}
    for row in table.rows:
        if row.text("Response Type") != "response":
            continue
        heard, item = lists.number(row, _LIST), row.text(_ITEM)
        if item != "background":
            lists.trial(row, heard, item, _ITEM)
        one = given.setdefault((row.text(_WHO), heard, item), Row(row.file, row.number, {}))
        one.values[row.text(_WHAT)] = row.values.get("Response")
    own = {question: f"q_{question.id}" for question in page.questions}
    asked = {question: f"b_{question.id}" for question in page.background}
    found = []
    for (session, heard, item), row in given.items():
        if item == "background":
            found.append(background(session, heard, answered(row, asked, by_place=False)))
        elif said := said_by_name(row, "said"):
            answers = answered(row, own, by_place=False)
            judged = Judged(said, (rating(row, "confidence"), rating(row, "quality")), row.text("comment"), answers)
            found.append(lists.judged(session, heard, item, judged))
    return tuple(found)
