"""The strip's cards as an item model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.ideas.cards import Apart, Card
from ui.ideas.words import spoken, tip, title
from ui.texts import tooltip

MIME = "application/x-melodygen-idea"
"""What a dragged card has: the words for it; the card itself is asked of the strip that it comes from."""

Index = QModelIndex | QPersistentModelIndex


class CardsModel(QAbstractListModel):
    """Rows of cards; `named` carries a card and the name that was typed for it."""

    named = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self.apart: Apart = lambda _: None

    @property
    def cards(self) -> Sequence[Card]:
        """What is shown, in order."""
        return self._cards

    def show(self, cards: Sequence[Card]) -> None:
        """Show these; the rows stay where they are, and only say that they changed, where the ideas are the same."""
        if self._cards == cards:
            return
        is_same = [card.idea.tune for card in cards] == [card.idea.tune for card in self._cards]
        if is_same:
            self._cards = list(cards)
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def card(self, index: Index) -> Card | None:
        """The card of a row; None of no row."""
        return self._cards[index.row()] if index.isValid() and index.row() < len(self._cards) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """How many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a card, its tip, and what is said of it."""
        card = self.card(index)
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return title(card)
        if role == Qt.ItemDataRole.EditRole:
            return card.idea.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(tip(card, self.apart(card.idea)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card)
        return tip(card, self.apart(card.idea)) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """A name was typed."""
        card = self.card(index)
        name = " ".join(str(value).split())
        if card is None or role != Qt.ItemDataRole.EditRole or name == card.idea.name:
            return False
        self.named.emit(card, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every card can be chosen, named and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable | flags.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """One of our own, so that no other program takes a card."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The card in words."""
        data = QMimeData()
        card = self.card(indexes[0]) if indexes else None
        data.setData(MIME, (spoken(card) if card else "").encode())
        return data
