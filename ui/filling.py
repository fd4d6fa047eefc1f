"""Silences that are filled, and what is drawn again to be less expected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.document import Document
from ui.roll import PianoRoll
from ui.work import gaps_filled, surprised


class Filling(QObject):
    """Turns the actions that fill a gap and surprise into edits of the document, about what is chosen on the roll."""

    def __init__(self, document: Document, roll: PianoRoll, actions: Actions) -> None:
        super().__init__(actions)
        self._document, self._roll, self._actions = document, roll, actions
        actions["fill_gap"].triggered.connect(lambda _=False: self._fill())
        actions["surprise_here"].triggered.connect(lambda _=False: self._surprise())
        roll.choice_changed.connect(self._show)
        roll.selection.changed.connect(self._show)
        self._show()

    def _fill(self) -> None:
        melody, choice = self._roll.melody, self._roll.choice
        if melody is None:
            return
        name = self.tr("filling of the gap")
        if choice:
            name = self.tr("filling of the gaps in {choice}").format(choice=choice.words)
        make = partial(gaps_filled, within=choice.span(melody), ticks=self._roll.position)
        self._document.do(name, make, draws=True)

    def _surprise(self) -> None:
        choice = self._roll.choice
        bars = range(*choice.bars) if choice.bars and not choice.notes else ()
        name = self.tr("surprise in {choice}").format(choice=choice.words)
        self._document.do(name, partial(surprised, bars=bars, onsets=choice.notes), draws=True)

    def _show(self) -> None:
        self._actions.provide("choice", is_there=bool(self._roll.choice))
