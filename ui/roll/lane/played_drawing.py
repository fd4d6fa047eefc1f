"""How the lane of the performance is drawn: the line of the tempo above that of the loudness, each with its numbers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from ui.language import brief, number
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.lane.drawing import RIGHT_CENTRE, draw_bar_lines
from ui.roll.lane.played import Line, Played
from ui.roll.sheet import Sheet
from ui.texts import roll_text

BAND_PX = 54
HEIGHT_PX = 2 * BAND_PX
EDGE_PX = 9
"""Between a band's edge and the highest or the lowest that its line reaches."""

LINE_PX = 1.75
DENSE_PX = 4
"""From how many pixels a point on a line is stroked finely: hundreds of corners take Qt longer than a frame has."""

CENTRED = Qt.AlignmentFlag.AlignCenter
UNITS = ("BPM", "dB")


class Polylines:
    """The two lines as polygons in the melody's own units, made once and then moved and stretched as the roll is."""

    def __init__(self, played: Played) -> None:
        self.played = played
        self.polygons = tuple(_polygon(line) for line in (played.tempo, played.loudness))


def draw_played(painter: QPainter, view: View, sheet: Sheet, lines: Polylines, ink: Ink, *, is_heard: bool) -> None:
    """Draw the lane; what is not heard just now stands back."""
    keys_px = view.bands.keys_px
    played = lines.played
    painter.fillRect(0, 0, view.width_px, HEIGHT_PX, ink["roll_row"])
    draw_bar_lines(painter, view, sheet, HEIGHT_PX, ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for band, (line, polygon) in enumerate(zip((played.tempo, played.loudness), lines.polygons, strict=True)):
        plain = y_of(line, line.plain, band)
        painter.setPen(QPen(ink["outline"], 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(keys_px, plain, view.width_px, plain))
        first, last = _span(view, line)
        is_dense, scale = (last - first) * DENSE_PX > view.width_px, painter.device().devicePixelRatio()
        painter.setPen(_pen(ink["accent" if is_heard else "faint"], 1.0 if is_dense else LINE_PX * scale))
        painter.setClipRect(keys_px, 0, view.width_px - keys_px, HEIGHT_PX)
        painter.setTransform(_placed(view, line, band), combine=True)
        painter.drawPolyline(_part(polygon, first, last))
        painter.resetTransform()
        painter.setClipping(False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _draw_legend(painter, keys_px, played, ink)
    _draw_words(painter, view, remark(sheet, is_heard=is_heard), ink)
    painter.fillRect(0, BAND_PX, view.width_px, 1, ink["line_beat"])
    painter.fillRect(0, 0, view.width_px, 1, ink["border"])


def y_of(line: Line, value: float, band: int) -> float:
    """Where a value stands in its band, in pixels from the top of the lane."""
    low, high = line.shown
    return band * BAND_PX + EDGE_PX + (high - value) * (BAND_PX - 2 * EDGE_PX) / (high - low)


def value_words(sheet: Sheet, ticks: float) -> str:
    """How fast and how loud it is there."""
    played = sheet.played
    return roll_text("{tempo} BPM, {loudness} dB").format(
        tempo=brief(round(played.tempo.at(ticks))), loudness=number(played.loudness.at(ticks), is_signed=True)
    )


def remark(sheet: Sheet, *, is_heard: bool) -> str:
    """Why the lines are flat, or are not what is heard; empty where there is nothing to say."""
    if not sheet.melody.interpretation.expression:
        return roll_text("Expression is 0 %: time and loudness are exactly as written")
    if sheet.played.is_flat:
        return roll_text("All rules are at 0: time and loudness are exactly as written")
    return "" if is_heard else roll_text("The score alone is heard")


def _polygon(line: Line) -> QPolygonF:
    return QPolygonF([QPointF(ticks, value) for ticks, value in zip(line.ticks, line.values, strict=True)])


def _placed(view: View, line: Line, band: int) -> QTransform:
    """From ticks and values to pixels."""
    across = view.time.px_per_tick
    down = y_of(line, 1.0, band) - y_of(line, 0.0, band)
    return QTransform(across, 0, 0, down, view.time.x(0), y_of(line, 0.0, band))


def _span(view: View, line: Line) -> tuple[int, int]:
    """The first of its points in view and the one after the last, with one beyond on either side."""
    start, end = view.time.visible(view.width_px)
    return max(0, bisect_left(line.ticks, start) - 1), min(len(line.ticks), bisect_right(line.ticks, end) + 1)


def _part(polygon: QPolygonF, first: int, last: int) -> QPolygonF | list[QPointF]:
    """As much of it as is in view; of what is half in view all.

    A part of a polygon is a list here, of which each point is made anew: that takes longer than to draw the other half.
    """
    return polygon if 2 * (last - first) > polygon.count() else polygon.mid(first, last - first)


def _pen(colour: QColor, dots: float) -> QPen:
    """So many dots of the screen wide, however the line is stretched."""
    pen = QPen(colour, dots, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    pen.setCosmetic(True)
    return pen


def _draw_words(painter: QPainter, view: View, text: str, ink: Ink) -> None:
    if not text:
        return
    painter.setFont(ink.small.font)
    width = ink.small.width(text) + 20
    room = view.width_px - view.bands.keys_px
    rect = QRectF(view.bands.keys_px + max(0.0, (room - width) / 2), BAND_PX - 11, min(width, room), 22)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink["border"], 1))
    painter.setBrush(ink["panel"])
    painter.drawRoundedRect(rect, 4, 4)
    painter.setPen(ink["muted"])
    painter.drawText(rect, CENTRED, text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_legend(painter: QPainter, width: int, played: Played, ink: Ink) -> None:
    """Say at the left what each line reaches, and in which unit."""
    painter.fillRect(0, 0, width, HEIGHT_PX, ink["panel"])
    painter.fillRect(width - 1, 0, 1, HEIGHT_PX, ink["border"])
    painter.setFont(ink.tiny.font)
    for band, line in enumerate((played.tempo, played.loudness)):
        low, high = line.reached
        for value in {low, high}:
            text = number(value, is_signed=True) if band else brief(round(value))
            painter.setPen(ink["text"])
            painter.drawText(QRectF(0, y_of(line, value, band) - 8, width - 8, 16), RIGHT_CENTRE, text)
        painter.setPen(ink["muted"])
        painter.drawText(QRectF(4, band * BAND_PX, width, BAND_PX), Qt.AlignmentFlag.AlignVCenter, UNITS[band])
