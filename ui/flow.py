"""A layout that sets parts in a row from left to right, and in further rows below it where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Rows of parts, each as wide as it likes to be, or narrower where more then fit into a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Set `item` behind the others."""
        self._items.append(item)

    def add_row(self, row: QLayout) -> None:
        """Set parts behind the others that stay together."""
        self.addChildLayout(row)
        self.addItem(row)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name, and its None
        """The part with that number; None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take a part out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of the rows in `width`."""
        margins = self.contentsMargins()
        places = self._places(width - margins.left() - margins.right())
        return max((place.bottom() + 1 for place in places), default=0) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:  # noqa: N802
        """All in one row."""
        margins, hints = self.contentsMargins(), [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:  # noqa: N802
        """One part in each row."""
        margins, least = self.contentsMargins(), QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least.grownBy(margins)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Set the parts in `rect`."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        for item, place in zip(self._shown(), self._places(inner.width()), strict=True):
            item.setGeometry(place.translated(inner.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        """Where each part stands in `width`, those of a row on one middle line."""
        rows: list[list[QLayoutItem]] = []
        room = 0
        for item in self._shown():
            least = item.minimumSize().width()
            if not rows or least > room:
                rows.append([])
                room = width
            rows[-1].append(item)
            room -= least + self.spacing()
        top, found = 0, list[QRect]()
        for row in rows:
            found += _places_in_row(row, width, top, self.spacing())
            top = max(place.bottom() for place in found) + 1 + self.spacing()
        return found


def _places_in_row(row: list[QLayoutItem], width: int, top: int, spacing: int) -> list[QRect]:
    """From left to right, as wide as they like to be; where that is too much, those give way that can most."""
    hints = [item.sizeHint() for item in row]
    widths = [hint.width() for hint in hints]
    spare = [max(0, hint.width() - item.minimumSize().width()) for hint, item in zip(hints, row, strict=True)]
    over = sum(widths) + spacing * (len(row) - 1) - width
    for index in sorted(range(len(row)), key=lambda index: spare[index], reverse=True):
        given = max(0, min(over, spare[index]))
        widths[index] -= given
        over -= given
    height, left, places = max(hint.height() for hint in hints), 0, []
    for hint, wide in zip(hints, widths, strict=True):
        places.append(QRect(left, top + (height - hint.height()) // 2, wide, hint.height()))
        left += wide + spacing
    return places


def labelled(label: QLabel, part: QWidget) -> QHBoxLayout:
    """A part with its label before it, which stay together."""
    label.setBuddy(part)
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(label)
    row.addWidget(part)
    return row
