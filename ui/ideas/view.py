"""The row of cards: a list from left to right, heard by pointing and by arrow keys, taken by Enter and by dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QKeyEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from melodygen.ideas.idea import AT_A_TIME
from ui.ideas.cards import Card
from ui.ideas.model import CardsModel, Index
from ui.ideas.painting import HEIGHT, WIDTHS, CardDelegate

STEPS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
KEYS = {Qt.Key.Key_S: "star", Qt.Key.Key_F2: "rename", Qt.Key.Key_Delete: "delete", Qt.Key.Key_T: "tag"}


class CardsView(QListView):
    """Shows cards.

    Signals
    -------
    pointed(card or None)
        The pointer is over it, or over none any more.
    reached(card)
        An arrow key has led to it.
    left()
        The keyboard has gone elsewhere.
    chosen(card or None)
        It is the one that actions are about.
    taken(card)
        Enter, or a double click.
    asked(name, card)
        A key for ``"star"``, ``"rename"``, ``"tag"`` or ``"delete"``.

    """

    pointed = Signal(object)
    reached = Signal(object)
    left = Signal()
    chosen = Signal(object)
    taken = Signal(object)
    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardsModel(self)
        self.drawn = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self.drawn)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(HEIGHT + self.horizontalScrollBar().sizeHint().height())
        self.setAccessibleName(self.tr("Ideas"))
        self.entered.connect(lambda index: self.pointed.emit(self.cards.card(index)))
        self.viewportEntered.connect(lambda: self.pointed.emit(None))
        self.doubleClicked.connect(lambda index: self.taken.emit(self.cards.card(index)))
        self.drawn.starred.connect(lambda card: self.asked.emit("star", card))

    @property
    def chosen_card(self) -> Card | None:
        """The one that actions are about."""
        return self.cards.card(self.currentIndex())

    def choose(self, row: int) -> None:
        """Choose the card of a row."""
        self.setCurrentIndex(self.cards.index(row))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a card with the scroll bar."""
        return QSize(AT_A_TIME * WIDTHS[0], self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One card is enough."""
        return QSize(WIDTHS[0], self.height())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell of another card."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.cards.card(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take, star, rename, tag and delete by key; arrows lead on and are heard, Escape ends that.

        While a name is typed, its field hands on the Enter that ends it, which is none for the card.
        """
        card, key = self.chosen_card, event.key()
        is_typing = self.state() is QAbstractItemView.State.EditingState
        is_plain = not is_typing and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and card is not None and key in TAKING:
            self.taken.emit(card)
        elif is_plain and card is not None and key in KEYS:
            self.asked.emit(KEYS[Qt.Key(key)], card)
        elif is_plain and key in STEPS:
            super().keyPressEvent(event)
            if self.chosen_card is not None:
                self.reached.emit(self.chosen_card)
        else:
            if key == Qt.Key.Key_Escape:
                self.left.emit()
            event.ignore()

    def commitData(self, editor: QWidget) -> None:  # noqa: N802
        """Take the name that was typed, unless other cards have come in between."""
        if self.state() is QAbstractItemView.State.EditingState:
            super().commitData(editor)

    def event(self, event: QEvent) -> bool:
        """Keys for the cards come before the window's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_own = event.key() in {*STEPS, *TAKING, *KEYS} and not event.modifiers()
            if is_own and self.chosen_card is not None:
                event.accept()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """No card is under the pointer once it has left them."""
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        return super().viewportEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What the keyboard led to is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard begins with a card."""
        super().focusInEvent(event)
        if self.chosen_card is None and self.cards.rowCount():
            self.choose(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Eight cards side by side, where they fit."""
        self.drawn.fit(event.size().width())
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel goes along the row."""
        delta = event.pixelDelta().x() or event.angleDelta().x() or event.angleDelta().y()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - delta)
        event.accept()

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: ARG002, N802
        """Drag the chosen card, with its picture under the pointer."""
        index = self.currentIndex()
        if not index.isValid():
            return
        self.pointed.emit(None)
        drag = QDrag(self)
        drag.setMimeData(self.cards.mimeData([index]))
        drag.setPixmap(self.picture(index))
        drag.exec(Qt.DropAction.CopyAction)

    def picture(self, index: QModelIndex) -> QPixmap:
        """A card as it is drawn now."""
        return self.viewport().grab(self.visualRect(index))
