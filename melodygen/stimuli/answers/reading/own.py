"""Rows of our own page, wherever it ran: on our server, JATOS, Pavlovia or any host.

Conventions
-----------
The columns are those of `Response`; others, as jsPsych and hosts add them, are passed over, and so are rows that are no
response.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, cast, get_args

from melodygen.stimuli.answers.reading.tables import Row, Table
from melodygen.stimuli.response import COLUMNS, Kind, Response
from melodygen.stimuli.response_table import unmarked
from melodygen.stimuli.study_page import StudyPage

_NEEDED = {"session", "item", "kind"}
_KINDS = get_args(Kind)
_MANY = range(1_000_000)
_WHOLE = "a whole number, 0 or more"


def takes(columns: frozenset[str]) -> bool:
    """Whether a table is of our page."""
    return columns >= _NEEDED


def responses(table: Table, _page: StudyPage) -> tuple[Response, ...]:
    """What stands in the rows; FormatError names the cell that cannot be."""
    found = (_response(row) for row in table.rows if row.text("session") and row.text("kind") in _KINDS)
    if table.columns == COLUMNS and not table.is_json:  # `write_table` marks what spreadsheets take for a formula
        return tuple(replace(response, comment=unmarked(response.comment)) for response in found)
    return tuple(found)


def _response(row: Row) -> Response:
    kind = row.text("kind")
    said = row.text("said")
    if said not in {"person", "generated"} and (said or kind == "trial"):
        raise row.wrong("said", "it must be person or generated")
    if kind == "trial" and not row.text("stimulus"):
        raise row.wrong("stimulus", "it must be the id of a melody of the set")
    return Response(
        session=row.text("session"),
        list=row.whole("list", _MANY, _WHOLE) or 0,
        item=row.text("item"),
        kind=cast("Any", kind),
        role=row.text("role"),
        position=row.whole("position", _MANY, _WHOLE) or 0,
        block=row.whole("block", _MANY, _WHOLE) or 0,
        stimulus=row.text("stimulus"),
        said=cast("Any", said),
        confidence=row.whole("confidence", range(1, 6)),
        quality=row.whole("quality", range(1, 6)),
        comment=row.text("comment"),
        heard_seconds=row.seconds("heard_seconds"),
        plays=row.whole("plays", _MANY, _WHOLE),
        answer_seconds=row.seconds("answer_seconds"),
        answers=_answers(row),
        at=row.text("at"),
    )


def _answers(row: Row) -> dict[str, str | int | float | bool]:
    given = row.values.get("answers")
    if isinstance(given, str) and given.strip():
        try:
            given = json.loads(given)
        except (json.JSONDecodeError, RecursionError) as error:
            raise row.wrong("answers", "it must be an object of JSON, or empty") from error
    if given is None or given == "":
        return {}
    if not isinstance(given, dict):
        raise row.wrong("answers", "it must be an object of JSON, or empty")
    return {str(name): value for name, value in given.items() if isinstance(value, str | int | float)}
