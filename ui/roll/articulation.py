"""Articulation marks at the notes: a dot, a dash and a wedge below them, and slurs as arcs above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from melodygen.mark import Kind
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.notes import note_rect
from ui.roll.sheet import Sheet, Slur

MIN_QUARTER_PX = 6
"""Below this a quarter has no room for a dot, and nothing is drawn."""

MIN_NOTE_PX = 4
LINE_PX = 1.5
GAP_PX = 2.0
DOT_PX, DASH_PX, WEDGE_PX = 4.0, 8.0, 8.0
MARK_HEIGHT_PX = 5.0
ARC_PX = (5.0, 14.0)
"""How high an arc is over its notes, over the shortest and the longest."""

WIDTHS: dict[Kind, float] = {"staccato": DOT_PX, "tenuto": DASH_PX, "accent": WEDGE_PX}


def draw_articulation(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    """Draw the marks of the notes in view, where these are wide enough to tell whose they are."""
    if not sheet.marks or view.time.px_per_tick * 480 < MIN_QUARTER_PX:
        return
    shown = sheet.notes_between(*view.time.visible(view.width_px))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index in shown:
        kinds = [kind for kind in sheet.marks.get(index, ()) if kind in WIDTHS]
        rect = note_rect(view, sheet, index) if kinds else QRectF()
        if kinds and rect.width() >= MIN_NOTE_PX:
            _draw_marks(painter, rect, kinds, ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink["text"], LINE_PX))
    for slur in sheet.slurs:
        if slur.first < shown.stop and slur.last >= shown.start:
            _draw_slur(painter, view, sheet, slur)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_marks(painter: QPainter, rect: QRectF, kinds: Sequence[Kind], ink: Ink) -> None:
    """Below the middle of the note, one below the other, and not much wider than it."""
    middle = rect.bottom() + GAP_PX + MARK_HEIGHT_PX / 2
    for kind in kinds:
        width = min(WIDTHS[kind], max(DOT_PX, rect.width()))
        _draw_mark(painter, kind, QRectF(rect.center().x() - width / 2, middle, width, 0), ink)
        middle += MARK_HEIGHT_PX + GAP_PX


def _draw_mark(painter: QPainter, kind: Kind, line: QRectF, ink: Ink) -> None:
    """About a level line."""
    up, down = QPointF(0, -MARK_HEIGHT_PX / 2), QPointF(0, MARK_HEIGHT_PX / 2)
    if kind == "staccato":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink["text"])
        painter.drawEllipse(line.adjusted(0, -DOT_PX / 2, 0, DOT_PX / 2))
        return
    painter.setPen(QPen(ink["text"], LINE_PX))
    if kind == "tenuto":
        painter.drawLine(line.topLeft(), line.topRight())
    else:
        painter.drawPolyline([line.topLeft() + up, line.topRight(), line.topLeft() + down])


def _draw_slur(painter: QPainter, view: View, sheet: Sheet, slur: Slur) -> None:
    """An arc from the middle of its first note to that of its last, over all that are between."""
    start, end = (note_rect(view, sheet, index) for index in (slur.first, slur.last))
    left, right = QPointF(start.center().x(), start.top() - GAP_PX), QPointF(end.center().x(), end.top() - GAP_PX)
    span = right.x() - left.x()
    height = min(ARC_PX[1], max(ARC_PX[0], span / 12)) + slur.rise * view.pitch.row_px
    bend = QPointF(span / 4, 0)
    up = QPointF(0, -height * 4 / 3)  # the middle of such a curve is at three quarters of the height of its handles
    path = QPainterPath(left)
    path.cubicTo(left + bend + up, right - bend + up, right)
    painter.drawPath(path)
