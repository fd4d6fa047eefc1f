"""What is to be learned: folder, name, and the words that are kept with the style."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from melodygen.fields import Choice
from ui.controls.choice import ChoiceBox, describe_box
from ui.dropping import dropped_paths
from ui.learning.names import label_of, name_of, problem_with
from ui.learning.process import Wish
from ui.theme import Role, set_role

Choose = Callable[[Path], Path | None]
"""Asks for a folder, from one to begin with."""


class LearnForm(QWidget):
    """Fields for a `Wish`; `edited` follows every change."""

    edited = Signal()

    def __init__(self, choose: Choose, start: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose, self._start = choose, start
        self.folder, self.name, self.licence, self.origin = (QLineEdit(self) for _ in range(4))
        self.chords = ChoiceBox(self._chord_sources(), self)
        self.browse = QPushButton(self.tr("&Browse…"), self)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self._prepare()
        self._lay_out()
        self.browse.clicked.connect(self._browse)
        self.name.textChanged.connect(self._on_name)
        self.folder.textChanged.connect(self.edited)
        self._on_name()

    @property
    def wish(self) -> Wish | None:
        """What is asked for; None while something is missing."""
        folder, name = self.folder.text().strip(), name_of(self.name.text())
        if not folder or not name or problem_with(name):
            return None
        path = Path(os.path.abspath(os.path.expanduser(folder)))  # noqa: PTH100, PTH111 - neither links nor "~nobody"
        return Wish(path, name, self.licence.text().strip(), self.origin.text().strip(), self.chords.slug)

    def take_folder(self, folder: Path) -> None:
        """Fill in a folder, and its name where the style has none yet."""
        self.folder.setText(str(folder))
        if not self.name.text():
            self.name.setText(folder.name.split(".")[0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A folder, or a file of melodies, may be dropped."""
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the folder that was dropped."""
        for path in dropped_paths(event)[:1]:
            event.acceptProposedAction()
            self.take_folder(path)

    def _prepare(self) -> None:
        self.setAcceptDrops(True)
        names = (
            (self.folder, self.tr("Folder of melodies"), self.tr("Choose a folder, or drop one here")),
            (self.name, self.tr("Name of the style"), self.tr("such as Irish Tunes")),
            (self.licence, self.tr("Licence"), self.tr("under which the tables may be used, such as CC0")),
            (self.origin, self.tr("Origin"), self.tr("where the melodies come from; else the folder is named")),
        )
        for line, name, placeholder in names:
            line.setAccessibleName(name)
            line.setPlaceholderText(placeholder)
            line.setAcceptDrops(False)  # what is dropped on a line is dropped on the form
        about = self.tr(
            "Where the style learns which chord follows which, and how often chords change. What other voices play is "
            "listened to only in files that name no chords; without any chords, published tables are used."
        )
        describe_box(self.chords, self.tr("Chords"), about)

    def _chord_sources(self) -> tuple[Choice, ...]:
        return (
            Choice("named", self.tr("As the files name them")),
            Choice("heard", self.tr("Named, or else heard in the other voices")),
            Choice("none", self.tr("Not from these files")),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        rows = (
            (self.tr("&Folder"), self.folder),
            (self.tr("&Name"), self.name),
            (self.tr("C&hords"), self.chords),
            (self.tr("L&icence"), self.licence),
            (self.tr("&Origin"), self.origin),
        )
        for place, (text, line) in zip((0, 1, 3, 4, 5), rows, strict=True):
            label = QLabel(text, self)
            label.setBuddy(line)
            grid.addWidget(label, place, 0)
            grid.addWidget(line, place, 1, 1, 1 if line is self.folder else 2)
        grid.addWidget(self.browse, 0, 2)
        grid.addWidget(self.hint, 2, 1, 1, 2)
        self.setTabOrder(self.folder, self.browse)
        self.setTabOrder(self.browse, self.name)
        self.setTabOrder(self.name, self.chords)
        self.setTabOrder(self.chords, self.licence)

    def _browse(self) -> None:
        folder = self._choose(self._start)
        if folder is not None:
            self.take_folder(folder)

    def _on_name(self) -> None:
        """Say at once what the style will be called, or why it cannot."""
        name = name_of(self.name.text())
        problem = problem_with(name) if name else ""
        role: Role = "error" if problem else "muted"
        if self.hint.property("role") != role:
            set_role(self.hint, role)
        known = self.tr("Called “{label}” here, {name} on the command line.")
        free = self.tr("What the Style choice will show.")
        self.hint.setText(problem or (known.format(label=label_of(name), name=name) if name else free))
        self.name.setAccessibleDescription(self.hint.text())
        self.edited.emit()
