"""Articulation marks at the notes: a dot, a dash and a wedge below them, and slurs as arcs above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from melodygen.mark import Kind
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.notes import note_rect
from ui.roll.sheet import Sheet, Slur

MIN_QUARTER_PX = 10
"""Below this a quarter has no room for a dot, and nothing is drawn."""

MIN_NOTE_PX = 5
LINE_PX = 1.5
GAP_PX = 2.0
DOT_PX, WIDEST_PX = 4.0, 8.0
MARK_HEIGHT_PX = 5.0
ARC_PX = (5.0, 14.0)
"""How high an arc is over its notes, over the shortest and the longest."""


def draw_articulation(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    """Draw the marks of the notes in view, where these are wide enough to tell whose they are."""
    if not sheet.marks or view.time.px_per_tick * 480 < MIN_QUARTER_PX:
        return
    shown = sheet.notes_between(*view.time.visible(view.width_px))
    strokes = _Strokes()
    for index in shown:
        if index in sheet.marks:
            rect = note_rect(view, sheet, index)
            if rect.width() >= MIN_NOTE_PX:
                strokes.add(rect, sheet.marks[index])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink["text"], DOT_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoints(QPolygonF(strokes.dots))
    painter.setPen(QPen(ink["text"], LINE_PX))
    painter.drawLines(strokes.lines)
    for slur in sheet.slurs:
        if slur.first < shown.stop and slur.last >= shown.start:
            _draw_slur(painter, view, sheet, slur)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


@dataclass(slots=True)
class _Strokes:
    """What stands at many notes, to be drawn at once."""

    dots: list[QPointF] = field(default_factory=list)
    lines: list[QLineF] = field(default_factory=list)

    def add(self, rect: QRectF, kinds: Sequence[Kind]) -> None:
        """The marks below the middle of a note, one below the other, and not much wider than it."""
        middle, y = rect.center().x(), rect.bottom() + GAP_PX + MARK_HEIGHT_PX / 2
        half = min(WIDEST_PX, max(DOT_PX, rect.width())) / 2
        for kind in kinds:
            if kind == "staccato":
                self.dots.append(QPointF(middle, y))
            elif kind == "tenuto":
                self.lines.append(QLineF(middle - half, y, middle + half, y))
            elif kind == "accent":
                self.lines.append(QLineF(middle - half, y - MARK_HEIGHT_PX / 2, middle + half, y))
                self.lines.append(QLineF(middle + half, y, middle - half, y + MARK_HEIGHT_PX / 2))
            y += MARK_HEIGHT_PX + GAP_PX


def _draw_slur(painter: QPainter, view: View, sheet: Sheet, slur: Slur) -> None:
    """An arc from the middle of its first note to that of its last, over all that are between."""
    start, end = (note_rect(view, sheet, index) for index in (slur.first, slur.last))
    left, right = QPointF(start.center().x(), start.top() - GAP_PX), QPointF(end.center().x(), end.top() - GAP_PX)
    height = min(ARC_PX[1], max(ARC_PX[0], (right.x() - left.x()) / 12)) + slur.rise * view.pitch.row_px
    bend = (right - left) / 4
    up = QPointF(0, -height * 4 / 3)  # the middle of such a curve is at three quarters of the height of its handles
    path = QPainterPath(left)
    path.cubicTo(left + bend + up, right - bend + up, right)
    painter.drawPath(path)
