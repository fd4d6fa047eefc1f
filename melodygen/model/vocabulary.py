"""The cells that the beats of a rhythm may have, with what is known of each as columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from melodygen.model.cells import added_syncopation, pattern_cells, pattern_factors
from melodygen.model.lattice import Weights
from melodygen.styles.style import Cell, CellTables
from melodygen.theory.metre import Metre

Flags = NDArray[np.bool_]

_WRONG_BREATH = 0.0001
"""What a cell with onsets is worth where the plan is silent, and one without where it is not."""

_ALIKE = 0.3
"""What a cell is worth that makes a new beat like another."""

_SIMPLE, _COMPOUND = 480, 720


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """The C cells of beats of `ticks`: the vocabulary's from number `first` on, with factors for each.

    Attributes
    ----------
    breathing
        For a beat that should have onsets, and for one that should have none.
    sounding
        For a beat on which a note must start.
    unlike
        For a beat that should differ from one of each cell: C + 1 x C, the last row for none of them.

    """

    tables: CellTables
    ticks: int
    first: int
    sizes: Weights
    breathing: tuple[Weights, Weights]
    sounding: Weights
    unlike: Weights

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Onsets in ticks from the start of the beat."""
        return self.tables.cells


class Vocabulary:
    """All V cells: those of each kind of beat, and others that are given.

    Attributes
    ----------
    kinds
        By the length of a beat in ticks.
    sizes, is_silent, on_beat, is_plain, ends_off
        For each cell how many onsets it has, whether none, whether one on the beat, whether none or that one alone, and
        whether its last is off the beat.
    is_played
        Whether the rhythm pattern has it at all.
    numbers
        By the length of a beat, for each cell its number in that kind's tables; -1 for others.
    sounding_numbers
        The same with -1 for silent ones.
    onsets
        V x most onsets of a cell, in ticks from the start of the beat; -1 for those it does not have.

    """

    def __init__(self, kinds: dict[int, Kind], others: Sequence[Cell]) -> None:
        self.kinds = kinds
        self.cells = (*(cell for kind in kinds.values() for cell in kind.cells), *others)
        self.sizes = np.array([len(cell) for cell in self.cells])
        self.is_silent = self.sizes == 0
        self.on_beat = np.array([0 in cell for cell in self.cells])
        self.is_plain = np.array([cell in ((), (0,)) for cell in self.cells])
        played = [kind.breathing[0] > 0 for kind in kinds.values()]
        self.is_played = np.concatenate([*played, np.ones(len(others), bool)])
        self.ends_off = np.array([any(cell[-1:]) for cell in self.cells])
        self.numbers = {ticks: np.full(len(self.cells), -1) for ticks in kinds}
        for ticks, kind in kinds.items():
            self.numbers[ticks][kind.first : kind.first + len(kind.cells)] = np.arange(len(kind.cells))
        self.sounding_numbers = {ticks: np.where(self.is_silent, -1, own) for ticks, own in self.numbers.items()}
        self.onsets = np.full((len(self.cells), max(1, int(self.sizes.max()))), -1)
        for number, cell in enumerate(self.cells):
            self.onsets[number, : len(cell)] = cell

    def ends_at(self, ticks: int) -> Flags:
        """Which cells have their last onset so many ticks after the start of the beat."""
        return np.array([cell[-1:] == (ticks,) for cell in self.cells])

    def number_of(self, cell: Cell) -> int:
        """Its place; the last of equal ones."""
        return len(self.cells) - 1 - self.cells[::-1].index(cell)


@lru_cache(maxsize=64)
def vocabulary_of(simple: CellTables, compound: CellTables, pattern: str, others: tuple[Cell, ...] = ()) -> Vocabulary:
    """The cells of a style as a rhythm pattern plays them, and others."""
    return Vocabulary(
        {
            _SIMPLE: _kind(simple, _SIMPLE, pattern, 0),
            _COMPOUND: _kind(compound, _COMPOUND, pattern, len(simple.cells)),
        },
        others,
    )


@lru_cache(maxsize=64)
def _kind(tables: CellTables, ticks: int, pattern: str, first: int) -> Kind:
    tables = replace(tables, cells=pattern_cells(tables.cells, ticks, pattern))
    sizes = np.array([float(len(cell)) for cell in tables.cells])
    factors = pattern_factors(tables.cells, ticks, pattern)
    return Kind(
        tables,
        ticks,
        first,
        sizes,
        (
            factors * np.where(sizes == 0, _WRONG_BREATH, 1.0),
            factors * np.where(sizes == 0, 1.0, _WRONG_BREATH),
        ),
        factors * [0 in cell for cell in tables.cells],
        np.where(np.eye(len(sizes) + 1, len(sizes), dtype=bool), _ALIKE, 1.0),
    )


@lru_cache(maxsize=256)
def added_syncopation_on(vocabulary: Vocabulary, kind: Kind, metre: Metre, beat: int) -> Weights:
    """V + 1 cells before x C: the syncopation that each cell of the kind adds; the last row has no beat before."""
    lasts = [cell[-1] if cell else None for cell in (*vocabulary.cells, ())]
    return np.array([added_syncopation(kind.cells, metre, beat, last) for last in lasts])
