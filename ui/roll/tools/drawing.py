"""How a gesture is drawn while it lasts: the notes as they would be, what they leave behind, and the rubber band."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from melodygen.melody import Note
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.notes import note_rect, rect_of
from ui.roll.sheet import Sheet
from ui.roll.tools.edits import Ghosts

RING_PX = 1.5
VEIL_ALPHA = 170
BAND_ALPHA, GHOST_ALPHA = 28, 160


def ghost_rects(view: View, notes: Iterable[Note]) -> list[QRectF]:
    """Where notes that are not there yet are drawn."""
    return [rect_of(view, note) for note in notes]


def leaving_rects(view: View, sheet: Sheet, ghosts: Ghosts) -> list[QRectF]:
    """Where the notes are that would go."""
    return [note_rect(view, sheet, index) for index, onset in enumerate(sheet.onsets) if onset in ghosts.leaving]


def draw_ghosts(painter: QPainter, view: View, sheet: Sheet, ghosts: Ghosts, ink: Ink) -> None:
    """Draw what would come of a gesture; in the colour of errors where it may not be."""
    veil = QColor(ink["roll_row"])
    veil.setAlpha(VEIL_ALPHA)
    for rect in leaving_rects(view, sheet, ghosts):
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), veil)
    colour = ink["chosen"] if ghosts.is_allowed else ink["error"]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, RING_PX, Qt.PenStyle.SolidLine if ghosts.is_allowed else Qt.PenStyle.DashLine))
    painter.setBrush(_thin(colour, GHOST_ALPHA))
    for rect in ghost_rects(view, ghosts.notes):
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def draw_band(painter: QPainter, band: QRectF, ink: Ink) -> None:
    """Draw the rubber band."""
    painter.setPen(QPen(ink["chosen"], 1))
    painter.setBrush(_thin(ink["chosen"], BAND_ALPHA))
    painter.drawRect(band.toAlignedRect())


def _thin(colour: QColor, alpha: int) -> QColor:
    thin = QColor(colour)
    thin.setAlpha(alpha)
    return thin
