"""A design file -> what a set is to be, with every key checked."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, replace
from pathlib import Path
from typing import Any

from melodygen.errors import nearest
from melodygen.measures import MEASURES
from melodygen.stimuli.answers import Rules
from melodygen.stimuli.design.checks import check_design
from melodygen.stimuli.design.design import Design, Generated, Value
from melodygen.stimuli.design.error import DesignError, Place
from melodygen.stimuli.design.kinds import Number, Pattern, Text
from melodygen.stimuli.design.parameter_values import checked_value
from melodygen.stimuli.design.tables import EXCLUSIONS, PLATFORMS, QUESTION, TABLES, Table
from melodygen.stimuli.study_page import Question

LARGEST_BYTES = 1_000_000
WEIGHT = Number(0, 1000)
NOT_NUMBERS = ("contour", "found_key", "final_degree")
WEIGHED = tuple(measure.name for measure in MEASURES if measure.name not in NOT_NUMBERS)
"""Measures that a distance can be made of."""
CELL_NAME = Pattern(
    r"[a-z0-9][a-z0-9=,._-]{0,63}", says="a name of small letters, digits and =,._-, at most 64 of them"
)
PARTS = {
    "generated": ("parameters",),
    "matching": ("weights",),
    "page": ("texts", "questions", "background"),
    "analysis": ("exclusions",),
}
"""Keys that are tables, by the table that they stand in."""


def read_design(path: Path) -> Design:
    """The design in `path`.

    Raises
    ------
    DesignError
        Names the file, the key, what was got and what to do.

    """
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_BYTES else None
    except OSError as error:
        raise DesignError(path, "", error.strerror or str(error), "choose a file that can be read") from error
    if data is None:
        raise DesignError(path, "", f"it has more than {LARGEST_BYTES} bytes", "choose a design file")
    try:
        return parse_design(data.decode().replace("\r\n", "\n"), path)
    except UnicodeDecodeError as error:
        raise DesignError(path, "", f"it is no UTF-8 text ({error})", "save it as UTF-8") from None


def parse_design(text: str, path: Path = Path("design.toml")) -> Design:
    """The design in the text of a file, which stands or is to stand at `path`; DesignError as in `read_design`."""
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise DesignError(path, "", f"it is no TOML ({error})", "correct that line") from None
    place = Place(path)
    _check_names(values, (*TABLES, "factors", "cells", "platforms"), place)
    found: dict[str, Any] = {name: _table(values[name], name, place / name) for name in TABLES if name in values}
    if "set" not in found:
        raise place.error("there is no table [set]", "begin with [set], and name and title in it")
    generated = _generated(values, found.get("generated"), place)
    platforms = PLATFORMS.kind.check(values.get("platforms", []), place / "platforms")
    design = Design(**(found | {"generated": generated}), platforms=platforms, path=path, text=text)
    check_design(design)
    return design


def _table(values: object, name: str, place: Place) -> Any:
    """One of `TABLES` as its class."""
    parts = PARTS.get(name, ())
    given = _keys(values, TABLES[name], place, parts)
    readers: dict[str, Callable[[object, Place], Any]] = {
        "parameters": _parameters,
        "weights": _weights,
        "texts": _texts,
        "questions": _questions,
        "background": _questions,
        "exclusions": _exclusions,
    }
    tables = _as_table(values, place)
    given |= {part: readers[part](tables[part], place / part) for part in parts if part in tables}
    return TABLES[name].type(**given)


def _keys(values: object, table: Table, place: Place, parts: Iterable[str] = ()) -> dict[str, Any]:
    """The plain keys of a table, checked; those that are left out are left out here too."""
    given = _as_table(values, place)
    _check_names(given, (*table.keys, *parts), place)
    for name in table.keys:
        if name not in given and table.default(name) is MISSING:
            raise place.error(f"{name} is missing", f"add {name} = {table.keys[name].kind.says}")
    return {name: key.kind.check(given[name], place / name) for name, key in table.keys.items() if name in given}


def _generated(values: Mapping[str, Any], found: Generated | None, place: Place) -> Generated | None:
    """What is generated, with factors or cells; None where none of the three is there."""
    if not {"generated", "factors", "cells"} & set(values):
        return None
    if "factors" in values and "cells" in values:
        raise (place / "cells").error("there are factors too, and cells come from one of them", "remove one of the two")
    return replace(
        found or Generated(),
        factors=_factors(values.get("factors", {}), place / "factors"),
        cells=_cells(values.get("cells", []), place / "cells"),
    )


def _factors(values: object, place: Place) -> dict[str, tuple[Value, ...]]:
    return {name: _levels(name, levels, place / name) for name, levels in _as_table(values, place).items()}


def _levels(name: str, values: object, place: Place) -> tuple[Value, ...]:
    if not isinstance(values, list) or not values:
        raise place.wrong(values, f'a list of levels, such as {name} = ["…", "…"]')
    levels: list[Value] = []
    for index, value in enumerate(values):
        level = checked_value(name, value, place[index])
        if level in levels:
            raise place[index].error(f"{value!r} is there twice", "leave one of them out")
        levels.append(level)
    return tuple(levels)


def _cells(values: object, place: Place) -> dict[str, dict[str, Value]]:
    if not isinstance(values, list):
        raise place.wrong(values, "a table [[cells]] for each cell")
    cells: dict[str, dict[str, Value]] = {}
    for index, value in enumerate(values):
        own = _as_table(value, place[index])
        if "name" not in own:
            raise place[index].error("name is missing", 'write name = "…"')
        name = CELL_NAME.check(own["name"], place[index] / "name")
        if name in cells:
            raise (place[index] / "name").error(f"{name!r} is there twice", "give each cell a name of its own")
        cells[name] = _parameters({key: got for key, got in own.items() if key != "name"}, place[index])
    return cells


def _parameters(values: object, place: Place) -> dict[str, Value]:
    return {name: checked_value(name, value, place / name) for name, value in _as_table(values, place).items()}


def _weights(values: object, place: Place) -> dict[str, float]:
    given = _as_table(values, place)
    _check_names(given, WEIGHED, place)
    return {name: float(WEIGHT.check(value, place / name)) for name, value in given.items()}


def _texts(values: object, place: Place) -> dict[str, str]:
    return {name: Text().check(value, place / name) for name, value in _as_table(values, place).items()}


def _questions(values: object, place: Place) -> tuple[Question, ...]:
    if not isinstance(values, list):
        raise place.wrong(values, f"a table [[{place.key}]] for each question")
    return tuple(Question(**_keys(value, QUESTION, place[index])) for index, value in enumerate(values))


def _exclusions(values: object, place: Place) -> Rules:
    return Rules(**_keys(values, EXCLUSIONS, place))


def _as_table(value: object, place: Place) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise place.wrong(value, f"a table: [{place.key.partition('[')[0]}] and its keys below")
    return value


def _check_names(values: Mapping[str, Any], known: Iterable[str], place: Place) -> None:
    """DesignError for the first key that is not known, with the nearest that is."""
    names = list(known)
    for name in values:
        if name not in names:
            near = nearest(name, names)
            remedy = f"did you mean {near!r}?" if near else f"use one of: {', '.join(names)}"
            raise (place / name).error("there is no such key", remedy)
