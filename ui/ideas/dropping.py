"""Cards dropped on the roll: the whole idea, or only the bars that it is dropped on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QRubberBand

from ui.ideas.model import MIME
from ui.roll import PianoRoll


class Dropping(QObject):
    """Watches the roll; `dropped` carries the bars that a card was dropped on, or None for the whole melody."""

    dropped = Signal(object)

    def __init__(self, roll: PianoRoll) -> None:
        super().__init__(roll)
        self._roll = roll
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, roll.viewport())
        roll.viewport().setAcceptDrops(True)
        roll.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """Say where a card would go, and take it; all else is the window's."""
        if event.type() == QEvent.Type.DragLeave:
            self._band.hide()
            return False
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent) and event.mimeData().hasFormat(MIME):
            self._on_drag(event)
            return True
        return False

    def _on_drag(self, event: QDropEvent) -> None:
        bars = self._roll.bars_under(QPointF(event.position()))
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._band.hide()
            self.dropped.emit(bars)
        else:
            self._band.setGeometry(self._roll.area_of(bars))
            self._band.show()
