"""The page on which every key is seen and changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import MENUS, ActionSpec, Shortcuts, plain, shown_key, text_of
from ui.palette.matching import fit
from ui.theme import set_role

NAME = Qt.ItemDataRole.UserRole


class ShortcutsPage(QWidget):
    """Lists the actions by menu; the key pressed in the field below is that of the one chosen.

    A key that does something already is taken away from that only when the user says so.
    """

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._items: dict[str, QTreeWidgetItem] = {}
        self._texts: dict[str, str] = {}
        self._menus: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.search, self.tree = QLineEdit(self), QTreeWidget(self)
        self.recorder, self.problem = QKeySequenceEdit(self), QLabel(self)
        self.take = QPushButton(self.tr("&Use It Here"), self)
        self.remove = QPushButton(self.tr("&No Key"), self)
        self.reset = QPushButton(self.tr("&Reset"), self)
        self.reset_all = QPushButton(self.tr("Reset &All"), self)
        self._prepare()
        self._fill()
        self._lay_out()
        self._connect()
        self._choose_first()

    @property
    def chosen(self) -> str:
        """The action whose key is changed; empty where none is chosen."""
        item = self.tree.currentItem()
        return str(item.data(0, NAME) or "") if item else ""

    def record(self, key: QKeySequence) -> None:
        """Take `key` for the action chosen, unless it cannot be or does something else already."""
        self._say("")
        if key.isEmpty() or not self.chosen:
            return
        refusal = self._shortcuts.refusal(key)
        other = self._shortcuts.taken_by(key, but=self.chosen)
        if refusal:
            self._say(refusal)
        elif other:
            says = self.tr("{key} does “{other}” already, which would be left without it.")
            self._say(says.format(key=shown_key(key), other=self._texts[other]), is_choice=True)
        else:
            self._change(key)

    def _change(self, key: QKeySequence | None) -> None:
        if self.chosen:
            self._shortcuts.change(self.chosen, key)
            self._show_keys()

    def _take(self) -> None:
        self._change(self.recorder.keySequence())

    def _reset(self) -> None:
        if self.chosen:
            self._shortcuts.reset(self.chosen)
            self._show_keys()

    def _reset_all(self) -> None:
        self._shortcuts.reset_all()
        self._show_keys()

    def _show_keys(self) -> None:
        for name, item in self._items.items():
            item.setText(1, self.tr(" or ").join(self._shortcuts.shown(name)))
            font = item.font(0)
            font.setBold(self._shortcuts.is_own(name))
            item.setFont(0, font)
            item.setFont(1, font)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self._say("")
        keys = self._shortcuts.keys(self.chosen) if self.chosen else []
        self.recorder.setKeySequence(keys[0] if keys else QKeySequence())
        for part in (self.recorder, self.remove):
            part.setEnabled(bool(self.chosen))
        self.reset.setEnabled(bool(self.chosen) and self._shortcuts.is_own(self.chosen))
        self.reset_all.setEnabled(any(self._shortcuts.is_own(name) for name in self._items))

    def _say(self, text: str, *, is_choice: bool = False) -> None:
        self.problem.setText(text)
        self.problem.setAccessibleName(text)
        self.take.setVisible(is_choice)

    def _show_found(self, typed: str) -> None:
        for menu, rows in self._menus:
            for row in rows:
                is_found = fit(typed, row.text(0), menu.text(0)) or typed.casefold() == row.text(1).casefold()
                row.setHidden(bool(typed.strip()) and not is_found)
            menu.setHidden(all(row.isHidden() for row in rows))
        self._choose_first()

    def _choose_first(self) -> None:
        shown = (item for item in self._items.values() if not item.isHidden())
        first = next(shown, None)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _fill(self) -> None:
        for menu in MENUS:
            heading = QTreeWidgetItem(self.tree, [plain(text_of(menu.title))])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            rows = [self._add(spec, heading) for spec in menu.rows if not spec.is_submenu]
            self._menus.append((heading, rows))
        self.tree.expandAll()
        self._show_keys()

    def _add(self, spec: ActionSpec, heading: QTreeWidgetItem) -> QTreeWidgetItem:
        self._texts[spec.name] = plain(text_of(spec.text))
        item = QTreeWidgetItem(heading, [self._texts[spec.name]])
        item.setData(0, NAME, spec.name)
        self._items[spec.name] = item
        return item

    def _prepare(self) -> None:
        self.search.setPlaceholderText(self.tr("Search for an action"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Key")])
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setUniformRowHeights(True)
        self.tree.setObjectName("shortcuts")
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setAccessibleName(self.tr("Key of the action chosen: press it"))
        self.problem.setWordWrap(True)
        set_role(self.problem, "error")

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        label = QLabel(self.tr("&Key"), self)
        label.setBuddy(self.recorder)
        for part in (label, self.recorder, self.remove, self.reset, self.reset_all):
            keys.addWidget(part, 1 if part is self.recorder else 0)
        problem = QHBoxLayout()
        problem.addWidget(self.problem, 1)
        problem.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        for row in (keys, problem):
            column.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_found)
        self.tree.currentItemChanged.connect(lambda *_: self._on_chosen())
        self.recorder.editingFinished.connect(lambda: self.record(self.recorder.keySequence()))
        self.take.clicked.connect(self._take)
        self.remove.clicked.connect(lambda: self._change(None))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
