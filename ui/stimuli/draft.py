"""The design that is edited: its undo, its file, and the first thing in it that cannot be.

Conventions
-----------
A draft is a `Design` that nobody has checked.  Each change is checked by writing it and reading that back, so that the
dialog says of a design exactly what the command line would say of its file.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from melodygen.files import write_bytes_atomically
from melodygen.stimuli.design import Design, DesignError, design_text, parse_design
from melodygen.stimuli.design.starter import starter_text
from ui.document.history import History
from ui.stimuli.comments import has_comments, text_with_comments

NAME, ENDING = "my-study", ".toml"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: the key that it is about, as `DesignError` has it, and the sentence."""

    key: str
    sentence: str


def example() -> Design:
    """What ``melodygen stimuli new`` writes: human tunes and a generated melody like each of them, in forty lists."""
    return parse_design(starter_text(NAME), Path(NAME + ENDING))


class Draft(QObject):
    """Holds the design; `changed` follows every change of it, and of the file that it is saved in."""

    changed = Signal()

    def __init__(self, design: Design, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.problem: Problem | None = None
        self._text, self._saved = design.text, replace(design, text="")
        self._history = History(self._saved)
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
        self._begin(design, None)

    def open(self, design: Design) -> None:
        """Go on with a design that was read from its path."""
        self._begin(design, design.path)

    def save(self, path: Path) -> None:
        """Write it; WriteError where that cannot be, and nothing is changed then."""
        design = _moved(self.design, path)
        text = text_with_comments(self._text, design)
        write_bytes_atomically(path, text.encode())
        self.path, self._text, self._saved = path, text, design
        if design != self.design:
            self._history = History(design)  # what is undone would be meant from another folder
        self.changed.emit()

    def change(self, key: str, value: Any, gesture: object | None = None) -> None:
        """Set what a dotted key such as ``"presentation.lists"`` names; changes of one gesture are one to undo."""
        self.put(_with(self.design, key.split("."), value), key, gesture)

    def put(self, design: Design, name: str, gesture: object | None = None) -> None:
        """Take a changed design; `name` says what was changed."""
        if design != self.design:
            self._history.commit(design, name, gesture)
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

    def _begin(self, design: Design, path: Path | None) -> None:
        self.path, self._text = path, design.text
        self._saved = replace(design, text="")
        self._history = History(self._saved)
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        try:
            parse_design(design_text(self.design), self.design.path)
        except DesignError as error:
            self.problem = Problem(error.key, error.reason.removeprefix(f"{error.key}: "))
        else:
            self.problem = None


def _moved(design: Design, path: Path) -> Design:
    """The same for a file elsewhere: a folder of melodies that was meant from the old place is meant from the new."""
    humans, before = design.humans, design.path.parent
    if humans is None or not humans.folder or before == path.parent or Path(humans.folder).is_absolute():
        return replace(design, path=path)
    folder = (before / humans.folder).absolute()
    with suppress(ValueError):  # another drive
        folder = Path(os.path.relpath(folder, path.parent))
    return replace(design, path=path, humans=replace(humans, folder=folder.as_posix()))


def _with(value: Any, path: list[str], new: Any) -> Any:
    """A frozen value with what stands at `path` in it replaced."""
    head, *rest = path
    return replace(value, **{head: _with(getattr(value, head), rest, new) if rest else new})
