"""The cells of a design: which kinds of melodies are generated.

Conventions
-----------
Factors are crossed in the order in which they stand in the file, the last one changing fastest.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from melodygen.parameters import Parameters
from melodygen.stimuli.design.design import Design, Generated, Value

ONLY = "generated"
"""The name of a cell that is the only one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind of melodies.

    Attributes
    ----------
    name
        The condition of its melodies, such as ``"mood=happy,complexity=20"``.
    changes
        The parameters that the design sets in it, the cell's own before those of all cells.

    """

    name: str
    changes: dict[str, Value]

    @property
    def parameters(self) -> Parameters:
        """What its melodies are asked for where there is no human melody to be like; seeds come later."""
        return Parameters.from_dict(self.changes)


def cells_of(design: Design) -> tuple[Cell, ...]:
    """All cells in order; one where neither factors nor cells are named, none where nothing is generated."""
    generated = design.generated or (Generated() if design.matching else None)
    if generated is None:
        return ()
    shared = generated.parameters
    if generated.cells:
        return tuple(Cell(name, shared | own) for name, own in generated.cells.items())
    if not generated.factors:
        return (Cell(ONLY, dict(shared)),)
    rows = [dict(zip(generated.factors, levels, strict=True)) for levels in product(*generated.factors.values())]
    return tuple(Cell(_name_of(row), shared | row) for row in rows)


def _name_of(levels: dict[str, Value]) -> str:
    return ",".join(f"{name}={value}" for name, value in levels.items())
