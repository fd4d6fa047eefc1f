"""The melody goes some of the way towards an idea, by an amount that is heard while it is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from melodygen.errors import MelodygenError
from melodygen.ideas.idea import Idea
from ui.actions import Actions
from ui.amount_dialog import AmountDialog
from ui.dialogs import open_once
from ui.document import Document
from ui.ideas.edits import check_way, on_the_way
from ui.work import Work


class MorphDialog(AmountDialog):
    """How far the melody goes towards the idea, in per cent."""

    def __init__(self, play: QAction, parent: QWidget | None = None) -> None:
        super().__init__(play, parent)
        self.setWindowTitle(self.tr("Morph"))
        self.slider.setAccessibleName(self.tr("How far the melody goes towards the idea, in per cent"))
        self.said.setText(
            self.tr(
                "The melody on the roll goes so far towards the chosen idea: at 0 % it is itself, at 100 % the idea. "
                "What is locked stays."
            )
        )


class Morphing(QObject):
    """Turns the action that morphs into edits of the document; `failed` says why no way leads to an idea."""

    failed = Signal(object)

    def __init__(
        self, document: Document, actions: Actions, chosen: Callable[[], Idea | None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._document, self._actions, self._chosen, self._window = document, actions, chosen, window
        actions["morph"].triggered.connect(lambda _=False: self.morph())

    def morph(self) -> MorphDialog | None:
        """Open the slider; each of its amounts is one of the melody as it is now, and all are one step to undo."""
        before, idea = self._document.work, self._chosen()
        if before is None or idea is None:
            return None
        try:
            check_way(before, idea)
        except MelodygenError as error:
            self.failed.emit(error)
            return None
        dialog, gesture = MorphDialog(self._actions["play"], self._window), object()
        dialog.moved.connect(lambda amount: self._morph(before, idea, amount, gesture))
        dialog.rejected.connect(lambda: self._document.do(self.tr("morph"), lambda _: before, gesture))
        open_once(dialog)
        return dialog

    def _morph(self, before: Work, idea: Idea, amount: int, gesture: object) -> None:
        name = self.tr("morph by {amount} %").format(amount=amount)
        self._document.do(name, lambda _: on_the_way(before, idea, amount), gesture, draws=True)
