"""Number controls: slider and box are one value, and a drag is one gesture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from melodygen.fields import FIELDS, NumberField, field_named
from ui.controls.number import NumberControl, stops

Told = list[tuple[object, object]]


def made(qtbot: QtBot, name: str, value: float) -> tuple[NumberControl, Told]:
    field = field_named(name)
    assert isinstance(field, NumberField)
    control, told = NumberControl(field), Told()
    qtbot.addWidget(control)
    control.resize(300, 30)
    control.show()
    control.show_value(value)
    control.edited.connect(lambda value, gesture: told.append((value, gesture)))
    return control, told


@pytest.mark.parametrize("field", [f for f in FIELDS if isinstance(f, NumberField) and f.name != "seed"])
def test_the_slider_goes_from_the_lowest_to_the_highest_value(field: NumberField) -> None:
    places = stops(field.low, field.high)
    assert (places[0], places[-1]) == (field.low, field.high)
    assert list(places) == sorted(set(places))


def test_short_melodies_have_most_of_the_slider_for_bars() -> None:
    places = stops(1, 256)
    assert places[:32] == tuple(range(1, 33))
    assert len([place for place in places if place <= 64]) > len(places) / 2


@pytest.mark.parametrize(("name", "value"), [("complexity", 66), ("bars", 37), ("bars", 256), ("tempo_bpm", 97.25)])
def test_a_value_is_shown_as_it_is_and_nobody_is_told(qtbot: QtBot, name: str, value: float) -> None:
    control, told = made(qtbot, name, value)
    assert control.box.value() == value
    assert told == []


def test_tempo_is_written_with_as_few_decimals_as_it_has(qtbot: QtBot) -> None:
    control, _ = made(qtbot, "tempo_bpm", 132)
    assert control.box.text() == "132 BPM"
    control.show_value(97.5)
    assert control.box.text() == "97.5 BPM"


def test_the_slider_moves_the_box(qtbot: QtBot) -> None:
    control, told = made(qtbot, "complexity", 50)
    control.slider.setValue(70)
    assert control.box.value() == 70
    assert told[0][0] == 70


def test_one_bar_is_not_called_bars(qtbot: QtBot) -> None:
    control, told = made(qtbot, "bars", 2)
    assert control.box.text() == "2 bars"
    QTest.keyClick(control.box, Qt.Key.Key_Down)
    assert control.box.text() == "1 bar"
    assert [value for value, _ in told] == [1]
    QTest.keyClick(control.box, Qt.Key.Key_Up)
    assert control.box.text() == "2 bars"


def test_what_is_typed_is_told_once_and_as_a_whole_number(qtbot: QtBot) -> None:
    control, told = made(qtbot, "complexity", 50)
    control.box.selectAll()
    QTest.keyClicks(control.box, "87")
    assert told == []
    QTest.keyClick(control.box, Qt.Key.Key_Return)
    assert [value for value, _ in told] == [87]
    assert isinstance(told[0][0], int)
    assert control.slider.value() == 87


def test_all_of_a_drag_is_one_gesture_and_the_next_drag_another(qtbot: QtBot) -> None:
    control, told = made(qtbot, "complexity", 10)
    for _ in range(2):
        control.slider.setSliderDown(True)
        for value in (20, 30, 40):
            control.slider.setSliderPosition(value)
        control.slider.setSliderDown(False)
        control.show_value(10)
    first, second = {id(g) for _, g in told[:3]}, {id(g) for _, g in told[3:]}
    assert (len(first), len(second)) == (1, 1)
    assert first != second
    assert None not in {gesture for _, gesture in told}


def test_arrow_keys_that_follow_quickly_are_one_gesture(qtbot: QtBot) -> None:
    control, told = made(qtbot, "complexity", 10)
    for _ in range(3):
        QTest.keyClick(control.slider, Qt.Key.Key_Right)
    assert [value for value, _ in told] == [11, 12, 13]
    assert len({id(gesture) for _, gesture in told}) == 1


def test_the_slider_goes_where_it_is_clicked(qtbot: QtBot) -> None:
    control, told = made(qtbot, "complexity", 0)
    middle = QPoint(control.slider.width() // 2, control.slider.height() // 2)
    QTest.mouseClick(control.slider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert abs(int(str(told[-1][0])) - 50) <= 2
