"""A log of every candidate that was drawn: a line of JSON each, written whole or not at all.

Conventions
-----------
A line has the melody's number, counted from 1, its seed, and the fields of `melodygen.model.candidates.Candidate`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO

import click

from melodygen.cli.targets import Targets
from melodygen.files import atomic_path
from melodygen.model.candidates import Candidate


@dataclass(slots=True)
class CandidateLog:
    """The file while it is written, and how many lines it has."""

    file: TextIO
    count: int = 0

    def add(self, number: int, seed: int, candidates: Sequence[Candidate]) -> None:
        """A line for each candidate of the melody of this number."""
        rows = [{"melody": number, "seed": seed} | asdict(candidate) for candidate in candidates]
        self.file.write("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
        self.count += len(candidates)


@contextmanager
def candidate_log(path: Path) -> Iterator[CandidateLog]:
    """A log that stands at `path` once the block has ended well; WriteError where it cannot be written.

    Where the user ends the block, it tells of the melodies that are whole by then.
    """
    is_ended_by_user = False
    with atomic_path(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        try:
            yield CandidateLog(file)
        except KeyboardInterrupt:
            is_ended_by_user = True
    if is_ended_by_user:
        raise KeyboardInterrupt


def check_log(path: Path, targets: Sequence[Targets]) -> None:
    """An error where `path` cannot be the log's."""
    if path.is_dir() or str(path) == "-":
        raise click.UsageError(f"--candidates {path} is no place for a file; name one, such as candidates.jsonl")
    if any(path.resolve() == own.resolve() for paths in targets for own in paths):
        raise click.UsageError(f"--candidates {path} is the file of a melody; give the log a name of its own")
