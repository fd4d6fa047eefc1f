"""The piano keys at the left, named in the key's own spelling."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.sheet import Spelling

BLACK_KEYS = frozenset((1, 3, 6, 8, 10))
BLACK_SHARE = 0.5
MIN_NAMED_ROW_PX = 11
MARK_PX = 3

RIGHT_CENTRE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def draw_keys(painter: QPainter, view: View, spelling: Spelling | None, ink: Ink) -> None:
    """Draw the keys in view; with a spelling, name those of its scale, the tonic with its octave."""
    top, width = view.bands.top_px, view.bands.keys_px
    painter.fillRect(0, top, width, view.height_px - top, ink["key_white"])
    bottom_pitch, top_pitch = view.pitch.visible(view.height_px)
    for pitch in range(bottom_pitch, top_pitch + 1):
        _draw_key(painter, view, pitch, ink)
        if spelling:
            _draw_name(painter, view, pitch, spelling, ink)
    painter.fillRect(width - 1, top, 1, view.height_px - top, ink["key_line"])


def draw_pressed_key(painter: QPainter, view: View, pitch: int, spelling: Spelling | None, ink: Ink) -> None:
    """Draw the key that is held, over its plain picture."""
    rect = key_rect(view, pitch)
    painter.fillRect(rect.adjusted(0, 1, -1, -1), ink["key_pressed"])
    if spelling:
        _draw_name(painter, view, pitch, spelling, ink)


def key_rect(view: View, pitch: int) -> QRectF:
    """The whole row of a key."""
    upper, lower = round(view.pitch.y(pitch)), round(view.pitch.y(pitch - 1))
    return QRectF(0, upper, view.bands.keys_px, lower - upper)


def _draw_key(painter: QPainter, view: View, pitch: int, ink: Ink) -> None:
    rect = key_rect(view, pitch)
    if pitch % 12 not in BLACK_KEYS:
        if (pitch - 1) % 12 not in BLACK_KEYS:
            painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), ink["key_line"])
        return
    rect.setWidth(round(rect.width() * BLACK_SHARE))
    painter.fillRect(rect.adjusted(0, 1, 0, -1), ink["key_black"])


def _draw_name(painter: QPainter, view: View, pitch: int, spelling: Spelling, ink: Ink) -> None:
    is_tonic = pitch % 12 == spelling.tonic
    if pitch % 12 not in spelling.names or (view.pitch.row_px < MIN_NAMED_ROW_PX and not is_tonic):
        return
    rect = key_rect(view, pitch)
    if is_tonic:
        painter.fillRect(QRectF(rect.right() - MARK_PX - 1, rect.top(), MARK_PX, rect.height()), ink["accent"])
    painter.setPen(ink["key_text"])
    face = ink.small_bold if is_tonic else ink.tiny
    painter.setFont(face.font)
    text = spelling.full_name(pitch) if is_tonic else spelling.name(pitch)
    middle = rect.center().y()
    painter.drawText(QRectF(0, middle - 10, rect.width() - MARK_PX - 5, 20), RIGHT_CENTRE, text)
