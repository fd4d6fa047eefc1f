"""Questions of the researcher's own: a box for each, and a button for another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import cast, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from melodygen.stimuli.study_page import Asked, Question
from ui.controls.control import Control, Gesture
from ui.icon_names import set_icon
from ui.stimuli.words import value_label
from ui.texts import tooltip
from ui.theme import Theme, set_role


class QuestionBox(QWidget):
    """One question."""

    edited = Signal(object)
    removed = Signal(object)

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.id, self.choices = (QLineEdit(self) for _ in range(3))
        self.asked, self.remove = QComboBox(self), QToolButton(self)
        self.required = QCheckBox(_tr("Must be answered"), self)
        for asked in get_args(Asked):
            self.asked.addItem(value_label(asked), asked)
        self._gesture = Gesture(self)
        self.text.setText(question.text)
        self.id.setText(question.id)
        self.choices.setText("; ".join(question.choices))
        self.asked.setCurrentIndex(self.asked.findData(question.asked))
        self.required.setChecked(question.required)
        self._prepare()
        self._lay_out()
        self._show_hint()

    @property
    def question(self) -> Question:
        """As it stands in the fields."""
        return Question(
            id=self.id.text().strip(),
            text=self.text.text(),
            asked=cast("Asked", self.asked.currentData()),
            choices=tuple(part.strip() for part in self.choices.text().split(";") if part.strip()),
            required=self.required.isChecked(),
        )

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """In the order in which the Tab key reaches them."""
        return (self.text, self.remove, self.id, self.asked, self.choices, self.required)

    def _prepare(self) -> None:
        names = (
            (self.text, _tr("Question")),
            (self.id, _tr("Column of the answers")),
            (self.asked, _tr("How it is answered")),
            (self.choices, _tr("Answers")),
        )
        for part, name in names:
            part.setAccessibleName(name)
            part.setToolTip(tooltip(name))
        self.text.setPlaceholderText(_tr("The question, as listeners read it"))
        self.id.setPlaceholderText(_tr("column, such as age"))
        set_role(self.remove, "tool")
        set_icon(self.remove, "close")
        self.remove.setAccessibleName(_tr("Remove this question"))
        self.remove.setToolTip(tooltip(_tr("Remove this question")))
        for line in (self.text, self.id, self.choices):
            line.textEdited.connect(lambda _: self.edited.emit(self._gesture.current(is_held=False)))
        self.asked.activated.connect(lambda _: self._on_asked())
        self.required.toggled.connect(lambda _: self.edited.emit(None))
        self.remove.clicked.connect(lambda: self.removed.emit(self))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.text, 1)
        first.addWidget(self.remove)
        second.addWidget(self.id, 1)
        second.addWidget(self.asked)
        second.addWidget(self.required)
        for part in (first, second):
            part.setSpacing(6)
            column.addLayout(part)
        column.addWidget(self.choices)
        for one, other in pairwise(self.parts):
            QWidget.setTabOrder(one, other)

    def _on_asked(self) -> None:
        self._show_hint()
        self.edited.emit(None)

    def _show_hint(self) -> None:
        asked = self.asked.currentData()
        self.choices.setVisible(asked in {"choice", "scale"})
        ends = _tr("what 1 and 5 stand for; such as not at all; very much")
        self.choices.setPlaceholderText(ends if asked == "scale" else _tr("the answers; with semicolons between them"))
        if not self.choices.isVisibleTo(self):
            self.choices.clear()


class QuestionsControl(Control):
    """All questions of a kind."""

    def __init__(self, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.boxes: list[QuestionBox] = []
        self.add = QPushButton(_tr("Add a question"), self)
        self.add.setAutoDefault(False)
        set_icon(self.add, "new", theme())
        column = QVBoxLayout()
        column.setSpacing(6)
        self._lines = QVBoxLayout()
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column.addLayout(self._lines)
        column.addLayout(foot)
        self.row.addLayout(column, 1)
        self.add.clicked.connect(self._on_add)

    @property
    def value(self) -> tuple[Question, ...]:
        """As the boxes stand."""
        return tuple(box.question for box in self.boxes)

    def show_value(self, value: object) -> None:
        """Show these questions and tell nobody."""
        if value == self.value:
            return
        for box in list(self.boxes):
            self._drop(box)
        for question in cast("tuple[Question, ...]", value):
            self._append(question)

    def describe(self, name: str, text: str) -> None:
        """The button says what it adds to."""
        self.add.setAccessibleName(f"{name}: {self.add.text()}")
        self.add.setAccessibleDescription(text)

    def _append(self, question: Question) -> QuestionBox:
        box = QuestionBox(question, self)
        set_icon(box.remove, "close", self._theme())
        before = self.boxes[-1].parts[-1] if self.boxes else self
        self.boxes.append(box)
        self._lines.addWidget(box)
        for one, other in pairwise((before, *box.parts, self.add)):
            QWidget.setTabOrder(one, other)
        box.edited.connect(self._tell)
        box.removed.connect(self._on_removed)
        return box

    def _on_add(self) -> None:
        taken = {question.id for question in self.value}
        number = next(number for number in range(1, len(taken) + 2) if f"question_{number}" not in taken)
        box = self._append(replace(EMPTY, id=f"question_{number}"))
        box.show()
        box.text.setFocus()
        self._tell()

    def _on_removed(self, box: QuestionBox) -> None:
        self._drop(box)
        self.add.setFocus()
        self._tell()

    def _drop(self, box: QuestionBox) -> None:
        self.boxes.remove(box)
        self._lines.removeWidget(box)
        box.hide()
        box.deleteLater()

    def _tell(self, gesture: object | None = None) -> None:
        self.edited.emit(self.value, gesture)


EMPTY = Question(id="", text="")


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
