"""The still picture of a melody, from back to front; what moves is drawn over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.roll.articulation import draw_articulation
from ui.roll.chordrow import draw_chords, draw_locked_chords
from ui.roll.curve import draw_curve
from ui.roll.geometry import View
from ui.roll.grid import draw_ground
from ui.roll.ink import Ink
from ui.roll.keyboard import draw_keys
from ui.roll.marks import Marks
from ui.roll.notes import draw_locked_notes, draw_notes
from ui.roll.phrases import draw_phrases
from ui.roll.ruler import draw_ruler
from ui.roll.sheet import Sheet
from ui.roll.surprise import draw_surprise
from ui.texts import roll_text

RIGHT_CENTRE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

NARROW_KEYS_PX = 48


def draw_picture(
    painter: QPainter, view: View, sheet: Sheet, marks: Marks, ink: Ink, surprises: tuple[float, ...] = ()
) -> None:
    """Draw all that stands still while the music plays; `surprises` are the notes' bits, where they are known."""
    draw_ground(painter, view, sheet, marks, ink)
    draw_articulation(painter, view, sheet, ink)
    draw_notes(painter, view, sheet, ink, marks.notes)
    draw_locked_notes(painter, view, sheet, marks.locked, ink)
    draw_curve(painter, view, sheet.melody.metre.bar_ticks, marks.curve, ink)
    draw_ruler(painter, view, sheet, marks, ink)
    if view.bands.phrases_px:
        draw_phrases(painter, view, sheet, ink)
    if view.bands.chords_px:
        draw_chords(painter, view, sheet, ink)
        draw_locked_chords(painter, view, sheet, marks.locked.chords, ink)
    if view.bands.surprise_px:
        draw_surprise(painter, view, sheet, surprises, ink)
    draw_keys(painter, view, sheet.spelling, ink)
    _draw_corner(painter, view, ink)


def _draw_corner(painter: QPainter, view: View, ink: Ink) -> None:
    """Say at the left what each band shows."""
    bands = view.bands
    painter.fillRect(0, 0, bands.keys_px, bands.top_px, ink["panel"])
    painter.fillRect(bands.keys_px - 1, 0, 1, bands.top_px, ink["border"])
    painter.fillRect(0, bands.top_px - 1, bands.keys_px, 1, ink["border"])
    painter.setPen(ink["muted"])
    painter.setFont(ink.tiny.font)
    margin = 8 if bands.keys_px > NARROW_KEYS_PX else 3
    rows = (
        (roll_text("Bar"), 0, bands.ruler_px),
        (roll_text("Phrase"), bands.phrases_top, bands.phrases_px),
        (roll_text("Chord"), bands.chords_top, bands.chords_px),
        (roll_text("Surprise"), bands.surprise_top, bands.surprise_px),
    )
    for text, top, height in rows:
        if height:
            painter.drawText(QRectF(0, top, bands.keys_px - margin, height), RIGHT_CENTRE, text)
