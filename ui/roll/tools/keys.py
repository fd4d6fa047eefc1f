"""The keys that change notes, choose them and take up tools, as tables; they hold while the roll has the keyboard."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.roll.tools.edits import EditCommand

Tool = Literal["point", "draw", "erase", "curve"]
ChoiceCommand = Literal["all", "next", "previous"]

PLAIN, SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)

FOR_CHOSEN: dict[tuple[Qt.KeyboardModifier, int], EditCommand] = {
    (PLAIN, Qt.Key.Key_Left): "earlier",
    (PLAIN, Qt.Key.Key_Right): "later",
    (PLAIN, Qt.Key.Key_Up): "higher",
    (PLAIN, Qt.Key.Key_Down): "lower",
    (SHIFT, Qt.Key.Key_Left): "bar-earlier",
    (SHIFT, Qt.Key.Key_Right): "bar-later",
    (SHIFT, Qt.Key.Key_Up): "octave-higher",
    (SHIFT, Qt.Key.Key_Down): "octave-lower",
    (ALT, Qt.Key.Key_Left): "shorter",
    (ALT, Qt.Key.Key_Right): "longer",
    (ALT, Qt.Key.Key_Up): "semitone-higher",
    (ALT, Qt.Key.Key_Down): "semitone-lower",
    (PLAIN, Qt.Key.Key_Delete): "erase",
    (PLAIN, Qt.Key.Key_Backspace): "erase",
    (CTRL, Qt.Key.Key_D): "duplicate",
    (PLAIN, Qt.Key.Key_S): "split",
    (PLAIN, Qt.Key.Key_J): "join",
    (PLAIN, Qt.Key.Key_Q): "quantise",
}
"""Only where notes are chosen; else the same keys scroll, or do what they do in the window."""

FOR_CHOOSING: dict[tuple[Qt.KeyboardModifier, int], ChoiceCommand] = {
    (CTRL, Qt.Key.Key_A): "all",
    (PLAIN, Qt.Key.Key_Period): "next",
    (PLAIN, Qt.Key.Key_Comma): "previous",
}

FOR_TOOLS: dict[tuple[Qt.KeyboardModifier, int], Tool] = {
    (PLAIN, Qt.Key.Key_P): "point",
    (PLAIN, Qt.Key.Key_D): "draw",
    (PLAIN, Qt.Key.Key_E): "erase",
    (PLAIN, Qt.Key.Key_C): "curve",
}

FOR_CURVE: dict[tuple[Qt.KeyboardModifier, int], int | None] = {
    (PLAIN, Qt.Key.Key_Up): 4,
    (PLAIN, Qt.Key.Key_Down): -4,
    (SHIFT, Qt.Key.Key_Up): 20,
    (SHIFT, Qt.Key.Key_Down): -20,
    (PLAIN, Qt.Key.Key_Delete): None,
    (PLAIN, Qt.Key.Key_Backspace): None,
}
"""While the tool for the contour is held: by how many per cent of the range it is raised; None clears it."""


def edit_command(event: QKeyEvent) -> EditCommand | None:
    """What the key does with chosen notes."""
    return FOR_CHOSEN.get(_key(event))


def choice_command(event: QKeyEvent) -> ChoiceCommand | None:
    """Which notes the key chooses."""
    return FOR_CHOOSING.get(_key(event))


def tool_of(event: QKeyEvent) -> Tool | None:
    """The tool that the key takes up."""
    return FOR_TOOLS.get(_key(event))


FOR_VELOCITY: dict[tuple[Qt.KeyboardModifier, int], int] = {
    (CTRL, Qt.Key.Key_Up): 1,
    (CTRL, Qt.Key.Key_Down): -1,
    (CTRL | SHIFT, Qt.Key.Key_Up): 10,
    (CTRL | SHIFT, Qt.Key.Key_Down): -10,
}
"""By how much the chosen notes get louder."""


def louder_by(event: QKeyEvent) -> int | None:
    """By how much the key makes chosen notes louder; None for another key."""
    return FOR_VELOCITY.get(_key(event))


def is_for_curve(event: QKeyEvent) -> bool:
    """Whether the key moves or clears the contour."""
    return _key(event) in FOR_CURVE


def raising(event: QKeyEvent) -> int | None:
    """By how many per cent such a key raises the contour; None where it clears it."""
    return FOR_CURVE[_key(event)]


def _key(event: QKeyEvent) -> tuple[Qt.KeyboardModifier, int]:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
