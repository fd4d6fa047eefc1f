"""Building in a process of its own: the command line's, which goes on where it was whenever it was stopped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.command import Command, as_shown

REPLACED = ", or replace it by --force"
"""How the command says that it may be told to replace a set."""

SURE_S = 2.0
"""How long must have been built until it can be said how long it takes."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to build, and where."""

    design: Path
    out: Path
    replaces: bool = False

    def arguments(self) -> list[str]:
        """Those of the command line."""
        force = ["--force"] if self.replaces else []
        return ["-m", "melodygen", "stimuli", "build", "--json", *force, "--", str(self.design), str(self.out)]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: stimuli finished, of how many, and the seconds left, where that can be said."""

    done: int
    total: int
    left_s: float | None = None


class BuildProcess(QObject):
    """One set being built.

    `progressed` carries a `Progress`, `built` the command's report, `failed` a sentence and whether replacing what is
    there would mend it; after `stop` only `stopped` comes, once the process is gone.
    """

    progressed = Signal(object)
    built = Signal(object)
    failed = Signal(str, bool)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = Command(self)
        self._command.told.connect(self._on_told)
        self._command.ended.connect(self._on_ended)
        self._command.missing.connect(self._on_missing)
        self._report: Mapping[str, Any] | None = None
        self._begun: tuple[float, int] | None = None
        self._is_stopping = False

    @property
    def is_running(self) -> bool:
        """Whether something is being built."""
        return self._command.is_running

    def start(self, wish: Wish) -> None:
        """Begin, or go on; there must be none under way."""
        self._report, self._begun, self._is_stopping = None, None, False
        self._command.start(wish.arguments())

    def stop(self) -> None:
        """End it at once; what is finished stays."""
        self._is_stopping = True
        self._command.kill()

    def stop_and_wait(self) -> None:
        """As `stop`; the process is gone on return."""
        self._is_stopping = True
        self._command.kill_and_wait()

    def _on_told(self, row: Mapping[str, Any]) -> None:
        if "built" in row:
            self._report = row
        elif not self._is_stopping:
            self.progressed.emit(self._progress(row["done"], row["total"]))

    def _progress(self, done: int, total: int) -> Progress:
        """The time left by how long those have taken that this process has made."""
        now = monotonic()
        if self._begun is None:
            self._begun = now, done
        begun_s, before = self._begun
        took_s, made = now - begun_s, done - before
        is_sure = made > 0 and took_s > SURE_S
        return Progress(done, total, (total - done) * took_s / made if is_sure else None)

    def _on_ended(self, is_well: bool, sentence: str) -> None:
        if self._is_stopping:
            self.stopped.emit()
        elif is_well and self._report is not None:
            self.built.emit(self._report)
        else:
            ended = _tr("Building ended before it was done; what is finished stays, and building again goes on there.")
            can_replace = REPLACED in sentence
            self.failed.emit(as_shown(sentence.replace(REPLACED, "")) or ended, can_replace)

    def _on_missing(self) -> None:
        self.failed.emit(_tr("Building could not be started; install melodygen again."), False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
