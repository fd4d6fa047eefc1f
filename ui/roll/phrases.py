"""The phrase band: which bars belong together, which share their material, and how each ends."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from melodygen.phrase import Phrase
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.sheet import Sheet

END_MARK_PX = 3.5
INSET_PX = 6


def draw_phrases(painter: QPainter, view: View, sheet: Sheet, ink: Ink) -> None:
    """Draw the phrases in view; equal letters have equal colours."""
    top, height = view.bands.phrases_top, view.bands.phrases_px
    painter.fillRect(0, top, view.width_px, height, ink["panel"])
    fills = _fill_numbers(sheet)
    for phrase in sheet.melody.phrases:
        rect = phrase_rect(view, sheet, phrase)
        if rect.right() > view.bands.keys_px and rect.left() < view.width_px:
            _draw_phrase(painter, rect, phrase, fills[letter(phrase)], view.bands.keys_px, ink)


def phrase_rect(view: View, sheet: Sheet, phrase: Phrase) -> QRectF:
    """Where a phrase is drawn."""
    bar_ticks = sheet.melody.metre.bar_ticks
    left = round(view.time.x(phrase.first_bar * bar_ticks))
    right = round(view.time.x(phrase.end_bar * bar_ticks))
    return QRectF(left + 1, view.bands.phrases_top + 2, max(2, right - left - 1), view.bands.phrases_px - 4)


def letter(phrase: Phrase) -> str:
    """A label without its primes: phrases of one letter share their material."""
    return phrase.label.rstrip("'′")


def _fill_numbers(sheet: Sheet) -> dict[str, int]:
    letters = dict.fromkeys(letter(phrase) for phrase in sheet.melody.phrases)
    return {name: number for number, name in enumerate(letters)}


def _draw_phrase(painter: QPainter, rect: QRectF, phrase: Phrase, fill: int, left_px: int, ink: Ink) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.phrase_fills[fill % len(ink.phrase_fills)])
    painter.drawRoundedRect(rect, 3, 3)
    if rect.width() > 4 * END_MARK_PX:
        _draw_end(painter, rect, ink, is_closed=phrase.is_closed)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    label = phrase.label.replace("'", "′")
    rect.setLeft(max(rect.left(), left_px) + INSET_PX)
    rect.setRight(rect.right() - 4 * END_MARK_PX)
    if ink.small_bold.width(label) <= rect.width():
        painter.setPen(ink["phrase_text"])
        painter.setFont(ink.small_bold.font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)


def _draw_end(painter: QPainter, rect: QRectF, ink: Ink, *, is_closed: bool) -> None:
    """A full dot where the phrase comes home to the tonic, a ring where it stays open."""
    centre = QPointF(rect.right() - INSET_PX - 1, rect.center().y())
    painter.setPen(QPen(ink["phrase_text"], 1.2))
    painter.setBrush(ink["phrase_text"] if is_closed else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, END_MARK_PX - 0.6, END_MARK_PX - 0.6)
