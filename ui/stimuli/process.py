"""Building in a process of its own: the command line's, which goes on where it was whenever it was stopped."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import monotonic

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
        self._command = Command("built", self)
        self._command.progressed.connect(lambda row: self.progressed.emit(self._progress(row["done"], row["total"])))
        self._command.done.connect(self.built)
        self._command.failed.connect(self._on_failed)
        self._command.missing.connect(self._on_missing)
        self._command.stopped.connect(self.stopped)
        self._begun: tuple[float, int] | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is being built."""
        return self._command.is_running

    def start(self, wish: Wish) -> None:
        """Begin, or go on; there must be none under way."""
        self._begun = None
        self._command.start(wish.arguments())

    def stop(self) -> None:
        """End it at once; what is finished stays."""
        self._command.stop()

    def stop_and_wait(self) -> None:
        """As `stop`; the process is gone on return."""
        self._command.stop_and_wait()

    def _progress(self, done: int, total: int) -> Progress:
        """The time left by how long those have taken that this process has made."""
        now = monotonic()
        if self._begun is None:
            self._begun = now, done
        begun_s, before = self._begun
        took_s, made = now - begun_s, done - before
        is_sure = made > 0 and took_s > SURE_S
        return Progress(done, total, (total - done) * took_s / made if is_sure else None)

    def _on_failed(self, sentence: str) -> None:
        ended = _tr("Building ended before it was done; what is finished stays, and building again goes on there.")
        self.failed.emit(as_shown(sentence.replace(REPLACED, "")) or ended, REPLACED in sentence)

    def _on_missing(self) -> None:
        self.failed.emit(_tr("Building could not be started; install melodygen again."), False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
