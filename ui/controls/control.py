"""What every control has in common."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

if TYPE_CHECKING:
    from melodygen.parameters import Parameters
    from ui.theme import Theme

QUIET_MS = 800
"""Steps of a wheel or of arrow keys that follow each other faster than this are one change to undo."""


class Control(QWidget):
    """Sets one value; `edited` carries the value and the gesture that it is part of.

    What of it wants more room stands `below`, as wide as its name and itself.
    """

    edited = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.below: QWidget | None = None
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)

    def set_theme(self, theme: Theme) -> None:
        """Draw what the style sheet does not in the colours of `theme`."""

    def align(self, name_px: int) -> None:
        """Give names of its own as much width as its name has."""

    @abstractmethod
    def show_value(self, value: object) -> None:
        """Show `value` and tell nobody."""

    def show_surroundings(self, parameters: Parameters) -> None:
        """Know the other parameters, where what may be set depends on them; before `show_value`."""

    @abstractmethod
    def describe(self, name: str, text: str) -> None:
        """Give the parts `name` as their accessible name, `text` as description and tooltip."""


class Gesture:
    """Which changes belong together: all of a drag, or all that follow each other quickly."""

    def __init__(self, owner: QWidget) -> None:
        self._current: object | None = None
        self._pause = QTimer(owner, singleShot=True, interval=QUIET_MS)
        self._pause.timeout.connect(self.end)

    def current(self, *, is_held: bool) -> object:
        """The gesture under way, a new one if there is none; it lasts while `is_held`, else until a pause."""
        if self._current is None:
            self._current = object()
        if is_held:
            self._pause.stop()
        else:
            self._pause.start()
        return self._current

    def end(self) -> None:
        """What follows is a change of its own."""
        self._pause.stop()
        self._current = None
