"""What PsychoPy's Builder gives back: a wide CSV file for each listener, a row for each melody.

https://www.psychopy.org/builder/components/slider.html ; docs/platforms.md has the columns.
"""

from __future__ import annotations

from melodygen.stimuli.answers.reading.judged import Judged, Lists, answered, background, rating, said_by_place
from melodygen.stimuli.answers.reading.tables import Row, Table
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import Question, StudyPage

_NEEDED = frozenset({"participant", "list", "item", "said.response"})
_IN_WORDS = ("text", "number")


def takes(columns: frozenset[str]) -> bool:
    """Whether a table is of PsychoPy."""
    return columns >= _NEEDED


def responses(table: Table, page: StudyPage) -> tuple[Response, ...]:
    """What stands in the rows; background questions stand in rows without an item."""
    lists = Lists.of(page)
    found, heard = list[Response](), dict[str, int]()
    for row in table.rows:
        session, item = row.text("participant"), row.text("item")
        if item and row.text("said.response"):
            heard[session] = lists.number(row, "list")
            lists.trial(row, heard[session], item, "item")
            found.append(lists.judged(session, heard[session], item, _judged(row, page)))
        elif not item:
            answers = answered(row, {each: _column("b", each) for each in page.background}, by_place=True)
            if any(answer != "" for answer in answers.values()):
                found.append(background(session, heard.get(session, 0), answers))
    return tuple(found)


def _judged(row: Row, page: StudyPage) -> Judged:
    own = answered(row, {each: _column("q", each) for each in page.questions}, by_place=True)
    said = said_by_place(row, "said.response", 1)
    ratings = rating(row, "confidence.response"), rating(row, "quality.response")
    return Judged(said, ratings, row.text("comment.text"), own)


def _column(prefix: str, question: Question) -> str:
    return f"{prefix}_{question.id}.{'text' if question.asked in _IN_WORDS else 'response'}"
