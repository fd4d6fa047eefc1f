"""Articulation marks on the chosen notes: what actions ask for becomes an edit of the document, and they show it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from melodygen.editing.marks import is_marked, toggled
from melodygen.mark import KINDS, Kind
from ui.actions import Actions
from ui.document import Document
from ui.roll import PianoRoll
from ui.roll.words import MARKS
from ui.texts import roll_text
from ui.work import Work, with_touch


class Articulating(QObject):
    """Stands between the actions, the choice on the roll, and the document, whose melody is marked."""

    def __init__(self, document: Document, roll: PianoRoll, actions: Actions) -> None:
        super().__init__(roll)
        self._document, self._selection, self._actions = document, roll.selection, actions
        for kind in KINDS:
            actions[f"mark_{kind}"].triggered.connect(lambda _=False, kind=kind: self._toggle(kind))
        self._selection.changed.connect(self._show_state)
        document.state_changed.connect(self._show_state)
        self._show_state()

    def _toggle(self, kind: Kind) -> None:
        chosen = self._selection.onsets

        def make(work: Work) -> Work:
            return with_touch(work, toggled(work.project.melody, chosen, kind))

        self._document.do(roll_text(MARKS[kind]), make)
        self._show_state()

    def _show_state(self) -> None:
        """A mark is checked where all the chosen notes have it, also where a press has just failed."""
        melody, chosen = self._document.melody, self._selection.onsets
        for kind in KINDS:
            is_on = melody is not None and bool(chosen) and is_marked(melody, chosen, kind)
            self._actions[f"mark_{kind}"].setChecked(is_on)
