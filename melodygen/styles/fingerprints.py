"""What of a style's melodies is kept to tell whether another melody shares a run of notes with one of them.

Conventions
-----------
Lengths are in steps (`melodygen.runs`).  Of every run of so many steps in the melodies, a window, one mark is set among
many places.  A run whose windows all have their marks *may* stand in a melody; one of which a mark is missing does not.
So what is told is never too short, and sometimes a little too long: `excess` says by how much.

The marks lie so close that many places are marked by chance, on purpose: whoever walks from mark to mark to get a
melody back finds more ways on than the melody has (`melodygen.learning.fingerprints`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from melodygen.runs import Hashes, Steps, hashes
from melodygen.styles.style import Whole

Marks = NDArray[np.bool_]
Arrays = dict[str, NDArray[Any]]

MEDIAN, NEARLY_ALL = 50, 95
"""Percentiles: half of all, 19 of 20."""


class Share(NamedTuple):
    """Steps that the longest run has which a human melody of so many bars shares with one of another song."""

    bars: int
    median: int
    nearly_all: int
    """19 of 20 melodies share at most so many."""


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """What human melodies of different songs share: for each number of bars 101 percentiles of the longest run."""

    bars: tuple[int, ...]
    steps: Whole

    def share(self, bars: int) -> Share | None:
        """Of melodies about as long as `bars`; None where too few are known."""
        if not self.bars:
            return None
        row = min(range(len(self.bars)), key=lambda number: abs(np.log2(self.bars[number] / bars)))
        return Share(self.bars[row], int(self.steps[row, MEDIAN]), int(self.steps[row, NEARLY_ALL]))


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprints:
    """Marks of melodies.

    Attributes
    ----------
    melodies
        How many there were.
    marks
        By the length of a window in steps: which places are marked.
    excess
        By how many steps the longest run that is told of a human melody is longer than the one there is: 101
        percentiles.
    people
        What the melodies share with each other.

    """

    melodies: int
    marks: Mapping[int, Marks]
    excess: Whole
    people: People

    def reach(self, steps: Steps) -> Whole:
        """For each step, the end of the longest run from there on that may stand in one of the melodies."""
        return reach(steps, self.marks)


def reach(steps: Steps, marks: Mapping[int, Marks]) -> Whole:
    """For each step, the end of the longest run from there on whose windows all have their marks.

    Runs shorter than the shortest window are not told apart: all of them may be known.
    """
    count = len(steps)
    ends = np.full(count, count, np.int64)
    for length, known in marks.items():
        unknown = np.flatnonzero(~known[places(hashes(steps, length), len(known))])
        stops = np.append(unknown + length - 1, count)
        ends = np.minimum(ends, stops[np.searchsorted(unknown, np.arange(count))])
    return ends


def longest_told(ends: Whole) -> int:
    """The longest run of `reach`."""
    return int((ends - np.arange(len(ends))).max(initial=0))


def places(hashed: Hashes, size: int) -> Whole:
    """Where the marks of windows are, of `size` places."""
    return np.asarray((hashed % np.uint64(size)).astype(np.int64))


def to_arrays(fingerprints: Fingerprints) -> Arrays:
    """All of it, in whole numbers."""
    marks = fingerprints.marks
    arrays: Arrays = {f"marks.{length}": np.packbits(marks[length]) for length in marks}
    return arrays | {
        "melodies": np.array([fingerprints.melodies], np.uint32),
        "windows": np.array(list(marks), np.uint8),
        "sizes": np.array([len(each) for each in marks.values()], np.uint32),
        "excess": fingerprints.excess.astype(np.uint16),
        "people.bars": np.array(fingerprints.people.bars, np.uint8),
        "people.steps": fingerprints.people.steps.astype(np.uint16),
    }


def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> Fingerprints:
    """Inverse of `to_arrays`."""
    sizes = zip(arrays["windows"].tolist(), arrays["sizes"].tolist(), strict=True)
    return Fingerprints(
        melodies=int(arrays["melodies"][0]),
        marks={length: np.unpackbits(arrays[f"marks.{length}"], count=size).astype(bool) for length, size in sizes},
        excess=arrays["excess"].astype(np.int64),
        people=People(tuple(arrays["people.bars"].tolist()), arrays["people.steps"].astype(np.int64)),
    )
