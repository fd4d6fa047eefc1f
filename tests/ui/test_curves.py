"""A contour that is drawn over the roll becomes a parameter that the melody follows, and can be undone by name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from melodygen.curve import Curve
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from tests.ui.conftest import Settled, press
from ui.actions import Actions
from ui.app import Session
from ui.curves import Curves
from ui.document import Document
from ui.roll import PianoRoll, Sheet


@pytest.fixture
def roll(qtbot: QtBot, document: Document) -> PianoRoll:
    """A roll with the document's melody, over which curves are drawn."""
    roll = PianoRoll()
    qtbot.addWidget(roll)
    document.new(Parameters(bars=8))
    roll.show_sheet(Sheet.of(melody_of(document)))
    roll.hand.take("curve")
    return roll


@pytest.fixture
def actions(document: Document, roll: PianoRoll) -> Actions:
    """What can be done with the curves over it."""
    actions = Actions(roll)
    actions.provide("melody", is_there=True)
    Curves(document, roll, actions)
    return actions


def melody_of(document: Document) -> Melody:
    assert document.melody is not None
    return document.melody


def test_a_stroke_is_one_step_to_undo_by_its_name(document: Document, roll: PianoRoll, actions: Actions) -> None:
    before, stroke = melody_of(document), object()
    for text in ("1:20 2:30", "1:20 5:80", "1:20 5:80 9:10"):
        roll.hand.pen.drawn.emit(Curve.parse(text), stroke)
    assert document.parameters.curve == "1:20 5:80 9:10"
    assert melody_of(document).notes != before.notes
    assert document.undo_name == "drawing of the contour"
    document.undo()
    assert document.melody is before
    assert not roll.hand.pen.shown.curve


def test_keys_begin_with_the_contour_of_the_melody_and_move_it(
    document: Document, roll: PianoRoll, actions: Actions, qtbot: QtBot
) -> None:
    qtbot.keyClick(roll, Qt.Key.Key_Up)
    begun = document.parameters.the_curve
    assert begun
    assert document.undo_name == "drawing of the contour"
    roll.choose((2, 4))
    qtbot.keyClick(roll, Qt.Key.Key_Down)
    assert document.undo_name == "moving of the contour"
    lowered = document.parameters.the_curve
    for place, by in ((4, 0), (12, -4), (24, 0)):
        assert lowered.height_at(place) == pytest.approx((begun.height_at(place) or 0) + by, abs=1)


def test_only_the_chosen_bars_are_cleared_or_all_where_none_are(
    document: Document, roll: PianoRoll, actions: Actions
) -> None:
    document.change("", {"curve": "1:20 9:80"})
    roll.choose((3, 5))
    actions["clear_curve"].trigger()
    assert document.parameters.curve == "1:20 4:42, 6:58 9:80"
    assert document.undo_name == "clearing of the contour"
    roll.choose(None)
    actions["clear_curve"].trigger()
    assert document.parameters.curve == ""
    assert not actions["clear_curve"].isEnabled()


def test_the_contour_of_the_melody_is_about_where_its_notes_are(
    document: Document, roll: PianoRoll, actions: Actions
) -> None:
    melody, (low, high) = melody_of(document), document.parameters.ambitus
    roll.choose((0, 4))
    actions["curve_of_melody"].trigger()
    curve = document.parameters.the_curve
    misses = []
    for note in melody.notes:
        height = curve.height_at(note.onset_ticks / 480)
        assert (height is None) == (note.onset_ticks > 4 * 1920)
        if height is not None:
            misses.append(abs(low + (high - low) * height / 100 - note.pitch))
    assert sum(misses) / len(misses) < 4


def test_in_the_window_the_line_stays_and_goes_with_undo(session: Session, settled: Settled, qtbot: QtBot) -> None:
    window = session.window
    window.roll.hand.take("curve")
    window.roll.hand.pen.drawn.emit(Curve.parse("1:20 9:80 17:20"), object())
    melody = settled()
    assert melody.recipe is not None
    assert melody.recipe.parameters.curve == "1:20 9:80 17:20"
    assert str(window.roll.shown_marks().curve.curve) == "1:20 9:80 17:20"
    press(session, "undo")
    qtbot.waitUntil(lambda: not window.roll.shown_marks().curve.curve)
