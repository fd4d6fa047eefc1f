"""Responses -> a table (CSV) or JSON; one at a time, since a study can have more than fit into memory.

Conventions
-----------
A row has `COLUMNS`; what a response has not is empty, and answers to questions are JSON.  Spreadsheets take text
that begins with ``=``, ``+``, ``-`` or ``@`` for a formula (https://owasp.org/www-community/attacks/CSV_Injection): a
comment of that kind gets an apostrophe in front; `melodygen.stimuli.answers.reading` takes it off again.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import TextIO

from melodygen.stimuli.response import COLUMNS, Response

_LIKE_A_FORMULA = re.compile(r"'*[=+\-@\t\r]")


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


def unmarked(comment: str) -> str:
    """A comment of a table as it was written, without the apostrophe that keeps it from being a formula."""
    return comment[1:] if comment.startswith("'") and _LIKE_A_FORMULA.match(comment) else comment


def _cells(response: Response) -> list[str]:
    row = asdict(response) | {"answers": json.dumps(response.answers, ensure_ascii=False)}
    mark = "'" if _LIKE_A_FORMULA.match(response.comment) else ""
    row["comment"] = mark + response.comment
    return ["" if row[name] is None else str(row[name]) for name in COLUMNS]
