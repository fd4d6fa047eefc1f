"""The command line as a process of its own, so that the window stays quick and stopping is at once."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import melodygen
from ui.language import said

PREFIX = "melodygen: "
"""What the command puts before its sentences."""

STOPPING_MS = 5_000


class Command(QObject):
    """One command, which tells how it goes in lines of JSON; that with the key `report` in it is its report.

    `progressed` carries each other line, `done` the report once all went well, and `failed` the command's own sentence,
    in English and empty where it left none; `missing` follows where it cannot even be started.  After `stop` only
    `stopped` comes, once the process is gone.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(str)
    missing = Signal()
    stopped = Signal()

    def __init__(self, report: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._key = report
        self._report: Mapping[str, Any] | None = None
        self._is_stopping = False

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None

    def start(self, arguments: Sequence[str]) -> None:
        """Begin; there must be none under way."""
        self._report, self._is_stopping = None, False
        process = self._process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(sys.executable, list(arguments))

    def stop(self) -> None:
        """End it at once."""
        self._is_stopping = True
        if self._process is not None:
            self._process.kill()

    def stop_and_wait(self) -> None:
        """As `stop`; the process is gone on return."""
        self.stop()
        if self._process is not None:
            self._process.waitForFinished(STOPPING_MS)

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            self._take(json.loads(bytes(process.readLine().data())))

    def _take(self, row: Mapping[str, Any]) -> None:
        if self._key in row:
            self._report = row
        elif not self._is_stopping:
            self.progressed.emit(row)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        """All but this one are followed by the process's end."""
        if error == QProcess.ProcessError.FailedToStart:
            self._let_go()
            self.missing.emit()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._process is None:
            return
        self._read()
        is_well = code == 0 and status == QProcess.ExitStatus.NormalExit
        sentence = "" if is_well else _sentence(bytes(self._process.readAllStandardError().data()))
        self._let_go()
        if self._is_stopping:
            self.stopped.emit()
        elif is_well and self._report is not None:
            self.done.emit(self._report)
        else:
            self.failed.emit(sentence)

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None


def _environment() -> QProcessEnvironment:
    """Ours, in which the process finds this very melodygen and writes UTF-8."""
    environment = QProcessEnvironment.systemEnvironment()
    folders = [str(Path(melodygen.__file__).parent.parent), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, folders)))
    environment.insert("PYTHONUTF8", "1")
    return environment


def _sentence(errors: bytes) -> str:
    """The command's own sentence; empty where it left none."""
    lines = errors.decode(errors="replace").splitlines()
    return next((line.removeprefix(PREFIX) for line in reversed(lines) if line.startswith(PREFIX)), "")


def as_shown(sentence: str) -> str:
    """A command's sentence in the user's language, as it begins in the window."""
    own = said(sentence)
    return own[:1].upper() + own[1:]
