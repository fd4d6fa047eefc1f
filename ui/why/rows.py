"""A row of the panel: a name, a bar, and a number; drawn in the palette's colours, so that themes need no telling."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.texts import tooltip

HEIGHT_PX = 22
BAR_PX = 10
VALUE_PX = 64
GAP_PX = 8
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BarRow(QWidget):
    """Shows a share from 0 to 1, or with `is_signed` from -1 to 1 around the middle; a chosen one stands out."""

    def __init__(self, name_px: int, *, is_signed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name_px, self._is_signed = name_px, is_signed
        self.name, self.value, self.share, self.is_chosen = "", "", 0.0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the name, a bar and the number."""
        return QSize(self._name_px + VALUE_PX + 100, HEIGHT_PX)

    def show_row(self, name: str, share: float, value: str, *, is_chosen: bool = False, tip: str = "") -> None:
        """Show these."""
        self.name, self.share, self.value, self.is_chosen = name, share, value, is_chosen
        self.setToolTip(tooltip(tip) if tip else "")
        self.setAccessibleName(f"{name}: {value}")
        self.setAccessibleDescription(tip)
        if self.isHidden():  # showing what is shown has all be laid out again
            self.show()
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the name, the bar on its groove, and the number."""
        with QPainter(self) as painter:
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        colour = self.palette().color
        painter.setPen(colour(QPalette.ColorRole.WindowText))
        painter.drawText(QRectF(0, 0, self._name_px, self.height()), LEFT, self.name)
        painter.drawText(QRectF(self.width() - VALUE_PX, 0, VALUE_PX, self.height()), RIGHT, self.value)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = self._groove()
        painter.setBrush(colour(QPalette.ColorRole.Midlight))
        painter.drawRoundedRect(groove, 3, 3)
        painter.setBrush(colour(self._role()))
        painter.drawRoundedRect(self._bar(groove), 3, 3)
        if self._is_signed:
            middle = round(groove.center().x())
            painter.fillRect(QRectF(middle, groove.top() - 3, 1, BAR_PX + 6), colour(QPalette.ColorRole.Dark))

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self.is_chosen)
        return font

    def _role(self) -> QPalette.ColorRole:
        """What speaks against has the colour of trouble; what was not taken stays behind."""
        if self._is_signed:
            return QPalette.ColorRole.Highlight if self.share >= 0 else QPalette.ColorRole.BrightText
        return QPalette.ColorRole.Highlight if self.is_chosen else QPalette.ColorRole.Shadow

    def _groove(self) -> QRectF:
        width = self.width() - self._name_px - VALUE_PX - 2 * GAP_PX
        return QRectF(self._name_px + GAP_PX, (self.height() - BAR_PX) / 2, max(10, width), BAR_PX)

    def _bar(self, groove: QRectF) -> QRectF:
        share = min(1.0, max(-1.0, self.share))
        if not self._is_signed:
            return QRectF(groove.left(), groove.top(), max(2.0, groove.width() * share), groove.height())
        length = max(2.0, abs(share) * groove.width() / 2)
        middle = groove.center().x()
        return QRectF(middle if share >= 0 else middle - length, groove.top(), length, groove.height())
