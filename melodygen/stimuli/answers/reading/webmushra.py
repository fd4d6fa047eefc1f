"""What webMUSHRA gives back: a CSV file for each list, to which a row for each melody is appended.

https://github.com/audiolabs/webMUSHRA/blob/master/service/write.php ; docs/platforms.md has the columns.
"""

from __future__ import annotations

import re

from melodygen.stimuli.answers.reading.judged import Judged, Lists, answered, background, rating, said_by_name
from melodygen.stimuli.answers.reading.tables import Row, Table
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import StudyPage

_NEEDED = frozenset({"session_test_id", "listener", "trial_id", "stimuli_rating1"})
_LIST = re.compile(r".*-list-0*(\d+)")
_RATED = ("choice", "scale")


def takes(columns: frozenset[str]) -> bool:
    """Whether a table is of webMUSHRA."""
    return columns >= _NEEDED


def responses(table: Table, page: StudyPage) -> tuple[Response, ...]:
    """What stands in the rows; background questions stand in each of them."""
    lists = Lists.of(page)
    rated = [question for question in page.questions if question.asked in _RATED]
    own = {question: f"stimuli_rating{place}" for place, question in enumerate(rated, start=4)}
    asked = {question: f"b_{question.id}" for question in page.background}
    found, once = list[Response](), dict[str, Response]()
    for row in table.rows:
        session, item, heard = row.text("listener"), row.text("trial_id"), _heard(row, lists)
        if not session:
            raise row.wrong("listener", "it must be the code of a listener")
        lists.trial(row, heard, item, "trial_id")
        said, confidence, quality = (f"stimuli_rating{place}" for place in (1, 2, 3))
        ratings, answers = (rating(row, confidence), rating(row, quality)), answered(row, own, by_place=True)
        judged = Judged(said_by_name(row, said), ratings, "", answers)
        if judged.said:
            found.append(lists.judged(session, heard, item, judged))
        once.setdefault(session, background(session, heard, answered(row, asked, by_place=True)))
    return (*found, *(response for response in once.values() if response.answers))


def _heard(row: Row, lists: Lists) -> int:
    named = _LIST.fullmatch(row.text("session_test_id"))
    if named is None:
        raise row.wrong("session_test_id", "it must end with the number of a list, as -list-0001")
    return lists.number(Row(row.file, row.number, {"session_test_id": named[1]}), "session_test_id")
