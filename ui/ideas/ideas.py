"""All that has to do with ideas in the window, made and connected."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.document import Document
from ui.ideas.choosing import Choosing, Questions
from ui.ideas.dropping import Dropping
from ui.ideas.hearing import Hearing, Remembering
from ui.ideas.morphing import Morphing
from ui.ideas.strip import IdeasStrip
from ui.jobs import Runner
from ui.player import Player
from ui.roll import PianoRoll
from ui.settings import Settings


class Ideas(QObject):
    """What stands between the strip of ideas, the roll, the player and the document; `failed` carries an error."""

    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        player: Player,
        actions: Actions,
        views: tuple[IdeasStrip, PianoRoll],
        *,
        settings: Settings,
        questions: Questions,
        runner: Runner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.strip, roll = views
        self._settings = settings
        self.hearing = Hearing(player, actions, runner, self)
        self.choosing = Choosing(
            document, self.strip, roll, actions, hearing=self.hearing, questions=questions, runner=runner
        )
        self._remembering = Remembering(document, player, roll, self.hearing)
        self.morphing = Morphing(document, actions, lambda: self.choosing.chosen, window)
        self._dropping = Dropping(roll)
        self._dropping.dropped.connect(self.choosing.take_dropped)
        for part in (self.choosing, self.morphing):
            part.failed.connect(self.failed)
        actions["hear_ideas"].setChecked(settings.hears_ideas)
        actions["hear_ideas"].toggled.connect(self._keep_hearing)
        actions["go_ideas"].triggered.connect(lambda _=False: self._go(actions))
        actions["find_heard"].triggered.connect(lambda _=False: self._find_heard(actions))

    def _keep_hearing(self, wanted: bool) -> None:
        self._settings.hears_ideas = wanted

    def _find_heard(self, actions: Actions) -> None:
        self.strip.show_only("heard")
        self._go(actions)

    def _go(self, actions: Actions) -> None:
        """Give the keyboard to the strip, which is shown for it."""
        actions["ideas"].setChecked(True)
        self.strip.take_focus()
