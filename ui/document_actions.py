"""The actions that take the document back and forth, and what of it the others need."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.actions import Actions, plain
from ui.document import Document


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
        self._name_step("undo", self.tr("&Undo"), self.tr("&Undo {step}"), self._document.undo_name)
        self._name_step("redo", self.tr("&Redo"), self.tr("&Redo {step}"), self._document.redo_name)
        self._actions.provide("past", is_there=self._document.undo_name is not None)
        self._actions.provide("future", is_there=self._document.redo_name is not None)
        self._actions.provide("locks", is_there=self._document.locks.holds_anything)
        self._actions.provide("melody", is_there=self._document.melody is not None)

    def _name_step(self, name: str, verb: str, with_step: str, step: str | None) -> None:
        action = self._actions[name]
        action.setText(with_step.format(step=step) if step else verb)
        self._actions.describe(name, plain(action.text()))
