"""The ruler: bar numbers, beat ticks and the loop."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from ui.roll.geometry import View
from ui.roll.gridlines import NUMBER_PX, bar_step, lines
from ui.roll.ink import Ink
from ui.roll.sheet import Sheet

TICK_PX = (10, 5, 4, 0, 0)
LOOP_STRIP_PX = 4
HEAD_PX = 6

Loop = tuple[int, int]
"""First bar and the bar after the last, counted from 0; an upbeat's bar is -1."""


def draw_ruler(painter: QPainter, view: View, sheet: Sheet, loop: Loop | None, ink: Ink) -> None:
    """Draw the ruler above the grid."""
    height = view.bands.ruler_px
    painter.fillRect(0, 0, view.width_px, height, ink["panel"])
    if loop is not None:
        _draw_loop_in_ruler(painter, view, sheet, loop, ink)
    start, end = view.time.visible(view.width_px)
    for ticks, level in lines(sheet.melody.metre, view.time.px_per_tick, start, end, sheet.melody.bars):
        tick = TICK_PX[level]
        painter.fillRect(round(view.time.x(ticks)), height - tick, 1, tick, ink["line_bar"])
    _draw_numbers(painter, view, sheet, ink)
    painter.fillRect(0, height - 1, view.width_px, 1, ink["border"])


def loop_edges(view: View, sheet: Sheet, loop: Loop) -> tuple[int, int]:
    """Where the loop starts and ends, in x."""
    bar_ticks = sheet.melody.metre.bar_ticks
    return round(view.time.x(loop[0] * bar_ticks)), round(view.time.x(loop[1] * bar_ticks)) + 1


def draw_cursor(painter: QPainter, view: View, x: int, ink: Ink) -> None:
    """Draw the line where the music is, with its head in the ruler."""
    height = view.bands.ruler_px
    painter.fillRect(x, height - 1, 1, view.height_px - height + 1, ink["cursor"])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink["cursor"])
    middle = x + 0.5
    head = [(-HEAD_PX, -9), (HEAD_PX, -9), (HEAD_PX, -6), (0, 0), (-HEAD_PX, -6)]
    painter.drawPolygon(QPolygonF([QPointF(middle + dx, height + dy) for dx, dy in head]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_loop_in_ruler(painter: QPainter, view: View, sheet: Sheet, loop: Loop, ink: Ink) -> None:
    left, right = loop_edges(view, sheet, loop)
    painter.fillRect(left, 0, right - left, view.bands.ruler_px, ink["accent_soft"])
    painter.fillRect(left, 0, right - left, LOOP_STRIP_PX, ink["accent"])
    for edge in (left, right - 1):
        painter.fillRect(edge, 0, 1, view.bands.ruler_px, ink["accent"])


def _draw_numbers(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    bar_ticks = sheet.melody.metre.bar_ticks
    step = bar_step(sheet.melody.metre, view.time.px_per_tick, NUMBER_PX)
    start, end = view.time.visible(view.width_px)
    painter.setFont(ink.small.font)
    painter.setPen(ink["muted"])
    for bar in range(int(start // bar_ticks) // step * step, min(sheet.melody.bars, int(end // bar_ticks) + 1), step):
        place = QRectF(round(view.time.x(bar * bar_ticks)) + 5, 2, 60, view.bands.ruler_px - 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(bar + 1))
