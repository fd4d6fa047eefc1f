"""The note range: widths by name, or two notes that keep their order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from melodygen.fields import ChoiceField, field_named
from melodygen.parameters import Parameters
from ui.controls.note_range import EXACT, PitchBox, RangeControl


@pytest.fixture
def control(qtbot: QtBot) -> RangeControl:
    field = field_named("note_range")
    assert isinstance(field, ChoiceField)
    control = RangeControl(field)
    qtbot.addWidget(control)
    control.show()
    control.show_value("medium")
    control.show_surroundings(Parameters(note_range="A3-A5"))
    return control


@pytest.fixture
def told(control: RangeControl) -> list[object]:
    values: list[object] = []
    control.edited.connect(lambda value, _: values.append(value))
    return values


def choose(control: RangeControl, slug: str) -> None:
    control.box.show_slug(slug)
    control.box.activated.emit(control.box.currentIndex())


def test_two_notes_are_shown_whether_or_not_a_tonic_lies_between_them(control: RangeControl) -> None:
    control.show_value("D4-A4")
    assert (control.lowest.value(), control.highest.value()) == (62, 69)


def test_a_width_is_told_by_its_name(control: RangeControl, told: list[object]) -> None:
    choose(control, "wide")
    assert told == ["wide"]
    assert not control.lowest.isVisible()


def test_exact_begins_with_the_notes_that_the_width_came_to(control: RangeControl, told: list[object]) -> None:
    choose(control, EXACT)
    assert told == ["A3-A5"]


def test_two_notes_are_shown_as_two_notes(control: RangeControl, told: list[object]) -> None:
    control.show_value("F#3-Bb4")
    assert (control.lowest.text(), control.highest.text()) == ("Gb3", "Bb4")
    assert control.lowest.isVisible()
    assert control.box.slug == EXACT
    assert told == []


def test_two_notes_without_a_c_between_them_are_shown(control: RangeControl) -> None:
    control.show_value("Db3-B3")
    assert (control.lowest.value(), control.highest.value()) == (49, 59)


def test_the_note_that_is_moved_pushes_the_other(control: RangeControl, told: list[object]) -> None:
    control.show_value("C4-C5")
    control.lowest.setValue(80)
    assert (control.lowest.value(), control.highest.value()) == (80, 81)
    control.highest.setValue(40)
    assert (control.lowest.value(), control.highest.value()) == (39, 40)
    control.lowest.setValue(127)
    assert (control.lowest.value(), control.highest.value()) == (126, 127)
    assert told[-1] == "F#9-G9" or told[-1] == "Gb9-G9"


@pytest.mark.parametrize(("typed", "pitch"), [("F#3", 54), ("gb3", 54), ("60", 60), ("C-1", 0)])
def test_a_note_is_typed_by_name_or_number(qtbot: QtBot, typed: str, pitch: int) -> None:
    box = PitchBox()
    qtbot.addWidget(box)
    box.setValue(90)
    box.selectAll()
    QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == pitch


def test_what_is_no_note_is_not_taken(qtbot: QtBot) -> None:
    box = PitchBox()
    qtbot.addWidget(box)
    box.setValue(90)
    box.selectAll()
    QTest.keyClicks(box, "H7")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 90
