"""The background question whose answers make groups of listeners, chosen among those that can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from melodygen.stimuli.design import can_group
from melodygen.stimuli.design.design import PageTable
from melodygen.stimuli.study_page import Question
from ui.controls.choice import describe_box
from ui.controls.control import Control

LONGEST_TEXT = 40
"""Letters of a question that are shown beside its id."""
LEAST_SHOWN = 12
"""Letters of all that for which there is room in the narrowest window."""


class GroupControl(Control):
    """One of the questions of the page that is shown, or none.

    It stays with its question: a question that gets another id, even letter by letter, still makes the groups.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(LEAST_SHOWN)
        self.row.addWidget(self.box, 1)
        self.setFocusProxy(self.box)
        self._place: int | None = None
        self.box.activated.connect(lambda _: self.edited.emit(self.box.currentData(), None))

    def show_page(self, page: PageTable) -> None:
        """Offer the questions of this page."""
        self._place = _place_of(page, self._place)
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(_tr("No groups"), "")
            for question in filter(can_group, page.background):
                self.box.addItem(_shown(question), question.id)

    def show_value(self, value: object) -> None:
        """Show the choice and tell nobody; one that cannot be is shown as it is."""
        if self.box.findData(value) < 0:
            self.box.addItem(str(value), value)
        self.box.setCurrentIndex(self.box.findData(value))

    def describe(self, name: str, text: str) -> None:
        """Give the box its accessible name, description and tooltip."""
        describe_box(self.box, name, text)

    def followed(self, page: PageTable, background: Sequence[Question]) -> PageTable:
        """`page` with other background questions, and its group by the same one as before, if that is still there."""
        ids = [question.id for question in filter(can_group, background)]
        group = page.group
        if self._place is not None and group not in ids:
            is_edited = len(background) == len(page.background) and can_group(background[self._place])
            group = background[self._place].id if is_edited else ""
        return replace(page, background=tuple(background), group=group)


def _place_of(page: PageTable, before: int | None) -> int | None:
    """Where that which makes groups is among the questions; also while it has no id, on the way to another."""
    ids = [question.id for question in page.background]
    if page.group and page.group in ids:
        return ids.index(page.group)
    is_being_typed = not page.group and before is not None and ids[before : before + 1] == [""]
    return before if is_being_typed else None


def _shown(question: Question) -> str:
    text = question.text.strip()
    short = text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1].rstrip()}…"
    return f"{question.id}: {short}" if short else question.id


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
