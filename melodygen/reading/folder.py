"""Folders and files of many kinds -> human melodies, one after the other; what cannot be used is named with its reason.

Conventions
-----------
Files are read in the order of their paths; those whose ending is in no row of `READERS` are passed over in a folder.
Hidden files and folders are not looked at, links to folders not followed.  Pipes and devices are no files: reading one
might never end.
"""

from __future__ import annotations

import os
import stat
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
    for file in files_to_read(path):
        yield from read_file(file)


def files_to_read(path: Path) -> tuple[Path, ...]:
    """What `read_folder` reads: `path` itself where it is no folder, else what is in it and ends as `READERS` say.

    Folders in it that cannot be looked into are among them, so that `read_file` tells of them.
    """
    if not path.is_dir():
        return (path,)
    found: list[Path] = []
    unreadable: list[OSError] = []
    for folder, names, files in os.walk(path, onerror=unreadable.append):
        names[:] = [name for name in names if not name.startswith(".")]
        found += [Path(folder, name) for name in files if _reader(name) and not name.startswith(".")]
    return tuple(sorted([*found, *(Path(error.filename) for error in unreadable)]))


def read_file(path: Path) -> Iterator[HumanMelody | Skipped]:
    """The melodies in one file; a file of an unknown kind is skipped with a reason like any other."""
    problem = _why_not_a_file(path)
    if problem is not None:
        yield Skipped(path, problem)
        return
    reader = _reader(path.name)
    if reader is None:
        yield Skipped(path, f"its name ends in none of {', '.join(READERS)}")
        return
    try:
        for place, found in reader(path):
            yield _read(path, place, found)
    except FormatError as error:
        yield Skipped(path, error.reason)


def _why_not_a_file(path: Path) -> str | None:
    """What keeps `path` from being opened; None where it is a file."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return "there is no such file or folder"
    except OSError as error:
        return error.strerror or str(error)
    if stat.S_ISDIR(mode):
        return "the folder cannot be looked into"
    return None if stat.S_ISREG(mode) else "it is a pipe or a device, not a file"


def _read(path: Path, place: str, found: Transcription | UnusableError) -> HumanMelody | Skipped:
    try:
        if isinstance(found, UnusableError):
            raise found
        return human_melody(found)
    except UnusableError as error:
        return Skipped(path, f"{place}: {error}" if place else str(error))


def _reader(name: str) -> Reader | None:
    return next((reader for ending, reader in READERS.items() if name.lower().endswith(ending)), None)
