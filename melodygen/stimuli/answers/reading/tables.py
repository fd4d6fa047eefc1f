"""Files of rows: CSV, JSON and lines of JSON, alone, in folders, or packed into ZIP files.

Conventions
-----------
A row knows its file and its number there: the line of a table (the one with the columns is 1), or the place of an
object of JSON, from 1.  Cells of CSV files are texts; an empty one is the same as none.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, is_zipfile

from melodygen.errors import FormatError

ENDINGS = (".csv", ".tsv", ".json", ".jsonl", ".txt")
"""Of files of rows; a folder's other files are passed over."""

LARGEST_CELL = 10_000_000
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file."""

    file: str
    number: int
    values: dict[str, Any]

    def wrong(self, column: str, remedy: str) -> FormatError:
        """The error that names this row and the column."""
        got = repr(self.values.get(column))
        shown = got if len(got) <= _SHOWN else f"{got[:_SHOWN]}…"
        return FormatError(self.file, f"row {self.number}, column {column}: got {shown}", remedy)

    def text(self, *columns: str) -> str:
        """What stands in the first of `columns` that is there; "" where none is."""
        for column in columns:
            value = self.values.get(column)
            if value is not None and value != "":
                return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return ""

    def number_of(self, column: str) -> float | None:
        """A finite number, or None for an empty cell."""
        value = self.values.get(column)
        if value is None or (isinstance(value, str) and value.strip() in {"", "null", "None", "NA"}):
            return None
        try:
            number = float(value) if not isinstance(value, bool) else float("nan")
        except (TypeError, ValueError, OverflowError):
            number = float("nan")
        if not isfinite(number):
            raise self.wrong(column, "it must be a number, or empty")
        return number

    def whole(self, column: str, allowed: range, what: str = "") -> int | None:
        """A whole number of `allowed`, or None for an empty cell."""
        number = self.number_of(column)
        if number is None:
            return None
        if number != int(number) or int(number) not in allowed:
            raise self.wrong(
                column, f"it must be {what or f'a whole number of {allowed[0]} to {allowed[-1]}'}, or empty"
            )
        return int(number)

    def seconds(self, column: str, per_second: float = 1) -> float | None:
        """Seconds, 0 or more, or None for an empty cell; `per_second` is 1000 where the column has milliseconds."""
        number = self.number_of(column)
        if number is not None and number < 0:
            raise self.wrong(column, "it must be 0 or more, or empty")
        return None if number is None else number / per_second


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file, and every column that one of them has, in their order; whether they are of JSON."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    is_json: bool


def tables_in(path: Path) -> tuple[Table, ...]:
    """The tables of a file, of all files of a folder and its folders, or of a ZIP file, by name.

    Raises
    ------
    FormatError
        If a file is not there or cannot be read, or a folder has none to read.

    """
    if path.is_dir():
        files = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in ENDINGS)
        if not files:
            raise FormatError(path, f"no file in this folder ends with {', '.join(ENDINGS)}", "name one with responses")
        return tuple(table for file in files if (table := _table(str(file), _bytes(file))) is not None)
    content = _bytes(path)
    if is_zipfile(io.BytesIO(content)):
        return tuple(_packed(path, content))
    table = _table(str(path), content)
    return () if table is None else (table,)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FormatError(
            path, f"it cannot be read ({error.strerror or error})", "name a file with responses"
        ) from error


def _packed(path: Path, content: bytes) -> Iterator[Table]:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            for name in sorted(archive.namelist()):
                if name.lower().endswith(ENDINGS):
                    table = _table(f"{path}:{name}", archive.read(name))
                    if table is not None:
                        yield table
    except (BadZipFile, NotImplementedError, RuntimeError) as error:
        raise FormatError(path, f"this ZIP file is damaged ({error})", "download it again") from error


def _table(file: str, content: bytes) -> Table | None:
    """None of a file without any rows."""
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormatError(file, f"it is no text in UTF-8 ({error.reason})", "save it as UTF-8") from error
    start = text.lstrip()[:1]
    is_json = start != "" and start in "[{"
    rows = _of_json(file, text) if is_json else _of_csv(file, text)
    columns = dict.fromkeys(column for row in rows for column in row.values)
    return Table(file, tuple(columns), tuple(rows), is_json) if rows else None


def _of_csv(file: str, text: str) -> list[Row]:
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows, columns, line = [], [], 1
    try:
        columns = [column.strip() for column in next(reader, [])]
        for cells in reader:
            line, begun = reader.line_num, line + 1
            if len(cells) > len(columns) and any(cells[len(columns) :]):
                problem = f"row {begun} has {len(cells)} cells, but there are {len(columns)} columns"
                raise FormatError(file, problem, "export it again, or mend that row")
            if any(cells):
                rows.append(Row(file, begun, dict(zip(columns, cells, strict=False))))
    except csv.Error as error:
        raise FormatError(file, f"row {line + 1} is no row of CSV ({error})", "export it again") from error
    return rows


def _of_json(file: str, text: str) -> list[Row]:
    """Objects, arrays of them, or any number of either one after the other, as on lines."""
    decoder, place, found = json.JSONDecoder(), 0, list[Row]()
    while place < len(text):
        if text[place].isspace() or text[place] == ",":
            place += 1
            continue
        try:
            value, place = decoder.raw_decode(text, place)
        except (json.JSONDecodeError, RecursionError) as error:
            line = text.count("\n", 0, place) + 1
            raise FormatError(file, f"line {line} is no JSON ({error})", "download it again") from error
        for entry in _flat(value):
            if not isinstance(entry, dict):
                problem = f"entry {len(found) + 1} is no object with columns"
                raise FormatError(file, problem, "export the rows of each participant as JSON")
            found.append(Row(file, len(found) + 1, entry))
    return found


def _flat(value: Any) -> Sequence[Any]:
    return [each for entry in value for each in _flat(entry)] if isinstance(value, list) else [value]
