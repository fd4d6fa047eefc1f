"""The file of a draft: begun, opened and saved, and never lost without a question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from melodygen.errors import MelodygenError
from melodygen.stimuli.design import Design, DesignError, read_design
from ui.language import said
from ui.stimuli.draft import ENDING, NAME, Draft, example

if TYPE_CHECKING:
    from ui.stimulus_sets import Questions


class DesignFile(QObject):
    """Where a draft comes from and goes to.

    `said` carries good news, `refused` a sentence, and `kept_from` the mistake because of which nothing was saved.
    """

    said = Signal(str)
    refused = Signal(str)
    kept_from = Signal(object)

    def __init__(self, draft: Draft, questions: Questions, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft, self._questions = draft, questions
        self.folder = folder

    @property
    def name(self) -> str:
        """What the design is called: its file's name, or that of the set."""
        return self._draft.path.name if self._draft.path else self._draft.design.set.name + ENDING

    def begin(self, design: Design) -> None:
        """Go on with a design that is in no file yet, once nothing can be lost by it."""
        if self.may_let_go():
            self._draft.begin(_in_folder(design, self.folder))

    def open(self) -> None:
        """Open a design file that is asked for."""
        path = self._questions.design_to_open(self.folder)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a design file once nothing can be lost by it."""
        if not self.may_let_go():
            return
        try:
            design = read_design(path.absolute())
        except DesignError as error:
            self.refused.emit(said(error))
            return
        self.folder = path.absolute().parent
        self._draft.open(design)

    def save(self, path: Path | None = None) -> bool:
        """Save to `path`, to the design's own file, or else to one that is asked for; whether that was done."""
        if self._is_kept_from():
            return False
        path = path or self._draft.path or self._questions.design_to_save(self.folder / self.name)
        if path is None or (self._draft.loses_comments and not self._questions.may_lose_comments(path.name)):
            return False
        try:
            self._draft.save(path.absolute())
        except MelodygenError as error:
            self.refused.emit(said(error))
            return False
        self.folder = path.absolute().parent
        self.said.emit(_tr("Saved {name}").format(name=path.name))
        return True

    def save_as(self) -> None:
        """Save to a file that is asked for."""
        if self._is_kept_from():
            return
        path = self._questions.design_to_save(self._draft.path or self.folder / self.name)
        if path is not None:
            self.save(path)

    def may_let_go(self) -> bool:
        """Whether the draft may be left: nothing is unsaved, or it was saved or let go."""
        if not self._draft.is_dirty:
            return True
        answer = self._questions.ask_to_save_design(self.name)
        return self.save() if answer == "save" else answer == "discard"

    def _is_kept_from(self) -> bool:
        """Whether a mistake stands against saving anywhere; said before anybody is asked where to."""
        if self._draft.problem is None:
            return False
        self.refused.emit(_tr("A design with a mistake cannot be saved: correct what is marked first."))
        self.kept_from.emit(self._draft.problem)
        return True


def example_in(folder: Path) -> Design:
    """The example, which is in no file yet; folders in it are meant from `folder` on."""
    return _in_folder(example(), folder)


def _in_folder(design: Design, folder: Path) -> Design:
    return replace(design, path=folder / (NAME + ENDING))


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
