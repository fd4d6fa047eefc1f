"""What moves over the still picture: the note that sounds, held keys, a gesture, the cursor and the focus frame."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from ui.roll.curve import NOT_DRAWN, Drawn, curve_rects, draw_curve
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.keyboard import draw_pressed_key, key_rect
from ui.roll.notes import draw_active_note, draw_mark, note_rect
from ui.roll.pointer import Place
from ui.roll.ruler import HEAD_PX, draw_cursor
from ui.roll.sheet import Sheet
from ui.roll.tools.drawing import draw_band, draw_ghosts, ghost_rects, leaving_rects
from ui.roll.tools.edits import NO_GHOSTS, Ghosts

FOCUS_PX = 2


@dataclass(frozen=True, slots=True)
class Overlay:
    """The moving things of one moment: x of the cursor, indices of notes, pitches of held keys, and a gesture."""

    cursor_x: int | None = None
    notes: frozenset[int] = frozenset()
    keys: frozenset[int] = frozenset()
    marked: int | None = None
    """Index of a note with a frame around it."""
    ghosts: Ghosts = NO_GHOSTS
    band: QRectF | None = None
    curve: Drawn = NOT_DRAWN
    """The contour while it is being drawn."""

    @classmethod
    def at(
        cls, view: View, sheet: Sheet, position: float | None, held: Place | None, marked: int | None = None
    ) -> Overlay:
        """The overlay with the music at `position` ticks and the pointer holding `held`."""
        sounding = None if position is None else sheet.note_at(position)
        notes = frozenset(index for index in (sounding, held.note if held else None) if index is not None)
        pitches = [sheet.melody.notes[index].pitch for index in notes]
        keys = frozenset((*pitches, held.pitch) if held else pitches)
        return cls(_cursor_x(view, position), notes, keys, marked)

    def areas(self, view: View, sheet: Sheet) -> list[QRect]:
        """The rectangles it covers."""
        found = [note_rect(view, sheet, index).toAlignedRect() for index in self.notes]
        found += [key_rect(view, pitch).toAlignedRect() for pitch in self.keys]
        if self.marked is not None:
            found.append(note_rect(view, sheet, self.marked).toAlignedRect().adjusted(-4, -4, 4, 4))
        gesture = [*ghost_rects(view, self.ghosts.notes), *leaving_rects(view, sheet, self.ghosts)]
        gesture += [self.band] if self.band else []
        found += [rect.toAlignedRect().adjusted(-1, -1, 2, 2) for rect in gesture]
        curve = curve_rects(view, sheet.melody.metre.bar_ticks, self.curve)
        found += [rect.toAlignedRect() for rect in curve]
        if self.cursor_x is not None:
            found.append(QRect(self.cursor_x - HEAD_PX - 1, 0, 2 * HEAD_PX + 3, view.height_px))
        return found


def draw_overlay(painter: QPainter, view: View, sheet: Sheet, overlay: Overlay, ink: Ink) -> None:
    """Draw `overlay` over the still picture."""
    bands = view.bands
    painter.save()
    painter.setClipRect(bands.keys_px, bands.top_px, view.width_px, view.height_px)
    for index in overlay.notes:
        draw_active_note(painter, view, sheet, index, ink)
    if overlay.marked is not None:
        draw_mark(painter, view, sheet, overlay.marked, ink)
    draw_ghosts(painter, view, sheet, overlay.ghosts, ink)
    if overlay.band:
        draw_band(painter, overlay.band, ink)
    draw_curve(painter, view, sheet.melody.metre.bar_ticks, overlay.curve, ink)
    painter.setClipRect(0, bands.top_px, bands.keys_px, view.height_px)
    for pitch in overlay.keys:
        draw_pressed_key(painter, view, pitch, sheet.spelling, ink)
    painter.setClipRect(bands.keys_px, 0, view.width_px, view.height_px)
    if overlay.cursor_x is not None:
        draw_cursor(painter, view, overlay.cursor_x, ink)
    painter.restore()


def draw_focus(painter: QPainter, width: int, height: int, ink: Ink) -> None:
    """Draw the frame that shows where the keys go."""
    for edge in (
        QRectF(0, 0, width, FOCUS_PX),
        QRectF(0, height - FOCUS_PX, width, FOCUS_PX),
        QRectF(0, 0, FOCUS_PX, height),
        QRectF(width - FOCUS_PX, 0, FOCUS_PX, height),
    ):
        painter.fillRect(edge, ink["focus"])


def _cursor_x(view: View, position: float | None) -> int | None:
    if position is None:
        return None
    x = round(view.time.x(position))
    return x if view.bands.keys_px <= x <= view.width_px + HEAD_PX else None
