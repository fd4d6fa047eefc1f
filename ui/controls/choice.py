"""One of a list: grouped by family where the list is long, and found by typing part of its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPalette, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from melodygen.fields import Choice
from ui.controls.control import Control
from ui.texts import tooltip, translated

SEARCH_FROM = 20
"""Lists at least this long can be searched by typing."""

SLUG = Qt.ItemDataRole.UserRole
FAMILY = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class FamilyDelegate(QStyledItemDelegate):
    """Draws the names of families as small headings between their members."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading, or a name as usual."""
        family = index.data(FAMILY)
        if family is None:
            super().paint(painter, option, index)
            return
        painter.save()
        font = option.font
        font.setBold(True)
        font.setPixelSize(max(9, round(option.fontMetrics.height() * 0.66)))
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        place = option.rect.adjusted(8, 0, -8, -3)
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, family)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Room for a finger's width, the same for headings: a list of one height measures its first name only."""
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + 11)


class ChoiceBox(QComboBox):
    """A list of choices under family headings.

    Headings have no text of their own, so that neither typing nor search ever stops at one.
    """

    def __init__(self, choices: Iterable[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slugs: dict[str, int] = {}
        self.setModel(self._filled(tuple(choices)))
        self.setItemDelegate(FamilyDelegate(self))
        cast("QListView", self.view()).setUniformItemSizes(True)
        self.setMaxVisibleItems(18)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if len(self._slugs) >= SEARCH_FROM:
            self._make_searchable()

    @property
    def slug(self) -> str:
        """The choice that is shown."""
        return str(self.currentData(SLUG))

    def show_slug(self, slug: str) -> None:
        """Show a choice and tell nobody: `activated` follows the user only.

        One that is not in the list, such as a style that another machine has, joins it under its slug.
        """
        if slug not in self._slugs:
            self._add(Choice(slug, slug), cast("QStandardItemModel", self.model()))
        if slug != self.slug:
            self.setCurrentIndex(self._slugs[slug])
        self._show_start_of_name()

    def show_choices(self, choices: Iterable[Choice]) -> None:
        """Offer other choices; the present one stays, in the list or not."""
        slug = self.slug
        self._slugs.clear()
        with QSignalBlocker(self):
            self.setModel(self._filled(tuple(choices)))
            self.show_slug(slug)

    def is_being_typed_in(self) -> bool:
        """Whether the text is not yet the name of the present choice."""
        return self.isEditable() and self.currentText() != self.itemText(self.currentIndex())

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list with room for every row: Qt may leave too little, and cut the last."""
        super().showPopup()
        view = self.view()
        row = view.sizeHintForRow(0)
        lacking = self.count() * row - view.viewport().height()
        if 0 < lacking < row:
            popup, height = view.window(), view.window().height()
            for enough in (2 * height, height + lacking):  # the arrow below the list goes only where there is too much
                popup.resize(popup.width(), enough)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The wheel scrolls the panel until the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leave no half-typed name behind."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._show_current_name()

    def _filled(self, choices: tuple[Choice, ...]) -> QStandardItemModel:
        model = QStandardItemModel(self)
        family = ""
        for choice in choices:
            if choice.family != family:
                family = choice.family
                model.appendRow(_heading(translated(family)))
            self._add(choice, model)
        return model

    def _add(self, choice: Choice, model: QStandardItemModel) -> None:
        item = QStandardItem(translated(choice.label))
        item.setData(choice.slug, SLUG)
        self._slugs[choice.slug] = model.rowCount()
        model.appendRow(item)

    def _make_searchable(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        suggestions = completer.popup()
        if suggestions is not None:
            suggestions.setObjectName("suggestions")
        line = self.lineEdit()
        if line is not None:
            line.setTextMargins(-2, 0, 0, 0)  # the line's own margin; a box that cannot be typed in has none
            line.returnPressed.connect(lambda: self._take_first_match(completer))

    def _take_first_match(self, completer: QCompleter) -> None:
        """Enter on part of a name takes the first name that has it."""
        if self.is_being_typed_in() and completer.completionCount():
            completer.setCurrentRow(0)
            index = self.findText(completer.currentCompletion())
            self.setCurrentIndex(index)
            self.activated.emit(index)
        self._show_current_name()

    def _show_current_name(self) -> None:
        if self.is_being_typed_in():
            self.setEditText(self.itemText(self.currentIndex()))
        self._show_start_of_name()

    def _show_start_of_name(self) -> None:
        line = self.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)


def _heading(family: str) -> QStandardItem:
    item = QStandardItem("")
    item.setData(family, FAMILY)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


class ChoiceControl(Control):
    """A choice box as the control of one parameter."""

    def __init__(self, choices: Iterable[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox(choices, self)
        self.row.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda _: self.edited.emit(self.box.slug, None))

    def show_value(self, value: object) -> None:
        """Show the choice and tell nobody."""
        self.box.show_slug(str(value))

    def describe(self, name: str, text: str) -> None:
        """Give the box its accessible name, description and tooltip."""
        describe_box(self.box, name, text)


def describe_box(box: QComboBox, name: str, text: str) -> None:
    """Accessible name, description and tooltip of a box and of the line in it."""
    line = box.lineEdit()
    for part in (box, line) if line else (box,):
        part.setAccessibleName(name)
        part.setAccessibleDescription(text)
        part.setToolTip(tooltip(text))
