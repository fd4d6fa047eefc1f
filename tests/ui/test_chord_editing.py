"""Chords and weights in the window: typed, chosen in the chord row, set as bars; obeyed, and undone by name."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from melodygen.melody import Melody
from tests.ui.conftest import Settled
from ui.app import Session
from ui.controls.knob import KnobControl
from ui.controls.progression import ProgressionControl
from ui.controls.weights import WeightsControl


def line_of(session: Session) -> ProgressionControl:
    control = session.window.panel.rows["progression"].control
    assert isinstance(control, ProgressionControl)
    return control


def type_in(session: Session, qtbot: QtBot, text: str) -> None:
    control = line_of(session)
    control.line.setFocus()
    control.line.selectAll()
    qtbot.keyClicks(control.line, text)
    qtbot.keyClick(control.line, Qt.Key.Key_Return)


def bars(melody: Melody) -> list[str]:
    return [
        next(span.chord.symbol for span in melody.chords if span.onset_ticks <= bar * 1920 < span.end_ticks)
        for bar in range(melody.bars)
    ]


def rows(menu: QMenu) -> dict[str, QAction]:
    """Every row below `menu`, by its text without the Alt key."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found |= rows(inner)
        else:
            found[action.text().split("\t")[0].partition(" ")[2] or action.text()] = action
    return found


def test_a_typed_progression_is_obeyed_and_undone_by_name(session: Session, qtbot: QtBot, settled: Settled) -> None:
    settled()
    type_in(session, qtbot, "dm Bb F C")
    assert bars(settled()) == ["Dm", "Bb", "F", "C"] * 4
    assert session.document.undo_name == "Progression"
    knob = session.window.panel.rows["harmonic_density"].control
    assert isinstance(knob, KnobControl)
    assert "progression that you typed decides" in knob.knob.accessibleDescription()
    session.document.undo()
    assert session.document.parameters.progression == ""
    assert line_of(session).line.text() == ""


def test_what_is_wrong_in_the_line_changes_nothing(session: Session, qtbot: QtBot, settled: Settled) -> None:
    settled()
    type_in(session, qtbot, "Dm Bb")
    before = settled()
    type_in(session, qtbot, "Dm Xy")
    assert settled() is before
    assert "got 'Xy'" in line_of(session).said.text()


def test_letters_that_another_key_has_no_room_for_are_said_in_the_message_bar(
    session: Session, qtbot: QtBot, settled: Settled
) -> None:
    settled()
    session.document.change("scale", {"scale": "major", "key": "C"})
    type_in(session, qtbot, "C F")
    before = settled()
    session.window.panel.edited.emit("key", "F#", None)
    assert "he chord C in the progression shares no note with F# Major" in session.window.messages.label.text()
    assert settled() is before
    type_in(session, qtbot, "I IV")
    session.window.panel.edited.emit("key", "F#", None)
    assert bars(settled())[:2] == ["F#", "B"]


def test_a_double_click_on_a_chord_offers_others(session: Session, qtbot: QtBot, settled: Settled) -> None:
    melody = settled()
    window = session.window
    view = window.roll.view()
    assert view is not None
    at = QPoint(round(view.time.x(2 * 1920 + 900)), view.bands.chords_top + 5)
    QTest.mouseDClick(window.roll.viewport(), Qt.MouseButton.LeftButton, pos=at)
    menu = window.editing.chords.menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    offered = rows(menu)
    assert {"Dm", "Edim", "F", "Gm", "Am", "B♭", "C", "Dm7", "A7"} <= set(offered)
    (present,) = (name for name, action in offered.items() if action.isChecked())
    assert present == bars(melody)[2].replace("b", "♭")
    offered["A7"].trigger()
    menu.close()
    after = settled()
    assert bars(after)[2] == "A7"
    assert [own for bar, own in enumerate(bars(after)) if bar != 2] == [
        own for bar, own in enumerate(bars(melody)) if bar != 2
    ]
    assert session.document.undo_name == "chord in bar 3, beat 1"
    assert session.document.parameters.progression.count("V7") == 1


def test_the_menu_is_opened_by_a_key_where_bars_are_chosen_and_can_give_the_chords_back(
    session: Session, qtbot: QtBot, settled: Settled
) -> None:
    drawn = settled()
    window = session.window
    window.roll.choose((4, 6))
    window.actions_by_name["edit_chord"].trigger()
    menu = window.editing.chords.menu
    assert menu is not None
    assert menu.actions()[0].text() == "Chord in bar 5, beat 1"
    rows(menu)["Gm"].trigger()
    menu.close()
    assert bars(settled())[4] == "Gm"
    window.actions_by_name["edit_chord"].trigger()
    assert window.editing.chords.menu is not None
    leave = next(action for action in window.editing.chords.menu.actions() if "Leave" in action.text())
    leave.trigger()
    window.editing.chords.menu.close()
    assert settled().chords == drawn.chords


def test_the_action_leads_to_the_line(session: Session, settled: Settled) -> None:
    settled()
    session.window.actions_by_name["edit_progression"].trigger()
    assert session.window.focusWidget() is line_of(session).line


def test_a_locked_chord_is_not_changed_and_says_so(session: Session, settled: Settled) -> None:
    settled()
    session.window.roll.choose((0, 1))
    session.window.actions_by_name["lock_chords"].trigger()
    before = settled()
    session.window.actions_by_name["edit_chord"].trigger()
    menu = session.window.editing.chords.menu
    assert menu is not None
    rows(menu)["Gm"].trigger()
    menu.close()
    assert settled() is before
    assert "is locked; unlock that bar first" in session.window.messages.label.text()


def test_bars_of_weights_are_heard_and_undone_as_one_drag(session: Session, qtbot: QtBot, settled: Settled) -> None:
    before = settled()
    control = session.window.panel.rows["weights"].control
    assert isinstance(control, WeightsControl)
    control.opener.setChecked(True)
    bar = control.bars.bars[4]
    bar.setSliderDown(True)
    for weight in (60, 80, 100):
        bar.setValue(weight)
    bar.setSliderDown(False)
    after = settled()
    assert session.document.parameters.weights == "5=100"
    assert after.notes != before.notes
    assert session.document.undo_name == "Degree Weights"
    session.document.undo()
    assert session.document.melody is before
    assert bar.value() == 50


def test_another_scale_keeps_the_weights_of_its_degrees(session: Session, settled: Settled) -> None:
    settled()
    session.window.panel.edited.emit("weights", "1=100 2=0 b3=20", None)
    settled()
    session.window.panel.edited.emit("scale", "minor-pentatonic", None)
    settled()
    assert session.document.parameters.weights == "1=100 b3=20"
    session.document.undo()
    assert session.document.parameters.weights == "1=100 2=0 b3=20"


def test_a_scale_in_which_nothing_is_left_to_sing_is_refused(session: Session, settled: Settled) -> None:
    settled()
    session.document.change("x", {"scale": "major", "weights": "0,0,0,50,0,0,50", "ending": "auto"})
    settled()
    session.window.panel.edited.emit("scale", "major-pentatonic", None)
    assert "no note to sing" in session.window.messages.label.text()
    assert session.document.parameters.scale == "major"


def test_weights_that_cannot_be_are_refused_and_the_bar_goes_back(session: Session, settled: Settled) -> None:
    settled()
    control = session.window.panel.rows["weights"].control
    assert isinstance(control, WeightsControl)
    control.bars.bars[0].setValue(0)
    assert "he weight of D is 0" in session.window.messages.label.text()
    assert control.bars.bars[0].value() == 50
