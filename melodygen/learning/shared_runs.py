"""What the melodies of a corpus share with each other: the longest run that each has in common with another song.

Conventions
-----------
Lengths are in steps (`melodygen.runs`).  Melodies that share `SAME_TUNE_STEPS` are one song in several books, and so is
whatever shares as many with one of these: a family.  What a melody shares within its family does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from melodygen.runs import SAME_TUNE_STEPS, Line, joined
from melodygen.styles.fingerprints import People
from melodygen.styles.style import TABLE_SIZE, Whole

Mask = NDArray[np.bool_]

BARS = (4, 8, 16, 32)
"""Lengths of the melodies that are compared: the first so many bars of each that has them."""

FEWEST = 20
"""Melodies of a length from which on percentiles are known."""

_FEWEST_NOTES_A_BAR = 2


class Pool:
    """The steps of many lines in a row.

    Attributes
    ----------
    steps
        Of all lines, each with what is no step behind it.
    owner
        For each of them, the number of its line.
    left
        For each, how many steps there are to the end of its line.
    family
        For each line, a number that it has in common with its family.

    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.starts = np.cumsum([0, *(max(1, len(line.onsets)) for line in lines)])
        self.steps = joined([line.steps for line in lines])
        self.owner = np.repeat(np.arange(len(lines)), np.diff(self.starts))
        self.left = self.starts[1:][self.owner] - 1 - np.arange(len(self.steps))
        self._runs = list(self._numbered(SAME_TUNE_STEPS))
        self.family = self._families()

    def _numbered(self, longest: int) -> Iterator[Whole]:
        """For lengths of 1, 2, ... steps: a number for the run from each place on, the same where the run is."""
        _, first = np.unique(self.steps, return_inverse=True)
        runs = first
        yield runs
        for length in range(2, longest + 1):
            paired = runs[: max(0, len(runs) - 1)] * (len(self.steps) + 1) + first[length - 1 :]
            _, runs = np.unique(paired, return_inverse=True)
            yield runs

    def _families(self) -> Whole:
        """By joining the lines that share a long run, two by two."""
        runs = self._runs[-1]
        places = np.flatnonzero(self.left[: len(runs)] >= SAME_TUNE_STEPS)
        places = places[np.argsort(runs[places], kind="stable")]
        owners = self.owner[places]
        alike = (np.diff(runs[places]) == 0) & (np.diff(owners) != 0)
        family = np.arange(len(self.lines))
        for one, other in set(zip(owners[:-1][alike].tolist(), owners[1:][alike].tolist(), strict=True)):
            family[family == family[one]] = family[other]
        return family

    def matches(self, offered: Mask | None = None) -> Whole:
        """For each step, how many from it on another family has in a row too, of those steps that are `offered`.

        None offers all of them; a mask must leave out the families of those who ask.
        """
        families = self.family[self.owner]
        found = np.zeros(len(self.steps), np.int64)
        for length, runs in enumerate(self._runs[:-1], start=1):
            inside = self.left[: len(runs)] >= length
            giving = inside if offered is None else inside & offered[: len(runs)]
            pairs = np.unique(runs[giving] * len(self.lines) + families[: len(runs)][giving])
            owners = np.bincount(pairs // len(self.lines), minlength=runs.max(initial=0) + 1)
            found[: len(runs)][inside & (owners[runs] > (offered is None))] = length
        return found

    def excerpts(self, bars: int, *, or_shorter: bool = False) -> list[tuple[int, int, int]]:
        """Number, first step and end of each line's first `bars` bars; without lines that are shorter or mostly silent.

        `or_shorter` takes those too.
        """
        found = []
        for number, (start, line) in enumerate(zip(self.starts.tolist(), self.lines, strict=False)):
            count = int(np.searchsorted(line.onsets, bars * line.bar_ticks))
            is_whole = count and line.bar_of(-1) >= bars and count >= _FEWEST_NOTES_A_BAR * bars
            if is_whole or (or_shorter and count):
                found.append((number, start, start + count - 1))
        return found

    def people(self) -> People:
        """Percentiles of what the lines share, for the lengths that enough of them have."""
        matches = self.matches()
        by_bars = {bars: [longest(matches, *span) for _, *span in self.excerpts(bars)] for bars in BARS}
        known = {bars: values for bars, values in by_bars.items() if len(values) >= FEWEST}
        rows = [whole_percentiles(values) for values in known.values()]
        return People(tuple(known), np.array(rows, np.int64).reshape(-1, TABLE_SIZE))


def longest(reaches: Whole, start: int, end: int) -> int:
    """The longest of the runs that start in an excerpt, as far as they are in it."""
    return int(np.minimum(reaches[start:end], np.arange(end - start, 0, -1)).max(initial=0))


def whole_percentiles(values: Sequence[int]) -> Whole:
    """101 of them; the p-th is the least value that p % of all do not go beyond."""
    return np.percentile(values, np.arange(TABLE_SIZE), method="inverted_cdf").astype(np.int64)
