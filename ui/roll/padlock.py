"""The sign of what is locked."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.roll.ink import Ink
from ui.roll.marks import Layer

WIDTH_PX, HEIGHT_PX = 10, 12


def draw_padlock(painter: QPainter, x: float, y: float, ink: Ink, layer: Layer = "everything") -> None:
    """Draw a padlock with its upper left corner there.

    It is hollow where only a layer is locked: with upright strokes in it for a rhythm, level ones for pitches.
    """
    painter.setPen(QPen(ink["locked"], 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(x + 2.5, y, 5, 8), 0, 180 * 16)
    painter.setBrush(ink["locked"] if layer == "everything" else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x + 0.5, y + 4.5, 9, 7), 1.5, 1.5)
    if layer == "rhythm":
        painter.drawLines([QLineF(x + across, y + 6.5, x + across, y + 9.5) for across in (3.5, 6.5)])
    elif layer == "pitches":
        painter.drawLines([QLineF(x + 3, y + down, x + 7, y + down) for down in (7, 9.3)])
