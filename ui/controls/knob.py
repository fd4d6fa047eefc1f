"""A knob: a number of per cent with a mark at what the melody has reached of it, and a band for people's melodies.

The band is the middle half of them.  On the knob's own scale, which is one of people's melodies, it is a quarter to
three quarters, but wider where many of them share a value: settings that are all the same are then all in it.

Near what was asked for, the mark is quiet.  Else it has the colour of what is not as asked for, and a line leads to it
from where it should be, so that the colour is not all there is to see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from melodygen.fields import NumberField
from ui.controls.number import NumberControl, Slider
from ui.texts import tooltip
from ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from melodygen.knob_report import KnobReport

HEIGHT = 30
TIP, FOOT, HALF, BAND = 23, 28, 5, 3
"""Of the mark: how far its tip and foot are below the top of the slider, half its width; and the height of the band."""


class KnobSlider(Slider):
    """A slider with a small triangle under its groove."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._report: KnobReport | None = None
        self._theme: Theme = LIGHT

    def show_report(self, report: KnobReport | None) -> None:
        """Put the mark where `report` has it; none takes it away."""
        if report != self._report:
            self._report = report
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw the mark in the colours of `theme`."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the slider, and the mark below its groove."""
        super().paintEvent(event)
        if self._report is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw_mark(painter, self._report)

    def x_of(self, percent: float) -> float:
        """Where the middle of the handle is at that value."""
        handle = self._handle().width()
        return handle / 2 + (self.width() - handle) * (percent - self.minimum()) / (self.maximum() - self.minimum())

    def _draw_mark(self, painter: QPainter, report: KnobReport) -> None:
        if report.people is not None:
            left, right = self.x_of(report.people.first), self.x_of(report.people.last)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.handle))
            painter.drawRoundedRect(QRectF(left, FOOT - BAND, right - left, BAND), BAND / 2, BAND / 2)
        x = self.x_of(report.reached)
        ink = QColor(self._theme.muted if report.is_near else self._theme.attention)
        if not report.is_near:
            painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(self.x_of(report.aimed), FOOT - 1, x, FOOT - 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([QPointF(x, TIP), QPointF(x - HALF, FOOT), QPointF(x + HALF, FOOT)]))


class KnobControl(NumberControl):
    """A number control whose slider shows what was reached."""

    def __init__(self, field: NumberField, parent: QWidget | None = None) -> None:
        knob = KnobSlider()
        super().__init__(field, parent, knob)
        self.knob = knob
        self._help = ""
        self._sentence = ""

    def describe(self, name: str, text: str) -> None:
        """As every control; what was reached is added by `show_report`."""
        super().describe(name, text)
        self._help = text

    def set_theme(self, theme: Theme) -> None:
        """Draw the mark in the colours of `theme`."""
        self.knob.set_theme(theme)

    def show_report(self, report: KnobReport | None, sentence: str) -> None:
        """Show what was reached as a mark, and in a `sentence`; none takes both away."""
        self.knob.show_report(report)
        if sentence == self._sentence:
            return
        self._sentence = sentence
        for part in (self.knob, self.box):
            part.setAccessibleDescription(f"{self._help} {sentence}".rstrip())
            part.setToolTip(tooltip(self._help) + (tooltip(sentence) if sentence else ""))
