"""What Qualtrics gives back: a row for each listener, below three rows of headers.

https://www.qualtrics.com/support/survey-platform/data-and-analysis-module/data/download-data/understanding-your-dataset/
says what the headers and `Status` are; docs/platforms.md has the columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from melodygen.stimuli.answers.reading.judged import Judged, Lists, answered, background, rating, said_by_place
from melodygen.stimuli.answers.reading.tables import Row, Table
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import StudyPage

_NEEDED = frozenset({"ResponseId", "list"})
_SAID = "_said"
_IMPORT_ID = '{"ImportId"'
_NO_LISTENERS = frozenset({"1", "8", "Survey Preview", "Spam"})
"""Of `Status`: previews and spam."""


def takes(columns: frozenset[str]) -> bool:
    """Whether a table is of Qualtrics."""
    return columns >= _NEEDED and any(column.endswith(_SAID) for column in columns)


def responses(table: Table, page: StudyPage) -> tuple[Response, ...]:
    """What stands in the rows; a melody that was not judged is left out."""
    lists = Lists.of(page)
    ids = [place for place, row in enumerate(table.rows) if row.text("ResponseId").startswith(_IMPORT_ID)]
    rows = table.rows[ids[-1] + 1 :] if ids else table.rows
    counted = (row for row in rows if row.text("Status") not in _NO_LISTENERS)
    return tuple(response for row in counted for response in _of_listener(row, lists))


def _of_listener(row: Row, lists: Lists) -> Iterator[Response]:
    session, heard, page = row.text("ResponseId"), lists.number(row, "list"), lists.page
    for number, item in lists.trials:
        tag = item.replace("-", "_")
        said = said_by_place(row, f"{tag}{_SAID}", 1) if number == heard else ""
        if said:
            own = answered(row, {each: f"{tag}_q_{each.id}" for each in page.questions}, by_place=True)
            ratings = rating(row, f"{tag}_confidence"), rating(row, f"{tag}_quality")
            yield lists.judged(session, heard, item, Judged(said, ratings, row.text(f"{tag}_comment"), own))
    answers = answered(row, {each: f"background_{each.id}" for each in page.background}, by_place=True)
    if any(answer != "" for answer in answers.values()):
        yield background(session, heard, answers)
