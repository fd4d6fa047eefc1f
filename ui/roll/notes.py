"""The notes: rounded bars, darker the louder, solid as long as they sound, with name and degree where there is room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from melodygen.melody import Note
from ui.roll.geometry import TimeAxis, View
from ui.roll.ink import Ink
from ui.roll.marks import Locked
from ui.roll.padlock import HEIGHT_PX, WIDTH_PX, draw_padlock
from ui.roll.sheet import Sheet

MIN_ROUND_PX = 3
LOCKED_PX = 1.5
ROOMY_ROW_PX = 16
MIN_TEXT_ROW_PX = 12
MIN_TEXT_PX_PER_TICK = 15 / 1920
"""Below this not even a whole note has room for its name."""

MARK_PX = 2
RING_PX = 1.5
TEXT_INSET_PX = 5
DEGREE_GAP_PX = 5
SHORTENED = 0.85
"""A note that sounds for less than this share of its written length shows the rest as a tail."""

LEFT_CENTRE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def note_rect(view: View, sheet: Sheet, index: int) -> QRectF:
    """Where a note is drawn, on whole pixels."""
    return _rect(view.time, sheet.onsets[index], sheet.ends[index], _row(view, sheet.melody.notes[index].pitch))


def rect_of(view: View, note: Note) -> QRectF:
    """Where a note would be drawn that is not on the sheet."""
    return _rect(view.time, note.onset_ticks, note.end_ticks, _row(view, note.pitch))


def draw_notes(painter: QPainter, view: View, sheet: Sheet, ink: Ink, chosen: Collection[int] = frozenset()) -> None:
    """Draw every note in view; those whose onsets are `chosen` stand out."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = sheet.notes_between(*view.time.visible(view.width_px))
    rows = {pitch: _row(view, pitch) for pitch in range(sheet.low, sheet.high + 1)}
    slivers: dict[int, list[QRectF]] = defaultdict(list)
    for index in shown:
        rect = _rect(view.time, sheet.onsets[index], sheet.ends[index], rows[sheet.melody.notes[index].pitch])
        if rect.width() < MIN_ROUND_PX:
            slivers[sheet.velocities[index]].append(rect)
        else:
            _draw_bar(painter, rect, sheet, index, ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for velocity, rects in slivers.items():
        painter.setBrush(ink.note(velocity))
        painter.drawRects(rects)
    if view.pitch.row_px >= MIN_TEXT_ROW_PX and view.time.px_per_tick >= MIN_TEXT_PX_PER_TICK:
        _draw_texts(painter, view, sheet, shown, ink)
    for index in shown if chosen else ():
        if sheet.onsets[index] in chosen:
            _draw_chosen_note(painter, view, sheet, index, ink)


def draw_locked_notes(painter: QPainter, view: View, sheet: Sheet, locked: Locked, ink: Ink) -> None:
    """Draw a frame around the notes in view that are locked, and a padlock over those of which the bar is not."""
    if not locked.notes:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink["locked"], LOCKED_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index in sheet.notes_between(*view.time.visible(view.width_px)):
        rect = note_rect(view, sheet, index)
        if index in locked.notes and rect.width() >= MIN_ROUND_PX:
            inner = rect.adjusted(LOCKED_PX / 2, LOCKED_PX / 2, -LOCKED_PX / 2, -LOCKED_PX / 2)
            radius = _radius(rect)
            painter.drawRoundedRect(inner, radius, radius)
    _draw_padlocks(painter, view, sheet, locked, ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_padlocks(painter: QPainter, view: View, sheet: Sheet, locked: Locked, ink: Ink) -> None:
    """One over each, or over the first of some that are nearer together than padlocks are wide."""
    length, free_from = sheet.melody.metre.bar_ticks, -float(WIDTH_PX)
    for index in sheet.notes_between(*view.time.visible(view.width_px)):
        bar, rect = sheet.onsets[index] // length, note_rect(view, sheet, index)
        is_alone = index in locked.notes and not any(first <= bar < end for first, end in locked.bars)
        if is_alone and rect.left() >= free_from:
            draw_padlock(painter, rect.left(), rect.top() - HEIGHT_PX - 2, ink)
            free_from = rect.left() + WIDTH_PX + 2


def draw_active_note(painter: QPainter, view: View, sheet: Sheet, index: int, ink: Ink) -> None:
    """Draw the note that sounds now, or is held by the pointer, over its plain picture."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _fill(painter, note_rect(view, sheet, index), ink["note_active"])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if view.pitch.row_px >= MIN_TEXT_ROW_PX:
        _draw_texts(painter, view, sheet, range(index, index + 1), ink, ink["active_text"])


def draw_mark(painter: QPainter, view: View, sheet: Sheet, index: int, ink: Ink) -> None:
    """Draw a frame around a note that is spoken of."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink["attention"], MARK_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(note_rect(view, sheet, index).adjusted(-2, -2, 2, 2), 5, 5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_chosen_note(painter: QPainter, view: View, sheet: Sheet, index: int, ink: Ink) -> None:
    """Draw a chosen note in a colour of its own, with a ring, as colour alone does not tell everybody."""
    rect = note_rect(view, sheet, index)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _fill(painter, rect, ink["chosen"])
    painter.setPen(QPen(ink["text"], RING_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if view.pitch.row_px >= MIN_TEXT_ROW_PX:
        _draw_texts(painter, view, sheet, range(index, index + 1), ink, ink["chosen_text"])


def _row(view: View, pitch: int) -> tuple[int, int]:
    """Upper edge and height of the notes of a pitch."""
    upper, lower = round(view.pitch.y(pitch)), round(view.pitch.y(pitch - 1))
    inset = 2 if lower - upper >= ROOMY_ROW_PX else 1
    return upper + inset, max(2, lower - upper - 2 * inset)


def _rect(time: TimeAxis, onset: int, end: int, row: tuple[int, int]) -> QRectF:
    left = round(time.x(onset))
    return QRectF(left, row[0], max(2, round(time.x(end)) - left - 1), row[1])


def _draw_bar(painter: QPainter, rect: QRectF, sheet: Sheet, index: int, ink: Ink) -> None:
    velocity = sheet.velocities[index]
    share = _sounding_share(sheet, index)
    if share < 1:
        _fill(painter, rect, ink.tail(velocity))
        rect.setWidth(max(2.0, rect.width() * share))
    _fill(painter, rect, ink.note(velocity))


def _sounding_share(sheet: Sheet, index: int) -> float:
    """How much of the written note is drawn as sounding: all of it unless it is clearly shortened."""
    share = (sheet.sounding_ends[index] - sheet.onsets[index]) / (sheet.ends[index] - sheet.onsets[index])
    return share if share < SHORTENED else 1.0


def _fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    if rect.width() < MIN_ROUND_PX or rect.height() < MIN_ROUND_PX:
        painter.fillRect(rect, colour)
        return
    radius = _radius(rect)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def _radius(rect: QRectF) -> float:
    return min(4.0, rect.height() / 3, rect.width() / 2.5)


def _draw_texts(painter: QPainter, view: View, sheet: Sheet, shown: range, ink: Ink, pen: QColor | None = None) -> None:
    spelling, left = sheet.spelling, view.bands.keys_px
    for index in shown:
        rect, pitch = note_rect(view, sheet, index), sheet.melody.notes[index].pitch
        painter.setPen(pen or ink.note_text(sheet.velocities[index]))
        rect.setWidth(rect.width() * _sounding_share(sheet, index))
        rect.setLeft(max(rect.left(), left))
        rect.adjust(TEXT_INSET_PX, 0, -2, 0)
        _draw_text(painter, rect, spelling.name(pitch), spelling.degree(pitch), ink)


def _draw_text(painter: QPainter, rect: QRectF, name: str, degree: str, ink: Ink) -> None:
    width = ink.small_bold.width(name)
    if width > rect.width():
        return
    painter.setFont(ink.small_bold.font)
    painter.drawText(rect, LEFT_CENTRE, name)
    rect.setLeft(rect.left() + width + DEGREE_GAP_PX)
    if degree and ink.tiny.width(degree) <= rect.width():
        painter.setFont(ink.tiny.font)
        painter.drawText(rect, LEFT_CENTRE, degree)
