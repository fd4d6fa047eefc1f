"""What is locked on the roll, and what of the rest is drawn again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from melodygen.given import NOTHING
from ui.actions import Actions
from ui.document import Document
from ui.roll import PianoRoll
from ui.roll.words import bars_words, notes_words
from ui.work import (
    rerolled,
    with_bars_locked,
    with_bars_unlocked,
    with_locks,
    with_notes_locked,
    with_notes_unlocked,
)

if TYPE_CHECKING:
    from melodygen.variation.filling import Keep
    from melodygen.variation.locking import Layer


class Locking(QObject):
    """Turns the actions that lock, unlock and re-roll into edits of the document, and shows the roll what is locked."""

    def __init__(self, document: Document, roll: PianoRoll, actions: Actions) -> None:
        super().__init__(actions)
        self._document, self._roll, self._actions = document, roll, actions
        self._calls: dict[str, Callable[[], None]] = {
            "lock": lambda: self._lock("everything", self.tr("locking of {bars}")),
            "lock_rhythm": lambda: self._lock("rhythm", self.tr("locking of the rhythm of {bars}")),
            "lock_pitches": lambda: self._lock("pitches", self.tr("locking of the pitches of {bars}")),
            "lock_chords": lambda: self._lock("chords", self.tr("locking of the chords of {bars}")),
            "unlock": self._unlock,
            "lock_notes": self._lock_notes,
            "unlock_notes": self._unlock_notes,
            "unlock_all": self._unlock_all,
            "reroll": lambda: self._reroll("nothing", self.tr("re-roll of {choice}")),
            "reroll_pitches": lambda: self._reroll("rhythm", self.tr("re-roll of the pitches of {choice}")),
            "reroll_rhythm": lambda: self._reroll("pitches", self.tr("re-roll of the rhythm of {choice}")),
            "reroll_rest": self._reroll_rest,
        }
        for name, call in self._calls.items():
            actions[name].triggered.connect(lambda _=False, call=call: call())
        document.state_changed.connect(self._show)
        roll.choice_changed.connect(self._show)
        self._show()

    def _lock(self, layer: Layer, name: str) -> None:
        if self._roll.chosen:
            make = partial(with_bars_locked, bars=range(*self._roll.chosen), layer=layer)
            self._document.do(name.format(bars=bars_words(self._roll.chosen)), make)

    def _unlock(self) -> None:
        if self._roll.chosen:
            name = self.tr("unlocking of {bars}").format(bars=bars_words(self._roll.chosen))
            self._document.do(name, partial(with_bars_unlocked, bars=range(*self._roll.chosen)))

    def _lock_notes(self) -> None:
        onsets = self._roll.selection.onsets
        name = self.tr("locking of {notes}").format(notes=notes_words(len(onsets)))
        self._document.do(name, partial(with_notes_locked, onsets=onsets))

    def _unlock_notes(self) -> None:
        onsets = self._roll.selection.onsets
        name = self.tr("unlocking of {notes}").format(notes=notes_words(len(onsets)))
        self._document.do(name, partial(with_notes_unlocked, onsets=onsets))

    def _unlock_all(self) -> None:
        self._document.do(self.tr("unlocking of everything"), lambda work: with_locks(work, NOTHING))

    def _reroll(self, keep: Keep, name: str) -> None:
        """Draw the chosen notes or bars again, or all where none are."""
        choice = self._roll.choice
        bars = range(*choice.bars) if choice.bars else None
        words = choice.words or self.tr("what is not locked")
        make = partial(rerolled, bars=bars, onsets=choice.notes, keep=keep)
        self._document.do(name.format(choice=words), make, draws=True)

    def _reroll_rest(self) -> None:
        self._document.do(self.tr("re-roll of what is not locked"), partial(rerolled, bars=None), draws=True)

    def _show(self) -> None:
        self._roll.show_locks(self._document.locks)
        self._actions.provide("bars", is_there=self._roll.chosen is not None)
