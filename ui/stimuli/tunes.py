"""Which tunes of those that come with the program are in the set: all, or those that are ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.controls.control import Control

SHOWN_ROWS = 7
ROW_HEIGHT = 28


class TunesControl(Control):
    """A tick for all, and one for each title; the value is empty where it is all, and the last tick stays."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.all = QCheckBox(_tr("All {count}").format(count=len(titles)), self)
        self.list = QListWidget(self)
        self.list.setObjectName("tunes")
        for title in titles:
            item = QListWidgetItem(title, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
        self.list.setCurrentRow(0)
        self.list.setMinimumHeight(SHOWN_ROWS * ROW_HEIGHT)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.all)
        column.addWidget(self.list)
        self.row.addLayout(column)
        self.setFocusProxy(self.all)
        self.setTabOrder(self.all, self.list)
        self.all.toggled.connect(self._on_all)
        self.list.itemChanged.connect(self._on_ticked)

    @property
    def value(self) -> tuple[str, ...]:
        """The titles that are ticked; none where all are wanted."""
        return () if self.all.isChecked() else tuple(item.text() for item in self._ticked())

    def show_value(self, value: object) -> None:
        """Show the ticks and tell nobody."""
        wanted = {title.casefold() for title in cast("tuple[str, ...]", value)}
        with QSignalBlocker(self.list), QSignalBlocker(self.all):
            self.all.setChecked(not wanted)
            self.list.setEnabled(bool(wanted))
            for item in self._items():
                is_in = not wanted or item.text().casefold() in wanted
                item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)

    def describe(self, name: str, text: str) -> None:
        """Give both parts their accessible name and description."""
        for part in (self.all, self.list):
            part.setAccessibleName(name if part is self.list else f"{name}: {self.all.text()}")
            part.setAccessibleDescription(text)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _ticked(self) -> list[QListWidgetItem]:
        return [item for item in self._items() if item.checkState() is Qt.CheckState.Checked]

    def _on_all(self, is_all: bool) -> None:
        """To choose some, begin with the one that is current."""
        value = () if is_all else (self.list.currentItem().text(),)
        self.show_value(value)
        self.edited.emit(value, None)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        if not self._ticked():
            with QSignalBlocker(self.list):
                item.setCheckState(Qt.CheckState.Checked)
        self.edited.emit(self.value, None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
