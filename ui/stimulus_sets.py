"""Listening studies in the window: one dialog at a time, which goes on building while it is closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.document import Document
from ui.jobs import Runner
from ui.player import Player
from ui.settings import Settings
from ui.theme import ThemeSwitch

if TYPE_CHECKING:
    from ui.stimuli.dialog import StimulusSetDialog


class Questions(Protocol):
    """What the user is asked."""

    def ask_to_save_design(self, name: str) -> Literal["save", "discard", "cancel"]:
        """What becomes of changes to a design that are not saved."""

    def design_to_open(self, folder: Path) -> Path | None:
        """A design file that is there."""

    def design_to_save(self, suggestion: Path) -> Path | None:
        """A file for the design."""

    def may_lose_comments(self, name: str) -> bool:
        """Whether a file may be written anew without the notes that are in it."""

    def folder_of_melodies(self, folder: Path) -> Path | None:
        """A folder of human melodies."""

    def folder_of_set(self, folder: Path) -> Path | None:
        """A folder for what is built."""

    def soundfont_to_play_with(self, folder: Path) -> Path | None:
        """A SoundFont that is there."""


class StimulusSets(QObject):
    """Opens the dialog; `informed` carries good news while it is closed, `failed` a sentence."""

    informed = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        document: Document,
        player: Player,
        actions: Actions,
        settings: Settings,
        *,
        questions: Questions,
        runner: Runner,
        themes: ThemeSwitch,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._player, self._settings = document, player, settings
        self._questions, self._runner, self._themes, self._window = questions, runner, themes, window
        self.open_folder: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self._dialog: StimulusSetDialog | None = None
        actions["stimulus_set"].triggered.connect(lambda _=False: self.open_dialog())
        themes.changed.connect(self._paint)
        player.aside_changed.connect(self._on_aside)

    def open_dialog(self) -> StimulusSetDialog:
        """Show the dialog; there is one at a time."""
        if self._dialog is None:
            self._dialog = self._make()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def may_leave(self) -> bool:
        """Whether the window may close: what is not saved is asked for first."""
        return self._dialog is None or self._dialog.file.may_let_go()

    def leave(self) -> None:
        """Stop what is being built, since the window closes."""
        if self._dialog is not None:
            self._dialog.leave()

    def _make(self) -> StimulusSetDialog:
        from ui.stimuli.dialog import StimulusSetDialog  # noqa: PLC0415 - with the core's stimuli, once it is wanted

        dialog = StimulusSetDialog(
            self._questions,
            self._runner,
            theme=lambda: self._themes.theme,
            folder=self._settings.folder,
            parameters=lambda: self._document.parameters,
            parent=self._window,
        )
        dialog.set_theme()
        dialog.heard.connect(self._hear)
        dialog.opened.connect(self._open)
        dialog.built.connect(self._on_built)
        dialog.failed.connect(self._on_failed)
        dialog.finished.connect(self._let_go)
        return dialog

    def _hear(self, performance: object) -> None:
        if performance is None:
            self._player.end_aside()
        else:
            self._player.play_aside(performance)  # type: ignore[arg-type]

    def _on_aside(self, sounds: bool) -> None:
        if self._dialog is not None and not sounds:
            self._dialog.preview.show_sounding(sounds=False)

    def _open(self, folder: Path) -> None:
        self.open_folder(QUrl.fromLocalFile(str(folder)))

    def _on_built(self, folder: Path) -> None:
        if self._dialog is not None and not self._dialog.isVisible():
            self.informed.emit(self.tr("The stimulus set {name} is ready").format(name=folder.name))
            self._let_go()

    def _on_failed(self, sentence: str) -> None:
        if self._dialog is not None and not self._dialog.isVisible():
            self.failed.emit(sentence)
            self._let_go()

    def _let_go(self) -> None:
        """Once it is closed and nothing is being built."""
        if self._dialog is not None and not self._dialog.build.process.is_running:
            self._dialog.deleteLater()
            self._dialog = None

    def _paint(self) -> None:
        if self._dialog is not None:
            self._dialog.set_theme()
