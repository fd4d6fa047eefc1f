"""The roll and, where it is wanted, the score below it; who has how much room is remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from ui.notation.view import NotationView
from ui.roll import PianoRoll
from ui.settings import Settings
from ui.theme import Theme

FIRST_SIZES = (420, 240)


class Stage(QSplitter):
    """What the melody is seen on."""

    def __init__(self, roll: PianoRoll, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._roll, self._settings = roll, settings
        self.notation = NotationView(theme, self)
        self.addWidget(roll)
        self.addWidget(self.notation)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes(list(FIRST_SIZES))
        self.restoreState(settings.stage_sizes)
        self.notation.setVisible(settings.shows_notation)

    def obey(self, action: QAction, look: Callable[[], None]) -> None:
        """Let `action` show and hide the score; `look` is called when it has come into view."""
        action.setChecked(self._settings.shows_notation)
        action.toggled.connect(lambda wanted: self._show_notation(look, wanted=wanted))

    def set_theme(self, theme: Theme) -> None:
        """Draw both in another theme's colours."""
        self._roll.set_theme(theme)
        self.notation.set_theme(theme)

    def keep_sizes(self) -> None:
        """Remember who has how much room."""
        if not self.notation.isHidden():
            self._settings.stage_sizes = self.saveState()

    def _show_notation(self, look: Callable[[], None], *, wanted: bool) -> None:
        if not wanted:
            self.keep_sizes()
        self._settings.shows_notation = wanted
        self.notation.setVisible(wanted)
        look()
