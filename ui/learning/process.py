"""Learning in a process of its own, so that the window stays quick and stopping is at once.

The process is the command line's `learn`, which tells its progress in lines of JSON.  It writes to a draft that takes
its place among the user's styles only once it is whole, and is gone in any other case.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
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
        self._command = Command("learned", self)
        self._command.progressed.connect(self.progressed)
        self._command.done.connect(self._on_done)
        self._command.failed.connect(self._on_failed)
        self._command.missing.connect(self._on_missing)
        self._command.stopped.connect(self._on_stopped)
        self._draft: Path | None = None
        self._name = ""

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._command.is_running

    def start(self, wish: Wish) -> None:
        """Begin; there must be none under way."""
        from melodygen.styles.own import new_draft  # noqa: PLC0415 - with numpy, once the window is there

        self._name = wish.name
        try:
            self._draft = new_draft()
        except MelodygenError as error:
            self.failed.emit(said(error))
            return
        self._command.start(wish.arguments(self._draft))

    def stop(self) -> None:
        """End it at once."""
        self._command.stop()

    def stop_and_wait(self) -> None:
        """As `stop`; nothing is left of it on return."""
        self._command.stop_and_wait()

    def _on_missing(self) -> None:
        self._drop()
        self.failed.emit(_tr("Learning could not be started; install melodygen again."))

    def _on_done(self, report: Mapping[str, Any]) -> None:
        problem = self._keep()
        self._drop()
        if problem:
            self.failed.emit(problem)
        else:
            self.learned.emit(report)

    def _on_failed(self, sentence: str) -> None:
        self._drop()
        self.failed.emit(as_shown(sentence) or _tr("Learning ended before it was done; nothing was written."))

    def _on_stopped(self) -> None:
        self._drop()
        self.stopped.emit()

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
