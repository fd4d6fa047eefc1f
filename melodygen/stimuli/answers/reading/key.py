"""The key of a set: where each melody comes from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from melodygen.errors import FormatError
from melodygen.stimuli.answers.reading.tables import Row, tables_in
from melodygen.stimuli.manifest import KEY_COLUMNS
from melodygen.stimuli.stimulus import Role, Source


@dataclass(frozen=True, slots=True)
class Keyed:
    """What the key says of a melody; each as in `Stimulus`."""

    id: str
    source: Source
    condition: str
    pair: str
    role: Role


def read_key(path: Path) -> dict[str, Keyed]:
    """The key by the ids of the melodies; FormatError where the file is none."""
    rows = [row for table in tables_in(path) for row in table.rows]
    missing = [column for column in KEY_COLUMNS if not any(column in row.values for row in rows)]
    if missing:
        raise FormatError(
            path, f"the column {missing[0]} is missing", f"a key has the columns {', '.join(KEY_COLUMNS)}"
        )
    return {each.id: each for each in map(_keyed, rows)}


def _keyed(row: Row) -> Keyed:
    for column, allowed in (("source", get_args(Source)), ("role", get_args(Role))):
        if row.text(column) not in allowed:
            raise row.wrong(column, f"it must be {', '.join(allowed[:-1])} or {allowed[-1]}")
    if not row.text("id"):
        raise row.wrong("id", "it must be the name of a melody")
    source, role = cast("Source", row.text("source")), cast("Role", row.text("role"))
    return Keyed(row.text("id"), source, row.text("condition"), row.text("pair"), role)
