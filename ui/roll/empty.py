"""What the roll shows before there is a melody: the shape of one, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.roll.ink import Ink
from ui.texts import roll_text

TITLE = "No melody yet"
HINT = "Press Generate to make one."
GHOSTS = ((0, 2, 3), (2, 1, 4), (3, 1, 6), (4, 3, 5), (7, 1, 3), (8, 2, 4), (10, 1, 2), (11, 3, 1))
"""Start and length in steps and height in rows of the notes hinted at."""

STEP_PX, ROW_PX = 24, 12


def draw_empty(painter: QPainter, width: int, height: int, ink: Ink) -> None:
    """Draw the hint in the middle of the roll."""
    painter.fillRect(0, 0, width, height, ink["roll_row"])
    middle = height / 2
    if height > 200 and width > 400:
        _draw_ghosts(painter, (width - 14 * STEP_PX) / 2, middle - 30, ink)
    centred = Qt.AlignmentFlag.AlignCenter
    painter.setFont(ink.large.font)
    painter.setPen(ink["text"])
    painter.drawText(QRectF(0, middle + 8, width, 28), centred, roll_text(TITLE))
    painter.setFont(ink.normal.font)
    painter.setPen(ink["muted"])
    painter.drawText(QRectF(0, middle + 38, width, 24), centred, roll_text(HINT))


def _draw_ghosts(painter: QPainter, left: float, bottom: float, ink: Ink) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink["accent_soft"])
    for start, length, row in GHOSTS:
        painter.drawRoundedRect(
            QRectF(left + start * STEP_PX, bottom - row * ROW_PX, length * STEP_PX - 3, ROW_PX - 2), 4, 4
        )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
