"""The strip of surprise: each note's bits as heat, from its onset to its end."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter

from ui.roll.geometry import View
from ui.roll.ink import Ink, mixed
from ui.roll.sheet import Sheet

FULL_BITS = 10.0
"""From here on it is as hot as it gets."""

STEPS = 16
COOLEST = 0.08


def draw_surprise(painter: QPainter, view: View, sheet: Sheet, bits: tuple[float, ...], ink: Ink) -> None:
    """Draw the strip; `bits` runs parallel to the notes, and is empty until it is known."""
    top, height = view.bands.surprise_top, view.bands.surprise_px
    painter.fillRect(0, top, view.width_px, height, ink["panel"])
    if bits:
        for index in sheet.notes_between(*view.time.visible(view.width_px)):
            left, right = round(view.time.x(sheet.onsets[index])), round(view.time.x(sheet.ends[index]))
            painter.fillRect(left, top + 2, max(2, right - left - 1), height - 5, heat(bits[index], ink))
    painter.fillRect(0, top + height - 1, view.width_px, 1, ink["border"])


def heat(bits: float, ink: Ink) -> QColor:
    """From the ground's colour, for what was expected, to that of attention."""
    share = round(min(1.0, bits / FULL_BITS) * STEPS) / STEPS
    return mixed(ink["panel"], ink["attention"], COOLEST + (1 - COOLEST) * share)
