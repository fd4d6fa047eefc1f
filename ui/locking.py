"""What is locked on the roll, and what of the rest is drawn again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from melodygen.given import NOTHING
from ui.actions import Actions
from ui.document import Document
from ui.work import with_locks


class Locking(QObject):
    """Turns the actions that lock and unlock into edits of the document."""

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__(actions)
        self._document, self._actions = document, actions
        actions["unlock_all"].triggered.connect(self._unlock_all)
        document.state_changed.connect(self._show)
        self._show()

    def _unlock_all(self) -> None:
        self._document.do(self.tr("unlocking of everything"), lambda work: with_locks(work, NOTHING))

    def _show(self) -> None:
        self._actions["unlock_all"].setEnabled(self._document.locks.holds_anything)
