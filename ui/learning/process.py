"""Learning in a process of its own, so that the window stays quick and stopping is at once.

The process is the command line's `learn`, which tells its progress in lines of JSON.  It writes to a draft that takes
its place among the user's styles only once it is whole, and is gone in any other case.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from melodygen.errors import MelodygenError
from ui.command import Command, as_shown
from ui.language import said


@dataclass(frozen=True, slots=True)
class Wish:
    """What to learn, under which name, and the words to be kept with it."""

    folder: Path
    name: str
    licence: str = ""
    origin: str = ""
    chords: str = "named"
    """As the command line's option has it."""

    def arguments(self, draft: Path) -> list[str]:
        """Those of the command line that learns it into `draft`."""
        kept = [f"--name={self.name}", f"--licence={self.licence}", f"--origin={self.origin}"]
        words = [*kept, f"--chords={self.chords}", f"--out={draft}"]
        return ["-m", "melodygen", "learn", "--json", *words, "--", os.fspath(self.folder)]


class LearningProcess(QObject):
    """One style being learned.

    `progressed` carries the command's row (share, file, melodies, skipped), `learned` its report, `failed` a sentence;
    after `stop` none of them comes, but `stopped`, once the process is gone and nothing of it is left.
    """

    progressed = Signal(object)
    learned = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = Command(self)
        self._command.told.connect(self._on_told)
        self._command.ended.connect(self._on_ended)
        self._command.missing.connect(self._on_missing)
        self._draft: Path | None = None
        self._name = ""
        self._report: dict[str, Any] | None = None
        self._is_stopping = False

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._command.is_running

    def start(self, wish: Wish) -> None:
        """Begin; there must be none under way."""
        from melodygen.styles.own import new_draft  # noqa: PLC0415 - with numpy, once the window is there

        self._name, self._report, self._is_stopping = wish.name, None, False
        try:
            self._draft = new_draft()
        except MelodygenError as error:
            self.failed.emit(said(error))
            return
        self._command.start(wish.arguments(self._draft))

    def stop(self) -> None:
        """End it at once."""
        self._is_stopping = True
        self._command.kill()

    def stop_and_wait(self) -> None:
        """As `stop`; nothing is left of it on return."""
        self._is_stopping = True
        self._command.kill_and_wait()

    def _on_told(self, row: dict[str, Any]) -> None:
        if "learned" in row:
            self._report = row
        elif not self._is_stopping:
            self.progressed.emit(row)

    def _on_missing(self) -> None:
        self._drop()
        self.failed.emit(_tr("Learning could not be started; install melodygen again."))

    def _on_ended(self, is_well: bool, sentence: str) -> None:
        problem = ""
        if not is_well or self._report is None:
            problem = as_shown(sentence) or _tr("Learning ended before it was done; nothing was written.")
        elif not self._is_stopping:
            problem = self._keep()
        self._drop()
        if self._is_stopping:
            self.stopped.emit()
        elif problem:
            self.failed.emit(problem)
        else:
            self.learned.emit(self._report)

    def _keep(self) -> str:
        """Let the draft take its place; what is wrong if it cannot."""
        from melodygen.styles.own import keep_draft  # noqa: PLC0415

        try:
            if self._draft is not None:
                keep_draft(self._draft, self._name)
        except MelodygenError as error:
            return said(error)
        self._draft = None
        return ""

    def _drop(self) -> None:
        """Leave nothing of a draft that did not take its place."""
        from melodygen.styles.own import drop_draft  # noqa: PLC0415

        if self._draft is not None:
            drop_draft(self._draft)
        self._draft = None


def _tr(text: str) -> str:
    return QCoreApplication.translate("learning", text)
