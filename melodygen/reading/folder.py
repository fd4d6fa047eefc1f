"""Folders and files of many kinds -> human melodies, one after the other; what cannot be used is named with its reason.

Conventions
-----------
Files are read in the order of their paths; those whose ending is in no row of `READERS` are passed over in a folder.
Hidden files and folders are not looked at, links to folders not followed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from melodygen.errors import FormatError
from melodygen.reading.human import HumanMelody, Skipped
from melodygen.reading.jsonl import read_jsonl
from melodygen.reading.notation import read_abc, read_musicxml
from melodygen.reading.performed import read_midi_melody
from melodygen.reading.settling import human_melody
from melodygen.reading.transcription import Transcription, UnusableError

Reader = Callable[[Path], Iterator[tuple[str, Transcription | UnusableError]]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".mid": read_midi_melody,
        ".midi": read_midi_melody,
        ".musicxml": read_musicxml,
        ".xml": read_musicxml,
        ".mxl": read_musicxml,
        ".abc": read_abc,
        ".jsonl": read_jsonl,
        ".jsonl.gz": read_jsonl,
    }
)
"""What a file's name ends with, and what reads it."""


def read_folder(path: Path) -> Iterator[HumanMelody | Skipped]:
    """Every melody in a folder and the folders in it, or in one file; nothing that is in them raises an error.

    Yields
    ------
    HumanMelody or Skipped
        Each as soon as it is read; a file of several melodies may give some of both.

    """
    if not path.exists():
        yield Skipped(path, "there is no such file or folder")
    for file in files_to_read(path):
        yield from read_file(file)


def files_to_read(path: Path) -> tuple[Path, ...]:
    """The files `read_folder` reads: those in a folder whose ending is known, or `path` itself where it is a file."""
    if path.is_file():
        return (path,)
    found = []
    for folder, names, files in os.walk(path):
        names[:] = [name for name in names if not name.startswith(".")]
        found += [Path(folder, name) for name in files if _reader(name) and not name.startswith(".")]
    return tuple(sorted(found))


def read_file(path: Path) -> Iterator[HumanMelody | Skipped]:
    """The melodies in one file; a file of an unknown kind is skipped with a reason like any other."""
    reader = _reader(path.name)
    if reader is None:
        yield Skipped(path, f"its name ends in none of {', '.join(READERS)}")
        return
    try:
        for place, found in reader(path):
            yield _read(path, place, found)
    except FormatError as error:
        yield Skipped(path, error.reason)


def _read(path: Path, place: str, found: Transcription | UnusableError) -> HumanMelody | Skipped:
    try:
        if isinstance(found, UnusableError):
            raise found
        return human_melody(found)
    except UnusableError as error:
        return Skipped(path, f"{place}: {error}" if place else str(error))


def _reader(name: str) -> Reader | None:
    return next((reader for ending, reader in READERS.items() if name.lower().endswith(ending)), None)
