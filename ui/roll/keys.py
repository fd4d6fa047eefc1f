"""The roll's keys: which does what, as a table."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Command = Literal[
    "left", "right", "up", "down", "start", "end", "page-left", "page-right", "page-up", "page-down",
    "zoom-in", "zoom-out", "taller", "flatter", "fit", "choose-more", "choose-less",
]  # fmt: skip

PLAIN: dict[int, Command] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "start",
    Qt.Key.Key_End: "end",
    Qt.Key.Key_PageUp: "page-left",
    Qt.Key.Key_PageDown: "page-right",
    Qt.Key.Key_Plus: "zoom-in",
    Qt.Key.Key_Equal: "zoom-in",
    Qt.Key.Key_Minus: "zoom-out",
    Qt.Key.Key_0: "fit",
}

WITH_ALT: dict[int, Command] = {
    Qt.Key.Key_PageUp: "page-up",
    Qt.Key.Key_PageDown: "page-down",
    Qt.Key.Key_Plus: "taller",
    Qt.Key.Key_Equal: "taller",
    Qt.Key.Key_Minus: "flatter",
}


WITH_SHIFT: dict[int, Command] = PLAIN | {
    Qt.Key.Key_Right: "choose-more",
    Qt.Key.Key_Left: "choose-less",
}

FOR_CURVE: dict[tuple[Qt.KeyboardModifier, int], int | None] = {
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Up): 4,
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Down): -4,
    (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Up): 20,
    (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Down): -20,
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete): None,
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Backspace): None,
}
"""While the tool for the contour is held: by how many per cent of the range it is raised; None clears it."""


def key_of(event: QKeyEvent) -> tuple[Qt.KeyboardModifier, int]:
    """The key, and those held with it, as the table has them."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()


def command(event: QKeyEvent) -> Command | None:
    """What the key asks for; with Alt, pages and zoom go up and down in place of left and right."""
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return WITH_ALT.get(event.key())
    return (WITH_SHIFT if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else PLAIN).get(event.key())
