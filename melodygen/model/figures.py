"""The figures expert: what the last one to four intervals, and the place in the bar, make of the next one.

It knows only what is drawn already.  Its say is over the note that is being drawn: messages from later notes, which
would need all pitches of five notes as states, do not have it, and the sampling of all other experts stays exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import count, pairwise

import numpy as np

from melodygen.model.lattice import Weights
from melodygen.model.places import Places
from melodygen.styles.contexts import INTERVALS, WIDEST
from melodygen.styles.figures import (
    LONGEST,
    NEUTRAL,
    UNKNOWN,
    figure_forms,
    interval_code,
    place_code,
    whole_weights,
)
from melodygen.styles.style import FigureTable, PitchTables, Whole
from melodygen.theory.metre import Metre


class Figures:
    """The figures of a style on the pitches of one melody."""

    def __init__(self, table: FigureTable, pitches: Sequence[int], tonic: int, metre: Metre, places: Places) -> None:
        self._starts, self._weights = _by_key(table)
        self._classes = [(pitch - tonic) % 12 for pitch in pitches]
        self._forms = [figure_forms(place_code(metre, onset))[::-1] for onset in places.onsets.tolist()]
        self._codes, self._columns = _intervals(tuple(pitches))

    def weights(self, note: int, past: Whole) -> Weights | None:
        """K x P whole weights below 2**13 of the pitches of `note`; `past` are m x K states of the m notes before it.

        `WHOLE_NEUTRAL` where no figure is known.  None for the last two notes, which go as the last two do.
        """
        if not self._starts or len(past) < 2 or note >= len(self._forms) - 2:
            return None
        found, forms, unknown = self._starts.get, self._forms[note], len(self._weights) - _WIDTH
        starts = []
        for packed in map(self._packed, past[-LONGEST - 1 :].T.tolist()):
            for kept, more in forms:
                start = found(packed & kept | more)
                if start is not None:
                    break
            starts.append(unknown if start is None else start)
        return np.asarray(self._weights.take(self._columns.take(past[-1], axis=0) + np.array(starts)[:, None]))

    def _packed(self, states: list[int]) -> int:
        """The intervals between states of notes in a row, and the pitch class of the last, as keys have them."""
        packed = _NO_INTERVALS
        for before, now in pairwise(states):
            packed = packed << 5 | self._codes[before][now]
        return packed << 4 | self._classes[states[-1]]


_WIDTH = INTERVALS + 1
_NO_INTERVALS = UNKNOWN
"""Before the first interval of a melody."""


@lru_cache(maxsize=64)
def _intervals(pitches: tuple[int, ...]) -> tuple[list[list[int]], Whole]:
    """P before x P now: the code of each interval; P now x P next: its column."""
    steps = np.subtract.outer(pitches, pitches).T
    codes = [[interval_code(step) for step in row] for row in steps.tolist()]
    return codes, np.where(np.abs(steps) <= WIDEST, steps + WIDEST, INTERVALS)


@lru_cache(maxsize=16)
def _by_key(table: FigureTable) -> tuple[dict[int, int], Weights]:
    """Where the weights of each key start in the row of all weights; those of no key are the last.

    Each has a column more than there are intervals, for wider ones.
    """
    codes = np.pad(table.codes.astype(int), ((0, 1), (0, 1)), constant_values=NEUTRAL)
    return dict(zip(table.keys.tolist(), count(step=_WIDTH), strict=False)), whole_weights(codes).ravel()


def figures_of(tables: PitchTables, pitches: Sequence[int], tonic: int, metre: Metre, places: Places) -> Figures | None:
    """The figures of `tables`; None where they have none."""
    return Figures(tables.figures, pitches, tonic, metre, places) if tables.figures is not None else None
