"""The contour drawn by hand: what the pen and the keys draw over the roll becomes a parameter, and shows as a line."""

from __future__ import annotations

from PySide6.QtCore import QObject

from melodygen.curve import LAST_PLACE, PARTS, Curve
from ui.actions import Actions
from ui.document import Document
from ui.roll import PianoRoll


class Curves(QObject):
    """Stands between the roll, over which a curve is drawn, and the document, whose melody follows it."""

    def __init__(self, document: Document, roll: PianoRoll, actions: Actions) -> None:
        super().__init__(roll)
        self._document, self._roll, self._actions = document, roll, actions
        roll.hand.pen.drawn.connect(self._draw)
        roll.hand.curve_moved.connect(self._move)
        roll.hand.curve_cleared.connect(self._clear)
        actions["curve_of_melody"].triggered.connect(lambda: self._begin_with_melody(None))
        actions["clear_curve"].triggered.connect(self._clear)
        document.asked.connect(self._show)
        document.state_changed.connect(self._show)
        self._show()

    @property
    def _curve(self) -> Curve:
        return self._document.parameters.the_curve

    @property
    def _chosen(self) -> tuple[int, int]:
        """From where to where the bars are chosen that the keys and actions are about; all where none are."""
        chosen = self._roll.chosen
        return (max(0, chosen[0]) * PARTS, chosen[1] * PARTS) if chosen else (0, LAST_PLACE)

    def _draw(self, curve: Curve, gesture: object) -> None:
        self._set(self.tr("drawing of the contour"), curve, gesture)

    def _move(self, percent: int, run: object) -> None:
        """Raise what is drawn over the chosen bars, or all, or where that is nothing the melody's own contour."""
        start, end = self._chosen
        if self._curve.overlaps(start, end):
            self._set(self.tr("moving of the contour"), self._curve.raised(percent, start, end), run)
        else:
            self._begin_with_melody(run)

    def _begin_with_melody(self, run: object | None) -> None:
        """Draw the contour that the melody has."""
        from melodygen.measures.contour import outline  # noqa: PLC0415 - numpy comes with it

        melody = self._document.melody
        if melody is None:
            return
        start, end = self._chosen
        bars = start // PARTS, min(end // PARTS, melody.bars)
        stroke = outline(melody, self._document.parameters.ambitus, bars)
        if stroke:
            self._set(self.tr("drawing of the contour"), self._curve.drawn(stroke), run)

    def _clear(self) -> None:
        self._set(self.tr("clearing of the contour"), self._curve.without(*self._chosen), None)

    def _set(self, name: str, curve: Curve, gesture: object | None) -> None:
        self._document.change(name, {"curve": str(curve)}, gesture)

    def _show(self) -> None:
        parameters = self._document.parameters
        self._roll.show_curve(parameters.the_curve, parameters.ambitus)
        self._actions.provide("curve", is_there=bool(parameters.the_curve))
