"""What Rhythm Pattern makes of cells, and what they add to syncopation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from melodygen.measures.syncopation import syncopations
from melodygen.model.lattice import Weights
from melodygen.styles.style import Cell
from melodygen.theory.metre import Metre
from melodygen.theory.units import TICKS_PER_QUARTER

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
    "swing": lambda cell, ticks: 0.0 if _is_straight_division(cell, ticks) else 1.6 if 320 in cell else 1.0,
    "triplet": lambda cell, ticks: 0.0 if _is_straight_division(cell, ticks) else 1.6 if 320 in cell else 1.0,
    "syncopated": lambda cell, _ticks: 4.0 if _starts_late(cell) else 1.0,
    "sparse": lambda cell, _ticks: 0.15 ** max(0, len(cell) - 1) * (1.0 if cell else 2.0),
    "flowing": lambda cell, _ticks: 2.5 ** (len(cell) - 1) * (1.0 if cell else 0.1),
}
"""What each rhythm pattern makes of a cell in a beat of so many ticks."""


_SWUNG: dict[Cell, Cell] = {(0, 240): (0, 320), (240,): (320,)}
_IN_THREE: dict[Cell, Cell] = _SWUNG | dict.fromkeys(((0, 120, 240), (0, 240, 360), (0, 120, 240, 360)), (0, 160, 320))


@lru_cache(maxsize=64)
def pattern_cells(cells: tuple[Cell, ...], ticks: int, pattern: str) -> tuple[Cell, ...]:
    """The cells as the pattern plays them: eighths swung, or in three, as often as the style has them straight."""
    if ticks != TICKS_PER_QUARTER:
        return cells
    played = {"swing": _SWUNG, "triplet": _IN_THREE}.get(pattern, {})
    return tuple(played.get(cell, cell) for cell in cells)


@lru_cache(maxsize=64)
def pattern_factors(cells: Sequence[Cell], ticks: int, pattern: str) -> Weights:
    """A factor for each cell of beats of so many ticks."""
    return np.array([_PATTERNS[pattern](cell, ticks) for cell in cells])


@lru_cache(maxsize=256)
def added_syncopation(cells: Sequence[Cell], metre: Metre, beat: int, last: int | None) -> Weights:
    """Syncopation (Longuet-Higgins and Lee 1984) that each cell adds on `beat`, if a note starts on the next.

    `last` is the last onset of the beat before, None where that is silent.
    """
    start = metre.bar_ticks + metre.beat_onsets[beat]
    before = [] if last is None else [start - metre.beats[beat - 1] + last]
    after = start + metre.beats[beat]
    rhythms = [[*before, *(start + onset for onset in cell), after] for cell in cells]
    return syncopations(rhythms, metre, [3] * len(cells))
