"""How the lane is drawn: a stem at each note's onset, with a full head where the hand has set it, else with a ring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from melodygen.touch import LOUDEST, SOFTEST, held
from ui.roll.geometry import View
from ui.roll.ink import Ink, laid_over
from ui.roll.sheet import Sheet
from ui.texts import roll_text

HEIGHT_PX = 104
TOP_PX, FOOT_PX = 10, 6
HEAD_PX, RING_PX, STEM_PX = 3.5, 2.0, 2
MIN_HEAD_PX_PER_TICK = 30 / 1920
"""Below this, where a bar has thirty pixels, stems have no heads."""

MIN_BAR_PX = 8
"""How near to each other lines of bars may be."""

LEVELS = (32, 64, 96, 127)
RIGHT_CENTRE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def y_of(velocity: float) -> float:
    """Where a velocity stands, in pixels from the top of the lane."""
    return TOP_PX + (LOUDEST - velocity) * (HEIGHT_PX - TOP_PX - FOOT_PX) / LOUDEST


def velocity_at(y: float) -> int:
    """The velocity that stands there, the softest or the loudest beyond."""
    return held(round(LOUDEST - (y - TOP_PX) * LOUDEST / (HEIGHT_PX - TOP_PX - FOOT_PX)))


def draw_lane(
    painter: QPainter, view: View, sheet: Sheet, chosen: Collection[int], ink: Ink, changed: Mapping[int, int]
) -> None:
    """Draw the lane; `changed` are the velocities, by onset, that a gesture would set."""
    keys_px = view.bands.keys_px
    painter.fillRect(0, 0, view.width_px, HEIGHT_PX, ink["roll_row"])
    for level in LEVELS:
        painter.fillRect(keys_px, round(y_of(level)), view.width_px, 1, ink["line_division"])
    draw_bar_lines(painter, view, sheet, HEIGHT_PX, ink)
    if view.time.px_per_tick >= MIN_HEAD_PX_PER_TICK:
        _draw_stems_with_heads(painter, view, sheet, chosen, ink, changed)
    else:
        _draw_fine_stems(painter, view, sheet, chosen, ink, changed)
    _draw_legend(painter, keys_px, ink)
    painter.fillRect(0, 0, view.width_px, 1, ink["border"])


def draw_value(painter: QPainter, view: View, onset: int, velocity: int, ink: Ink) -> None:
    """Write the velocity that a note would have beside its head, on the side where there is room."""
    painter.setFont(ink.small_bold.font)
    text = str(velocity)
    width = ink.small_bold.width(text) + 8
    x = view.time.x(onset) + 8
    left = x if x + width < view.width_px else x - 16 - width
    rect = QRectF(left, min(max(2.0, y_of(velocity) - 9), HEIGHT_PX - 20), width, 18)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink["text"])
    painter.drawRoundedRect(rect, 4, 4)
    painter.setPen(ink["roll_row"])
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def draw_bar_lines(painter: QPainter, view: View, sheet: Sheet, height_px: int, ink: Ink) -> None:
    """A line at each bar, or where they would crowd at every second, fourth and so on; opaque, as in the grid."""
    colour = laid_over(ink["roll_row"], ink["line_beat"])
    length, every = sheet.melody.metre.bar_ticks, 1
    while every * length * view.time.px_per_tick < MIN_BAR_PX:
        every *= 2
    start, end = view.time.visible(view.width_px)
    first = int(start // length) // every * every
    for bar in range(max(sheet.first_bar, first), min(sheet.melody.bars, int(end // length) + 1) + 1, every):
        x = round(view.time.x(bar * length))
        if view.bands.keys_px < x < view.width_px:
            painter.fillRect(x, 0, 1, height_px, colour)


def _draw_stems_with_heads(
    painter: QPainter, view: View, sheet: Sheet, chosen: Collection[int], ink: Ink, changed: Mapping[int, int]
) -> None:
    touches = {touch.onset_ticks for touch in sheet.melody.touches} | changed.keys()
    for index in sheet.notes_between(*view.time.visible(view.width_px)):
        onset = sheet.onsets[index]
        velocity = changed.get(onset, sheet.velocities[index])
        colour = ink["chosen"] if onset in chosen else ink.note(velocity)
        x, y = round(view.time.x(onset)), round(y_of(velocity))
        painter.fillRect(x, y, STEM_PX, HEIGHT_PX - FOOT_PX - y, colour)
        _draw_head(painter, x + STEM_PX / 2, y, colour, colour if onset in touches else ink["roll_row"])


def _draw_fine_stems(
    painter: QPainter, view: View, sheet: Sheet, chosen: Collection[int], ink: Ink, changed: Mapping[int, int]
) -> None:
    """All of one colour at once, as there are thousands; what is chosen comes last, over the others."""
    plain: dict[int, list[QRectF]] = defaultdict(list)
    outstanding: list[QRectF] = []
    tops = [round(y_of(velocity)) for velocity in range(LOUDEST + 1)]
    for index in sheet.notes_between(*view.time.visible(view.width_px)):
        onset = sheet.onsets[index]
        velocity = changed.get(onset, sheet.velocities[index])
        top = tops[velocity]
        stem = QRectF(round(view.time.x(onset)), top, 1, HEIGHT_PX - FOOT_PX - top)
        (outstanding if onset in chosen else plain[velocity]).append(stem)
    painter.setPen(Qt.PenStyle.NoPen)
    for velocity, stems in plain.items():
        painter.setBrush(ink.note(velocity))
        painter.drawRects(stems)
    painter.setBrush(ink["chosen"])
    painter.drawRects(outstanding)


def _draw_head(painter: QPainter, x: float, y: float, ring: QColor, fill: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ring, RING_PX))
    painter.setBrush(fill)
    painter.drawEllipse(QPointF(x, y), HEAD_PX, HEAD_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_legend(painter: QPainter, width: int, ink: Ink) -> None:
    """Say at the left what is drawn, and the softest, the middle and the loudest."""
    painter.fillRect(0, 0, width, HEIGHT_PX, ink["panel"])
    painter.fillRect(width - 1, 0, 1, HEIGHT_PX, ink["border"])
    painter.setPen(ink["muted"])
    painter.setFont(ink.tiny.font)
    for velocity in (LOUDEST, SOFTEST):
        painter.drawText(QRectF(0, y_of(velocity) - 8, width - 8, 16), RIGHT_CENTRE, str(velocity))
    painter.drawText(QRectF(0, y_of(64) - 8, width - 8, 16), RIGHT_CENTRE, roll_text("Velocity"))
