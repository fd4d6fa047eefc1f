"""Ideas are heard where they are pointed at, and all that was heard is remembered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from melodygen.ideas.idea import Idea
from melodygen.melody import Melody
from melodygen.performance import Performance
from ui.actions import Actions
from ui.document import Document
from ui.heard import Heard
from ui.ideas.cards import Card
from ui.jobs import Runner, Task
from ui.player import Player
from ui.roll import PianoRoll

POINTED_MS = 250
"""How long the pointer rests on a card until it is heard, so that going across the strip is silent."""

HEARD_MS = 250
"""What sounded for less was passed over, as the steps of a knob are while it is turned."""


class Hearing(QObject):
    """Plays cards aside from what is on the roll; `sounding` carries the card that is heard and its place in ticks."""

    sounding = Signal(object, int)

    def __init__(self, player: Player, actions: Actions, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._actions = player, actions
        self._wanted: Card | None = None
        self._playing: Card | None = None
        self._sounds = False
        self._preparing = Task(runner, self)
        self._preparing.finished.connect(self._play)
        self._soon = QTimer(self, singleShot=True, interval=POINTED_MS)
        self._soon.timeout.connect(self._prepare)
        player.aside_changed.connect(self._on_changed)
        player.aside_moved.connect(self._on_moved)

    @property
    def card(self) -> Card | None:
        """What is heard now."""
        return self._playing if self._sounds else None

    def point(self, card: Card | None) -> None:
        """The pointer rests on a card, which is heard in a moment where that is wanted; None ends it."""
        if card is None:
            self.end()
        elif self._actions["hear_ideas"].isChecked() and not self._is_heard(card):
            self._wanted = card
            self._soon.start()

    def reach(self, card: Card) -> None:
        """The keyboard has led to a card, which is heard where that is wanted."""
        if self._actions["hear_ideas"].isChecked():
            self.hear(card)

    def hear(self, card: Card) -> None:
        """Hear a card now, from its beginning."""
        self._wanted = card
        self._prepare()

    def end(self) -> None:
        """Go back to what is on the roll."""
        self._soon.stop()
        self._preparing.cancel()
        self._wanted = None
        self._player.end_aside()

    def _is_heard(self, card: Card) -> bool:
        return self.card is not None and self.card.idea.tune == card.idea.tune

    def _prepare(self) -> None:
        if self._wanted is not None:
            self._preparing.start(Heard.of(self._actions).of_melody, self._wanted.idea.melody)

    def _play(self, performance: Performance) -> None:
        self._playing = self._wanted
        self._player.play_aside(performance)

    def _on_changed(self, sounds: bool) -> None:
        self._sounds = sounds
        self.sounding.emit(self.card, 0)

    def _on_moved(self, ticks: int) -> None:
        if self.card is not None:
            self.sounding.emit(self.card, ticks)


class Remembering(QObject):
    """Has the document remember what sounded, on the roll or aside, for longer than a moment."""

    def __init__(self, document: Document, player: Player, roll: PianoRoll, hearing: Hearing) -> None:
        super().__init__(document)
        self._document, self._player, self._roll = document, player, roll
        self._sounding: Idea | None = None
        self._enough = QTimer(self, singleShot=True, interval=HEARD_MS)
        self._enough.timeout.connect(self._remember)
        self._hearing = hearing
        player.changed.connect(self._look)
        roll.melody_shown.connect(self._look)
        hearing.sounding.connect(self._look)

    def _look(self, *_: object) -> None:
        """Begin to count where something else sounds than before."""
        now = self._now()
        before, self._sounding = self._sounding, now
        if now is None:
            self._enough.stop()
        elif before is None or before.melody is not now.melody:
            self._enough.start()

    def _now(self) -> Idea | None:
        card = self._hearing.card
        if card is not None:
            return card.idea
        return self._of_roll(self._roll.melody) if self._player.is_playing else None

    def _of_roll(self, melody: Melody | None) -> Idea | None:
        project = self._document.project
        if project is None or project.melody is not melody:
            return None
        return Idea(project.parameters, project.melody, project.locks)

    def _remember(self) -> None:
        if self._sounding is not None:
            self._document.hear(replace(self._sounding, name="", is_starred=False, tags=()))
