"""The actions that take the document back and forth, and which of all can be done with it just now."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.document import Document
from ui.texts import tooltip

NEED_MELODY = ("save", "save_as", "export_midi", "export_wav", "play", "stop", "to_start")
"""Actions that there is nothing for until the first melody has been made."""


class DocumentActions(QObject):
    """Keeps the actions to the document: undo and redo say what they would take back or bring back."""

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__(actions)
        self._document, self._actions = document, actions
        actions["undo"].triggered.connect(document.undo)
        actions["redo"].triggered.connect(document.redo)
        document.state_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._name_step("undo", self.tr("&Undo"), self._document.undo_name)
        self._name_step("redo", self.tr("&Redo"), self._document.redo_name)
        for name in NEED_MELODY:
            self._actions[name].setEnabled(self._document.melody is not None)

    def _name_step(self, name: str, verb: str, step: str | None) -> None:
        action = self._actions[name]
        action.setEnabled(step is not None)
        action.setText(f"{verb} {step}" if step else verb)
        action.setToolTip(tooltip(f"{action.text().replace('&', '')} ({action.shortcut().toString()})"))
