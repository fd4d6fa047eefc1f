"""The lane of the performance, shown where it is wanted, and standing back while the score alone is heard."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.roll.lane.played_lane import PlayedLane
from ui.settings import Settings


class Performed(QObject):
    """Keeps the lane to what the actions say."""

    def __init__(self, lane: PlayedLane, actions: Actions, settings: Settings) -> None:
        super().__init__(lane)
        self._lane, self._settings = lane, settings
        actions["performed"].setChecked(settings.shows_performed)
        actions["performed"].toggled.connect(self._show)
        actions["play_score"].toggled.connect(lambda is_score: lane.set_heard(is_on=not is_score))
        lane.set_shown(is_on=settings.shows_performed)

    def _show(self, wanted: bool) -> None:
        self._settings.shows_performed = wanted
        self._lane.set_shown(is_on=wanted)
