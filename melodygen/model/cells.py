"""The weights of rhythm cells under the parameters, as rows and matrices for the lattice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from melodygen.model.lattice import STEP_BITS, Weights, whole
from melodygen.styles.style import Cell, RhythmTables
from melodygen.theory.metre import Metre, metre_named

SIMPLE_BEAT_TICKS = 480

_OFF_BEAT_START = (0.2, 0.5, 1.0)
"""What holding or resting at the start of a beat costs, by the beat's metrical level: strong beats want onsets, as in
the probabilities .95 and .74 of an onset on strong and other beats (Temperley 2007, Music and Probability, ch. 3)."""

_REPEATED_CELL = 1.25
"""How much likelier a cell is right after itself."""


@dataclass(frozen=True, slots=True, eq=False)
class CellWeights:
    """One column for each cell.

    Attributes
    ----------
    beats
        A row for each beat of the bar.
    kinds
        A row for each kind of beat in the metre.
    steps
        A matrix for each pair of neighbouring beats.
    starts_on_beat, is_plain, is_sounding
        1.0 for cells that start with a note; that are one note as long as the beat; that do not hold a note.

    """

    cells: tuple[Cell, ...]
    beats: Weights
    kinds: tuple[Weights, ...]
    steps: tuple[Weights, ...]
    starts_on_beat: Weights
    is_plain: Weights
    is_sounding: Weights


@lru_cache(maxsize=256)
def cell_weights(
    tables: RhythmTables, metre_name: str, pattern: str, complexity: int, syncopation: int, density: float
) -> CellWeights:
    """The weights for a metre under a rhythm pattern, complexity and syncopation in per cent, and a mood's density."""
    cells = tables.simple + tables.compound
    metre = metre_named(metre_name)
    starts = _flags(cells, lambda cell: 0 in cell.onsets)
    tilted = np.array([_tilted(cell, pattern, complexity, syncopation, density) for cell in cells])
    is_simple = np.arange(len(cells)) < len(tables.simple)
    rows = [
        tilted * (is_simple if length == SIMPLE_BEAT_TICKS else ~is_simple) * np.where(starts > 0, 1.0, off_start)
        for length, off_start in zip(metre.beats, _off_starts(metre), strict=True)
    ]
    return CellWeights(
        cells=cells,
        beats=np.array(rows),
        kinds=tuple(rows[metre.beats.index(length)] * starts for length in sorted(set(metre.beats))),
        steps=_steps(cells, metre, syncopation / 100),
        starts_on_beat=starts,
        is_plain=_flags(cells, lambda cell: cell.onsets == (0,)),
        is_sounding=_flags(cells, lambda cell: not cell.is_held),
    )


def _flags(cells: tuple[Cell, ...], test: Callable[[Cell], bool]) -> Weights:
    return np.array([float(test(cell)) for cell in cells])


def _off_starts(metre: Metre) -> list[float]:
    return [_OFF_BEAT_START[metre.level(onset)] for onset in metre.beat_onsets]


def _tilted(cell: Cell, pattern: str, complexity: int, syncopation: int, density: float) -> float:
    """A cell's weight, by onsets (complexity, density), rarity (complexity) and off-beat onsets (syncopation)."""
    ask = complexity / 100 - 0.5
    by_onsets = 2.0 ** ((2.0 * ask + 1.1 * density) * (len(cell.onsets) - 1))
    by_offbeats = 4.0 ** ((syncopation / 50 - 1) * _syncopated_onsets(cell))
    return float(cell.weights[pattern] ** (1.2 - 0.8 * ask) * by_onsets * by_offbeats)


def _syncopated_onsets(cell: Cell) -> int:
    """Weak onsets that are held through, or follow silence on, a stronger place within the beat."""
    late_entry = (cell.is_held or cell.rest_ticks > 0) and bool(cell.onsets)
    across_half = any(a < 240 < b for a, b in zip(cell.onsets, (*cell.onsets[1:], 480), strict=False) if a > 0)
    return int(late_entry) + int(across_half)


def _steps(cells: tuple[Cell, ...], metre: Metre, syncopation: float) -> tuple[Weights, ...]:
    levels = [metre.level(onset) for onset in metre.beat_onsets]
    return tuple(
        whole(_step(cells, syncopation, is_to_stronger=after < before), STEP_BITS) for before, after in pairwise(levels)
    )


def _step(cells: tuple[Cell, ...], syncopation: float, *, is_to_stronger: bool) -> Weights:
    """Moves from cell to cell: alike cells follow each other, holding across a beat is syncopation's to allow."""
    held_off_beat = 0.05 * 200.0**syncopation
    held_on_beat = 0.3 * 6.0**syncopation
    matrix = np.ones((len(cells), len(cells)))
    for row, before in enumerate(cells):
        for column, after in enumerate(cells):
            if after.is_held and before.onsets:
                is_off_beat = before.onsets[-1] > 0
                matrix[row, column] = held_off_beat if is_off_beat else held_on_beat if is_to_stronger else 1.0
        matrix[row, row] *= _REPEATED_CELL
    return matrix
