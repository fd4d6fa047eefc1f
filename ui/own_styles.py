"""The user's own styles in the window: learned in a dialog, removed from a menu, and in the Style choice at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from melodygen.fields import Choice
from ui.actions import Actions
from ui.document import Document
from ui.icon_names import set_icon
from ui.jobs import Runner
from ui.learning import menu
from ui.learning.dialog import LearnDialog
from ui.learning.menu import RemoveStyleMenu
from ui.panel import ParametersPanel
from ui.settings import Settings
from ui.texts import tooltip, translated
from ui.theme import set_role


class Questions(menu.Questions, Protocol):
    """What the user is asked."""

    def folder_to_learn_from(self, folder: Path) -> Path | None:
        """A folder of melodies."""


class OwnStyles(QObject):
    """Keeps the panel's Style choice to the styles there are; `informed` carries good news, `failed` an error."""

    informed = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        styles: Callable[[], tuple[Choice, ...]],
        panel: ParametersPanel,
        actions: Actions,
        settings: Settings,
        *,
        questions: Questions,
        runner: Runner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._styles, self._panel, self._settings = document, styles, panel, settings
        self._questions, self._window = questions, window
        self._dialog: LearnDialog | None = None
        self.menu = RemoveStyleMenu(styles, self._style_in_use, questions=questions, runner=runner, parent=window)
        self.button = self._make_button(actions["learn_style"])
        panel.add_to("style", self.button)
        actions["learn_style"].triggered.connect(lambda _=False: self.open_dialog())
        self.menu.removed.connect(self._on_removed)
        self.menu.failed.connect(self.failed)

    def open_dialog(self, folder: Path | None = None) -> LearnDialog:
        """Show the dialog that learns, with `folder` filled in; there is one at a time."""
        if self._dialog is None:
            dialog = LearnDialog(self._ask_for_folder, self._settings.folder, self._window)
            dialog.learned.connect(self._on_learned)
            dialog.finished.connect(self._on_closed)
            self._dialog = dialog
        if folder is not None:
            self._dialog.form.take_folder(folder)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def leave(self) -> None:
        """Stop learning, since the window closes."""
        if self._dialog is not None:
            self._dialog.leave()

    def _ask_for_folder(self, start: Path) -> Path | None:
        return self._questions.folder_to_learn_from(start)

    def _style_in_use(self) -> str:
        return self._document.parameters.style

    def _on_learned(self, name: str) -> None:
        self._panel.show_styles(self._styles())
        self._document.change(self._panel.label_of("style"), {"style": name})

    def _on_removed(self, style: Choice) -> None:
        self._panel.show_styles(self._styles())
        self.informed.emit(self.tr("Removed the style {label}").format(label=translated(style.label)))

    def _on_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _make_button(self, learn: QAction) -> QToolButton:
        button = QToolButton(self._panel)
        menu = QMenu(button)
        menu.addAction(learn)
        menu.addMenu(self.menu)
        set_role(button, "tool")
        set_icon(button, "more")
        text = self.tr("Learn a style, or remove one of your own")
        button.setAccessibleName(text)
        button.setToolTip(tooltip(text))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button
