"""The contour that was drawn by hand, as a line over the notes, and where in the grid it runs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from melodygen.curve import HIGHEST, PARTS, Curve, Point, Stroke
from ui.roll.geometry import HIGHEST_PITCH, View
from ui.roll.ink import Ink

LINE_PX, HALO_PX = 2.0, 5.0
END_PX = 3.5
"""Radius of the dots at both ends of a stroke."""

HALO_ALPHA = 150


@dataclass(frozen=True, slots=True)
class Drawn:
    """A curve, and the lowest and the highest pitch that its per cents are of."""

    curve: Curve
    low: int
    high: int

    def pitch(self, height: float) -> float:
        """The MIDI pitch, with its fraction, at so many per cent."""
        return self.low + (self.high - self.low) * height / HIGHEST

    def percent(self, pitch: float) -> int:
        """The other way round, held within the range."""
        return min(HIGHEST, max(0, round(HIGHEST * (pitch - self.low) / (self.high - self.low))))


NOT_DRAWN = Drawn(Curve(), 0, HIGHEST_PITCH)


def draw_curve(painter: QPainter, view: View, bar_ticks: int, drawn: Drawn, ink: Ink) -> None:
    """Draw every stroke with a halo, which sets it off from the notes."""
    if not drawn.curve:
        return
    painter.save()
    painter.setClipRect(QRectF(view.bands.keys_px, view.bands.top_px, view.width_px, view.height_px))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    halo, line = QColor(ink["roll_row"]), ink["curve"]
    halo.setAlpha(HALO_ALPHA)
    for stroke in drawn.curve.strokes:
        points = QPolygonF([_at(view, bar_ticks, drawn, point) for point in stroke])
        for colour, width in ((halo, HALO_PX), (line, LINE_PX)):
            pen = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line)
        for end in (points.first(), points.last()):
            painter.drawEllipse(end, END_PX, END_PX)
    painter.restore()


def curve_rects(view: View, bar_ticks: int, drawn: Drawn) -> list[QRectF]:
    """The rectangles that its strokes cover."""
    return [_rect(view, bar_ticks, drawn, stroke) for stroke in drawn.curve.strokes]


def _rect(view: View, bar_ticks: int, drawn: Drawn, stroke: Stroke) -> QRectF:
    points = QPolygonF([_at(view, bar_ticks, drawn, point) for point in stroke])
    return points.boundingRect().adjusted(-HALO_PX, -HALO_PX, HALO_PX, HALO_PX)


def _at(view: View, bar_ticks: int, drawn: Drawn, point: Point) -> QPointF:
    return QPointF(view.time.x(point.place * bar_ticks / PARTS), view.pitch.middle(drawn.pitch(point.height)))
