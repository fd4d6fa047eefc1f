"""Tunes from elsewhere become the work of the document; what is drawn of them first is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from melodygen.melody import Melody
from melodygen.performance import perform
from melodygen.project import Project
from ui.bringing.dialog import TunesDialog
from ui.bringing.looking import Taken, look
from ui.bringing.words import opened_words
from ui.dialogs import open_once
from ui.document import Document
from ui.jobs import Runner, Task
from ui.playback import Playback
from ui.player import Player
from ui.projects import ProjectFiles

if TYPE_CHECKING:
    from melodygen.bringing import Contents


class Bringing(QObject):
    """Opens the tunes that `files` is asked for.

    `informed` carries good news, `failed` an error; `given_up` follows when the user has chosen none.
    """

    informed = Signal(str)
    failed = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        document: Document,
        files: ProjectFiles,
        playback: Playback,
        player: Player,
        *,
        runner: Runner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._files, self._playback, self._player = document, files, playback, player
        self._runner, self._window = runner, window
        self._told: Project | None = None
        self._has_said = self._is_hearing = False
        self.dialog: TunesDialog | None = None
        self._looking = Task(runner, self)
        self._looking.finished.connect(self._on_looked)
        self._looking.failed.connect(self.failed)
        files.tune_asked.connect(self.open)
        document.state_changed.connect(self._on_document)

    def open(self, path: Path) -> None:
        """Open the tune in `path`; where there are several, the one that the user chooses."""
        self.informed.emit(self.tr("Reading {name}…").format(name=path.name))
        self._looking.start(look, path)

    def _on_looked(self, found: object) -> None:
        if isinstance(found, Taken):
            self._take_up(found)
            return
        dialog = TunesDialog(cast("Contents", found), self._runner, self._window)
        dialog.taken.connect(self._take_up)
        dialog.heard.connect(self._hear)
        dialog.rejected.connect(self.given_up)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        open_once(dialog)

    def _on_closed(self) -> None:
        self._hear(None)
        self.dialog = None

    def _take_up(self, taken: Taken) -> None:
        self._files.take_up(taken.work, taken.path)
        self._has_said = False
        self.informed.emit(opened_words(taken))

    def _hear(self, melody: Melody | None) -> None:
        """Play `melody` in place of the document's, or have that again."""
        if melody is not None:
            self._player.show_performance(perform(melody), then_play=True)
        elif self._is_hearing:
            self._player.stop()
            self._playback.show_again()
        self._is_hearing = melody is not None

    def _on_document(self) -> None:
        """Tell, once, that the notes stay where a parameter is turned; and what is locked where some were drawn."""
        before, self._told = self._told, self._document.project
        now = self._told
        if before is None or now is None or before is now:
            return
        if not before.is_brought:
            self._has_said = False
            return
        if not now.is_brought and now.locks.holds_anything:
            self.informed.emit(self.tr("The notes that were kept are locked now. Melody > Unlock All frees them."))
        elif now.melody.notes == before.melody.notes and now.parameters != before.parameters and not self._has_said:
            self._has_said = True
            self.informed.emit(
                self.tr("The notes are your own and stay; parameters hold for what Vary, Re-roll and Continue draw.")
            )
