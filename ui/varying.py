"""The melody goes on, or is varied by an amount that is heard while it is chosen."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from melodygen.fields import FIELDS, NumberField
from ui.actions import Actions
from ui.amount_dialog import AmountDialog
from ui.dialogs import open_once
from ui.document import Document
from ui.work import Work, continued, varied

MOST_BARS = next(field.high for field in FIELDS if isinstance(field, NumberField) and field.name == "bars")


class Questions(Protocol):
    """What the user is asked."""

    def bars_to_continue(self, most: int) -> int | None:
        """For how many bars the melody goes on."""


class VaryDialog(AmountDialog):
    """How many of the notes change, in per cent."""

    def __init__(self, play: QAction, parent: QWidget | None = None) -> None:
        super().__init__(play, parent)
        self.setWindowTitle(self.tr("Vary"))
        self.slider.setAccessibleName(self.tr("How many of the notes change, in per cent"))
        self.said.setText(
            self.tr("About so many of the notes become others, on the same form and chords. Locked ones stay.")
        )


class Varying(QObject):
    """Turns the actions that go on from the melody, or vary it, into edits of the document."""

    def __init__(self, document: Document, actions: Actions, questions: Questions, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._actions, self._questions, self._window = document, actions, questions, window
        actions["continue_melody"].triggered.connect(lambda _=False: self._continue())
        actions["vary"].triggered.connect(lambda _=False: self.vary())
        document.state_changed.connect(self._show)
        self._show()

    def vary(self) -> VaryDialog | None:
        """Open the slider; each of its amounts is one of the melody as it is now, and all are one step to undo."""
        before = self._document.work
        if before is None:
            return None
        dialog, gesture = VaryDialog(self._actions["play"], self._window), object()
        dialog.moved.connect(lambda amount: self._vary(before, amount, gesture))
        dialog.rejected.connect(lambda: self._document.do(self.tr("variation"), lambda _: before, gesture))
        open_once(dialog)
        return dialog

    def _vary(self, before: Work, amount: int, gesture: object) -> None:
        name = self.tr("variation by {amount} %").format(amount=amount)
        self._document.do(name, lambda _: varied(before, amount), gesture, draws=True)

    def _continue(self) -> None:
        most = MOST_BARS - self._document.parameters.bars
        bars = self._questions.bars_to_continue(int(most)) if most else None
        if bars:
            name = self.tr("going on for 1 bar") if bars == 1 else self.tr("going on for {bars} bars").format(bars=bars)
            self._document.do(name, partial(continued, bars=bars), draws=True)

    def _show(self) -> None:
        self._actions.provide("room", is_there=self._document.parameters.bars < MOST_BARS)
