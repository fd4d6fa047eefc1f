"""Small tables that grow by a button: parameters with a value or levels, cells, weights, texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from melodygen.fields import Choice
from ui.controls.choice import ChoiceBox, describe_box
from ui.controls.control import Control, Gesture
from ui.icon_names import set_icon
from ui.texts import tooltip
from ui.theme import Theme, set_role

NAME_WIDTH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsSpec:
    """What the rows hold.

    Attributes
    ----------
    names
        To choose from; None where names are typed.
    read, write
        Between the text of a row and its value; both are told the name too.
    hint
        What a row's text may be, by its name.
    offer
        Fills the menu of values that are named, and says whether there are any; None where there never are.
    add, name, value
        What the button, and the two parts of a row, are called.
    may_be_empty
        Whether a row without a text says something.

    """

    names: tuple[Choice, ...] | None
    read: Callable[[str, str], Any]
    write: Callable[[str, Any], str]
    hint: Callable[[str], str]
    add: str
    name: str
    value: str
    offer: Callable[[QMenu, str, str, Callable[[str], None]], bool] | None = None
    may_be_empty: bool = False


class Row(QWidget):
    """A name, a text for its value, and a way to be rid of both."""

    edited = Signal(object)
    removed = Signal(object)

    def __init__(self, spec: RowsSpec, name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._spec = spec
        self.name: ChoiceBox | QLineEdit = QLineEdit(name, self) if spec.names is None else ChoiceBox(spec.names, self)
        self.line = QLineEdit(text, self)
        self.pick, self.remove = QToolButton(self), QToolButton(self)
        self._prepare(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.name, 2)
        row.addWidget(self.line, 3)
        row.addWidget(self.pick)
        row.addWidget(self.remove)
        self._gesture = Gesture(self)
        self.line.textEdited.connect(lambda _: self._on_typed())
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        self._show_hint()

    @property
    def key(self) -> str:
        """Its name."""
        return self.name.slug if isinstance(self.name, ChoiceBox) else self.name.text().strip()

    @property
    def waits(self) -> bool:
        """Whether it says nothing yet."""
        return not self.key or not (self._spec.may_be_empty or self.line.text().strip())

    @property
    def value(self) -> Any:
        """What its text stands for."""
        return self._spec.read(self.key, self.line.text())

    def _prepare(self, name: str) -> None:
        if isinstance(self.name, ChoiceBox):
            self.name.show_slug(name)
            self.name.activated.connect(lambda _: self._on_name())
            describe_box(self.name, self._spec.name, "")
        else:
            self.name.setAccessibleName(self._spec.name)
            self.name.setPlaceholderText(self._spec.name)
            self.name.textEdited.connect(lambda _: self._on_typed())
        self.name.setMinimumWidth(NAME_WIDTH)
        set_role(self.pick, "tool")
        set_icon(self.pick, "more")
        self.pick.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.pick)
        self.pick.setMenu(menu)
        policy = self.pick.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.pick.setSizePolicy(policy)
        menu.aboutToShow.connect(self._fill)
        set_role(self.remove, "tool")
        set_icon(self.remove, "close")

    def _on_typed(self) -> None:
        self.edited.emit(self._gesture.current(is_held=False))

    def _on_name(self) -> None:
        self.line.clear()
        self._show_hint()
        self.edited.emit(None)
        self.line.setFocus()

    def _show_hint(self) -> None:
        hint = self._spec.hint(self.key)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(f"{self._spec.value}: {self.key}")
        self.line.setAccessibleDescription(hint)
        self.line.setToolTip(tooltip(hint))
        says = self.tr("Choose: {name}").format(name=self.key)
        self.pick.setAccessibleName(says)
        self.pick.setToolTip(tooltip(says))
        self.pick.setVisible(self._fill())
        says = self.tr("Remove {name}").format(name=self.key)
        self.remove.setAccessibleName(says)
        self.remove.setToolTip(tooltip(says))

    def _fill(self) -> bool:
        menu = self.pick.menu()
        menu.clear()
        offer = self._spec.offer
        return offer is not None and offer(menu, self.key, self.line.text(), self._take)

    def _take(self, text: str) -> None:
        self.line.setText(text)
        self.edited.emit(None)


class RowsControl(Control):
    """Rows whose value is a dictionary by their names; rows that say nothing yet, or of a name that was there, wait."""

    def __init__(self, spec: RowsSpec, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec, self._theme = spec, theme
        self.rows: list[Row] = []
        self.add = QPushButton(spec.add, self)
        self.add.setAutoDefault(False)
        set_icon(self.add, "new", theme())
        column = QVBoxLayout()
        column.setSpacing(6)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(6)
        self._foot.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._lines)
        column.addLayout(self._foot)
        self.row.addLayout(column, 1)
        self.add.clicked.connect(self._on_add)

    def add_button(self, button: QPushButton) -> None:
        """Another way to fill the rows, below the one that adds to them."""
        self._foot.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        QWidget.setTabOrder(self.add, button)

    @property
    def value(self) -> dict[str, Any]:
        """As the rows stand."""
        found: dict[str, Any] = {}
        for row in self.rows:
            if not row.waits and row.key not in found:
                found[row.key] = row.value
        return found

    def show_value(self, value: object) -> None:
        """Show the rows and tell nobody; what is typed just now stays as it is typed."""
        wanted = dict(value) if isinstance(value, dict) else {}
        if wanted == self.value:
            return
        for row in list(self.rows):
            self._drop(row)
        for name, own in wanted.items():
            self._append(name, self._spec.write(name, own))

    def describe(self, name: str, text: str) -> None:
        """The button says what it adds to."""
        self.add.setAccessibleName(f"{name}: {self._spec.add}")
        self.add.setAccessibleDescription(text)

    def _append(self, name: str, text: str) -> Row:
        row = Row(self._spec, name, text, self)
        for button in (row.pick, row.remove):
            set_icon(button, button.property("icon_name"), self._theme())
        before = self.rows[-1].remove if self.rows else self
        self.rows.append(row)
        self._lines.addWidget(row)
        row.edited.connect(self._tell)
        row.removed.connect(self._on_removed)
        for one, other in pairwise((before, row.name, row.line, row.pick, row.remove, self.add)):
            QWidget.setTabOrder(one, other)
        return row

    def _on_add(self) -> None:
        used = {row.key for row in self.rows}
        free = (choice.slug for choice in self._spec.names or () if choice.slug not in used)
        row = self._append(next(free, "") if self._spec.names else "", "")
        row.show()
        (row.name if self._spec.names is None else row.line).setFocus()
        self._tell()

    def _on_removed(self, row: Row) -> None:
        self._drop(row)
        self.add.setFocus()
        self._tell()

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tell(self, gesture: object | None = None) -> None:
        self.edited.emit(self.value, gesture)


def names_of(texts: Iterable[str]) -> tuple[Choice, ...]:
    """Names that are called as they are written."""
    return tuple(Choice(text, text) for text in texts)
