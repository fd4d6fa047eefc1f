"""The ground under the notes: rows shaded by the scale, lines by the metre, and the range that is allowed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen

from melodygen.theory.metre import Metre
from ui.roll.geometry import View
from ui.roll.gridlines import lines
from ui.roll.ink import Ink
from ui.roll.sheet import Sheet

LINE_COLOURS = ("line_bar", "line_strong", "line_beat", "line_division", "line_division")
MIN_SEPARATED_ROW_PX = 11


def draw_rows(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    """Fill each pitch's row: in the scale, out of it, or the tonic's."""
    left, width = view.bands.keys_px, view.width_px - view.bands.keys_px
    spelling = sheet.spelling
    bottom, top = view.pitch.visible(view.height_px)
    for pitch in range(bottom, top + 1):
        upper, lower = round(view.pitch.y(pitch)), round(view.pitch.y(pitch - 1))
        in_scale = "roll_row" if pitch % 12 in spelling.names else "roll_row_out"
        fill = "roll_row_tonic" if pitch % 12 == spelling.tonic else in_scale
        painter.fillRect(left, upper, width, lower - upper, ink[fill])
        if view.pitch.row_px >= MIN_SEPARATED_ROW_PX:
            painter.fillRect(left, lower - 1, width, 1, ink["line_division"])


def draw_lines(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    """Draw bar lines, beats and, with room, their divisions; phrase ends stand out."""
    top, height = view.bands.top_px, view.height_px - view.bands.top_px
    phrase_ends = {phrase.end_bar * sheet.melody.metre.bar_ticks for phrase in sheet.melody.phrases}
    for ticks, level in visible_lines(view, sheet.melody.metre, sheet.melody.bars):
        colour = "line_phrase" if ticks in phrase_ends and level == 0 else LINE_COLOURS[level]
        painter.fillRect(round(view.time.x(ticks)), top, 1, height, ink[colour])


def visible_lines(view: View, metre: Metre, bars: int) -> list[tuple[int, int]]:
    """Ticks and level of the lines in view."""
    start, end = view.time.visible(view.width_px)
    return list(lines(metre, view.time.px_per_tick, start, end, bars))


def draw_outside(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    """Dim what lies outside the range asked for and behind the last bar line."""
    left, top = view.bands.keys_px, view.bands.top_px
    upper, lower = round(view.pitch.y(sheet.high)), round(view.pitch.y(sheet.low - 1))
    end = round(view.time.x(sheet.melody.length_ticks)) + 1
    veil = ink["roll_outside"]
    painter.fillRect(QRect(left, top, view.width_px - left, max(0, upper - top)), veil)
    painter.fillRect(QRect(left, lower, view.width_px - left, max(0, view.height_px - lower)), veil)
    if end < view.width_px:
        painter.fillRect(QRect(end, max(top, upper), view.width_px - end, lower - max(top, upper)), veil)
    painter.setPen(QPen(ink["line_bar"], 1, Qt.PenStyle.DashLine))
    for edge in (upper - 1, lower):
        painter.drawLine(left, edge, min(end, view.width_px), edge)
