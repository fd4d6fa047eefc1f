"""The palette over the window: a line to type in, and below it the actions that fit.

The keyboard stays in the line; arrows choose, Enter does, Escape leaves.  What is chosen is announced, so that it can
be used without being seen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.actions import Actions
from ui.palette.entries import Entry, entries, found
from ui.palette.rows import ENTRY, ROW_HEIGHT, EntryDelegate
from ui.settings import Settings
from ui.texts import tooltip
from ui.theme import set_role

OWN_ACTION = "commands"
WIDTH = 620
MOST_ROWS = 11
TOP = 72

Key = Qt.Key
MOVES = (Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown)


class CommandPalette(QFrame):
    """Finds the actions of the menus of `window` and does them; opened by its own action."""

    def __init__(self, window: QMainWindow, actions: Actions, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._actions, self._settings = window, actions, settings
        self._entries: list[Entry] = []
        self._before: QWidget | None = None
        self.line, self.list, self.nothing = QLineEdit(self), QListView(self), QLabel(self)
        self._model = QStandardItemModel(self)
        self._column = QVBoxLayout(self)
        self._prepare()
        self._lay_out()
        self.line.textChanged.connect(self._show_found)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._announce())
        self.list.clicked.connect(lambda _: self._do())
        actions[OWN_ACTION].triggered.connect(self.open)
        self.hide()

    def open(self) -> None:
        """Show all actions, those used last first, and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._entries = entries(self._window.menuBar(), self._actions, but=OWN_ACTION)
        self.line.clear()
        self._show_found("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Hide, and give the keyboard back to what had it, if that is still there."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keys of the line that mean the list, and the keyboard going elsewhere."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        if watched is not self.line:
            return False
        if event.type() is QEvent.Type.FocusOut and self.isVisible() and self._window.isActiveWindow():
            self.hide()
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() in MOVES:
            QApplication.sendEvent(self.list, event)
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            self._do()
        elif event.key() == Key.Key_Escape:
            self.leave()
        else:
            return event.key() in (Key.Key_Tab, Key.Key_Backtab)
        return True

    def _show_found(self, typed: str) -> None:
        self._model.clear()
        # a menu may have been filled anew meanwhile
        self._entries = [entry for entry in self._entries if isValid(entry.action)]
        for entry in found(typed, self._entries, self._settings.recent_actions):
            item = QStandardItem(entry.name)
            item.setData(entry, ENTRY)
            item.setData(entry.spoken, Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(tooltip(entry.reason or entry.tip))
            item.setEditable(False)
            self._model.appendRow(item)
        is_found = self._model.rowCount() > 0
        self.nothing.setText("" if is_found else self.tr("No action is called that"))
        self.nothing.setVisible(not is_found)
        self.list.setVisible(is_found)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self._announce()
        self._place()

    def _do(self) -> None:
        """Do what is chosen, with the keyboard back where it was; what cannot be done stays to be read."""
        entry = self._chosen()
        if entry is None or entry.reason or not isValid(entry.action):
            return
        self.leave()
        self._settings.add_recent_action(entry.identity)
        entry.action.trigger()

    def _chosen(self) -> Entry | None:
        index = self.list.currentIndex()
        return index.data(ENTRY) if index.isValid() else None

    def _announce(self) -> None:
        entry = self._chosen()
        text = entry.spoken if entry else self.nothing.text()
        self.line.setAccessibleDescription(text)
        if self.isVisible() and text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, text))

    def _place(self) -> None:
        """At the top of the middle, as high as there are rows."""
        rows = max(1, min(MOST_ROWS, self._model.rowCount()))
        self.list.setFixedHeight(rows * ROW_HEIGHT)
        width = min(WIDTH, self._window.width() - 40)
        self.setGeometry((self._window.width() - width) // 2, TOP, width, self._column.sizeHint().height())

    def _prepare(self) -> None:
        self.setObjectName("palette")
        self.line.setObjectName("paletteLine")
        self.line.setPlaceholderText(self.tr("Type what you want to do"))
        self.line.setAccessibleName(self.tr("Find an action"))
        self.line.installEventFilter(self)
        self._window.installEventFilter(self)
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(self.tr("Actions found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self._model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.nothing.setContentsMargins(12, 6, 12, 6)
        set_role(self.nothing, "muted")

    def _lay_out(self) -> None:
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(6)
        for part in (self.line, self.list, self.nothing):
            self._column.addWidget(part)
