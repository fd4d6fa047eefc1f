"""Makes the files that are dragged out or copied, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ui.actions import Actions
from ui.document import Document
from ui.dragout.handle import DragHandle, Request
from ui.dragout.mime import mime_of
from ui.dragout.own_folder import OwnFolder
from ui.dragout.takeaway import CHORDS, MELODY, Kind, Takeaway
from ui.formats import formats
from ui.jobs import Report, Runner, Task
from ui.roll.choice import Choice
from ui.settings import Settings

KEPT = 8
"""How many files are given out again where the same is wanted once more."""


class Takings(QObject):
    """Answers the handle, and copies the file.

    `taken` carries a file that was dropped somewhere, `copied` one that is on the clipboard, `refused` a sentence on
    what is not to be had, `failed` an error.
    """

    taken = Signal(object)
    copied = Signal(object)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        choice: Callable[[], Choice],
        handle: DragHandle,
        actions: Actions,
        *,
        settings: Settings,
        runner: Runner,
        folder: OwnFolder,
    ) -> None:
        super().__init__(handle)
        self._document, self._choice, self._handle = document, choice, handle
        self._settings, self._folder = settings, folder
        self._made: list[tuple[Takeaway, Path]] = []
        self._dragging, self._copying = Task(runner, self), Task(runner, self)
        self._cleaning = Task(runner, self)
        self._dragging.finished.connect(self._on_made_for_drag)
        self._copying.finished.connect(self._on_made_for_copy)
        for task in (self._dragging, self._copying):
            task.failed.connect(self.failed)
        handle.wanted.connect(self._on_wanted)
        handle.taken.connect(self.taken)
        handle.let_go_early.connect(lambda: self.refused.emit(self.tr("The sound was not ready yet; drag once more")))
        handle.clicked.connect(self.copy)
        actions["copy_file"].triggered.connect(self.copy)
        document.melody_changed.connect(self._show)
        self._show()

    def show_choice(self) -> None:
        """Let the handle say what it would give."""
        melody = self._document.melody
        self._handle.say(self._choice().of(melody).words if melody else "")

    def begin(self) -> None:
        """Remove what earlier runs left."""
        self._cleaning.start(self._folder.clean)

    def copy(self) -> None:
        """Put the MIDI file of the melody, of what is chosen of it, or of the loop, on the clipboard."""
        self._document.when_settled(lambda: self._make(self._copying, MELODY, "export_midi"))

    def _on_wanted(self, request: Request) -> None:
        self._make(self._dragging, *request)

    def _make(self, task: Task, parts: tuple[str, ...], kind: Kind) -> None:
        melody = self._document.melody
        if melody is None:
            return
        if parts == CHORDS and not melody.chords:
            self.refused.emit(self.tr("This melody has no chords; drag without Shift for its notes"))
            return
        wanted = Takeaway(melody, self._choice().of(melody), parts, kind, self._settings.soundfont)
        task.start(self._file_of, wanted, reports=True)

    def _file_of(self, wanted: Takeaway, *, report: Report) -> tuple[Takeaway, Path]:
        """On a job's thread: the file that was made for it before, or a new one."""
        for earlier, path in list(self._made):
            if earlier.is_same(wanted) and path.is_file():
                return wanted, path
        path = self._folder.place_for(wanted.file_name)
        formats(wanted.soundfont)[wanted.kind].write(wanted.excerpt, path, wanted.parts, report=report)
        return wanted, path

    def _on_made_for_drag(self, made: tuple[Takeaway, Path]) -> None:
        self._keep(made)
        self._handle.offer(made[1])

    def _on_made_for_copy(self, made: tuple[Takeaway, Path]) -> None:
        self._keep(made)
        QGuiApplication.clipboard().setMimeData(mime_of(made[1]))
        self.copied.emit(made[1])

    def _keep(self, made: tuple[Takeaway, Path]) -> None:
        others = [it for it in self._made if not it[0].is_same(made[0])]
        self._made = [made, *others][:KEPT]

    def _show(self) -> None:
        self._handle.setEnabled(self._document.melody is not None)
        self.show_choice()
