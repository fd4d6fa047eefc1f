"""Responses, from the database of a set or from what was downloaded of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from melodygen.errors import FormatError
from melodygen.stimuli.response import Response
from melodygen.stimuli.response_table import read_json, read_table
from melodygen.stimuli.serving.database import read_database

READERS: dict[str, Callable[[Path], Iterator[Response]]] = {
    ".sqlite": read_database,
    ".csv": read_table,
    ".json": read_json,
}
"""By the ending of the file."""


def read_responses(path: Path) -> tuple[Response, ...]:
    """All responses in a file, in the order in which they came in; a server may be writing to a database meanwhile.

    Raises
    ------
    FormatError
        It is not there, or not what its name says.

    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise FormatError(path, "its name does not end as responses do", f"name a file in {', '.join(READERS)}")
    if not path.is_file():
        raise FormatError(path, "there is no such file", "name the file with the responses")
    try:
        return tuple(reader(path))
    except OSError as error:
        raise FormatError(path, f"it cannot be read ({error.strerror})", "see that you may read it") from error
