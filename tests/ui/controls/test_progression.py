"""A progression is checked as it is typed; what is wrong is said and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from melodygen.fields import TextField, field_named
from melodygen.parameters import Parameters
from ui.controls.progression import ProgressionControl

ASKED = Parameters(bars=8)


@pytest.fixture
def control(qtbot: QtBot) -> ProgressionControl:
    field = field_named("progression")
    assert isinstance(field, TextField)
    control = ProgressionControl(field)
    qtbot.addWidget(control)
    control.describe("Progression", "The chords.")
    control.resize(300, 90)
    control.show()
    control.show_surroundings(ASKED)
    control.show_value("")
    return control


def told_by(control: ProgressionControl) -> list[tuple[object, object]]:
    told: list[tuple[object, object]] = []
    control.edited.connect(lambda value, gesture: told.append((value, gesture)))
    return told


def test_what_is_typed_is_heard_after_a_pause_and_until_enter_as_one_change(
    qtbot: QtBot, control: ProgressionControl
) -> None:
    told = told_by(control)
    with qtbot.waitSignal(control.edited):
        qtbot.keyClicks(control.line, "d- Bb")
    with qtbot.waitSignal(control.edited):
        qtbot.keyClicks(control.line, " F")
    assert [value for value, _ in told] == ["Dm Bb", "Dm Bb F"]
    assert told[0][1] is told[1][1] is not None
    assert control.line.text() == "d- Bb F"
    qtbot.keyClick(control.line, Qt.Key.Key_Return)
    assert control.line.text() == "Dm Bb F"
    with qtbot.waitSignal(control.edited):
        qtbot.keyClicks(control.line, " C")
    assert told[2][1] is not told[0][1]


def test_a_mistake_is_said_beside_the_line_and_the_last_good_one_holds(
    qtbot: QtBot, control: ProgressionControl
) -> None:
    control.show_value("Dm Bb")
    told = told_by(control)
    qtbot.keyClicks(control.line, " Hm")
    assert not control.said.isHidden()
    assert "Dm, Edim, F, Gm, Am, Bb, C (got 'Hm')" in control.said.text()
    assert "got 'Hm'" in control.line.accessibleDescription()
    assert control.line.property("role") == "error"
    qtbot.keyClick(control.line, Qt.Key.Key_Return)
    control.show_surroundings(ASKED.replace(complexity=10))
    control.show_value("Dm Bb")  # another parameter was turned
    assert control.line.text() == "Dm Bb Hm"
    assert told == []
    qtbot.keyClick(control.line, Qt.Key.Key_Escape)
    assert control.line.text() == "Dm Bb"
    assert control.line.property("role") != "error"


def test_undo_replaces_what_was_typed(qtbot: QtBot, control: ProgressionControl) -> None:
    control.show_value("Dm Bb")
    qtbot.keyClicks(control.line, " Hm")
    control.show_value("")
    assert control.line.text() == ""
    assert control.said.isHidden()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dm Bb F C", "i VI III VII (4 bars, from the start again)"),
        ("Dm", "i (1 bar, from the start again)"),
        ("i VI III V7", "Dm B♭ F A7 (4 bars, from the start again); not of the scale: A7"),
        ("i VI i VI i VI i V", "Dm B♭ Dm B♭ Dm B♭ Dm A; not of the scale: A"),
        (
            "i VI i VI i VI i V i",
            "Dm B♭ Dm B♭ Dm B♭ Dm A … (9 bars; the melody has 8, the others wait); not of the scale: A",
        ),
    ],
)
def test_letters_are_explained_by_numerals_and_numerals_by_letters(
    control: ProgressionControl, text: str, words: str
) -> None:
    control.show_value(text)
    assert control.said.text() == words
