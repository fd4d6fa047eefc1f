"""One bar of a row of weights: an upright slider with the name of a degree and of its note below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from melodygen.degree_weights import AS_THE_STYLE, MOST
from ui.theme import LIGHT, Theme

TOP, TRACK, NAMES = 14, 64, 32
"""Pixels from top to bottom: for the number, the bar and the names."""

WIDEST = 34
STEP, FINE_STEP, COARSE_STEP = 5, 1, 25
CENTRED = Qt.AlignmentFlag.AlignCenter
CATCH = 3
"""Points within which a drag comes to rest as the style has it."""


class DegreeBar(QSlider):
    """The weight of one degree.

    Signals
    -------
    dragged_to(point)
        The pointer is down there, in the coordinates of the bar.
    reset_asked()
        By a double click, Backspace or Delete.
    left_for(step)
        The arrow keys go to a neighbour, -1 or 1.

    """

    dragged_to = Signal(QPointF)
    reset_asked = Signal()
    left_for = Signal(int)

    def __init__(self, degree: str, note: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.degree, self.note = degree, note
        self._theme: Theme = LIGHT
        self.setRange(0, MOST)
        self.setSingleStep(STEP)
        self.setPageStep(COARSE_STEP)
        self.setValue(AS_THE_STYLE)
        self.setFixedHeight(TOP + TRACK + NAMES)
        self.setMinimumWidth(12)
        self.setMaximumWidth(WIDEST)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme = theme
        self.update()

    def weight_at(self, y: float) -> int:
        """The weight at a height in pixels from the top; near that of the style exactly that."""
        weight = min(MOST, max(0, round(MOST * (TOP + TRACK - y) / TRACK)))
        return AS_THE_STYLE if abs(weight - AS_THE_STYLE) <= CATCH else weight

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as looks well."""
        return QSize(WIDEST - 6, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go where it is clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.dragged_to.emit(event.position())
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go along with the pointer."""
        if self.isSliderDown():
            self.dragged_to.emit(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        if event.button() is Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Back to the style."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.reset_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down change it, with Shift by single points; left and right go to its neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.left_for.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.reset_asked.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.setValue(self.value() + (FINE_STEP if key == Qt.Key.Key_Up else -FINE_STEP))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setValue(0 if key == Qt.Key.Key_Home else MOST)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The wheel scrolls the panel until this has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw the bar, a line where the style is, and the names."""
        with QPainter(self) as painter:
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(20.0, self.width() - 4)
        left = (self.width() - width) / 2
        track = QRectF(left, TOP, width, TRACK)
        painter.setPen(QPen(QColor(theme.focus if self.hasFocus() else theme.outline), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(theme.hover if self.underMouse() else theme.field))
        painter.drawRoundedRect(track, 3, 3)
        self._draw_bar(painter, track)
        self._draw_names(painter)

    def _draw_bar(self, painter: QPainter, track: QRectF) -> None:
        theme, is_set = self._theme, self.value() != AS_THE_STYLE
        inside = track.adjusted(2, 2, -2, -2)
        bar = QRectF(inside)
        bar.setTop(inside.bottom() - inside.height() * self.value() / MOST)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if is_set else theme.handle))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(QPen(QColor(theme.outline), 1, Qt.PenStyle.DotLine))
        middle = inside.bottom() - inside.height() * AS_THE_STYLE / MOST
        painter.drawLine(QPointF(0, middle), QPointF(track.left() - 1, middle))
        painter.drawLine(QPointF(track.right() + 1, middle), QPointF(self.width(), middle))

    def _draw_names(self, painter: QPainter) -> None:
        theme = self._theme
        if self.value() != AS_THE_STYLE or self.hasFocus():
            painter.setPen(QColor(theme.text))
            painter.setFont(_font(self.font(), theme.text_small - 1))
            painter.drawText(QRectF(-8, 0, self.width() + 16, TOP - 1), CENTRED, str(self.value()))
        degree, note = (QRectF(-8, TOP + TRACK + y, self.width() + 16, 15) for y in (2, 16))
        painter.setPen(QColor(theme.text))
        painter.setFont(_font(self.font(), theme.text_small, is_bold=True))
        painter.drawText(degree, CENTRED, self.degree)
        painter.setPen(QColor(theme.muted))
        painter.setFont(_font(self.font(), theme.text_small))
        painter.drawText(note, CENTRED, self.note)


def _font(base: QFont, pixels: int, *, is_bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setBold(is_bold)
    return font
