"""The sign of what is locked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.roll.ink import Ink

WIDTH_PX, HEIGHT_PX = 10, 12


def draw_padlock(painter: QPainter, x: float, y: float, ink: Ink, *, is_whole: bool = True) -> None:
    """Draw a padlock with its upper left corner there; a hollow one where only a part is locked."""
    painter.setPen(QPen(ink["locked"], 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(x + 2.5, y, 5, 8), 0, 180 * 16)
    painter.setBrush(ink["locked"] if is_whole else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x + 0.5, y + 4.5, 9, 7), 1.5, 1.5)
