"""The folders that the bench needs and that are no part of this project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from melodygen.errors import MelodygenError

COMPARE = "compare.py"
SONG_FILES = "*.jsonl.gz"

CANNOT_RUN = 2
"""The exit code of a bench that lacks something."""


class MissingError(MelodygenError):
    """Something that the bench cannot do without is not there: name it and how to give it."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where excerpts, measuring tool and corpora are.

    Attributes
    ----------
    excerpts
        A folder for each style, with MIDI files of 8 to 16 bars.
    rig
        The folder of `compare.py`.
    corpora
        Gzipped JSON lines that name the songs of the excerpts, with tonic and mode.

    """

    excerpts: Path
    rig: Path
    corpora: Path

    def check(self, styles: tuple[str, ...]) -> None:
        """MissingError, with the first thing that is missing for `styles`."""
        for style in styles:
            if not any((self.excerpts / style).glob("*.mid")):
                raise MissingError(
                    f"there are no MIDI excerpts in {self.excerpts / style}; call make bench-human "
                    f"EXCERPTS=FOLDER, with a folder of excerpts for each style in it"
                )
        if not (self.rig / COMPARE).is_file():
            raise MissingError(f"there is no {COMPARE} in {self.rig}; call make bench-human RIG=FOLDER")
        if not any(self.corpora.glob(SONG_FILES)):
            raise MissingError(f"there are no {SONG_FILES} in {self.corpora}; call make bench-human CORPORA=FOLDER")
