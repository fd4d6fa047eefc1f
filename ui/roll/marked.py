"""The canvas with what stands out on it: the loop, what is chosen and what is locked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from melodygen.given import NOTHING, Given
from ui.roll.canvas import RollCanvas
from ui.roll.choice import Choice
from ui.roll.marks import UNLOCKED, Bars, Locked, Marks, within
from ui.roll.pointer import RulerDrag
from ui.roll.words import summary
from ui.selection import Selection
from ui.theme import Theme


class MarkedCanvas(RollCanvas):
    """Keeps the marks, and draws those that the pointer is making as it has them now.

    Signals
    -------
    choice_changed()
        Other bars are chosen, or none.

    """

    choice_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._loop: Bars | None = None
        self._chosen: Bars | None = None
        self._locks = NOTHING
        self._locked = UNLOCKED
        self._drag: RulerDrag | None = None
        self.selection = Selection(self)
        self.selection.changed.connect(self.redraw)

    def adapt_marks(self) -> None:
        """Mark what is chosen and locked on the sheet that is shown now."""
        self.choose(self._chosen)
        self.show_locks(self._locks)
        self._describe()

    def show_locks(self, locks: Given) -> None:
        """Mark what is locked of the melody that is shown."""
        self._locks = locks
        before, self._locked = self._locked, Locked.of(locks, self.melody) if self.melody else UNLOCKED
        if self._locked != before:
            self._describe()
            self.redraw()

    @property
    def chosen(self) -> Bars | None:
        """The bars that are chosen for what comes next."""
        return self._chosen

    @property
    def choice(self) -> Choice:
        """The notes that are chosen, or else the bars."""
        return Choice(self.selection.onsets, self._chosen)

    def choose(self, bars: Bars | None) -> None:
        """Choose bars, as far as the melody has them, or none."""
        before, self._chosen = self._chosen, within(bars, self._sheet) if bars and self._sheet else None
        if self._chosen != before:
            self._describe()
            self.redraw()
            self.choice_changed.emit()

    def set_loop(self, first_bar: int, end_bar: int) -> None:
        """Show the loop from `first_bar` up to the beginning of `end_bar`."""
        self._loop = (first_bar, end_bar)
        self.redraw()

    def clear_loop(self) -> None:
        """Show no loop."""
        self._loop = None
        self.redraw()

    def shown_marks(self) -> Marks:
        """What is locked and chosen, and the loop, where the pointer is drawing them as it has them now."""
        drawn, chooses = (self._drag.bars, self._drag.chooses) if self._drag else (None, False)
        loop = self._loop if chooses else drawn or self._loop
        chosen = drawn or self._chosen if chooses else self._chosen
        return Marks(loop, chosen, self._locked, self.selection.onsets)

    def _describe(self) -> None:
        self.setAccessibleDescription(summary(self._sheet, self.shown_marks()))
