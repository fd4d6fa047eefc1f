"""What a file says about one melody, before anything is made of it.

Conventions
-----------
Times in a `Transcription` are in ticks, 480 to the quarter note, from the start of the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from melodygen.mark import Kind
from melodygen.melody import Note
from melodygen.reading.human import ChordMark, Mode, PhraseMark

Sounding = tuple[int, int, int]
"""Onset and duration in ticks, and MIDI pitch."""


class WrittenMark(NamedTuple):
    """A mark at the note of that onset and pitch; a slur ends where the note at `end_ticks` starts."""

    onset_ticks: int
    pitch: int
    kind: Kind
    end_ticks: int = 0


class UnusableError(Exception):
    """There is no melody to learn from in a transcription; the message says why."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A time signature and where it stands."""

    onset_ticks: int
    numerator: int
    denominator: int

    @property
    def bar_ticks(self) -> int:
        """Length of a bar; 0 for a denominator that is no note value."""
        return 1920 * self.numerator // self.denominator if self.denominator > 0 else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcription:
    """One voice as a file has it; `upbeat_ticks` is the time before its first bar line.

    `bar_lines` are empty where the file has none: bars are then as long as the metre says.
    """

    name: str
    notes: tuple[Sounding, ...]
    signatures: tuple[Signature, ...] = ()
    bar_lines: tuple[int, ...] = ()
    upbeat_ticks: int = 0
    tonic: int | None = None
    mode: Mode | None = None
    chords: tuple[ChordMark, ...] = ()
    phrases: tuple[PhraseMark, ...] = ()
    sections: tuple[int, ...] = ()
    accompaniment: tuple[Sounding, ...] = ()
    """The notes of the other voices, percussion left out."""
    tempo_bpm: float | None = None
    marks: tuple[WrittenMark, ...] = ()


def top_line(sounding: Sequence[Sounding]) -> tuple[Note, ...]:
    """The highest note at each onset, cut where the next one starts (the "skyline" of Uitdenbogerd and Zobel 1998).

    A note that ends under a longer, higher one is left out.
    """
    line: list[Note] = []
    last_onset, last_end, last_pitch = None, -1, 0
    for onset, duration, pitch in sorted(sounding, key=_from_the_top):
        end = onset + duration
        if onset == last_onset or (last_pitch > pitch and last_end >= end):
            continue
        if last_onset is not None and last_end > onset:
            line[-1] = Note(last_onset, onset - last_onset, last_pitch)
        line.append(Note(onset, duration, pitch))
        last_onset, last_end, last_pitch = onset, end, pitch
    return tuple(line)


def _from_the_top(note: Sounding) -> tuple[int, int]:
    return note[0], -note[2]
