"""New, open, save: the document's way from and to files, and the guard over what is not saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from melodygen.parameters import Parameters
from melodygen.project import EXTENSION, Project, read_project, write_project
from ui.bringing.endings import is_tune
from ui.dialogs import Answer
from ui.document import Document
from ui.jobs import Runner, Task
from ui.settings import Settings
from ui.work import Work, looked_at


class Questions(Protocol):
    """What this asks the user."""

    def ask_to_save(self, name: str) -> Answer:
        """What becomes of changes that are not saved."""

    def project_to_open(self, folder: Path) -> Path | None:
        """A project that is there, or a tune from elsewhere."""

    def project_to_save(self, suggestion: Path) -> Path | None:
        """A file for the project."""


class ProjectFiles(QObject):
    """Reads and writes the document off the GUI thread; `failed` carries the error, and nothing is lost by it.

    `opened` follows when another document has been begun or read; `tune_asked` carries a path that is no project but a
    tune from elsewhere, which `take_up` is given once it is read.
    """

    failed = Signal(object)
    opened = Signal()
    tune_asked = Signal(object)
    saved = Signal(object)

    def __init__(self, document: Document, settings: Settings, runner: Runner, questions: Questions) -> None:
        super().__init__(document)
        self._document = document
        self._settings = settings
        self._questions = questions
        self._reading, self._writing = Task(runner, self), Task(runner, self)
        self._after_save: Callable[[], None] | None = None
        self._source: Path | None = None
        self._reading.finished.connect(self._on_read)
        self._writing.finished.connect(self._on_written)
        self._reading.failed.connect(self.failed)
        self._writing.failed.connect(self.failed)

    @property
    def name(self) -> str:
        """What the document is called: its file's name, that of the tune it began with, or that it has none."""
        path = self._document.path or self._source
        return path.name if path else self.tr("Untitled")

    def new(self) -> None:
        """Begin with the defaults."""
        self.leave(self._begin)

    def open(self) -> None:
        """Ask for a project or a tune and open it."""
        self.leave(self._ask_and_read)

    def open_path(self, path: Path) -> None:
        """Open the project, or the tune, in `path`."""
        self.leave(lambda: self._read(path))

    def restore(self, work: Work, path: Path | None, then: Callable[[], None]) -> None:
        """Go on with work that a crash left unsaved, and call `then`; `path` is where it was saved before."""

        def take_up() -> None:
            self._source = None
            self._document.open(work, path, is_saved=False)
            self.opened.emit()
            then()

        self.leave(take_up)

    def take_up(self, work: Work, source: Path) -> None:
        """Begin with work made of the tune in `source`, which is no file to save to."""
        self._source = source
        self._document.open(work, None)
        self._remember(source)
        self.opened.emit()

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save to the document's file, or to one that is asked for."""
        path = self._document.path or self._questions.project_to_save(self._suggestion())
        if path is not None:
            self._write(path, then)

    def save_as(self) -> None:
        """Save to a file that is asked for."""
        path = self._questions.project_to_save(self._suggestion())
        if path is not None:
            self._write(path, None)

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with `then` once nothing can be lost by it: what is not saved is asked for first."""
        answer: Answer = self._questions.ask_to_save(self.name) if self._document.is_dirty else "discard"
        if answer == "save":
            self.save(then)
        elif answer == "discard":
            then()

    def _begin(self) -> None:
        self._source = None
        self._document.new(Parameters())
        self.opened.emit()

    def _suggestion(self) -> Path:
        if self._document.path:
            return self._document.path
        if self._source:
            return self._settings.folder / (self._source.stem + EXTENSION)
        return self._settings.folder / (title_of(self._document.parameters) + EXTENSION)

    def _ask_and_read(self) -> None:
        path = self._questions.project_to_open(self._settings.folder)
        if path is not None:
            self._read(path)

    def _read(self, path: Path) -> None:
        if is_tune(path):
            self.tune_asked.emit(path)
        else:
            self._reading.start(_read, path)

    def _on_read(self, read: tuple[Work, Path]) -> None:
        work, path = read
        self._source = None
        self._document.open(work, path)
        self._remember(path)
        self.opened.emit()

    def _write(self, path: Path, then: Callable[[], None] | None) -> None:
        """Write once the last edit has its melody, so that what is saved is what is shown."""
        self._document.when_settled(lambda: self._write_now(path, then))

    def _write_now(self, path: Path, then: Callable[[], None] | None) -> None:
        if self._document.project is not None:
            self._after_save = then
            self._writing.start(_write, self._document.project, path)

    def _on_written(self, written: tuple[Project, Path]) -> None:
        project, path = written
        self._document.mark_saved(project, path)
        self._remember(path)
        self.saved.emit(path)
        if self._after_save is not None:
            then, self._after_save = self._after_save, None
            then()

    def _remember(self, path: Path) -> None:
        self._settings.folder = path.parent
        self._settings.add_recent_file(path)


def title_of(parameters: Parameters) -> str:
    """A file name that says what is in it: ``"D Minor (Natural) seed 7"``."""
    return f"{parameters.key} {parameters.the_scale.label} seed {parameters.seed}"


def _read(path: Path) -> tuple[Work, Path]:
    path = path.absolute()
    return looked_at(read_project(path)), path


def _write(project: Project, path: Path) -> tuple[Project, Path]:
    write_project(project, path)
    return project, path
