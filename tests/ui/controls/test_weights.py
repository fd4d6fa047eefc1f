"""Degree weights are drawn as bars, set with pointer and keys, and told as one change a drag."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from melodygen.parameters import Parameters
from ui.controls.degree_bar import TOP, TRACK, DegreeBar
from ui.controls.weights import WeightsControl
from ui.theme import DARK, LIGHT, Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def control(qtbot: QtBot) -> WeightsControl:
    control = WeightsControl()
    qtbot.addWidget(control)
    control.describe("Degree Weights", "How much rather each degree is sung.")
    control.resize(280, 160)
    control.show_surroundings(Parameters())
    control.show_value("")
    control.opener.setChecked(True)
    control.show()
    qtbot.waitExposed(control)
    return control


def told_by(control: WeightsControl) -> list[tuple[object, object]]:
    told: list[tuple[object, object]] = []
    control.edited.connect(lambda value, gesture: told.append((value, gesture)))
    return told


def at(bar: DegreeBar, weight: int) -> QPoint:
    return QPoint(bar.width() // 2, round(TOP + TRACK * (1 - weight / 100)))


def test_there_is_a_bar_for_each_degree_with_its_note(control: WeightsControl) -> None:
    assert [(bar.degree, bar.note) for bar in control.bars.bars] == [
        ("1", "D"), ("2", "E"), ("♭3", "F"), ("4", "G"), ("5", "A"), ("♭6", "B♭"), ("♭7", "C"),
    ]  # fmt: skip
    assert "me, F: as often as in the style" in control.bars.bars[2].toolTip()
    assert control.bars.bars[2].accessibleName() == "Degree Weights of degree ♭3, F"
    control.show_surroundings(Parameters(scale="minor-pentatonic", key="A"))
    assert [bar.note for bar in control.bars.bars] == ["A", "C", "D", "E", "G"]
    control.show_value("b3=10")
    assert [bar.value() for bar in control.bars.bars] == [50, 10, 50, 50, 50]


def test_a_drag_sets_all_bars_it_goes_over_as_one_change(qtbot: QtBot, control: WeightsControl) -> None:
    told = told_by(control)
    first, second = control.bars.bars[:2]
    qtbot.mousePress(first, LEFT, pos=at(first, 100))
    QTest.mouseMove(first, at(first, 80))
    QTest.mouseMove(first, QPoint(second.x() - first.x() + second.width() // 2, at(second, 20).y()))
    qtbot.mouseRelease(first, LEFT, pos=at(first, 100))
    assert told[-1][0] == f"1={first.value()} 2={second.value()}"
    assert 75 <= first.value() <= 85
    assert 15 <= second.value() <= 25
    assert len({id(gesture) for _, gesture in told}) == 1
    qtbot.mouseClick(first, LEFT, pos=at(first, 0))
    assert told[-1][0] == f"1=0 2={second.value()}"
    assert told[-1][1] is not told[0][1]


def test_a_double_click_and_the_middle_are_as_the_style_has_it(qtbot: QtBot, control: WeightsControl) -> None:
    control.show_value("5=90 4=10")
    told = told_by(control)
    bar = control.bars.bars[4]
    qtbot.mouseDClick(bar, LEFT, pos=at(bar, 90))
    assert told[-1][0] == "4=10"
    qtbot.mouseClick(control.bars.bars[3], LEFT, pos=at(control.bars.bars[3], 48))
    assert told[-1][0] == ""


def test_arrow_keys_change_a_bar_and_go_to_the_next(qtbot: QtBot, control: WeightsControl) -> None:
    told = told_by(control)
    first, second = control.bars.bars[:2]
    first.setFocus()
    for key, weight in (
        (Qt.Key.Key_Up, 55), (Qt.Key.Key_PageUp, 80), (Qt.Key.Key_End, 100), (Qt.Key.Key_Down, 95),
        (Qt.Key.Key_Home, 0), (Qt.Key.Key_Delete, 50),
    ):  # fmt: skip
        qtbot.keyClick(first, key)
        assert first.value() == weight
    qtbot.keyClick(first, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1][0] == "1=51"
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert first.focusPolicy() == Qt.FocusPolicy.ClickFocus
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert first.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_what_is_set_opens_the_bars_and_is_said_on_the_button(control: WeightsControl) -> None:
    assert control.opener.text() == "As in the style"
    control.opener.setChecked(False)
    assert control.bars.isHidden()
    control.show_value("1=100 b3=20")
    assert not control.bars.isHidden()
    assert control.opener.text() == "1 100, ♭3 20"
    control.opener.setChecked(False)
    control.show_value("1=100 b3=30")  # who has closed them wants them closed
    assert control.bars.isHidden()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_bar_is_as_high_as_its_weight(control: WeightsControl, theme: Theme) -> None:
    control.set_theme(theme)
    bar = control.bars.bars[0]

    def height(weight: int) -> int:
        control.show_value(f"1={weight}")
        image = bar.grab().toImage()
        scale = image.devicePixelRatio()
        column = round(bar.width() / 2 * scale)
        rows = range(round((TOP + 3) * scale), round((TOP + TRACK - 3) * scale))
        return round(sum(image.pixelColor(column, y).name() == theme.accent for y in rows) / scale)

    assert height(0) == 0
    assert height(100) > 50
    assert abs(2 * height(40) - height(80)) <= 4
