"""The chord row: symbols as in a lead sheet, with Roman numerals beside them where there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from melodygen.melody import ChordSpan
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.marks import Bars
from ui.roll.ruler import bar_edges
from ui.roll.sheet import Sheet, with_signs

MIN_NAMED_PX = 8
NUMERAL_GAP_PX = 6
LOCKED_PX = 2
LEFT_CENTRE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def draw_chords(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    """Draw the chords in view; a chord that is struck again is drawn as one, the home chord is tinted."""
    top, height = view.bands.chords_top, view.bands.chords_px
    painter.fillRect(0, top, view.width_px, height, ink["panel"])
    start, end = view.time.visible(view.width_px)
    painter.setPen(Qt.PenStyle.NoPen)
    for span in sheet.chords_between(start, end):
        _draw_chord(painter, view, span, ink)
    painter.fillRect(0, top + height - 1, view.width_px, 1, ink["border"])


def draw_locked_chords(painter: QPainter, view: View, sheet: Sheet, locked: tuple[Bars, ...], ink: Ink) -> None:
    """Underline the chords of bars whose chords are locked."""
    bottom = view.bands.chords_top + view.bands.chords_px - 1
    for bars in locked:
        left, right = bar_edges(view, sheet, bars)
        painter.fillRect(left + 1, bottom - LOCKED_PX, right - left - 2, LOCKED_PX, ink["locked"])


def _draw_chord(painter: QPainter, view: View, span: ChordSpan, ink: Ink) -> None:
    left, right = round(view.time.x(span.onset_ticks)), round(view.time.x(span.end_ticks))
    rect = QRectF(left + 1, view.bands.chords_top + 2, max(1, right - left - 1), view.bands.chords_px - 5)
    fill = ink["accent_soft" if span.chord.degree == 1 and not span.chord.sign else "hover"]
    if rect.width() < MIN_NAMED_PX:
        painter.fillRect(rect, fill)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    rect.setLeft(max(rect.left(), view.bands.keys_px))
    _draw_symbol(painter, rect, with_signs(span.chord.symbol), with_signs(span.chord.numeral), ink)


def _draw_symbol(painter: QPainter, rect: QRectF, symbol: str, numeral: str, ink: Ink) -> None:
    faces = ((ink.bold, 5), (ink.small, 3), (ink.tiny, 1))
    fitting = (it for it in faces if it[0].width(symbol) + it[1] <= rect.width())
    face, inset = next(fitting, (None, 0))
    if face is None:
        return
    painter.setPen(ink["text"])
    painter.setFont(face.font)
    painter.drawText(rect.adjusted(inset, 0, 0, 0), LEFT_CENTRE, symbol)
    rect.setLeft(rect.left() + inset + face.width(symbol) + NUMERAL_GAP_PX)
    if ink.tiny.width(numeral) <= rect.width():
        painter.setPen(ink["muted"])
        painter.setFont(ink.tiny.font)
        painter.drawText(rect, LEFT_CENTRE, numeral)
