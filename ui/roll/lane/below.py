"""What all lanes have in common: they stand in the foot of the roll, and see what that sees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.roll.sheet import Sheet
from ui.roll.widget import PianoRoll


class Lane(QWidget):
    """A lane of that height below the grid of `roll`; `words` tell screen readers what it shows."""

    def __init__(self, roll: PianoRoll, height_px: int, words: Callable[[Sheet | None], str]) -> None:
        super().__init__(roll)
        self._roll, self._height_px, self._words = roll, height_px, words
        self._told: Sheet | None = None
        self.hide()
        roll.leave_room_below(self, 0)
        roll.redrawn.connect(self._follow)

    def set_shown(self, *, is_on: bool) -> None:
        """Whether it is there; the roll then leaves room for it."""
        self.setVisible(is_on)
        self._roll.leave_room_below(self, self._height_px if is_on else 0)
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll and zoom as over the grid."""
        QApplication.sendEvent(self._roll.viewport(), event)

    def refresh(self) -> None:
        """Show what there is now."""
        self.update()

    def _follow(self) -> None:
        """Stand below the grid, and show what it shows; all its notes are put in words once, not in each frame."""
        if self.isHidden():
            return
        self.setGeometry(self._roll.room_below(self))
        if self._told is not self._roll.sheet:
            self._told = self._roll.sheet
            self.setAccessibleDescription(self._words(self._told))
        self.refresh()
