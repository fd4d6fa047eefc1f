"""A theme's colours and fonts as Qt wants them, made once for many strokes."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from ui.theme import Theme

LOUDNESS_STEPS = 8
SOFTEST, LOUDEST = 40, 120
"""Velocities at which a note has the softest and the loudest colour."""

TAIL_ALPHA = 96


@dataclass(frozen=True, slots=True)
class Type:
    """A font with its measures."""

    font: QFont
    metrics: QFontMetricsF
    widths: dict[str, float] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """How wide `text` is, in pixels; measured once."""
        if text not in self.widths:
            self.widths[text] = self.metrics.horizontalAdvance(text)
        return self.widths[text]


class Ink:
    """What the painters draw with; `colours` by the names of the theme's fields."""

    def __init__(self, theme: Theme, family: QFont) -> None:
        self.theme = theme
        self.colours = {
            it.name: QColor(value)
            for it in fields(theme)
            if isinstance(value := getattr(theme, it.name), str) and value.startswith("#")
        }
        self.phrase_fills = tuple(map(QColor, theme.phrase_fills))
        soft, loud = self.colours["note_soft"], self.colours["note_loud"]
        self._notes = tuple(mixed(soft, loud, step / (LOUDNESS_STEPS - 1)) for step in range(LOUDNESS_STEPS))
        self._note_texts = tuple(self._readable_on(colour) for colour in self._notes)
        self._tails = tuple(_faded(colour) for colour in self._notes)
        self.small = _type(family, theme.text_small)
        self.small_bold = _type(family, theme.text_small, QFont.Weight.DemiBold)
        self.tiny = _type(family, theme.text_small - 1)
        self.normal = _type(family, theme.text_normal)
        self.bold = _type(family, theme.text_normal - 1, QFont.Weight.DemiBold)
        self.large = _type(family, theme.text_large, QFont.Weight.DemiBold)

    def __getitem__(self, name: str) -> QColor:
        return self.colours[name]

    def _readable_on(self, fill: QColor) -> QColor:
        inks = (self["note_ink_dark"], self["note_ink_light"])
        return max(inks, key=lambda colour: contrast(colour, fill))

    def note(self, velocity: int) -> QColor:
        """The colour of a note that is played at `velocity`."""
        return self._notes[_step(velocity)]

    def note_text(self, velocity: int) -> QColor:
        """The colour of what is written on that note."""
        return self._note_texts[_step(velocity)]

    def tail(self, velocity: int) -> QColor:
        """The colour of the part of a note that is written but no longer sounds."""
        return self._tails[_step(velocity)]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio 1 to 21 of two opaque colours (WCAG 2.2)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _step(velocity: int) -> int:
    share = (min(LOUDEST, max(SOFTEST, velocity)) - SOFTEST) / (LOUDEST - SOFTEST)
    return round(share * (LOUDNESS_STEPS - 1))


def laid_over(ground: QColor, veil: QColor) -> QColor:
    """The opaque colour that `veil` gives on `ground`."""
    return mixed(ground, veil, veil.alphaF())


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with that share (0 to 1) of `other` in it."""
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
