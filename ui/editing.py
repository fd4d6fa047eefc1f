"""All that changes the melody on the roll, by hand or by drawing it again, made and connected."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.articulating import Articulating
from ui.chord_editing import ChordEditing
from ui.curves import Curves
from ui.document import Document
from ui.filling import Filling
from ui.locking import Locking
from ui.note_actions import NoteActions
from ui.note_editing import NoteEditing
from ui.panel import ParametersPanel
from ui.roll import PianoRoll
from ui.roll.lane.lane import VelocityLane
from ui.settings import Settings
from ui.varying import Questions, Varying
from ui.velocities import Velocities


class Editing(QObject):
    """What stands between the roll, on which is pointed and chosen, and the document, whose melody changes."""

    def __init__(
        self,
        document: Document,
        views: tuple[PianoRoll, VelocityLane, ParametersPanel],
        actions: Actions,
        *,
        settings: Settings,
        questions: Questions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        roll, lane, panel = views
        self._notes = NoteEditing(document, roll)
        self._note_actions = NoteActions(roll, actions)
        self.chords = ChordEditing(document, roll, panel, actions)
        self.varying = Varying(document, actions, questions, window)
        self._locking = Locking(document, roll, actions)
        self._curves = Curves(document, roll, actions)
        self._velocities = Velocities(document, roll, lane, actions, settings)
        self._articulating = Articulating(document, roll, actions)
        self._filling = Filling(document, roll, actions)
