"""Learning in a process of its own, so that the window stays quick and stopping is at once.

The process is the command line's `learn`, which tells its progress in lines of JSON.  It writes to a draft that takes
its place among the user's styles only once it is whole, and is gone in any other case.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Signal

import melodygen
from melodygen.errors import MelodygenError
from ui.language import said

PREFIX = "melodygen: "
"""What the command puts before its sentences."""

STOPPING_MS = 5_000


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
        self._process: QProcess | None = None
        self._draft: Path | None = None
        self._name = ""
        self._report: dict[str, Any] | None = None
        self._is_stopping = False

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None

    def start(self, wish: Wish) -> None:
        """Begin; there must be none under way."""
        from melodygen.styles.own import new_draft  # noqa: PLC0415 - with numpy, once the window is there

        self._name, self._report, self._is_stopping = wish.name, None, False
        try:
            self._draft = new_draft()
        except MelodygenError as error:
            self.failed.emit(said(error))
            return
        process = self._process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(sys.executable, wish.arguments(self._draft))

    def stop(self) -> None:
        """End it at once."""
        if self._process is not None:
            self._is_stopping = True
            self._process.kill()

    def stop_and_wait(self) -> None:
        """As `stop`; nothing is left of it on return."""
        self.stop()
        if self._process is not None:
            self._process.waitForFinished(STOPPING_MS)

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            row = json.loads(bytes(process.readLine().data()))
            if "learned" in row:
                self._report = row
            elif not self._is_stopping:
                self.progressed.emit(row)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        """All but this one are followed by the process's end."""
        if error == QProcess.ProcessError.FailedToStart:
            self._end()
            self.failed.emit(_tr("Learning could not be started; install melodygen again."))

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        process = self._process
        if process is None:
            return
        self._read()
        problem = ""
        if code != 0 or status != QProcess.ExitStatus.NormalExit or self._report is None:
            problem = _sentence(bytes(process.readAllStandardError().data()))
        elif not self._is_stopping:
            problem = self._keep()
        self._end()
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

    def _end(self) -> None:
        from melodygen.styles.own import drop_draft  # noqa: PLC0415

        if self._draft is not None:
            drop_draft(self._draft)
        if self._process is not None:
            self._process.deleteLater()
        self._process = self._draft = None


def _environment() -> QProcessEnvironment:
    """Ours, in which the process finds this very melodygen and writes UTF-8."""
    environment = QProcessEnvironment.systemEnvironment()
    folders = [str(Path(melodygen.__file__).parent.parent), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, folders)))
    environment.insert("PYTHONUTF8", "1")
    return environment


def _sentence(errors: bytes) -> str:
    """The command's own sentence, as it begins in the window; one of ours where it left none."""
    lines = errors.decode(errors="replace").splitlines()
    line = next((line.removeprefix(PREFIX) for line in reversed(lines) if line.startswith(PREFIX)), "")
    sentence = said(line)
    ended = _tr("Learning ended before it was done; nothing was written.")
    return sentence[:1].upper() + sentence[1:] or ended


def _tr(text: str) -> str:
    return QCoreApplication.translate("learning", text)
