"""Keeps the view on the document's melody: engraves what is asked for, while somebody looks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from melodygen.melody import Melody
from ui.document import Document
from ui.jobs import Runner, Task
from ui.language import said
from ui.notation.engraving import Score, engraved
from ui.notation.view import NotationView
from ui.player import Player


class Notation(QObject):
    """Shows the document's melody in `view`, and the place that `player` is at."""

    def __init__(self, document: Document, player: Player, view: NotationView, runner: Runner) -> None:
        super().__init__(view)
        self._document, self._view = document, view
        self._task = Task(runner, self)
        self._asked: tuple[Melody, float] | None = None
        self._view.say(self.tr("No melody yet. Press Generate to make one."))
        self._task.finished.connect(self._on_engraved)
        self._task.failed.connect(lambda error: view.say(_sentence(said(error))))
        document.melody_changed.connect(self.refresh)
        view.paper_changed.connect(self.refresh)
        view.seek_requested.connect(player.seek)
        player.moved.connect(view.set_position)

    def refresh(self) -> None:
        """Engrave the present melody for the present width, unless nobody looks or that is done already."""
        melody = self._document.melody
        if melody is None or not self._view.isVisible():
            return
        wanted = (melody, self._view.paper_width)
        if self._asked is None or self._asked[0] is not melody or self._asked[1] != wanted[1]:
            self._asked = wanted
            self._task.start(engraved, *wanted, reports=True)

    def leave(self) -> None:
        """Give up what is under way."""
        self._task.cancel()

    def _on_engraved(self, score: Score) -> None:
        self._view.show_score(score)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
