"""What of a set is finished, line by line, so that a build that was stopped goes on from there.

Conventions
-----------
The first line has the facts that the bytes of the set depend on; each after it a stimulus: its number in the plan,
what is known of it, and the candidates it was chosen from.  Lines stand in the order of the plan, whatever the order
in which stimuli are finished.  A line is on the disk before the next stimulus is taken as done; what a killed build
left of a line at the end is cut off.  Who writes it holds the folder (`melodygen.stimuli.building.place`).
"""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from melodygen.errors import ConstraintError, WriteError
from melodygen.stimuli.building.making import Made
from melodygen.stimuli.building.studio import differences
from melodygen.stimuli.manifest import stimulus_from_plain
from melodygen.stimuli.stimulus import Stimulus

VERSION_KEY, FORMAT_VERSION = "melodygen_journal", 1


def facts_in(path: Path) -> dict[str, Any] | None:
    """The facts of the set that a journal is of; None where there is no journal, or not even its first line."""
    try:
        with path.open("rb") as file:
            facts = json.loads(file.readline())
    except (OSError, ValueError):
        return None
    return facts if isinstance(facts, dict) and facts.pop(VERSION_KEY, None) == FORMAT_VERSION else None


class Journal:
    """The journal of a build; close it, or use it in a ``with`` block.

    Parameters
    ----------
    path
        Made where it is not there; else it goes on, and its facts must be `facts`.

    Raises
    ------
    ConstraintError
        It was begun with other facts.
    WriteError
        It cannot be written.

    """

    def __init__(self, path: Path, facts: dict[str, Any]) -> None:
        self._path = path
        self._starts = array("q")
        try:
            self._file: BinaryIO = path.open("r+b" if path.exists() else "w+b")
            try:
                self._begin(facts)
            except BaseException:
                self._file.close()
                raise
        except OSError as error:
            raise WriteError.of(path, error) from error

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, made: Made) -> None:
        """A stimulus is finished, and its files are there; WriteError where that cannot be written down."""
        if made.stimulus is None or made.number != len(self):
            raise ValueError(f"stimulus {made.number} comes before its turn")
        row = {"number": made.number, "stimulus": asdict(made.stimulus), "candidates": made.candidates}
        try:
            self._starts.append(self._write(json.dumps(row)))
        except OSError as error:
            raise WriteError.of(self._path, error) from error

    def rows(self) -> Iterator[tuple[Stimulus, list[dict[str, Any]]]]:
        """Each stimulus with its candidates, read from the disk."""
        with self._path.open("rb") as file:
            file.readline()
            for _ in range(len(self)):
                row = json.loads(file.readline())
                yield stimulus_from_plain(row["stimulus"]), row["candidates"]

    def _begin(self, facts: dict[str, Any]) -> None:
        """Write the first line, or go on after the last one."""
        found = facts_in(self._path)
        if found is None:
            self._file.truncate(0)
            self._write(json.dumps({VERSION_KEY: FORMAT_VERSION, **facts}))
            return
        if different := differences(found, facts):
            conflict = f"another build has begun a set in {self._path.parent.parent} ({different})"
            raise ConstraintError(conflict, "choose another folder")
        self._find_lines()

    def _find_lines(self) -> None:
        """Where whole lines begin; what follows them is cut off."""
        self._file.seek(0)
        self._file.readline()
        end = self._file.tell()
        for line in self._file:
            if not _is_whole(line, len(self._starts)):
                break
            self._starts.append(end)
            end += len(line)
        self._file.truncate(end)

    def _write(self, line: str) -> int:
        """Put a line at the end, on the disk; where it begins."""
        start = self._file.seek(0, os.SEEK_END)
        self._file.write(line.encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        return start


def _is_whole(line: bytes, number: int) -> bool:
    try:
        return line.endswith(b"\n") and json.loads(line)["number"] == number
    except (ValueError, KeyError, TypeError):
        return False
