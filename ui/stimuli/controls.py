"""A control for each kind of value that a key of a design may have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from melodygen.fields import Choice, NumberField
from melodygen.stimuli.design.kinds import Number
from ui.controls.choice import ChoiceBox, describe_box
from ui.controls.control import Control, Gesture
from ui.controls.number import NumberBox
from ui.stimuli.words import value_label
from ui.texts import tooltip

NUMBER_WIDTH = 150
DECIMALS = 4


class FlagControl(Control):
    """A tick with its own words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(text, self)
        self.row.addWidget(self.box)
        self.row.addStretch(1)
        self.setFocusProxy(self.box)
        self.box.toggled.connect(lambda wanted: self.edited.emit(wanted, None))

    def show_value(self, value: object) -> None:
        """Show the tick and tell nobody."""
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(value))

    def describe(self, name: str, text: str) -> None:
        """The words are its name already."""
        _describe(self.box, name, text)


class TextControl(Control):
    """A line of text."""

    def __init__(self, parent: QWidget | None = None, placeholder: str = "") -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(placeholder)
        self._gesture = Gesture(self)
        self.row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _: self._on_typed())

    @property
    def value(self) -> Any:
        """What was typed."""
        return self.line.text()

    def _on_typed(self) -> None:
        self.edited.emit(self.value, self._gesture.current(is_held=False))

    def show_value(self, value: object) -> None:
        """Show the text, where it is another one, and tell nobody."""
        if self.line.text() != str(value):
            self.line.setText(str(value))
            self.line.setCursorPosition(0)

    def describe(self, name: str, text: str) -> None:
        """Give the line its accessible name, description and tooltip."""
        _describe(self.line, name, text)


class ListControl(TextControl):
    """Several texts with semicolons between them."""

    @property
    def value(self) -> tuple[str, ...]:
        """The texts without blanks around them."""
        return tuple(part.strip() for part in self.line.text().split(";") if part.strip())

    def show_value(self, value: Any) -> None:
        """Show the texts, where they are others, and tell nobody."""
        if tuple(value) != self.value:
            super().show_value("; ".join(value))


class PathControl(TextControl):
    """A file or folder, typed or chosen; `choose` asks for one."""

    def __init__(self, choose: Callable[[], str | None], placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholder)
        self._choose = choose
        self.browse = QPushButton(self.tr("Browse…"), self)
        self.browse.setAutoDefault(False)
        self.row.addWidget(self.browse)
        self.browse.clicked.connect(self._ask)

    def describe(self, name: str, text: str) -> None:
        """Both parts."""
        super().describe(name, text)
        self.browse.setAccessibleName(self.tr("Browse: {name}").format(name=name))

    def _ask(self) -> None:
        path = self._choose()
        if path is not None:
            self.line.setText(path)
            self.edited.emit(path, None)


class NumberKeyControl(Control):
    """A number in limits; 0 may have a name."""

    def __init__(self, kind: Number, unit: str = "", zero: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = _number_box(kind, unit, self)
        if zero:
            self.box.setSpecialValueText(zero)
        self.row.addWidget(self.box)
        self.row.addStretch(1)
        self.setFocusProxy(self.box)
        self._gesture = Gesture(self)
        self.box.valueChanged.connect(
            lambda value: self.edited.emit(_plain(value, kind), self._gesture.current(is_held=False))
        )

    def show_value(self, value: object) -> None:
        """Show the number, unless it is one that cannot be, and tell nobody."""
        with QSignalBlocker(self.box):
            self.box.setValue(float(str(value)))

    def describe(self, name: str, text: str) -> None:
        """Give the box its accessible name, description and tooltip."""
        _describe(self.box, name, text)


class MaybeNumberControl(Control):
    """A number that is asked for where it is ticked; None where it is not."""

    def __init__(self, kind: Number, usual: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(self)
        self.box = _number_box(kind, "", self)
        self.box.setValue(usual)
        self.box.setEnabled(False)
        self._kind = kind
        for part in (self.tick, self.box):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self.setFocusProxy(self.tick)
        self.setTabOrder(self.tick, self.box)
        self.tick.toggled.connect(self.box.setEnabled)
        self.tick.toggled.connect(lambda _: self._tell())
        self.box.valueChanged.connect(lambda _: self._tell())

    def show_value(self, value: object) -> None:
        """Show the number, or none, and tell nobody."""
        with QSignalBlocker(self.tick), QSignalBlocker(self.box):
            self.tick.setChecked(value is not None)
            self.box.setEnabled(value is not None)
            if value is not None:
                self.box.setValue(float(str(value)))

    def describe(self, name: str, text: str) -> None:
        """Both parts."""
        _describe(self.tick, self.tr("Use: {name}").format(name=name), text)
        _describe(self.box, name, text)

    def _tell(self) -> None:
        self.edited.emit(_plain(self.box.value(), self._kind) if self.tick.isChecked() else None, None)


class OneOfControl(Control):
    """One of a few words or numbers."""

    def __init__(self, choices: Iterable[object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        for choice in choices:
            self.box.addItem(value_label(choice), choice)
        self.row.addWidget(self.box)
        self.row.addStretch(1)
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda _: self.edited.emit(self.box.currentData(), None))

    def show_value(self, value: object) -> None:
        """Show the choice and tell nobody."""
        self.box.setCurrentIndex(self.box.findData(value))

    def describe(self, name: str, text: str) -> None:
        """Give the box its accessible name, description and tooltip."""
        describe_box(self.box, name, text)


class NamedControl(Control):
    """One of a long list, or what is usual under the empty name."""

    def __init__(self, choices: Iterable[Choice], usual: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox((Choice("", usual), *choices), self)
        self.row.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda _: self.edited.emit(self.box.slug, None))

    def show_value(self, value: object) -> None:
        """Show the choice and tell nobody."""
        self.box.show_slug(str(value))

    def describe(self, name: str, text: str) -> None:
        """Give the box its accessible name, description and tooltip."""
        describe_box(self.box, name, text)


class ManyOfControl(Control):
    """Any of a few words, in the order of the table."""

    def __init__(self, choices: Iterable[str], columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {choice: QCheckBox(value_label(choice), self) for choice in choices}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, *divmod(place, columns))
            box.toggled.connect(lambda _: self.edited.emit(self.chosen, None))
        self.row.addLayout(grid)
        self.row.addStretch(1)
        self.setFocusProxy(next(iter(self.boxes.values())))

    @property
    def chosen(self) -> tuple[str, ...]:
        """Those that are ticked."""
        return tuple(choice for choice, box in self.boxes.items() if box.isChecked())

    def show_value(self, value: Any) -> None:
        """Show the ticks and tell nobody."""
        for choice, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(choice in value)

    def describe(self, name: str, text: str) -> None:
        """Each of the ticks is read with the name of all of them."""
        for box in self.boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}")
            box.setAccessibleDescription(text)


def _number_box(kind: Number, unit: str, parent: QWidget) -> NumberBox:
    field = NumberField("", "", "Basic", 0, 1, unit or kind.unit, 0, "", kind.is_whole)
    box = NumberBox(field, parent)
    box.setDecimals(0 if kind.is_whole else DECIMALS)
    box.setRange(kind.low, kind.high)
    box.setSingleStep(1 if kind.is_whole or kind.high - kind.low > 10 else 0.05)
    box.setMinimumWidth(NUMBER_WIDTH)
    return box


def _plain(value: float, kind: Number) -> int | float:
    return int(value) if kind.is_whole else float(value)


def _describe(part: QWidget, name: str, text: str) -> None:
    part.setAccessibleName(name)
    part.setAccessibleDescription(text)
    part.setToolTip(tooltip(text or name))
