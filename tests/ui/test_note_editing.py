"""What is asked for on the roll holds in the document, can be undone, and the choice goes along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from melodygen.errors import EditError, MelodygenError
from melodygen.export import write_midi
from melodygen.melody import Melody
from melodygen.verification import verify
from tests.ui.conftest import Settled
from ui.app import Session
from ui.document import Document
from ui.note_editing import NoteEditing
from ui.roll import PianoRoll, Sheet
from ui.roll.tools.edits import EditCommand, Snap, edit_for


@pytest.fixture
def roll(qtbot: QtBot, document: Document) -> PianoRoll:
    """A roll that shows the document's first melody and asks it for edits."""
    roll = PianoRoll()
    qtbot.addWidget(roll)
    NoteEditing(document, roll)
    roll.show_sheet(Sheet.of(melody_of(document)))
    return roll


def melody_of(document: Document) -> Melody:
    assert document.melody is not None
    return document.melody


def give_the_keyboard_to(qtbot: QtBot, session: Session) -> None:
    """To the roll: its keys hold only while it has it."""
    session.window.activateWindow()
    session.window.roll.setFocus()
    qtbot.waitUntil(session.window.roll.hasFocus)


def ask(roll: PianoRoll, command: EditCommand, run: object | None = None) -> None:
    roll.hand.edit_requested.emit(edit_for(command, roll.selection.onsets, Snap(), run))


def test_an_edit_holds_at_once_and_is_undone_by_its_name(document: Document, roll: PianoRoll) -> None:
    before = melody_of(document)
    roll.selection.choose([before.notes[0].onset_ticks])
    ask(roll, "octave_higher")
    assert melody_of(document).notes[0].pitch == before.notes[0].pitch + 12
    assert melody_of(document).notes[1:] == before.notes[1:]
    assert document.undo_name == "transposing notes"
    document.undo()
    assert document.melody is before


def test_what_cannot_be_changes_nothing_and_says_why(document: Document, roll: PianoRoll) -> None:
    before, refused = melody_of(document), list[MelodygenError]()
    document.refused.connect(refused.append)
    roll.selection.choose(note.onset_ticks for note in before.notes)
    ask(roll, "erase")
    assert document.melody is before
    assert isinstance(refused[0], EditError)
    assert roll.selection.onsets == {note.onset_ticks for note in before.notes}


def test_a_key_held_down_is_one_step(document: Document, roll: PianoRoll) -> None:
    before, run = melody_of(document), object()
    roll.selection.choose([before.notes[0].onset_ticks])
    for _ in range(3):
        ask(roll, "semitone_higher", run)
    assert melody_of(document).notes[0].pitch == before.notes[0].pitch + 3
    document.undo()
    assert document.melody is before


def test_both_halves_of_a_note_are_chosen_and_undone_the_one_that_is_there(document: Document, roll: PianoRoll) -> None:
    first = melody_of(document).notes[0]
    roll.selection.choose([first.onset_ticks])
    ask(roll, "split")
    assert len(roll.selection.onsets) == 2
    document.undo()
    assert roll.selection.onsets == {first.onset_ticks}


def test_the_range_asked_for_becomes_as_wide_as_the_notes(document: Document, roll: PianoRoll) -> None:
    high = document.parameters.ambitus[1]
    highest = max(melody_of(document).notes, key=lambda note: note.pitch)
    roll.selection.choose([highest.onset_ticks])
    for _ in range(2):
        ask(roll, "octave_higher")
    assert document.parameters.ambitus[1] == highest.pitch + 24 > high


def test_a_melody_edited_in_the_window_verifies(
    qtbot: QtBot, session: Session, settled: Settled, tmp_path: Path
) -> None:
    before, roll = settled(), session.window.roll
    roll.selection.choose([before.notes[0].onset_ticks])
    give_the_keyboard_to(qtbot, session)
    qtbot.keyClick(roll, Qt.Key.Key_S)
    after = settled()
    assert len(after.notes) == len(before.notes) + 1
    write_midi(after, tmp_path / "edited.mid")
    assert verify(tmp_path / "edited.mid").is_same


def test_the_bar_over_the_roll_shows_the_tool_and_sets_what_notes_snap_to(session: Session, settled: Settled) -> None:
    settled()
    bar, hand = session.window.roll_bar, session.window.roll.hand
    bar.tools["erase"].click()
    assert hand.tool == "erase"
    hand.take("draw")
    assert bar.tools["draw"].isChecked()
    assert not bar.tools["erase"].isChecked()
    bar.grid.setCurrentIndex(bar.grid.findData("1/8t"))
    bar.scale.setChecked(False)
    assert (hand.snap.grid.slug, hand.snap.in_scale) == ("1/8t", False)
    session.window.roll.selection.choose([0, 480])
    assert bar.chosen.text() == "2 notes chosen"


def test_a_key_of_the_roll_does_what_its_menu_does(qtbot: QtBot, session: Session, settled: Settled) -> None:
    before, roll = settled(), session.window.roll
    give_the_keyboard_to(qtbot, session)
    roll.selection.choose([before.notes[0].onset_ticks])
    qtbot.keyClick(roll, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert session.window.messages.isVisible()  # there is no room for another
    qtbot.keyClick(roll, Qt.Key.Key_Up)
    assert session.document.undo_name == "transposing notes"


def test_what_was_changed_by_hand_is_kept_by_the_next_draw(document: Document, roll: PianoRoll) -> None:
    first = melody_of(document).notes[0]
    roll.selection.choose([first.onset_ticks])
    ask(roll, "octave_higher")
    assert [note.pitch for note in document.locks.notes] == [first.pitch + 12]
    others = melody_of(document).notes[1:]
    document.change("seed", {"seed": 99})
    assert melody_of(document).notes[0] == replace(first, pitch=first.pitch + 12)
    assert melody_of(document).notes[1:] != others
