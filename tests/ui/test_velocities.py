"""Velocities that are asked for hold in the document, sound, and are undone by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from melodygen.export import write_midi
from melodygen.melody import Melody
from melodygen.performance import perform
from melodygen.project import read_project, write_project
from melodygen.verification import verify
from tests.ui.conftest import Settled, press
from ui.actions import Actions
from ui.app import Session
from ui.document import Document
from ui.roll import PianoRoll, Sheet
from ui.roll.lane.edits import setting
from ui.roll.lane.lane import VelocityLane
from ui.settings import Settings
from ui.velocities import Velocities
from ui.work import rerolled, with_bars_locked


@pytest.fixture
def lane(qtbot: QtBot, document: Document, settings: Settings) -> VelocityLane:
    """A lane that asks the document."""
    roll = PianoRoll()
    qtbot.addWidget(roll)
    roll.show_sheet(Sheet.of(melody_of(document)))
    lane, actions = VelocityLane(roll), Actions(roll)
    Velocities(document, roll, lane, actions, settings)
    return lane


def melody_of(document: Document) -> Melody:
    assert document.melody is not None
    return document.melody


def test_a_drag_is_one_step_that_leaves_score_recipe_and_locks_alone(document: Document, lane: VelocityLane) -> None:
    before, locks = melody_of(document), document.locks
    onset = before.notes[1].onset_ticks
    lane.edit_requested.emit(setting({onset: 99}))
    after = melody_of(document)
    assert (after.notes, after.recipe, document.locks) == (before.notes, before.recipe, locks)
    assert perform(after).parts[0].notes[1].velocity == 99
    assert document.undo_name == "changing velocities"
    document.undo()
    assert document.melody is before


def test_presses_of_a_key_that_is_held_are_one_step(document: Document, lane: VelocityLane) -> None:
    before, run = melody_of(document), object()
    for velocity in (90, 91, 92):
        lane.edit_requested.emit(setting({before.notes[0].onset_ticks: velocity}, run))
    assert [touch.velocity for touch in melody_of(document).touches] == [92]
    document.undo()
    assert document.melody is before


def test_what_is_drawn_again_loses_them_and_what_is_locked_keeps_them(document: Document, lane: VelocityLane) -> None:
    before = melody_of(document)
    bar = before.metre.bar_ticks
    lane.edit_requested.emit(setting({note.onset_ticks: 50 for note in before.notes}))
    document.do("locking", lambda work: with_bars_locked(work, [0]))
    document.do("re-roll", lambda work: rerolled(work, [1]), draws=True)
    kept = {note.onset_ticks for note in before.notes if note.onset_ticks < bar}
    assert kept
    assert {touch.onset_ticks for touch in melody_of(document).touches} == kept
    document.change("seed", {"seed": 77})
    assert {touch.onset_ticks for touch in melody_of(document).touches} == kept
    document.change("tempo", {"tempo_bpm": 60})
    assert {touch.onset_ticks for touch in melody_of(document).touches} == kept


def test_in_the_window_they_sound_are_saved_exported_and_reset(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    window, melody = session.window, settled()
    assert window.lane.isHidden()
    press(session, "velocities")
    assert not window.lane.isHidden()
    assert session.window.actions_by_name["velocities"].isChecked()
    onset = melody.notes[2].onset_ticks
    window.lane.edit_requested.emit(setting({onset: 111}))
    loud = settled()
    qtbot.waitUntil(lambda: window.roll.sheet is not None and window.roll.sheet.velocities[2] == 111)
    project = session.document.project
    assert project is not None
    write_project(project, tmp_path / "loud.melody")
    assert read_project(tmp_path / "loud.melody").melody.touches == loud.touches
    write_midi(loud, tmp_path / "loud.mid")
    assert verify(tmp_path / "loud.mid").is_same
    press(session, "reset_velocities")
    assert settled().touches == ()
    assert session.document.undo_name == "reset of velocities"
    assert not window.actions_by_name["reset_velocities"].isEnabled()


def test_only_chosen_notes_are_reset(session: Session, settled: Settled) -> None:
    first, second = (note.onset_ticks for note in settled().notes[:2])
    session.window.lane.edit_requested.emit(setting({first: 3, second: 4}))
    settled()
    session.window.roll.selection.choose([first])
    press(session, "reset_velocities")
    assert dict(settled().touches) == {second: 4}


def test_whether_the_lane_is_there_is_remembered(document: Document, settings: Settings, qtbot: QtBot) -> None:
    settings.shows_velocities = True
    roll = PianoRoll()
    qtbot.addWidget(roll)
    lane, actions = VelocityLane(roll), Actions(roll)
    Velocities(document, roll, lane, actions, settings)
    assert not lane.isHidden()
    actions["velocities"].setChecked(False)
    assert lane.isHidden()
    assert not settings.shows_velocities
