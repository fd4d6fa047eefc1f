"""A theme's colours and fonts as Qt wants them, made once for many strokes."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from ui.theme import Theme

LOUDNESS_STEPS = 8
SOFTEST, LOUDEST = 48, 112
"""Velocities at which a note has the softest and the loudest colour."""

TAIL_ALPHA = 96


@dataclass(frozen=True, slots=True)
class Type:
    """A font with its measures."""

    font: QFont
    metrics: QFontMetricsF

    def width(self, text: str) -> float:
        """How wide `text` is, in pixels."""
        return self.metrics.horizontalAdvance(text)


class Ink:
    """What the painters draw with; `colours` by the names of the theme's fields."""

    def __init__(self, theme: Theme, family: QFont) -> None:
        self.theme = theme
        self.colours = {
            field.name: QColor(value)
            for field in fields(theme)
            if isinstance(value := getattr(theme, field.name), str) and value.startswith("#")
        }
        self.phrase_fills = tuple(map(QColor, theme.phrase_fills))
        soft, loud = self.colours["note_soft"], self.colours["note_loud"]
        self._notes = tuple(_mixed(soft, loud, step / (LOUDNESS_STEPS - 1)) for step in range(LOUDNESS_STEPS))
        self._tails = tuple(_faded(colour) for colour in self._notes)
        self.small = _type(family, theme.text_small)
        self.small_bold = _type(family, theme.text_small, QFont.Weight.DemiBold)
        self.tiny = _type(family, theme.text_small - 1)
        self.normal = _type(family, theme.text_normal)
        self.bold = _type(family, theme.text_normal - 1, QFont.Weight.DemiBold)
        self.large = _type(family, theme.text_large, QFont.Weight.DemiBold)

    def __getitem__(self, name: str) -> QColor:
        return self.colours[name]

    def note(self, velocity: int) -> QColor:
        """The colour of a note that is played at `velocity`."""
        return self._notes[_step(velocity)]

    def tail(self, velocity: int) -> QColor:
        """The colour of the part of a note that is written but no longer sounds."""
        return self._tails[_step(velocity)]


def _step(velocity: int) -> int:
    share = (min(LOUDEST, max(SOFTEST, velocity)) - SOFTEST) / (LOUDEST - SOFTEST)
    return round(share * (LOUDNESS_STEPS - 1))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


def _faded(colour: QColor) -> QColor:
    faded = QColor(colour)
    faded.setAlpha(TAIL_ALPHA)
    return faded


def _type(family: QFont, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> Type:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(weight)
    return Type(font, QFontMetricsF(font))
