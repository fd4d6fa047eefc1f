"""The canvas with the cursor of what is played, which it follows from page to page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.roll.marked import MarkedCanvas
from ui.roll.sheet import Sheet
from ui.theme import Theme


class FollowingCanvas(MarkedCanvas):
    """Knows where the cursor is, and scrolls to it as long as it is in view; `cursor_moved` follows it."""

    cursor_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._position: float | None = None
        self._is_following = True

    @property
    def cursor_ticks(self) -> float | None:
        """Where the cursor is; None where there is none."""
        return self._position

    @property
    def position(self) -> float:
        """Where the cursor is, in ticks; 0 where there is none."""
        return self._position or 0.0

    def set_position(self, ticks: float | None) -> None:
        """Move the cursor to `ticks`, or take it away."""
        before, self._position = self._position, ticks
        if self._sheet and ticks is not None and self._should_follow(self._sheet, before, ticks):
            self._follow(self._sheet, ticks)
        self.move_overlay()
        self.cursor_moved.emit()

    def bring_into_view(self, index: int) -> None:
        """Scroll in time until a note begins in view."""
        if self._sheet:
            self._follow(self._sheet, self._sheet.onsets[index])

    def set_following(self, *, is_on: bool) -> None:
        """Whether the roll turns its pages with the cursor; at first it does."""
        self._is_following = is_on

    def _follow(self, sheet: Sheet, ticks: float) -> None:
        if self._camera.follow(sheet, ticks):
            self.sync_scroll_bars()

    def _should_follow(self, sheet: Sheet, before: float | None, ticks: float) -> bool:
        """Follow what was in view, and any jump; not a cursor that the user has scrolled away from."""
        if not self._is_following or self._drag:
            return False
        if before is None or abs(ticks - before) >= sheet.melody.metre.bar_ticks:
            return True
        return self._camera.sees(sheet, before)
