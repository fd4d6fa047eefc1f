"""Which control a field gets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from melodygen.fields import Field, NumberField, TextField
from ui.controls.choice import ChoiceControl
from ui.controls.control import Control
from ui.controls.knob import KnobControl
from ui.controls.note_range import RangeControl
from ui.controls.number import NumberControl
from ui.controls.progression import ProgressionControl
from ui.controls.rules import RulesControl
from ui.controls.weights import WeightsControl

KNOBS = ("complexity", "harmonic_density", "repetition", "syncopation")
"""Fields of which a melody can have reached another value than was asked for."""

TEXTS: dict[str, Callable[[TextField, QWidget | None], Control]] = {
    "progression": ProgressionControl,
    "weights": lambda _, parent: WeightsControl(parent),
    "rules": lambda _, parent: RulesControl(parent),
}
"""What sets fields that are written as texts."""


def control_for(field: Field, parent: QWidget | None = None) -> Control:
    """A new control for the values of `field`."""
    if isinstance(field, NumberField):
        return KnobControl(field, parent) if field.name in KNOBS else NumberControl(field, parent)
    if isinstance(field, TextField):
        return TEXTS[field.name](field, parent)
    if field.is_open:
        return RangeControl(field, parent)
    return ChoiceControl(field.choices, parent)
