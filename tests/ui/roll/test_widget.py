"""What the roll tells the window, and what it does with keys, wheel and focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.roll.conftest import BAR, made_melody
from ui.roll import PianoRoll
from ui.roll.geometry import View
from ui.roll.sheet import Sheet
from ui.roll.words import NO_MELODY

LEFT = Qt.MouseButton.LeftButton


def view_of(roll: PianoRoll) -> View:
    view = roll.view()
    assert view is not None
    return view


def at(roll: PianoRoll, ticks: float, y: float) -> QPoint:
    return QPoint(round(view_of(roll).time.x(ticks)), round(y))


def on_note(roll: PianoRoll, ticks: float, pitch: int) -> QPoint:
    pitch_axis = view_of(roll).pitch
    return at(roll, ticks, pitch_axis.y(pitch) + pitch_axis.row_px / 2)


def wheel(roll: PianoRoll, where: QPoint, notches: int, modifiers: Qt.KeyboardModifier) -> None:
    place, none = QPointF(where), QPoint(0, 0)
    event = QWheelEvent(
        place,
        place,
        none,
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(roll.viewport(), event)


def test_a_click_in_the_ruler_asks_to_play_from_the_nearest_beat(qtbot: QtBot, roll: PianoRoll) -> None:
    with qtbot.waitSignal(roll.seek_requested) as asked:
        qtbot.mouseClick(roll.viewport(), LEFT, pos=at(roll, 2 * BAR + 500, 10))
    assert asked.args == [2 * BAR + 480]


def test_a_drag_in_the_ruler_asks_for_a_loop_and_does_not_seek(qtbot: QtBot, roll: PianoRoll) -> None:
    seeks = QSignalSpy(roll.seek_requested)
    with qtbot.waitSignal(roll.loop_requested) as asked:
        qtbot.mousePress(roll.viewport(), LEFT, pos=at(roll, 1.5 * BAR, 10))
        qtbot.mouseMove(roll.viewport(), at(roll, 3.5 * BAR, 10))
        qtbot.mouseRelease(roll.viewport(), LEFT, pos=at(roll, 3.5 * BAR, 10))
    assert asked.args == [1, 4]
    assert seeks.count() == 0


def test_escape_gives_up_a_drag(qtbot: QtBot, roll: PianoRoll) -> None:
    loops, seeks = QSignalSpy(roll.loop_requested), QSignalSpy(roll.seek_requested)
    qtbot.mousePress(roll.viewport(), LEFT, pos=at(roll, 1.5 * BAR, 10))
    qtbot.mouseMove(roll.viewport(), at(roll, 3.5 * BAR, 10))
    qtbot.keyClick(roll, Qt.Key.Key_Escape)
    qtbot.mouseRelease(roll.viewport(), LEFT, pos=at(roll, 3.5 * BAR, 10))
    assert (loops.count(), seeks.count()) == (0, 0)


def test_a_held_note_sounds_until_it_is_let_go(qtbot: QtBot, roll: PianoRoll) -> None:
    released = QSignalSpy(roll.note_released)
    with qtbot.waitSignal(roll.note_pressed) as pressed:
        qtbot.mousePress(roll.viewport(), LEFT, pos=on_note(roll, 600, 64))
    assert pressed.args == [64]
    assert released.count() == 0
    qtbot.mouseRelease(roll.viewport(), LEFT, pos=on_note(roll, 600, 64))
    assert released.at(0) == [64]


def test_sliding_over_the_keys_plays_one_after_the_other(qtbot: QtBot, roll: PianoRoll) -> None:
    pressed, released = QSignalSpy(roll.note_pressed), QSignalSpy(roll.note_released)
    row = view_of(roll).pitch
    first, second = (QPoint(10, round(row.y(pitch) + row.row_px / 2)) for pitch in (60, 61))
    qtbot.mousePress(roll.viewport(), LEFT, pos=first)
    qtbot.mouseMove(roll.viewport(), second)
    qtbot.mouseRelease(roll.viewport(), LEFT, pos=second)
    assert [pressed.at(i) for i in range(pressed.count())] == [[60], [61]]
    assert [released.at(i) for i in range(released.count())] == [[60], [61]]


def test_a_new_melody_lets_go_of_a_held_note(qtbot: QtBot, roll: PianoRoll) -> None:
    qtbot.mousePress(roll.viewport(), LEFT, pos=on_note(roll, 600, 64))
    with qtbot.waitSignal(roll.note_released):
        roll.show_sheet(Sheet.of(made_melody(4)))


def test_the_empty_grid_says_nothing(qtbot: QtBot, roll: PianoRoll) -> None:
    pressed = QSignalSpy(roll.note_pressed)
    qtbot.mouseClick(roll.viewport(), LEFT, pos=on_note(roll, 600, 66))
    assert pressed.count() == 0


def test_hovering_tells_the_pitch_and_leaving_tells_none(qtbot: QtBot, roll: PianoRoll) -> None:
    hovered = QSignalSpy(roll.note_hovered)
    with qtbot.waitExposed(roll):
        roll.raise_()
    for pitch, told in ((64, 1), (70, 2)):
        qtbot.mouseMove(roll.viewport(), on_note(roll, 600, pitch))
        qtbot.waitUntil(lambda told=told: hovered.count() == told)
    assert [hovered.at(i) for i in range(hovered.count())] == [[64], [None]]


@pytest.mark.parametrize(
    ("key", "moves"),
    [
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_End, 1),
        (Qt.Key.Key_Left, -1),
        (Qt.Key.Key_PageUp, -1),
        (Qt.Key.Key_Home, -1),
    ],
)
def test_keys_scroll_in_time(qtbot: QtBot, roll: PianoRoll, key: Qt.Key, moves: int) -> None:
    roll.show_sheet(Sheet.of(made_melody(128)))
    bar = roll.horizontalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    qtbot.keyClick(roll, key)
    assert (bar.value() > before) == (moves > 0)
    assert bar.value() != before


def test_up_and_down_scroll_in_pitch(qtbot: QtBot, roll: PianoRoll) -> None:
    for _ in range(4):
        qtbot.keyClick(roll, Qt.Key.Key_Plus, Qt.KeyboardModifier.AltModifier)
    bar = roll.verticalScrollBar()
    before = bar.value()
    qtbot.keyClick(roll, Qt.Key.Key_Down)
    assert bar.value() > before
    qtbot.keyClick(roll, Qt.Key.Key_Up)
    assert bar.value() == before


def test_plus_minus_and_zero_zoom(qtbot: QtBot, roll: PianoRoll) -> None:
    first = view_of(roll).time.px_per_tick
    qtbot.keyClick(roll, Qt.Key.Key_Plus)
    assert view_of(roll).time.px_per_tick > first
    qtbot.keyClick(roll, Qt.Key.Key_Minus)
    qtbot.keyClick(roll, Qt.Key.Key_Minus)
    assert view_of(roll).time.px_per_tick < first
    qtbot.keyClick(roll, Qt.Key.Key_0)
    assert view_of(roll).time.px_per_tick == first


def test_ctrl_wheel_zooms_around_the_pointer(roll: PianoRoll) -> None:
    where = at(roll, 3 * BAR, 300)
    wheel(roll, where, 2, Qt.KeyboardModifier.ControlModifier)
    assert view_of(roll).time.x(3 * BAR) == pytest.approx(where.x(), abs=1)
    rows = view_of(roll).pitch.row_px
    wheel(roll, where, 1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert view_of(roll).pitch.row_px > rows


def test_the_wheel_alone_scrolls(qtbot: QtBot, roll: PianoRoll) -> None:
    for _ in range(4):
        qtbot.keyClick(roll, Qt.Key.Key_Plus, Qt.KeyboardModifier.AltModifier)
    before, zoom = roll.verticalScrollBar().value(), view_of(roll).pitch.row_px
    wheel(roll, QPoint(400, 300), -1, Qt.KeyboardModifier.NoModifier)
    assert roll.verticalScrollBar().value() > before
    assert view_of(roll).pitch.row_px == zoom


def test_other_keys_go_on_to_the_window(qtbot: QtBot, roll: PianoRoll) -> None:
    before = view_of(roll)
    qtbot.keyClick(roll, Qt.Key.Key_G)
    assert view_of(roll) == before


def test_a_cursor_that_leaves_the_view_turns_the_page(roll: PianoRoll) -> None:
    roll.show_sheet(Sheet.of(made_melody(64)))
    roll.set_position(15.9 * BAR)
    roll.set_position(16.5 * BAR)
    assert roll.horizontalScrollBar().value() > 0
    assert 0 < view_of(roll).time.x(16.5 * BAR) < 300


def test_a_cursor_that_the_user_has_left_is_not_followed(roll: PianoRoll) -> None:
    roll.show_sheet(Sheet.of(made_melody(64)))
    roll.set_position(BAR)
    roll.horizontalScrollBar().setValue(roll.horizontalScrollBar().maximum())
    before = roll.horizontalScrollBar().value()
    roll.set_position(BAR + 20)
    assert roll.horizontalScrollBar().value() == before


def test_following_can_be_switched_off(roll: PianoRoll) -> None:
    roll.show_sheet(Sheet.of(made_melody(64)))
    roll.set_following(is_on=False)
    roll.set_position(40 * BAR)
    assert roll.horizontalScrollBar().value() == 0


def test_another_melody_keeps_zoom_and_scroll(roll: PianoRoll) -> None:
    roll.show_sheet(Sheet.of(made_melody(64)))
    roll.zoom_in()
    roll.horizontalScrollBar().setValue(900)
    before = view_of(roll)
    roll.show_sheet(Sheet.of(made_melody(64, key="D", scale="dorian")))
    assert view_of(roll) == before


def test_it_tells_screen_readers_what_it_shows(roll: PianoRoll) -> None:
    assert roll.accessibleName() == "Piano roll"
    assert roll.accessibleDescription().startswith("8 bars in 4/4, C Major")
    roll.show_sheet(None)
    assert roll.accessibleDescription() == NO_MELODY


def test_without_a_melody_nothing_is_asked_for(qtbot: QtBot, roll: PianoRoll) -> None:
    roll.show_sheet(None)
    spies = [QSignalSpy(signal) for signal in (roll.seek_requested, roll.loop_requested, roll.note_pressed)]
    qtbot.mouseClick(roll.viewport(), LEFT, pos=QPoint(300, 10))
    qtbot.mouseClick(roll.viewport(), LEFT, pos=QPoint(10, 300))
    qtbot.keyClick(roll, Qt.Key.Key_Plus)
    roll.zoom_to_fit()
    roll.set_position(100)
    assert [spy.count() for spy in spies] == [0, 0, 0]
    assert roll.view() is None
