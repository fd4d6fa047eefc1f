"""The ruler: bar numbers, beat ticks, the loop, and which bars are chosen and locked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from ui.roll.geometry import View
from ui.roll.gridlines import NUMBER_PX, bar_step, lines
from ui.roll.ink import Ink
from ui.roll.marks import Bars, Layer, Marks
from ui.roll.padlock import HEIGHT_PX, draw_padlock
from ui.roll.sheet import Sheet

TICK_PX = (10, 5, 4, 0, 0)
LOOP_STRIP_PX = 4
HEAD_PX = 6

CHOSEN_STRIP_PX = 4
PADLOCK_ROOM_PX = 20


def draw_ruler(painter: QPainter, view: View, sheet: Sheet, marks: Marks, ink: Ink) -> None:
    """Draw the ruler above the grid."""
    height = view.bands.ruler_px
    painter.fillRect(0, 0, view.width_px, height, ink["panel"])
    if marks.loop is not None:
        _draw_loop_in_ruler(painter, view, sheet, marks.loop, ink)
    start, end = view.time.visible(view.width_px)
    for ticks, level in lines(sheet.melody.metre, view.time.px_per_tick, start, end, sheet.melody.bars):
        tick = TICK_PX[level]
        painter.fillRect(round(view.time.x(ticks)), height - tick, 1, tick, ink["line_bar"])
    _draw_numbers(painter, view, sheet, ink)
    for layer, locked in marks.locked.layers:
        for bars in locked:
            _draw_padlocks(painter, view, sheet, bars, ink, layer)
    painter.fillRect(0, height - 1, view.width_px, 1, ink["border"])
    if marks.chosen is not None:
        left, right = bar_edges(view, sheet, marks.chosen)
        painter.fillRect(left, height - CHOSEN_STRIP_PX, right - left, CHOSEN_STRIP_PX, ink["chosen"])


def bar_edges(view: View, sheet: Sheet, bars: Bars) -> tuple[int, int]:
    """Where these bars start and end, in x."""
    bar_ticks = sheet.melody.metre.bar_ticks
    return round(view.time.x(bars[0] * bar_ticks)), round(view.time.x(bars[1] * bar_ticks)) + 1


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


def _draw_loop_in_ruler(painter: QPainter, view: View, sheet: Sheet, loop: Bars, ink: Ink) -> None:
    left, right = bar_edges(view, sheet, loop)
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


def _draw_padlocks(painter: QPainter, view: View, sheet: Sheet, bars: Bars, ink: Ink, layer: Layer) -> None:
    """A padlock at the right end of each bar that has room, else at the first of them; hollow for one layer alone."""
    step = bar_step(sheet.melody.metre, view.time.px_per_tick, NUMBER_PX + PADLOCK_ROOM_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for bar in range(bars[0], bars[1], step):
        right = bar_edges(view, sheet, (bar, bar + 1))[1]
        if right > view.bands.keys_px + PADLOCK_ROOM_PX:
            top = (view.bands.ruler_px - HEIGHT_PX) / 2
            draw_padlock(painter, right - PADLOCK_ROOM_PX + 4, top, ink, layer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
