"""What is done with notes is an action: by its key on the roll, from the menu and by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from melodygen.melody import Melody, Note
from melodygen.phrase import Phrase
from tests.ui.conftest import Settled, press
from tests.ui.roll.conftest import BAR, made_melody
from ui.actions import Actions
from ui.app import Session
from ui.note_actions import NoteActions
from ui.roll import PianoRoll, Sheet
from ui.roll.tools.bar import RollBar
from ui.roll.tools.choosing import chosen_by
from ui.roll.tools.edits import EditCommand, NoteEdit
from ui.settings import Settings

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
MELODY = made_melody()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> Actions:
    actions = Actions(window)
    actions.provide("melody", is_there=True)
    return actions


@pytest.fixture
def roll(qtbot: QtBot, window: QWidget, actions: Actions) -> PianoRoll:
    """A roll that has the keyboard, in a window with the actions and a field."""
    roll, layout = PianoRoll(), QVBoxLayout(window)
    layout.addWidget(roll)
    layout.addWidget(QLineEdit())
    roll.show_sheet(Sheet.of(MELODY))
    NoteActions(roll, actions)
    window.resize(1000, 600)
    window.show()
    window.activateWindow()
    roll.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is roll)
    return roll


@pytest.fixture
def asked(roll: PianoRoll) -> list[NoteEdit]:
    edits: list[NoteEdit] = []
    roll.hand.edit_requested.connect(edits.append)
    return edits


@pytest.mark.parametrize(
    ("key", "modifiers", "name", "check"),
    [
        (Qt.Key.Key_Up, NONE, "transposing notes", lambda note: note.pitch == 65),
        (Qt.Key.Key_Down, ALT, "transposing notes", lambda note: note.pitch == 63),
        (Qt.Key.Key_Up, SHIFT, "transposing notes", lambda note: note.pitch == 76),
        (Qt.Key.Key_Left, ALT, "resizing notes", lambda note: note.duration_ticks == 360),
        (Qt.Key.Key_S, NONE, "splitting notes", lambda note: note.duration_ticks == 240),
        (Qt.Key.Key_J, NONE, "joining notes", lambda note: note.duration_ticks == 960),
    ],
)
def test_keys_change_the_chosen_notes(
    qtbot: QtBot,
    roll: PianoRoll,
    asked: list[NoteEdit],
    *,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    name: str,
    check: Callable[[Note], bool],
) -> None:
    roll.selection.choose([480])
    qtbot.keyClick(roll, key, modifiers)
    assert [edit.name for edit in asked] == [name]
    assert check(next(note for note in asked[0].make(MELODY).notes if note.onset_ticks == 480))


def test_every_edit_is_an_action_that_needs_chosen_notes(
    roll: PianoRoll, actions: Actions, asked: list[NoteEdit]
) -> None:
    commands = get_args(EditCommand)
    assert len(commands) == 17
    for command in commands:
        assert not actions[command].isEnabled()
        assert actions.reason(command).startswith("No notes are chosen")
    roll.selection.choose([480])
    for command in commands:
        actions[command].trigger()
    assert len(asked) == len(commands)
    assert len({edit.run for edit in asked}) == len(commands)


def test_delete_erases_and_arrows_nudge_by_the_grid(qtbot: QtBot, roll: PianoRoll, asked: list[NoteEdit]) -> None:
    roll.selection.choose([480])
    qtbot.keyClick(roll, Qt.Key.Key_Delete)
    qtbot.keyClick(roll, Qt.Key.Key_Left)
    without = asked[0].make(MELODY)
    assert 480 not in {note.onset_ticks for note in without.notes}
    assert asked[1].make(replace(MELODY, notes=MELODY.notes[1:])).notes[0].onset_ticks == 360


def test_keys_are_the_rolls_alone(qtbot: QtBot, window: QWidget, roll: PianoRoll, asked: list[NoteEdit]) -> None:
    roll.selection.choose([480])
    field = window.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    for key in (Qt.Key.Key_S, Qt.Key.Key_Left, Qt.Key.Key_Backspace):
        qtbot.keyClick(field, key)
    assert asked == []
    assert roll.hand.tool == "point"


def test_a_key_held_down_is_one_run_and_a_menu_begins_another(
    roll: PianoRoll, actions: Actions, asked: list[NoteEdit]
) -> None:
    roll.selection.choose([480])
    for is_repeat in (False, True, True, False):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, Qt.Key.Key_F35, NONE, "", is_repeat)
            QApplication.sendEvent(roll, event)
        actions["higher"].trigger()
    QApplication.sendEvent(roll, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_F35, NONE, "", False))
    actions["higher"].trigger()
    runs = [edit.run for edit in asked]
    assert [runs.index(run) for run in runs] == [0, 0, 0, 3, 4]


def test_notes_are_chosen_by_keys(qtbot: QtBot, roll: PianoRoll) -> None:
    chosen = []
    for key in (Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_Comma):
        qtbot.keyClick(roll, key)
        chosen.append(set(roll.selection.onsets))
    assert chosen == [{0}, {480}, {0}, {0}]
    qtbot.keyClick(roll, Qt.Key.Key_B)
    assert roll.selection.onsets == set(range(0, BAR, 480))
    qtbot.keyClick(roll, Qt.Key.Key_B, SHIFT)
    assert roll.selection.onsets == set(range(0, 4 * BAR, 480))
    qtbot.keyClick(roll, Qt.Key.Key_A, CTRL)
    assert len(roll.selection.onsets) == 32


def test_bars_and_phrases_are_those_touched_or_those_of_the_cursor() -> None:
    sheet = Sheet.of(replace(MELODY, phrases=(*MELODY.phrases[:1], Phrase(4, 2, "B", is_closed=True))))
    two = frozenset([480, 2 * BAR])
    assert chosen_by("bar", sheet, two, 0) == {*range(0, BAR, 480), *range(2 * BAR, 3 * BAR, 480)}
    assert chosen_by("bar", sheet, frozenset(), 3.5 * BAR) == set(range(3 * BAR, 4 * BAR, 480))
    assert chosen_by("phrase", sheet, frozenset(), 5 * BAR) == set(range(4 * BAR, 6 * BAR, 480))
    assert chosen_by("phrase", sheet, frozenset([7 * BAR]), 0) == set(range(7 * BAR, 8 * BAR, 480))


def test_tools_are_taken_up_by_key_and_shown(qtbot: QtBot, roll: PianoRoll, actions: Actions) -> None:
    assert actions["tool_point"].isChecked()
    qtbot.keyClick(roll, Qt.Key.Key_D)
    assert roll.hand.tool == "draw"
    roll.hand.take("erase")
    assert [actions[f"tool_{tool}"].isChecked() for tool in ("point", "draw", "erase")] == [False, False, True]


def test_the_snap_is_remembered(roll: PianoRoll, actions: Actions, settings: Settings) -> None:
    bar = RollBar(roll.hand, actions, settings)
    bar.grid.setCurrentIndex(bar.grid.findData("1/8t"))
    bar.scale.setChecked(False)
    other = PianoRoll()
    later = RollBar(other.hand, actions, settings)
    assert (later.grid.currentData(), later.scale.isChecked()) == ("1/8t", False)


def test_chosen_notes_are_locked_and_unlocked(session: Session, settled: Settled) -> None:
    melody, window, document = settled(), session.window, session.document
    first, second = melody.notes[:2]
    assert not window.actions_by_name["lock_notes"].isEnabled()
    window.roll.selection.choose([first.onset_ticks, second.onset_ticks])
    press(session, "lock_notes")
    assert document.undo_name == "locking of 2 notes"
    assert [(note.onset_ticks, note.pitch) for note in document.locks.notes] == [
        (first.onset_ticks, first.pitch),
        (second.onset_ticks, second.pitch),
    ]
    assert "2 notes locked" in window.roll.accessibleDescription()
    document.change("seed", {"seed": 99})
    assert starts(settled()) >= starts(melody, 2)
    window.roll.selection.choose([second.onset_ticks])
    press(session, "unlock_notes")
    assert document.undo_name == "unlocking of 1 note"
    assert [note.onset_ticks for note in document.locks.notes] == [first.onset_ticks]


def starts(melody: Melody, count: int | None = None) -> set[Note]:
    return set(melody.notes[:count])
