"""The canvas with what stands out on it: the loop, what is chosen and what is locked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtWidgets import QWidget

from melodygen.curve import Curve
from melodygen.given import NOTHING, Given
from ui.roll.canvas import RollCanvas
from ui.roll.choice import Choice
from ui.roll.curve import NOT_DRAWN, Drawn
from ui.roll.marks import UNLOCKED, Bars, Locked, Marks, within
from ui.roll.pointer import BANDS, RulerDrag, chosen_bars, place_at
from ui.roll.ruler import bar_edges
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
        self._curve = NOT_DRAWN
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

    def show_curve(self, curve: Curve, ambitus: tuple[int, int]) -> None:
        """Show the contour that was drawn by hand, within the range from the lowest to the highest pitch."""
        before, self._curve = self._curve, Drawn(curve, *ambitus)
        if self._curve != before:
            self._describe()
            self.redraw()

    def set_loop(self, first_bar: int, end_bar: int) -> None:
        """Show the loop from `first_bar` up to the beginning of `end_bar`."""
        self._loop = (first_bar, end_bar)
        self.redraw()

    def clear_loop(self) -> None:
        """Show no loop."""
        self._loop = None
        self.redraw()

    def bars_under(self, at: QPointF) -> Bars | None:
        """The bars that what is dropped at a point is for: those chosen around it, or those of a band; None for all."""
        if self._sheet is None:
            return None
        place = place_at(self._camera.view(self._sheet), self._sheet, at.x(), at.y())
        bar = place.ticks // self._sheet.melody.metre.bar_ticks
        if place.part in {"keys", "corner"}:
            return None
        if self._chosen is not None and self._chosen[0] <= bar < self._chosen[1]:
            return self._chosen
        return (
            chosen_bars(RulerDrag(at.x(), place.ticks, part=place.part), self._sheet) if place.part in BANDS else None
        )

    def area_of(self, bars: Bars | None) -> QRect:
        """Where these bars, or all that is shown, stand in the viewport."""
        place = self.viewport().rect()
        if bars is None or self._sheet is None:
            return place
        left, right = bar_edges(self._camera.view(self._sheet), self._sheet, bars)
        return place.intersected(QRect(left, 0, right - left, place.height()))

    def shown_marks(self) -> Marks:
        """What is locked and chosen, and the loop, where the pointer is drawing them as it has them now."""
        drawn, chooses = (self._drag.bars, self._drag.chooses) if self._drag else (None, False)
        loop = self._loop if chooses else drawn or self._loop
        chosen = drawn or self._chosen if chooses else self._chosen
        return Marks(loop, chosen, self._locked, self.selection.onsets, self._curve)

    def _describe(self) -> None:
        self.setAccessibleDescription(summary(self._sheet, self.shown_marks()))
