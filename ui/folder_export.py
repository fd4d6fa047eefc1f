"""A folder that fills by itself: each melody that was heard is written there as a MIDI file."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from melodygen.errors import WriteError
from melodygen.export import write_midi
from melodygen.melody import Melody
from melodygen.performance import PARTS
from ui.actions import Actions
from ui.document import Document
from ui.dragout.takeaway import name_of
from ui.jobs import Runner, Task
from ui.player import Player
from ui.settings import Settings

HEARD_MS = 1_000
"""How long a melody plays until it counts as heard: a knob that is turned makes many that do not."""


class Questions(Protocol):
    """What this asks the user."""

    def folder_to_export_to(self, folder: Path) -> Path | None:
        """A folder for every melody that is heard."""


class FolderExport(QObject):
    """Writes while it is turned on; `changed` carries the folder, None when it ends, `written` each file.

    `failed` carries the error that ended it.
    """

    changed = Signal(object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        player: Player,
        actions: Actions,
        *,
        settings: Settings,
        questions: Questions,
        runner: Runner,
        heard_ms: int = HEARD_MS,
    ) -> None:
        super().__init__(document)
        self._document, self._player, self._settings, self._questions = document, player, settings, questions
        self._action = actions["export_folder"]
        self._folder: Path | None = None
        self._last: Melody | None = None
        self._task = Task(runner, self)
        self._task.finished.connect(self.written)
        self._task.failed.connect(self._on_failed)
        self._heard = QTimer(self, singleShot=True, interval=heard_ms)
        self._heard.timeout.connect(self._write)
        self._action.toggled.connect(self._on_toggled)
        document.melody_changed.connect(self._listen)
        player.changed.connect(self._listen)
        self._playing: Melody | None = None

    def _on_toggled(self, wanted: bool) -> None:
        folder = self._questions.folder_to_export_to(self._settings.folder) if wanted else None
        self._folder = folder
        self._last = None
        if folder is not None:
            self._settings.folder = folder
        elif wanted:
            self._action.setChecked(False)
            return
        self.changed.emit(folder)
        self._playing = None
        self._listen()

    def _listen(self) -> None:
        """Count anew how long what plays has been heard."""
        playing = self._document.melody if self._folder and self._player.is_playing else None
        if playing is self._playing:
            return
        self._playing = playing
        if playing is None or playing is self._last:
            self._heard.stop()
        else:
            self._heard.start()

    def _write(self) -> None:
        if self._folder is None or self._playing is None:
            return
        if self._task.is_running:  # a slow disk: this one comes after the one before
            self._heard.start()
            return
        self._last = self._playing
        self._task.start(write_to_folder, self._last, self._folder)

    def _on_failed(self, error: Exception) -> None:
        if self._action.isChecked():
            self._action.setChecked(False)
            self.failed.emit(error)


def write_to_folder(melody: Melody, folder: Path) -> Path:
    """Write all parts to a new file in `folder`; WriteError also where the folder is gone."""
    if not folder.is_dir():
        raise WriteError(folder, "the folder is no longer there")
    path = unused_name(folder, name_of(melody))
    write_midi(melody, path, PARTS)
    return path


def unused_name(folder: Path, name: str) -> Path:
    """``name.mid``, or ``name (2).mid`` and so on where that is there."""
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    return next(path for it in names if not (path := folder / f"{it}.mid").exists())
