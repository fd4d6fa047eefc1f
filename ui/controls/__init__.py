"""Controls for one parameter each, made from its field: they show a value and tell what the user sets."""

from ui.controls.control import Control
from ui.controls.factory import control_for

__all__ = ["Control", "control_for"]
