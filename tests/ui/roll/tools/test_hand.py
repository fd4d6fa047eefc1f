"""Gestures and keys on the roll, as the user makes them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from melodygen.melody import Melody, Note
from tests.ui.roll.conftest import BAR
from tests.ui.roll.test_widget import LEFT, at, on_note, view_of
from ui.roll import PianoRoll
from ui.roll.tools.edits import NoteEdit

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def asked(roll: PianoRoll) -> list[NoteEdit]:
    """The edits that the roll asks for."""
    edits: list[NoteEdit] = []
    roll.hand.edit_requested.connect(edits.append)
    return edits


def drag(qtbot: QtBot, roll: PianoRoll, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    qtbot.mousePress(roll.viewport(), LEFT, pos=start)
    qtbot.mouseMove(roll.viewport(), (start + end) / 2)
    qtbot.mouseMove(roll.viewport(), end)
    if let_go:
        qtbot.mouseRelease(roll.viewport(), LEFT, pos=end)


def changes(edit: NoteEdit, melody: Melody) -> set[Note]:
    """Notes that are new after it."""
    return set(edit.make(melody).notes) - set(melody.notes)


def test_a_click_chooses_a_note_and_one_beside_it_none(qtbot: QtBot, roll: PianoRoll) -> None:
    qtbot.mouseClick(roll.viewport(), LEFT, pos=on_note(roll, 720, 64))
    assert roll.selection.onsets == {480}
    qtbot.mouseClick(roll.viewport(), LEFT, pos=on_note(roll, 720, 66))
    assert roll.selection.onsets == set()


@pytest.mark.parametrize("modifier", [SHIFT, CTRL])
def test_shift_and_ctrl_add_notes_and_take_them_away(
    qtbot: QtBot, roll: PianoRoll, modifier: Qt.KeyboardModifier
) -> None:
    for ticks, pitch in ((240, 60), (720, 64), (240, 60)):
        qtbot.mouseClick(roll.viewport(), LEFT, modifier, on_note(roll, ticks, pitch))
    assert roll.selection.onsets == {480}


def test_a_click_on_one_of_the_chosen_chooses_it_alone(qtbot: QtBot, roll: PianoRoll) -> None:
    roll.selection.choose([0, 480, 960])
    qtbot.mouseClick(roll.viewport(), LEFT, pos=on_note(roll, 720, 64))
    assert roll.selection.onsets == {480}


def test_a_band_chooses_what_it_touches_and_asks_for_nothing(
    qtbot: QtBot, roll: PianoRoll, asked: list[NoteEdit]
) -> None:
    drag(qtbot, roll, on_note(roll, 500, 70), on_note(roll, 1500, 62), let_go=False)
    assert roll.hand.band is not None
    assert roll.selection.onsets == {480, 960}
    qtbot.mouseRelease(roll.viewport(), LEFT, pos=on_note(roll, 1500, 62))
    assert (roll.hand.band, asked) == (None, [])
    assert roll.selection.onsets == {480, 960}


def test_a_double_click_in_the_ruler_chooses_a_bar_and_in_the_phrases_a_phrase(qtbot: QtBot, roll: PianoRoll) -> None:
    qtbot.mouseDClick(roll.viewport(), LEFT, pos=at(roll, 1.5 * BAR, 10))
    assert roll.selection.onsets == {BAR, BAR + 480, BAR + 960, BAR + 1440}
    qtbot.mouseDClick(roll.viewport(), LEFT, pos=at(roll, 5 * BAR, view_of(roll).bands.phrases_top + 5))
    assert roll.selection.onsets == set(range(4 * BAR, 8 * BAR, 480))


def test_a_drag_asks_once_when_it_ends(qtbot: QtBot, roll: PianoRoll, melody: Melody, asked: list[NoteEdit]) -> None:
    start = on_note(roll, 720, 64)
    drag(qtbot, roll, start, on_note(roll, 720, 69), let_go=False)
    assert asked == []
    assert [note.pitch for note in roll.hand.ghosts.notes] == [69]
    qtbot.mouseRelease(roll.viewport(), LEFT, pos=on_note(roll, 720, 69))
    assert [changes(edit, melody) for edit in asked] == [{Note(480, 480, 69)}]
    assert roll.hand.ghosts.notes == ()


def test_each_height_is_heard_once_while_a_note_is_dragged(qtbot: QtBot, roll: PianoRoll) -> None:
    heard: list[int] = []
    roll.note_pressed.connect(heard.append)
    drag(qtbot, roll, on_note(roll, 720, 64), on_note(roll, 720, 69))
    assert heard[0] == 64
    assert heard[-1] == 69
    assert len(heard) == len(set(heard))


def test_a_drag_of_an_end_resizes(qtbot: QtBot, roll: PianoRoll, melody: Melody, asked: list[NoteEdit]) -> None:
    end = on_note(roll, 960, 64) - QPoint(3, 0)
    drag(qtbot, roll, end, end - QPoint(round(240 * view_of(roll).time.px_per_tick), 0))
    assert [changes(edit, melody) for edit in asked] == [{Note(480, 240, 64)}]


def test_escape_gives_up_a_drag_and_then_the_choice(qtbot: QtBot, roll: PianoRoll, asked: list[NoteEdit]) -> None:
    drag(qtbot, roll, on_note(roll, 720, 64), on_note(roll, 720, 69), let_go=False)
    qtbot.keyClick(roll, Qt.Key.Key_Escape)
    qtbot.mouseRelease(roll.viewport(), LEFT, pos=on_note(roll, 720, 69))
    assert asked == []
    assert roll.selection.onsets == {480}
    qtbot.keyClick(roll, Qt.Key.Key_Escape)
    assert roll.selection.onsets == set()


def test_a_double_click_erases_a_note(qtbot: QtBot, roll: PianoRoll, melody: Melody, asked: list[NoteEdit]) -> None:
    qtbot.mouseDClick(roll.viewport(), LEFT, pos=on_note(roll, 720, 64))
    assert set(melody.notes) - set(asked[0].make(melody).notes) == {melody.notes[1]}


def test_a_drag_with_the_pencil_draws(qtbot: QtBot, roll: PianoRoll, melody: Melody, asked: list[NoteEdit]) -> None:
    roll.hand.take("draw")
    drag(qtbot, roll, on_note(roll, 500, 70), on_note(roll, 650, 62))
    with_room = replace(melody, notes=melody.notes[2:])
    assert changes(asked[0], with_room) == {Note(480, 240, 62)}


def test_the_eraser_sweeps(qtbot: QtBot, roll: PianoRoll, melody: Melody, asked: list[NoteEdit]) -> None:
    roll.hand.take("erase")
    qtbot.mousePress(roll.viewport(), LEFT, pos=on_note(roll, 240, 60))
    qtbot.mouseMove(roll.viewport(), on_note(roll, 720, 64))
    qtbot.mouseRelease(roll.viewport(), LEFT, pos=on_note(roll, 720, 64))
    assert len(asked) == 1
    assert asked[0].make(melody).notes == melody.notes[2:]


def test_without_a_choice_the_same_keys_scroll_and_reach_the_window(
    qtbot: QtBot, roll: PianoRoll, asked: list[NoteEdit]
) -> None:
    for _ in range(6):
        roll.zoom_in()
    roll.horizontalScrollBar().setValue(50)
    qtbot.keyClick(roll, Qt.Key.Key_Right)
    assert roll.horizontalScrollBar().value() > 50
    assert asked == []


def test_a_tool_is_told_of_and_a_begun_gesture_given_up(qtbot: QtBot, roll: PianoRoll, asked: list[NoteEdit]) -> None:
    tools = QSignalSpy(roll.hand.tool_changed)
    drag(qtbot, roll, on_note(roll, 720, 64), on_note(roll, 720, 69), let_go=False)
    roll.hand.take("erase")
    qtbot.mouseRelease(roll.viewport(), LEFT, pos=on_note(roll, 720, 69))
    assert asked == []
    assert [tools.at(index) for index in range(tools.count())] == [["erase"]]
    roll.hand.take("erase")
    assert tools.count() == 1


def test_the_pointer_says_what_it_would_do(qtbot: QtBot, roll: PianoRoll) -> None:
    with qtbot.waitExposed(roll):
        roll.raise_()
    for where, shape in (
        (on_note(roll, 720, 64), Qt.CursorShape.OpenHandCursor),
        (on_note(roll, 960, 64) - QPoint(3, 0), Qt.CursorShape.SizeHorCursor),
        (on_note(roll, 720, 70), Qt.CursorShape.ArrowCursor),
    ):
        qtbot.mouseMove(roll.viewport(), where)
        qtbot.waitUntil(lambda shape=shape: roll.viewport().cursor().shape() == shape)


def test_chosen_notes_look_other(roll: PianoRoll) -> None:
    roll.viewport().repaint()
    before = roll.viewport().grab().toImage()
    roll.selection.choose([480])
    after = roll.viewport().grab().toImage()
    inside, other = on_note(roll, 500, 64), on_note(roll, 980, 67)
    assert before.pixelColor(inside) != after.pixelColor(inside)
    assert before.pixelColor(other) == after.pixelColor(other)
