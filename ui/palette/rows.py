"""How a row of the palette is drawn: the name, its menu in a quieter colour, and at the right key or reason."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.palette.entries import Entry

ENTRY = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 32
MARGIN = 12
GAP = 10

Index = QModelIndex | QPersistentModelIndex
Colour = QPalette.ColorRole


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry; one that cannot be done is faint, and has its reason where the key would be."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's names
        """The same height for all."""
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry: Entry = index.data(ENTRY)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        group = QPalette.ColorGroup.Disabled if entry.reason else QPalette.ColorGroup.Active
        palette = QGuiApplication.palette()  # the style sheet gives the list one colour of text for all
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Colour.Midlight if entry.reason else Colour.Highlight))
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 4, 4)
        is_bright = is_chosen and not entry.reason
        loud = palette.color(Colour.HighlightedText) if is_bright else palette.color(group, Colour.Text)
        quiet = loud if is_bright else palette.color(Colour.PlaceholderText)
        place = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setPen(quiet)
        room = place.adjusted(painter.fontMetrics().horizontalAdvance(entry.name) + GAP, 0, 0, 0)
        place.setRight(self._draw_right(painter, entry.reason or entry.key, room))
        painter.setPen(loud)
        place.setLeft(self._draw_left(painter, entry.name, place))
        painter.setPen(quiet)
        self._draw_left(painter, f"{entry.menu} · {entry.state}" if entry.state else entry.menu, place)
        painter.restore()

    @staticmethod
    def _draw_left(painter: QPainter, text: str, place: QRect) -> int:
        """Draw at the left of `place`; where what follows begins."""
        metrics = painter.fontMetrics()
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return place.left() + metrics.horizontalAdvance(text) + GAP

    @staticmethod
    def _draw_right(painter: QPainter, text: str, place: QRect) -> int:
        """Draw at the right of `place`; where what stands before it must end."""
        metrics = painter.fontMetrics()
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return place.right() - metrics.horizontalAdvance(text) - GAP
