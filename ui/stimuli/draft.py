"""The design that is edited: its undo, its file, and the first thing in it that cannot be.

Conventions
-----------
A draft is a `Design` that nobody has checked.  Each change is checked by writing it and reading that back, so that the
dialog says of a design exactly what the command line would say of its file.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from melodygen.files import write_bytes_atomically
from melodygen.stimuli.design import Design, DesignError, design_text, parse_design
from melodygen.stimuli.design.design import Generated, Humans, Matching, SetTable
from ui.document.history import History
from ui.stimuli.comments import has_comments, text_with_comments


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: the key that it is about, as `DesignError` has it, and the sentence."""

    key: str
    sentence: str


def study_of_the_paper(name: str, title: str) -> Design:
    """Human tunes and a generated melody like each of them, in forty lists, as the study was that melodygen follows."""
    table = SetTable(name=name, title=title)
    return Design(set=table, generated=Generated(), humans=Humans(bars=16), matching=Matching())


class Draft(QObject):
    """Holds the design; `changed` follows every change of it, and of the file that it is saved in."""

    changed = Signal()

    def __init__(self, design: Design, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.problem: Problem | None = None
        self._text = ""
        self._history, self._saved = History(design), design
        self._check()

    @property
    def design(self) -> Design:
        """As it is now; `path` in it is where its folders are meant from."""
        return self._history.present

    @property
    def is_dirty(self) -> bool:
        """Whether something would be lost."""
        return self.design != self._saved

    @property
    def text(self) -> str:
        """The file that it would be saved as, with the comments of the one that was read."""
        return text_with_comments(self._text, self.design)

    @property
    def loses_comments(self) -> bool:
        """Whether saving would leave out what somebody noted in the file."""
        return has_comments(self._text) and not has_comments(self.text)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.undo_name is not None

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back."""
        return self._history.redo_name is not None

    def begin(self, design: Design) -> None:
        """Go on with another design, which is in no file yet."""
        self.path, self._text = None, ""
        self._begin(design)
        self.changed.emit()

    def open(self, design: Design) -> None:
        """Go on with a design that was read from its path."""
        self.path, self._text = design.path, design.text
        self._begin(_without_text(design))
        self.changed.emit()

    def save(self, path: Path) -> None:
        """Write it; WriteError where that cannot be, and nothing is changed then."""
        text = self.text
        write_bytes_atomically(path, text.encode())
        self.path, self._text = path, text
        if self.design.path != path:
            self._history = History(replace(self.design, path=path))
        self._saved = self.design
        self.changed.emit()

    def change(self, key: str, value: Any) -> None:
        """Set what a dotted key such as ``"presentation.lists"`` names; changes of one key in a row are one to undo."""
        self.put(_with(self.design, key.split("."), value), key)

    def put(self, design: Design, name: str) -> None:
        """Take a changed design; `name` says what was changed."""
        if design != self.design:
            self._history.commit(design, name, sys.intern(name))
            self._check()
            self.changed.emit()

    def undo(self) -> None:
        """Take the latest change back."""
        self._history.undo()
        self._check()
        self.changed.emit()

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._history.redo()
        self._check()
        self.changed.emit()

    def _begin(self, design: Design) -> None:
        self._history = History(design)
        self._saved = design
        self._check()

    def _check(self) -> None:
        try:
            parse_design(design_text(self.design), self.design.path)
        except DesignError as error:
            self.problem = Problem(error.key, error.reason.removeprefix(f"{error.key}: "))
        else:
            self.problem = None


def _with(value: Any, path: list[str], new: Any) -> Any:
    """A frozen value with what stands at `path` in it replaced."""
    head, *rest = path
    return replace(value, **{head: _with(getattr(value, head), rest, new) if rest else new})


def _without_text(design: Design) -> Design:
    return replace(design, text="")
