"""The key of a set: where each melody comes from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from melodygen.errors import FormatError
from melodygen.stimuli.answers.reading.tables import Row, tables_in
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.manifest import KEY_COLUMNS, rows_of
from melodygen.stimuli.stimulus import Role, Source


@dataclass(frozen=True, slots=True)
class Keyed:
    """What the key says of a melody; each as in `Stimulus`."""

    id: str
    source: Source
    condition: str
    pair: str
    role: Role


def read_key(folder: SetFolder) -> dict[str, Keyed]:
    """The key by the ids of the melodies; FormatError where the file is none, or the manifest says something else."""
    key = _read(folder.key)
    if folder.manifest.exists():
        _agreeing(key, folder)
    return key


def _agreeing(key: dict[str, Keyed], folder: SetFolder) -> None:
    """A key that was changed, by hand or by a spreadsheet, would give other findings without a word."""
    remedy = "take the key from a copy of the set; melodygen stimuli verify names all that was changed"
    made = {
        each.id: Keyed(each.id, each.source, each.condition, each.pair, each.role) for each in rows_of(folder.manifest)
    }
    for id_ in sorted(key.keys() | made.keys()):
        if id_ not in key:
            raise FormatError(folder.key, f"the melody {id_} of the manifest is missing", remedy)
        if key[id_] != made.get(id_):
            raise FormatError(folder.key, f"the row of {id_} is not what the manifest says of it", remedy)


def _read(path: Path) -> dict[str, Keyed]:
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
