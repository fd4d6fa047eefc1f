"""Recovery from a crash: unsaved work is kept while it changes, and offered at the next start."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from platformdirs import user_state_path
from PySide6.QtCore import QDate, QLocale, QObject, QTime, Signal

from ui.document import Document
from ui.jobs import Jobs, Task
from ui.projects import ProjectFiles, title_of
from ui.recovery.autosave import Autosave
from ui.recovery.question_bar import QuestionBar
from ui.recovery.slot import Left, Slot, left_behind, new_slot
from ui.settings import Settings


def recovery_folder() -> Path:
    """Where unsaved work of this user is kept."""
    return user_state_path("melodygen", appauthor=False) / "recovery"


class Recovery(QObject):
    """Keeps this window's work in `folder`, and asks in `bar` about that of windows which ended unexpectedly.

    It has a thread of its own, since others may be busy for long.
    """

    failed = Signal(object)

    def __init__(
        self, document: Document, files: ProjectFiles, settings: Settings, bar: QuestionBar, folder: Path
    ) -> None:
        super().__init__(document)
        self._files, self._bar, self._folder = files, bar, folder
        self._jobs = Jobs(threads=1)
        self._slot = new_slot(folder)
        self._waiting: list[Slot] = []
        self._asked: Slot | None = None
        self._restored: list[Slot] = []
        self._reading = Task(self._jobs, self)
        self._reading.finished.connect(self._ask)
        self._reading.failed.connect(self._on_unreadable)
        if self._slot is not None:
            autosave = Autosave(document, settings, self._slot, self._jobs)
            autosave.failed.connect(self.failed)
            autosave.written.connect(self._drop_restored)

    def look(self) -> None:
        """Offer what was left behind, one after the other."""
        self._waiting = left_behind(self._folder)
        self._look_at_next()

    def forget(self) -> None:
        """The window closes for good: nothing of it need be kept."""
        self._jobs.close()
        self._drop_restored()
        if self._slot is not None:
            self._slot.clear()

    def end(self) -> None:
        """Wait for what is being written, and leave the rest to the next start."""
        self._jobs.close()
        for slot in (self._slot, self._asked, *self._waiting, *self._restored):
            if slot is not None:
                slot.release()

    def _look_at_next(self) -> None:
        self._asked = self._waiting.pop(0) if self._waiting else None
        if self._asked is not None:
            self._reading.start(self._asked.read)

    def _ask(self, left: Left) -> None:
        name = left.path.name if left.path else title_of(left.work.project.parameters)
        question = self.tr("melodygen ended unexpectedly. Restore “{name}” from {time}?")
        self._bar.ask(
            question.format(name=name, time=_shown_time(left.written)),
            (self.tr("Restore"), lambda: self._files.restore(left.work, left.path, self._on_restored)),
            (self.tr("Discard"), self._discard),
        )

    def _on_restored(self) -> None:
        """The old copy goes once there is a new one."""
        if self._asked is not None:
            self._restored.append(self._asked)
        self._look_at_next()

    def _discard(self) -> None:
        if self._asked is not None:
            _drop(self._asked)
        self._look_at_next()

    def _on_unreadable(self, error: Exception) -> None:
        """It stays where it is, for whoever can read it."""
        if self._asked is not None:
            self._asked.release()
        self.failed.emit(error)
        self._look_at_next()

    def _drop_restored(self) -> None:
        while self._restored:
            _drop(self._restored.pop())


def _drop(slot: Slot) -> None:
    slot.clear()
    slot.release()


def _shown_time(when: datetime) -> str:
    """The time of today, or date and time: ``"14:02"``."""
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    time = locale.toString(QTime(when.hour, when.minute), short)
    is_today = when.date() == datetime.now().astimezone().date()
    return time if is_today else f"{locale.toString(QDate(when.year, when.month, when.day), short)} {time}"
