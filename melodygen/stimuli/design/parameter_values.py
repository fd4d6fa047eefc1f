"""Parameters of melodies in a design file: their names and values, each for itself and together."""

from __future__ import annotations

from collections.abc import Mapping

from melodygen.errors import ConstraintError, ParameterError, nearest
from melodygen.fields import FIELDS, TextField
from melodygen.parameters import Parameters
from melodygen.stimuli.design.design import Value
from melodygen.stimuli.design.error import Place
from melodygen.styles import style_names

SEED = "seed"
TEXTS = tuple(field.name for field in FIELDS if isinstance(field, TextField))
NAMES = (*(field.name for field in FIELDS if field.name != SEED), "style")
"""Parameters that a design can set: all but the seed, which comes from the set's."""


def checked_value(name: str, value: object, place: Place) -> Value:
    """The value of a parameter, which stands at `place`, as `Parameters` has it; DesignError names what is allowed."""
    if name == SEED:
        raise place.error("melodies get their seeds from set.seed", "leave it out and change set.seed instead")
    if name not in NAMES:
        near = nearest(name, NAMES)
        remedy = f"did you mean {near!r}?" if near else f"use one of: {', '.join(NAMES)}"
        raise place.error(f"there is no parameter {name!r}", remedy)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise place.wrong(value, "a number or a text")
    if name == "style" and value not in style_names():
        raise place.wrong(value, ParameterError.unknown_name("style", value, style_names()).allowed)
    try:
        checked = getattr(Parameters(**{name: value}), name)  # type: ignore[arg-type]
    except ParameterError as error:
        raise place.wrong(value, error.allowed) from None
    except ConstraintError:  # only with the other defaults: `check_together` has those that are meant
        return value
    return value if name in TEXTS else checked


def check_together(values: Mapping[str, Value], place: Place) -> None:
    """DesignError where the values of one cell, each fine by itself, cannot hold together."""
    try:
        Parameters(**values)  # type: ignore[arg-type]
    except ConstraintError as error:
        problem, _, remedy = str(error).rpartition("; ")
        raise place.error(problem, remedy) from None
    except ParameterError as error:
        raise place.error(f"got {error.got!r} for {error.field}", f"write {error.allowed}") from None
