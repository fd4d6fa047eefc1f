"""How loud notes are played, changed by hand: what lane and keys ask for becomes an edit of the document."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.document import Document
from ui.roll import PianoRoll
from ui.roll.lane.edits import resetting
from ui.roll.lane.lane import VelocityLane
from ui.roll.tools.edits import NoteEdit
from ui.settings import Settings
from ui.texts import roll_text
from ui.work import Work, with_touch


class Velocities(QObject):
    """Stands between the lane, which asks, and the document, which changes; shows the lane where it is wanted."""

    def __init__(
        self, document: Document, roll: PianoRoll, lane: VelocityLane, actions: Actions, settings: Settings
    ) -> None:
        super().__init__(roll)
        self._document, self._roll, self._lane = document, roll, lane
        self._actions, self._settings = actions, settings
        lane.edit_requested.connect(self._do)
        roll.hand.touch_requested.connect(self._do)
        actions["velocities"].setChecked(settings.shows_velocities)
        actions["velocities"].toggled.connect(self._show_lane)
        actions["reset_velocities"].triggered.connect(lambda: self._do(resetting(roll.selection.onsets or None)))
        document.state_changed.connect(self._show_state)
        self._lane.set_shown(is_on=settings.shows_velocities)
        self._show_state()

    def _do(self, edit: NoteEdit) -> None:
        def make(work: Work) -> Work:
            return with_touch(work, edit.make(work.project.melody))

        self._document.do(roll_text(edit.name), make, edit.run)

    def _show_lane(self, wanted: bool) -> None:
        self._settings.shows_velocities = wanted
        self._lane.set_shown(is_on=wanted)

    def _show_state(self) -> None:
        melody = self._document.melody
        self._actions.provide("velocities", is_there=bool(melody and melody.touches))
