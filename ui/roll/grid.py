"""The ground under the notes: rows shaded by the scale, lines by the metre, the loop, and the range that is allowed.

All rows of one kind look alike from left to right, so each kind is painted once as a strip and copied to its rows:
a translucent line down the whole roll costs fifty times an opaque one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import reduce
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from ui.roll.geometry import View
from ui.roll.gridlines import lines
from ui.roll.ink import Ink, laid_over
from ui.roll.marks import Marks
from ui.roll.ruler import bar_edges
from ui.roll.sheet import Sheet

LINE_COLOURS = ("line_bar", "line_strong", "line_beat", "line_division", "line_division")
MIN_SEPARATED_ROW_PX = 11
MIN_CLEAR_BAR_PX = 16
"""Narrower bars have fainter lines, so that the phrases still show."""

Kind = tuple[str, bool]
"""The colour of a row, and whether it lies outside the range asked for."""

Stretch = tuple[int, int, tuple[str, ...]]
"""From where to where, in x, and the colours that are laid over it."""


def draw_ground(painter: QPainter, view: View, sheet: Sheet, marks: Marks, ink: Ink) -> None:
    """Draw everything that lies under the notes."""
    strips: dict[Kind, QPixmap] = {}
    places = _line_places(view, sheet)
    stretches = [*_stretches(view, sheet, marks)]
    edges = _edges(view, sheet, marks)
    scale = painter.device().devicePixelRatio()
    bottom, top = view.pitch.visible(view.height_px)
    for pitch in range(top, bottom - 1, -1):
        kind = _kind(sheet, pitch)
        if kind not in strips:
            strips[kind] = _strip(view, kind, places, stretches, edges, ink, scale)
        _draw_row(painter, view, pitch, strips[kind], ink)
    _draw_range(painter, view, sheet, ink)


def _line_places(view: View, sheet: Sheet) -> dict[str, list[int]]:
    """Where the lines in view are, in x, by their colours; phrase ends stand out, and bar 1 after an upbeat."""
    places: dict[str, list[int]] = defaultdict(list)
    bar_ticks = sheet.melody.metre.bar_ticks
    edges = {phrase.end_bar * bar_ticks for phrase in sheet.melody.phrases} | ({0} if sheet.first_bar < 0 else set())
    colours = LINE_COLOURS if bar_ticks * view.time.px_per_tick >= MIN_CLEAR_BAR_PX else LINE_COLOURS[2:3]
    start, end = view.time.visible(view.width_px)
    for ticks, level in lines(sheet.melody.metre, view.time.px_per_tick, start, end, sheet.melody.bars):
        is_edge = level == 0 and ticks in edges
        places["line_phrase" if is_edge else colours[level]].append(round(view.time.x(ticks)))
    return places


def _kind(sheet: Sheet, pitch: int) -> Kind:
    in_scale = "roll_row" if pitch % 12 in sheet.spelling.names else "roll_row_out"
    colour = "roll_row_tonic" if pitch % 12 == sheet.spelling.tonic else in_scale
    return colour, not sheet.low <= pitch <= sheet.high


def _stretches(view: View, sheet: Sheet, marks: Marks) -> Iterator[Stretch]:
    """The roll from left to right, cut where something begins or ends to be laid over it."""
    veils = [(*bar_edges(view, sheet, bars), "locked_veil") for bars in marks.locked.bars]
    veils += [(*bar_edges(view, sheet, marks.loop), "loop")] if marks.loop else []
    veils += [(*bar_edges(view, sheet, marks.chosen), "chosen_veil")] if marks.chosen else []
    veils.append((round(view.time.x(sheet.melody.length_ticks)) + 1, view.width_px, "roll_outside"))
    ends = (view.bands.keys_px, view.width_px)
    cuts = {x for left, right, _ in veils for x in (left, right) if ends[0] < x < ends[1]}
    for left, right in pairwise(sorted({*ends, *cuts})):
        yield left, right, tuple(veil for start, end, veil in veils if start <= left and right <= end)


def _edges(view: View, sheet: Sheet, marks: Marks) -> list[tuple[int, str]]:
    """Where the loop and the chosen bars end, in x, and in which colour that is drawn."""
    found = [(marks.loop, "accent"), (marks.chosen, "chosen")]
    return [
        (x, colour)
        for bars, colour in found
        if bars
        for left, right in [bar_edges(view, sheet, bars)]
        for x in (left, right - 1)
    ]


def _strip(
    view: View,
    kind: Kind,
    places: dict[str, list[int]],
    stretches: list[Stretch],
    edges: list[tuple[int, str]],
    ink: Ink,
    scale: float,
) -> QPixmap:
    """One row's picture over the whole width."""
    height = int(view.pitch.row_px) + 2
    strip = QPixmap(QSize(view.width_px, height) * scale)
    strip.setDevicePixelRatio(scale)
    ground = laid_over(ink[kind[0]], ink["roll_outside"]) if kind[1] else ink[kind[0]]
    with QPainter(strip) as painter:
        for left, right, veils in stretches:
            ground_here = reduce(laid_over, [ink[veil] for veil in veils], ground)
            painter.fillRect(left, 0, right - left, height, ground_here)
            _draw_lines(painter, range(left, right), places, height, ground_here, ink)
        for x, colour in edges:
            painter.fillRect(x, 0, 1, height, ink[colour])
    return strip


def _draw_lines(
    painter: QPainter, stretch: range, places: dict[str, list[int]], height: int, ground: QColor, ink: Ink
) -> None:
    for name, xs in places.items():
        colour = laid_over(ground, ink[name])
        for x in xs:
            if x in stretch:
                painter.fillRect(x, 0, 1, height, colour)


def _draw_row(painter: QPainter, view: View, pitch: int, strip: QPixmap, ink: Ink) -> None:
    upper, lower = round(view.pitch.y(pitch)), round(view.pitch.y(pitch - 1))
    painter.drawPixmap(0, upper, strip)
    if view.pitch.row_px >= MIN_SEPARATED_ROW_PX:
        painter.fillRect(view.bands.keys_px, lower - 1, view.width_px, 1, ink["line_division"])


def _draw_range(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    """Dashed lines at the highest and the lowest note allowed, up to the end."""
    end = min(round(view.time.x(sheet.melody.length_ticks)), view.width_px)
    painter.setPen(QPen(laid_over(ink["roll_row"], ink["line_bar"]), 1, Qt.PenStyle.DashLine))
    for edge in (round(view.pitch.y(sheet.high)) - 1, round(view.pitch.y(sheet.low - 1))):
        painter.drawLine(view.bands.keys_px, edge, end, edge)
