"""Melodies -> marks by which a run of them can be recognised, and from which none of them can be written down again.

Whoever guesses a melody note by note from the marks has as many ways on from each note as melodies of its kind have,
2 ** (bits a step), and each mark that must be there leaves a share of them.  Where the marks say less of a step than
melodies leave open, the ways multiply, and the melody is lost among others that people might have written as well.
So the marks are made to say `DOUBT_BITS` less, however large the corpus is.

What melodies leave open is told from the steps that a place in one has in common with the others: of N steps the
longest match is log2(N) / bits long on average (Wyner and Ziv 1989; Grassberger 1989).  Melodies are matched without
their own families, so that the figure is of melodies that nobody has seen: 4.3 bits in pop, 4.5 in song and 3.1 in
dance, where the styles themselves need 4.3, 4.8 and 3.1 (docs/model.md).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from melodygen.learning.shared_runs import Mask, Pool, longest, whole_percentiles
from melodygen.runs import Line, hashes
from melodygen.styles.fingerprints import MEDIAN, NEARLY_ALL, Fingerprints, Marks, longest_told, places, reach
from melodygen.styles.style import Whole

WINDOWS: tuple[tuple[int, ...], ...] = ((5, 7), (5, 8), (5, 7, 9))
"""In steps, those that tell best: the shorter tell runs that people share apart, the longer those that lead from one
melody into another, of which dances have many."""

DOUBT_BITS = 1.5
FEWEST_BITS = 1.0
"""Melodies that leave less than this and the doubt open are too much alike to tell what comes from which."""

_BARS, _MOST_ASKING = 16, 1000
"""At most: bars of the melodies by which `Fingerprints.excess` is told, and how many there are."""


def fingerprints_of(lines: Sequence[Line]) -> Fingerprints | None:
    """The fingerprints of melodies; None where they are too few or too much alike to keep a secret."""
    pool = Pool(lines)
    bits = open_bits(pool) - DOUBT_BITS
    if bits < FEWEST_BITS:
        return None
    excesses = {windows: _excess(pool, windows, bits) for windows in WINDOWS}
    best = min(WINDOWS, key=lambda windows: tuple(excesses[windows][[NEARLY_ALL, MEDIAN]]))
    everything = np.ones(len(pool.steps), bool)
    return Fingerprints(len(lines), marks_of(pool, everything, best, bits), excesses[best], pool.people())


def open_bits(pool: Pool) -> float:
    """Bits a step that the other families leave open."""
    count = int((pool.left > 0).sum())
    if count < 2:
        return 0.0
    return float(np.log2(count) / (pool.matches()[pool.left > 0].mean() + 1))


def marks_of(pool: Pool, chosen: Mask, windows: Sequence[int], bits: float) -> dict[int, Marks]:
    """Marks of the windows that start at the `chosen` places, which say `bits` of each step between them."""
    return {length: _marked(pool, chosen, length, bits / len(windows)) for length in windows}


def _marked(pool: Pool, chosen: Mask, length: int, bits: float) -> Marks:
    """Among so many places that a share of 2 ** -bits is marked by chance."""
    inside = (chosen & (pool.left >= length))[: max(0, len(pool.steps) - length + 1)]
    found = np.unique(hashes(pool.steps, length)[inside])
    marks = np.zeros(max(1, round(-len(found) / np.log1p(-(2.0**-bits)))), bool)
    marks[places(found, len(marks))] = True
    return marks


def _excess(pool: Pool, windows: Sequence[int], bits: float) -> Whole:
    """How much longer the runs are that are told of melodies than those they have: one half tells of the other."""
    is_second = pool.family % 2 == 1
    excerpts = pool.excerpts(_BARS, or_shorter=True)
    excerpts = excerpts[:: 1 + len(excerpts) // _MOST_ASKING]
    values = []
    for asking in (is_second, ~is_second):
        offered = ~asking[pool.owner]
        marks, matches = marks_of(pool, offered, windows, bits), pool.matches(offered)
        for number, start, end in excerpts:
            if asking[number]:
                told = longest_told(reach(pool.steps[start:end], marks))
                values.append(told - longest(matches, start, end))
    return whole_percentiles(values)
