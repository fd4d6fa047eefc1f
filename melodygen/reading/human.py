"""Melodies that people wrote, in one form whatever file they come from: what a style is learned from.

Conventions
-----------
Onsets are in ticks, 480 to the quarter note, counted from the first bar line; the notes of an upbeat stand before it
and have negative onsets.  Onsets and ends are multiples of `GRID_TICKS`.  Notes are in onset order and do not overlap.
A tonic is a pitch class (0 is C); where the file does not say, the one the notes suggest, or None.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from melodygen.mark import Mark
from melodygen.melody import Note
from melodygen.reading.quantising import Quantisation
from melodygen.theory.metre import Metre

Mode = Literal["major", "minor"]


@dataclass(frozen=True, slots=True)
class ChordMark:
    """A chord from `onset_ticks` to the next mark: the pitch class of its root, and the slug of its triad.

    Slugs are those of `melodygen.theory.chords.QUALITIES`: a stack of thirds, or ``"suspended-second"``,
    ``"suspended-fourth"`` or ``"power"``, which no scale has as one.
    """

    onset_ticks: int
    root: int
    quality: str


@dataclass(frozen=True, slots=True)
class PhraseMark:
    """Where a phrase starts; `label` is alike for phrases alike, ``""`` where the file has no labels."""

    onset_ticks: int
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanMelody:
    """One voice in one metre.

    Attributes
    ----------
    is_key_found
        True where the file does not name tonic and mode and the notes suggest them.
    name
        What to call it: unique within a corpus where the corpus names its melodies.
    sections
        Onsets in ticks of the longer parts that repeat signs and double bars set off, where the file has them.
    accompaniment
        What sounds beside the melody, in no order and not on the grid.
    tempo_bpm
        Quarter notes a minute, None where the file does not say.
    quantisation
        How far the notes were from the grid; None where all of them stood on it.
    marks
        How the notes are to be articulated, where the file says so.

    """

    name: str
    metre: Metre
    notes: tuple[Note, ...]
    tonic: int | None = None
    mode: Mode | None = None
    is_key_found: bool = False
    chords: tuple[ChordMark, ...] = ()
    phrases: tuple[PhraseMark, ...] = ()
    sections: tuple[int, ...] = ()
    accompaniment: tuple[Note, ...] = ()
    tempo_bpm: float | None = None
    quantisation: Quantisation | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def bars(self) -> int:
        """Bars from the first bar line to the end of the last note, the last one counted whole."""
        return max(1, -(-self.notes[-1].end_ticks // self.metre.bar_ticks))

    @property
    def upbeat_ticks(self) -> int:
        """How long before the first bar line the first note starts; 0 where there is no upbeat."""
        return max(0, -self.notes[0].onset_ticks)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a melody in it, that could not be used, and why."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"
