"""Which song an excerpt is of, and which part of the split that song belongs to.

Conventions
-----------
The split is by song, so that two excerpts of one song are never on two sides of it, and by a hash of the song's name,
so that it is the same on every machine and for ever: 6 in 10 songs to learn from, 2 to tune on, 2 to report on.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from benchmarks.human.places import SONG_FILES
from melodygen.reading.human import Mode
from melodygen.reading.symbols import mode_named

Part = Literal["learn", "tune", "report"]
PARTS: tuple[Part, ...] = get_args(Part)

_LEARN_TENTHS, _TUNE_TENTHS = 6, 2
_CUT_NAME = 60
"""File names longer than this may have been cut off."""


@dataclass(frozen=True, slots=True)
class Song:
    """A song by name; tonic (pitch class) and mode where the corpus says."""

    name: str
    tonic: int | None = None
    mode: Mode | None = None


def part_of(song: str) -> Part:
    """The part that the song of that name belongs to."""
    tenth = int(hashlib.md5(song.encode(), usedforsecurity=False).hexdigest(), 16) % 10
    if tenth < _LEARN_TENTHS:
        return "learn"
    return "tune" if tenth < _LEARN_TENTHS + _TUNE_TENTHS else "report"


def read_songs(corpora: Path) -> dict[str, Song]:
    """All songs of the corpora, by their name as files have it."""
    return {file_name(song.name): song for path in sorted(corpora.glob(SONG_FILES)) for song in _songs(path)}


def song_of(stem: str, songs: Mapping[str, Song]) -> Song:
    """The song of an excerpt by its file's name without ending: ``pop909_001_0`` is of ``pop909_001``.

    An excerpt of a song that no corpus names is a song of its own.
    """
    name = file_name(stem)
    for known in (name, name.rpartition("_")[0]):
        if known in songs:
            return songs[known]
    begin = name.rstrip("x")
    longer = [song for key, song in songs.items() if key.startswith(begin)] if len(begin) > _CUT_NAME else []
    return longer[0] if longer else Song(stem)


def file_name(song: str) -> str:
    """A song's name with everything that file names avoid as ``_``."""
    return re.sub("[^A-Za-z0-9-]", "_", song)


def _songs(path: Path) -> Iterator[Song]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            yield Song(row["id"], row.get("keypc"), mode_named(row.get("mode")))
