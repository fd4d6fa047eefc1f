"""Which SoundFont is played with: the user's choice, remembered, or the best one found."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from melodygen.errors import NoSoundFontError
from ui.actions import Actions
from ui.settings import Settings


class Questions(Protocol):
    """What the user is asked."""

    def soundfont_to_play_with(self, folder: Path) -> Path | None:
        """A SoundFont that is there."""


class SoundFontChoice(QObject):
    """Keeps the SoundFont that the user chooses.

    `chosen` carries the file, or None for the best one found; `failed` the error where a file is no SoundFont.
    """

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, settings: Settings, questions: Questions, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._questions = settings, questions
        self._actions = actions
        settings.changed.connect(lambda _: self._show())
        self._show()
        actions["best_soundfont"].triggered.connect(lambda: self._use(None))
        actions["choose_soundfont"].triggered.connect(self.choose)

    def choose(self) -> None:
        """Ask for a file, and play with it if it is a SoundFont."""
        from melodygen.sound import find_soundfont  # noqa: PLC0415 - sound is loaded only where it is wanted

        present = self._settings.soundfont
        path = self._questions.soundfont_to_play_with(present.parent if present else self._settings.folder)
        if path is None:
            return
        try:
            self._use(find_soundfont(path))
        except NoSoundFontError as error:
            self.failed.emit(error)

    def _use(self, path: Path | None) -> None:
        self._settings.soundfont = path
        self.chosen.emit(path)

    def _show(self) -> None:
        self._actions.provide("own_soundfont", is_there=self._settings.soundfont is not None)
