"""Which control a field gets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from melodygen.fields import Field, NumberField
from ui.controls.choice import ChoiceControl
from ui.controls.control import Control
from ui.controls.note_range import RangeControl
from ui.controls.number import NumberControl


def control_for(field: Field, parent: QWidget | None = None) -> Control:
    """A new control for the values of `field`."""
    if isinstance(field, NumberField):
        return NumberControl(field, parent)
    if field.is_open:
        return RangeControl(field, parent)
    return ChoiceControl(field.choices, parent)
