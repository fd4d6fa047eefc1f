"""Articulation marks by action: on the chosen notes, shown as checked, heard, kept with their notes, undone by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from melodygen.errors import EditError, MelodygenError
from melodygen.export import musicxml_bytes
from melodygen.mark import KINDS, Kind, Mark
from melodygen.melody import Melody
from melodygen.performance import perform
from melodygen.project import read_project, write_project
from melodygen.verification import verify
from tests.ui.conftest import Settled, press
from tests.ui.test_note_editing import give_the_keyboard_to
from ui.actions import Actions
from ui.app import Session
from ui.articulating import Articulating
from ui.document import Document
from ui.palette.entries import entries
from ui.roll import PianoRoll, Sheet
from ui.work import rerolled, with_bars_locked


@pytest.fixture
def roll(qtbot: QtBot, document: Document) -> PianoRoll:
    """A roll that shows the document's melody."""
    roll = PianoRoll()
    qtbot.addWidget(roll)
    roll.show_sheet(Sheet.of(melody_of(document)))
    return roll


@pytest.fixture
def actions(document: Document, roll: PianoRoll) -> Actions:
    """Actions that ask the document."""
    actions = Actions(roll)
    Articulating(document, roll, actions)
    actions.provide("notes", is_there=True)
    return actions


def melody_of(document: Document) -> Melody:
    assert document.melody is not None
    return document.melody


def checked(actions: Actions) -> list[Kind]:
    return [kind for kind in KINDS if actions[f"mark_{kind}"].isChecked()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_is_set_shown_taken_off_and_undone_by_name(
    document: Document, roll: PianoRoll, actions: Actions, kind: Kind
) -> None:
    before, locks = melody_of(document), document.locks
    first, second = (note.onset_ticks for note in before.notes[:2])
    roll.selection.choose([first, second])
    actions[f"mark_{kind}"].trigger()
    after = melody_of(document)
    marked = [first] if kind == "slur" else [first, second]
    assert after.marks == tuple(Mark(onset, (kind,)) for onset in marked)
    assert (after.notes, after.recipe, document.locks) == (before.notes, before.recipe, locks)
    assert document.undo_name == kind
    assert checked(actions) == [kind]
    document.undo()
    assert document.melody is before
    assert checked(actions) == []
    document.redo()
    assert checked(actions) == [kind]
    actions[f"mark_{kind}"].trigger()
    assert melody_of(document).marks == ()
    assert checked(actions) == []


def test_what_is_checked_follows_the_choice(document: Document, roll: PianoRoll, actions: Actions) -> None:
    first, second, third = (note.onset_ticks for note in melody_of(document).notes[:3])
    roll.selection.choose([first])
    actions["mark_accent"].trigger()
    roll.selection.choose([first, second])
    assert checked(actions) == []
    actions["mark_accent"].trigger()
    assert checked(actions) == ["accent"]
    roll.selection.choose([third])
    assert checked(actions) == []
    roll.selection.choose([])
    assert checked(actions) == []


def test_a_slur_from_the_last_note_is_refused_and_not_checked(
    document: Document, roll: PianoRoll, actions: Actions
) -> None:
    before, refused = melody_of(document), list[MelodygenError]()
    document.refused.connect(refused.append)
    roll.selection.choose([before.notes[-1].onset_ticks])
    actions["mark_slur"].trigger()
    assert document.melody is before
    assert isinstance(refused[0], EditError)
    assert checked(actions) == []


def test_what_is_drawn_again_loses_them_and_what_is_locked_keeps_them(
    document: Document, roll: PianoRoll, actions: Actions
) -> None:
    before = melody_of(document)
    bar = before.metre.bar_ticks
    roll.selection.choose(note.onset_ticks for note in before.notes)
    actions["mark_staccato"].trigger()
    document.do("locking", lambda work: with_bars_locked(work, [0]))
    document.do("re-roll", lambda work: rerolled(work, [1]), draws=True)
    kept = {note.onset_ticks for note in before.notes if note.onset_ticks < bar}
    assert kept
    for change in ({"seed": 77}, {"tempo_bpm": 60}, {"expression": 100}):
        assert {mark.onset_ticks for mark in melody_of(document).marks} == kept
        document.change("parameter", change)
    assert {mark.onset_ticks for mark in melody_of(document).marks} == kept


def test_keys_mark_the_notes_that_are_chosen_on_the_roll(session: Session, settled: Settled, qtbot: QtBot) -> None:
    onset = settled().notes[0].onset_ticks
    give_the_keyboard_to(qtbot, session)
    session.window.roll.selection.choose([onset])
    for key in (Qt.Key.Key_S, Qt.Key.Key_N, Qt.Key.Key_V, Qt.Key.Key_L):
        qtbot.keyClick(session.window.roll, key, Qt.KeyboardModifier.ShiftModifier)
    assert settled().marks == (Mark(onset, KINDS),)
    assert not session.window.actions_by_name["mark_staccato"].autoRepeat()


def test_in_the_window_they_are_heard_saved_exported_and_found_by_name(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    window, melody = session.window, settled()
    for kind in KINDS:
        assert not window.actions_by_name[f"mark_{kind}"].isEnabled()
    window.roll.selection.choose(note.onset_ticks for note in melody.notes)
    press(session, "mark_staccato")
    after = settled()
    assert len(after.marks) == len(melody.notes)
    qtbot.waitUntil(lambda: window.roll.sheet is not None and len(window.roll.sheet.marks) == len(melody.notes))
    assert window.roll.selection.onsets == {note.onset_ticks for note in melody.notes}
    lengths, shorter = ([it.duration_ticks for it in perform(which).parts[0].notes] for which in (melody, after))
    assert sum(shorter) < sum(lengths)
    project = session.document.project
    assert project is not None
    write_project(project, tmp_path / "kept.melody")
    assert read_project(tmp_path / "kept.melody").melody.marks == after.marks
    (tmp_path / "it.musicxml").write_bytes(musicxml_bytes(after))
    assert verify(tmp_path / "it.musicxml").is_same
    row = next(it for it in entries(window.menuBar(), window.actions_by_name, but="") if it.identity == "mark_staccato")
    assert (row.name, row.menu) == ("Staccato", "Note › Articulation")
    assert row.state == "on"
