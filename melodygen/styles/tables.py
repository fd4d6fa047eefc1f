"""A style's tables as named arrays of whole numbers, and back: the one place that knows how they lie on the disk.

A checksum is the SHA-256 of the arrays' names, shapes and contents, whatever compressed them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from melodygen.styles.plans import BEATS, GRIDS, KNOBS, LISTS, METRE_NAMES, NUMBERS, ROWS, StoredPlans
from melodygen.styles.style import Cell, CellTables, FigureTable, HarmonyTables, PitchTables, Plan, Style

Arrays = dict[str, NDArray[Any]]

_HARMONY = ("transitions", "opening", "before_close", "open_end")
_PITCH = ("history", "ends", "rhythm", "first")
FORESEEN = {"repetition": (5,), "pitch_bits": (4,), "tilt": (2, 5)}
"""Coefficients of `melodygen.model.foresight`, and their shapes."""

TRAITS = {"rhythm": 41, "pitch": 62}
"""How many traits likeness has, of rhythms besides one for each beat of the bar."""

_LIKENESS, _STANDINGS = "likeness.", "standings."
_PARTS = 1000.0
"""Percentiles and coefficients are kept in thousandths."""


def checksum(arrays: Mapping[str, NDArray[Any]]) -> str:
    """SHA-256 in hex of everything in `arrays`."""
    digest = sha256()
    for name in sorted(arrays):
        array = arrays[name]
        digest.update(f"{name} {array.dtype.str} {array.shape}".encode())
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def to_arrays(style: Style) -> Arrays:
    """Every table of `style`."""
    arrays: Arrays = {}
    for kind in ("simple", "compound"):
        tables: CellTables = getattr(style, kind)
        arrays[f"{kind}.cells"], arrays[f"{kind}.cell_sizes"] = _ragged(tables.cells)
        arrays[f"{kind}.following"] = _smallest(tables.following)
        if tables.leading is not None:
            arrays[f"{kind}.leading"] = _smallest(tables.leading)
    for mode in ("major", "minor"):
        for field in _PITCH:
            arrays[f"{mode}.{field}"] = _smallest(getattr(getattr(style, mode), field))
        last: NDArray[Any] | None = getattr(style, mode).last
        if last is not None:
            arrays[f"{mode}.last"] = _smallest(last)
        figures: FigureTable | None = getattr(style, mode).figures
        if figures is not None:
            arrays[f"{mode}.figures"] = figures.keys.astype(np.uint32)
            arrays[f"{mode}.figure_codes"] = figures.codes.astype(np.uint8)
        for field in _HARMONY:
            arrays[f"{mode}_harmony.{field}"] = _smallest(getattr(getattr(style, f"{mode}_harmony"), field))
    for name, table in style.standings.items():
        arrays[f"{_STANDINGS}{name}"] = _smallest(np.rint(_PARTS * table))
    for name in FORESEEN:
        arrays[f"foresight.{name}"] = _smallest(np.rint(_PARTS * style.foresight[name]))
    likeness = {f"{_LIKENESS}{name}": _smallest(np.rint(_PARTS * table)) for name, table in style.likeness.items()}
    return arrays | likeness | _plan_arrays(style.plans)


def likeness_shape(name: str) -> tuple[int, int]:
    """The shape of the table of ``"rhythm 4/4"`` and the like; KeyError where there is none of that name."""
    kind, metre = name.removeprefix(_LIKENESS).split(" ")
    return 4, TRAITS[kind] + (BEATS[metre] if kind == "rhythm" else 0)


def likeness_names(arrays: Mapping[str, NDArray[Any]]) -> list[str]:
    """The arrays that are tables of likeness."""
    return [name for name in arrays if name.startswith(_LIKENESS)]


def standing_names(arrays: Mapping[str, NDArray[Any]]) -> list[str]:
    """The arrays that are percentiles of a measure."""
    return [name for name in arrays if name.startswith(_STANDINGS)]


def from_arrays(arrays: Mapping[str, NDArray[Any]], **words: str) -> Style:
    """Inverse of `to_arrays`; `words` are name, label, version, origin and licence."""
    return Style(
        **words,
        checksum=checksum(arrays),
        plans=StoredPlans(arrays),
        simple=_cell_tables(arrays, "simple"),
        compound=_cell_tables(arrays, "compound"),
        major=_pitch_tables(arrays, "major"),
        minor=_pitch_tables(arrays, "minor"),
        major_harmony=HarmonyTables(*(arrays[f"major_harmony.{field}"].astype(float) for field in _HARMONY)),
        minor_harmony=HarmonyTables(*(arrays[f"minor_harmony.{field}"].astype(float) for field in _HARMONY)),
        standings={name.removeprefix(_STANDINGS): arrays[name] / _PARTS for name in standing_names(arrays)},
        foresight={name: arrays[f"foresight.{name}"] / _PARTS for name in FORESEEN},
        likeness={name.removeprefix(_LIKENESS): arrays[name] / _PARTS for name in likeness_names(arrays)},
    )


def _cell_tables(arrays: Mapping[str, NDArray[Any]], kind: str) -> CellTables:
    cells = _unragged(arrays[f"{kind}.cells"], arrays[f"{kind}.cell_sizes"])
    leading = arrays.get(f"{kind}.leading")
    return CellTables(
        tuple(cells),
        arrays[f"{kind}.following"].astype(float),
        None if leading is None else leading.astype(float),
    )


def _pitch_tables(arrays: Mapping[str, NDArray[Any]], mode: str) -> PitchTables:
    keys = arrays.get(f"{mode}.figures")
    figures = None if keys is None else FigureTable(keys.astype(int), arrays[f"{mode}.figure_codes"])
    history, ends, rhythm, first = (arrays[f"{mode}.{field}"].astype(float) for field in _PITCH)
    last = arrays.get(f"{mode}.last")
    return PitchTables(history, ends, rhythm, first, figures, None if last is None else last.astype(float))


def _plan_arrays(plans: Sequence[Plan]) -> Arrays:
    arrays: Arrays = {"plans.metre": np.array([METRE_NAMES.index(plan.metre) for plan in plans], np.uint8)}
    arrays["plans.bars"] = np.array([plan.bars for plan in plans], np.uint8)
    for name in GRIDS + ROWS:
        arrays[f"plans.{name}"] = _smallest(np.concatenate([np.ravel(getattr(plan, name)) for plan in plans]))
    for name in NUMBERS:
        arrays[f"plans.{name}"] = _smallest(np.array([int(getattr(plan, name)) for plan in plans]))
    for name in LISTS:
        arrays[f"plans.{name}"], arrays[f"plans.{name}_sizes"] = _ragged([getattr(plan, name) for plan in plans])
    finals = [plan.final_onset for plan in plans if plan.final_onset is not None]
    if len(finals) == len(plans):
        arrays["plans.final_onset"] = _smallest(np.array(finals))
    for knob in KNOBS:
        arrays[f"plans.rank_{knob}"] = np.array([round(plan.ranks[knob]) for plan in plans], np.uint8)
    return arrays


def _ragged(rows: Sequence[Cell]) -> tuple[NDArray[Any], NDArray[Any]]:
    values = np.array([value for row in rows for value in row], int)
    return _smallest(values), np.array([len(row) for row in rows], np.uint8)


def _unragged(values: NDArray[Any], sizes: NDArray[Any]) -> list[Cell]:
    everything = values.tolist()
    return [tuple(everything[start:end]) for start, end in pairwise([0, *sizes.astype(int).cumsum().tolist()])]


def _smallest(values: NDArray[Any]) -> NDArray[Any]:
    """`values`, which are whole numbers, in the smallest type that holds them."""
    low, high = (values.min(), values.max()) if values.size else (0, 0)
    kinds = (np.int8, np.int16, np.int32) if low < 0 else (np.uint8, np.uint16, np.uint32)
    fitting = (kind for kind in kinds if np.iinfo(kind).min <= low and high <= np.iinfo(kind).max)
    return np.asarray(values.astype(next(fitting)))
