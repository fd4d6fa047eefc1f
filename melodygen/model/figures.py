"""The figures expert: what the last two to four intervals, and the place in the bar, make of the next one.

It knows only what is drawn already.  Its say is over the note that is being drawn: messages from later notes, which
would need all pitches of five notes as states, do not have it, and the sampling of all other experts stays exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from melodygen.model.lattice import Weights
from melodygen.model.places import Places
from melodygen.styles.contexts import WIDEST
from melodygen.styles.figures import LONGEST, NEUTRAL, figure_keys, place_code, whole_weights
from melodygen.styles.style import FigureTable, PitchTables, Whole
from melodygen.theory.metre import Metre


class Figures:
    """The figures of a style on the pitches of one melody."""

    def __init__(self, table: FigureTable, pitches: Sequence[int], tonic: int, metre: Metre, places: Places) -> None:
        self._keys, self._weights = _by_key(table)
        self._pitches = np.array(pitches)
        self._classes = (self._pitches - tonic) % 12
        self._codes = [place_code(metre, onset) for onset in places.onsets.tolist()]
        self._steps = _columns(tuple(pitches))

    def weights(self, note: int, past: Whole) -> Weights | None:
        """K x P whole weights below 2**13 of the pitches of `note`; `past` are m x K states of the m notes before it.

        `WHOLE_NEUTRAL` where no figure is known.  None for the last two notes, which go as the last two do.
        """
        if note >= len(self._codes) - 2 or not len(self._keys):
            return None
        heights = self._pitches[past[-LONGEST - 1 :]]
        keys = figure_keys(self._classes[past[-1]], (heights[1:] - heights[:-1])[::-1], self._codes[note])
        if not len(keys):
            return None
        size = len(self._keys) + 1
        rows = self._keys.searchsorted(keys)
        known = self._keys.take(rows, mode="clip") == keys
        longest = np.maximum.reduce(np.where(known, rows + size * _ORDER[: len(keys)], -1))
        return np.asarray(self._weights[(longest % size)[:, None], self._steps[past[-1]]])


_ORDER = np.arange(LONGEST)[:, None]


@lru_cache(maxsize=64)
def _columns(pitches: tuple[int, ...]) -> Whole:
    """P now x P next: the column of each interval."""
    steps = np.subtract.outer(pitches, pitches).T
    return np.where(np.abs(steps) <= WIDEST, steps + WIDEST, -1)


@lru_cache(maxsize=16)
def _by_key(table: FigureTable) -> tuple[Whole, Weights]:
    """The keys, rising, and the weights of each, with a column for wider intervals and a row for unknown figures."""
    codes = np.pad(table.codes.astype(int), ((0, 1), (0, 1)), constant_values=NEUTRAL)
    return table.keys.astype(np.int64), whole_weights(codes)


def figures_of(tables: PitchTables, pitches: Sequence[int], tonic: int, metre: Metre, places: Places) -> Figures | None:
    """The figures of `tables`; None where they have none."""
    return Figures(tables.figures, pitches, tonic, metre, places) if tables.figures is not None else None
