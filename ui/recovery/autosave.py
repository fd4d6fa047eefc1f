"""Keeps what is not saved in a slot, off the GUI thread, so that a crash takes 2 s of work at most."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from melodygen.project import Project
from ui.document import Document
from ui.jobs import Runner, Task
from ui.recovery.slot import Slot
from ui.settings import Settings

INTERVAL_S = 1.8
"""From one writing to the next while things change; writing takes the rest of the 2 s promised."""


class Autosave(QObject):
    """Writes the document's project a moment after it changed, and clears the slot when all is saved.

    `failed` carries a WriteError; the next change is another try.
    """

    failed = Signal(object)
    written = Signal()

    def __init__(self, document: Document, settings: Settings, slot: Slot, runner: Runner) -> None:
        super().__init__(document)
        self._document, self._settings, self._slot = document, settings, slot
        self._kept: Project | None = None
        self._begun_s = -INTERVAL_S
        self._task = Task(runner, self)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._write)
        self._task.finished.connect(self._on_written)
        self._task.failed.connect(self._on_failed)
        document.state_changed.connect(self._follow)
        settings.changed.connect(lambda _: self._follow())

    def _follow(self) -> None:
        """Have written what is not saved, once, or nothing kept; what is being written is looked at when it is."""
        if self._task.is_running:
            return
        project = self._document.project
        if not self._settings.autosave or not self._document.is_dirty:
            self._soon.stop()
            if self._kept is not None:
                self._kept = None
                self._slot.clear()
        elif project is not self._kept and not self._soon.isActive():
            self._soon.start(max(0, round(1000 * (self._begun_s + INTERVAL_S - monotonic()))))

    def _write(self) -> None:
        project = self._document.project
        if project is not None:
            self._begun_s = monotonic()
            self._task.start(self._slot.write, project, self._document.path)

    def _on_written(self, project: Project) -> None:
        self._kept = project
        if project is self._document.project:
            self.written.emit()
        self._follow()

    def _on_failed(self, error: Exception) -> None:
        self._kept = self._document.project
        self.failed.emit(error)
