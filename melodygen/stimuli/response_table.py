"""Responses as a table (CSV) and as JSON, and back; one at a time, since a study can have more than fit into memory.

Conventions
-----------
A row has `COLUMNS`; what a response has not is empty, and answers to questions are JSON.  Spreadsheets take text
that begins with ``=``, ``+``, ``-`` or ``@`` for a formula (https://owasp.org/www-community/attacks/CSV_Injection): a
comment of that kind gets an apostrophe in front, which is taken off again here.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from melodygen.errors import FormatError
from melodygen.stimuli.response import COLUMNS, Response

_LIKE_A_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_WHOLE = ("list", "position", "block", "confidence", "quality", "plays")
_SECONDS = ("heard_seconds", "answer_seconds")


def write_table(responses: Iterable[Response], file: TextIO) -> None:
    """Write a table with its head; `file` is opened with ``newline=""``."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(map(_cells, responses))


def write_json(responses: Iterable[Response], file: TextIO) -> None:
    """Write a JSON list with one response a line."""
    file.write("[")
    for number, response in enumerate(responses):
        file.write(",\n" if number else "\n")
        file.write(json.dumps(asdict(response), ensure_ascii=False))
    file.write("\n]\n")


def read_table(path: Path) -> Iterator[Response]:
    """The responses of a table; FormatError where it is none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            raise FormatError(path, f"the column {missing[0]} is missing", f"a table has {', '.join(COLUMNS)}")
        for row in rows:
            try:
                yield _response(row)
            except (TypeError, ValueError) as error:
                raise FormatError(
                    path, f"line {rows.line_num} is no response ({error})", "restore that line"
                ) from error


def read_json(path: Path) -> Iterator[Response]:
    """The responses of a JSON list; FormatError where it is none."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        yield from [Response(**row) for row in rows]
    except (TypeError, ValueError) as error:
        raise FormatError(path, f"this is no list of responses ({error})", "download responses.json again") from error


def unmarked(comment: str) -> str:
    """A comment of a table as it was written, without the apostrophe that keeps it from being a formula."""
    return comment[1:] if comment.startswith("'") and _LIKE_A_FORMULA.match(comment) else comment


def _cells(response: Response) -> list[str]:
    row = asdict(response) | {"answers": json.dumps(response.answers, ensure_ascii=False)}
    mark = "'" if _LIKE_A_FORMULA.match(response.comment) else ""
    row["comment"] = mark + response.comment
    return ["" if row[name] is None else str(row[name]) for name in COLUMNS]


def _response(row: Mapping[str, str | None]) -> Response:
    values: dict[str, Any] = {name: row[name] or "" for name in COLUMNS}
    for names, number in ((_WHOLE, int), (_SECONDS, float)):
        values |= {name: number(values[name]) if values[name] else None for name in names}
    values["comment"] = unmarked(values["comment"])
    values["answers"] = json.loads(values["answers"] or "{}")
    return Response(**values)
