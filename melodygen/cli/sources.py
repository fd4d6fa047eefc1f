"""What is heard of a file: a project's melody as the program plays it, a MIDI file as it stands."""

from __future__ import annotations

from pathlib import Path

from melodygen.errors import FormatError
from melodygen.performance import Performance, perform
from melodygen.project import EXTENSION, read_project
from melodygen.reading import read_performed_notes


def performance_of(path: Path, parts: tuple[str, ...]) -> Performance:
    """The performance in `path`; `parts` says what is heard of a project, a MIDI file is taken whole."""
    if path.suffix.lower() == EXTENSION:
        return perform(read_project(path).melody, parts)
    performance = read_performed_notes(path)
    if not performance.parts:
        raise FormatError(path, "there are no notes in it", "choose a file with a melody")
    return performance
