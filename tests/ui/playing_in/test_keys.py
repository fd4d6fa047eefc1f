"""The computer's keyboard as a piano, by real key events of a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from ui.playing_in.keys import ComputerKeyboard, EventClock


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def came() -> list[tuple[int, int]]:
    return []


@pytest.fixture
def keyboard(window: QMainWindow, came: list[tuple[int, int]]) -> ComputerKeyboard:
    keyboard = ComputerKeyboard(lambda _, pitch, velocity: came.append((pitch, velocity)), window)
    keyboard.play_on(window.windowHandle())
    return keyboard


def handle(window: QMainWindow) -> QWindow:
    found = window.windowHandle()
    assert found is not None
    return found


def type_on(window: QMainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(handle(window), key)


@pytest.mark.usefixtures("keyboard")
def test_keys_lie_as_on_a_piano(window: QMainWindow, came: list[tuple[int, int]]) -> None:
    type_on(window, Qt.Key.Key_A, Qt.Key.Key_W, Qt.Key.Key_S, Qt.Key.Key_K, Qt.Key.Key_P)
    assert [pitch for pitch, velocity in came if velocity] == [60, 61, 62, 72, 75]
    assert [pitch for pitch, velocity in came if not velocity] == [60, 61, 62, 72, 75]


def test_z_and_x_move_the_octave_and_a_held_key_is_released_where_it_was_struck(
    window: QMainWindow, keyboard: ComputerKeyboard, came: list[tuple[int, int]]
) -> None:
    QTest.keyPress(handle(window), Qt.Key.Key_A)
    type_on(window, Qt.Key.Key_X)
    QTest.keyRelease(handle(window), Qt.Key.Key_A)
    assert [pitch for pitch, _ in came] == [60, 60]
    assert keyboard.octave == 5
    type_on(window, *[Qt.Key.Key_Z] * 20)
    assert keyboard.octave == 0
    type_on(window, *[Qt.Key.Key_X] * 20, Qt.Key.Key_J)
    assert keyboard.octave == 8
    assert came[2:] == [(119, 90), (119, 0)]


@pytest.mark.usefixtures("keyboard")
def test_repeats_and_commands_are_no_notes(window: QMainWindow, came: list[tuple[int, int]]) -> None:
    press, plain = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(handle(window), QKeyEvent(press, Qt.Key.Key_A, plain, "a", autorep=True))
    QTest.keyClick(handle(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    type_on(window, Qt.Key.Key_Q, Qt.Key.Key_Space)
    assert came == []


@pytest.mark.usefixtures("keyboard")
def test_what_is_typed_into_a_field_is_no_note(window: QMainWindow, came: list[tuple[int, int]], qtbot: QtBot) -> None:
    field = window.centralWidget()
    assert isinstance(field, QLineEdit)
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    type_on(window, Qt.Key.Key_A, Qt.Key.Key_Z)
    assert field.text() == "az"
    assert came == []


def test_once_it_is_over_held_keys_are_released_and_the_window_has_its_keys_again(
    window: QMainWindow, keyboard: ComputerKeyboard, came: list[tuple[int, int]]
) -> None:
    QTest.keyPress(handle(window), Qt.Key.Key_D)
    keyboard.play_on(None)
    assert came == [(64, 90), (64, 0)]
    type_on(window, Qt.Key.Key_A)
    assert len(came) == 2


def test_the_event_that_was_least_late_sets_the_clock() -> None:
    clock = EventClock()
    assert clock.seconds(1000, 50.030) == pytest.approx(50.030)
    assert clock.seconds(1500, 50.500) == pytest.approx(50.500)
    assert clock.seconds(2000, 51.200) == pytest.approx(51.000)
    assert clock.seconds(0, 52.0) == 52.0
