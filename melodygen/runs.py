"""Runs of notes that melodies share, in any key and from any beat.

Conventions
-----------
A step is what leads from one note to the next: an interval in semitones and an inter-onset interval (IOI) in units of
1/12 of a quarter note, in one whole number.  A run of n notes is n - 1 steps; lengths inside the program are in steps,
in every text that a person reads in notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from melodygen.melody import Note
from melodygen.theory.metre import Metre

Steps = NDArray[np.int64]
Hashes = NDArray[np.uint64]

UNIT_TICKS = 40
SAME_TUNE_STEPS = 15
"""16 notes in a row: two melodies that share so many are one tune in two books."""

_INTERVALS, _LOWEST = 256, -128
_APART = -1
"""Between lines; no step."""

_GOLDEN, _FIRST, _SECOND = (
    np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
)
"""Constants of SplitMix64 (Steele, Lea and Flood 2014)."""


@dataclass(frozen=True, slots=True)
class Line:
    """The notes of a melody and where its bars are: onsets in ticks from the first bar line, MIDI pitches."""

    name: str
    bar_ticks: int
    onsets: tuple[int, ...]
    pitches: tuple[int, ...]

    @property
    def steps(self) -> Steps:
        """One number a step."""
        return steps(self.onsets, self.pitches)

    def bar_of(self, note: int) -> int:
        """The bar in which a note starts, as people count: from 1, an upbeat's is 0."""
        return self.onsets[note] // self.bar_ticks + 1


def line(name: str, metre: Metre, notes: Sequence[Note]) -> Line:
    """The line of notes in onset order."""
    return Line(name, metre.bar_ticks, tuple(note.onset_ticks for note in notes), tuple(note.pitch for note in notes))


def steps(onsets_ticks: Sequence[int], pitches: Sequence[int]) -> Steps:
    """The steps between notes in onset order, one fewer than there are notes."""
    onsets, heights = np.array(onsets_ticks, np.int64), np.array(pitches, np.int64)
    iois = np.rint((onsets[1:] - onsets[:-1]) / UNIT_TICKS).astype(np.int64)
    return np.asarray(iois * _INTERVALS + heights[1:] - heights[:-1] - _LOWEST)


def joined(lines: Sequence[Steps]) -> Steps:
    """The steps of many lines one after the other, each with a number that is no step behind it."""
    return np.concatenate([part for each in lines for part in (each, np.array([_APART]))] or [np.zeros(0, np.int64)])


def hashes(steps: Steps, length: int) -> Hashes:
    """A number for each run of `length` steps, the same on every system; none where there are fewer."""
    count = max(0, len(steps) - length + 1)
    mixed = np.full(count, length, np.uint64)
    for place in range(length):
        mixed = _mixed(mixed * _GOLDEN + steps[place : place + count].astype(np.uint64))
    return mixed


def _mixed(values: Hashes) -> Hashes:
    values = (values ^ (values >> np.uint64(30))) * _FIRST
    values = (values ^ (values >> np.uint64(27))) * _SECOND
    return values ^ (values >> np.uint64(31))


class Shared(NamedTuple):
    """The longest run that one line shares with what was looked for: steps, and where it starts in either."""

    steps: int
    start: int
    start_in_line: int


class RunIndex:
    """Lines in which runs are looked for, every one of them exactly."""

    def __init__(self, lines: Sequence[Steps]) -> None:
        self._starts = np.cumsum([0, *(len(each) + 1 for each in lines)])
        steps = joined(lines)
        self._places = np.argsort(steps, kind="stable")
        self._sorted = steps[self._places]

    def shared(self, steps: Steps) -> list[Shared]:
        """For each line the longest run that also stands in `steps`, the first of equals; 0 steps where there is none.

        Step by step, each run that goes on is one longer than it was at the place before.
        """
        running, longest, ends = (np.zeros(len(self._sorted) + 1, np.int64) for _ in range(3))
        before = np.zeros(0, np.int64)
        for end, step in enumerate(steps.tolist(), start=1):
            places = self._where(step) + 1
            lengths = running[places - 1] + 1
            running[before] = 0
            running[places] = lengths
            longer = lengths > longest[places]
            longest[places[longer]], ends[places[longer]] = lengths[longer], end
            before = places
        return [
            self._best(longest, ends, first, last)
            for first, last in zip(self._starts[:-1].tolist(), self._starts[1:].tolist(), strict=True)
        ]

    def _where(self, step: int) -> Steps:
        first, last = np.searchsorted(self._sorted, [step, step + 1])
        return np.asarray(self._places[first:last])

    @staticmethod
    def _best(longest: Steps, ends: Steps, first: int, last: int) -> Shared:
        """In the line from `first` to `last`; numbers stand one place after the step that they are of."""
        place = first + 1 + int(longest[first + 1 : last + 1].argmax())
        length = int(longest[place])
        return Shared(length, int(ends[place]) - length, place - length - first) if length else Shared(0, 0, 0)
