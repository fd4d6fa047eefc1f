"""The melody goes on, or is varied by an amount that is heard while it is chosen."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from melodygen.fields import FIELDS, NumberField
from ui.actions import Actions
from ui.dialogs import open_once
from ui.document import Document
from ui.theme import set_role
from ui.work import Work, continued, varied

MOST_BARS = next(field.high for field in FIELDS if isinstance(field, NumberField) and field.name == "bars")


class Questions(Protocol):
    """What the user is asked."""

    def bars_to_continue(self, most: int) -> int | None:
        """For how many bars the melody goes on."""


class VaryDialog(QDialog):
    """An amount on a slider, and a button that does `play`; `moved` carries the amount, 0 to 100 %, as it changes."""

    moved = Signal(int)

    def __init__(self, play: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._play = play
        self.setWindowTitle(self.tr("Vary"))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(self.tr("How many of the notes change, in per cent"))
        self.amount = QLabel(self)
        set_role(self.amount, "value")
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.amount.setMinimumWidth(self.amount.fontMetrics().horizontalAdvance("100 %") + 8)
        said = QLabel(
            self.tr("About so many of the notes become others, on the same form and chords. Locked ones stay.")
        )
        said.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self.keep = buttons.addButton(self.tr("&Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.keep, "primary")
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.play = buttons.addButton(play.text(), QDialogButtonBox.ButtonRole.ActionRole)
        self.play.clicked.connect(play.trigger)
        play.changed.connect(self._show_play)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(said)
        column.addLayout(row)
        column.addWidget(buttons)
        self.setMinimumWidth(420)
        self.slider.valueChanged.connect(self._show)
        self.slider.valueChanged.connect(self.moved)
        self._show(0)

    def _show_play(self) -> None:
        self.play.setText(self._play.text())

    def _show(self, amount: int) -> None:
        self.amount.setText(f"{amount} %")


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
