"""How Rhythm Pattern and Syncopation tilt the weights of cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from melodygen.model.lattice import Weights
from melodygen.styles.style import Cell

_RARE = 0.002


def _gaps(cell: Cell, ticks: int) -> list[int]:
    return [after - before for before, after in pairwise((*cell, ticks))]


def _starts_late(cell: Cell) -> bool:
    return bool(cell) and cell[0] > 0


def _is_triple(cell: Cell, ticks: int) -> bool:
    return ticks == 480 and any(onset % 120 for onset in cell)


def _is_straight_division(cell: Cell, ticks: int) -> bool:
    return ticks == 480 and any(onset and onset % 120 == 0 for onset in cell)


_PATTERNS: dict[str, Callable[[Cell, int], float]] = {
    "standard": lambda _cell, _ticks: 1.0,
    "straight": lambda cell, _ticks: 0.0 if any(onset % 240 for onset in cell) else 1.0,
    "dotted": lambda cell, ticks: 12.0 if 360 in _gaps(cell, ticks) else _RARE if _is_triple(cell, ticks) else 0.6,
    "swing": lambda cell, ticks: 0.0 if _is_straight_division(cell, ticks) else 30.0 if 320 in cell else 1.0,
    "triplet": lambda cell, ticks: 0.0 if _is_straight_division(cell, ticks) else 30.0 if 160 in cell else 0.7,
    "syncopated": lambda cell, _ticks: 4.0 if _starts_late(cell) else 1.0,
    "sparse": lambda cell, _ticks: 0.15 ** max(0, len(cell) - 1) * (1.0 if cell else 2.0),
    "flowing": lambda cell, _ticks: 2.5 ** (len(cell) - 1) * (1.0 if cell else 0.1),
}
"""What each rhythm pattern makes of a cell in a beat of so many ticks."""


@lru_cache(maxsize=64)
def pattern_factors(cells: Sequence[Cell], ticks: int, pattern: str, syncopation: int) -> Weights:
    """A factor for each cell of beats of so many ticks."""
    tilt = syncopation / 100 - 0.5
    return np.array([_PATTERNS[pattern](cell, ticks) * 3.0 ** (tilt if _starts_late(cell) else 0.0) for cell in cells])
