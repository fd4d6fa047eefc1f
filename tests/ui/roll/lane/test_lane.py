"""The lane over a roll: what it shows, and what it asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from melodygen.editing.touches import touched
from melodygen.melody import Melody
from tests.ui.roll.conftest import BAR
from tests.ui.roll.test_widget import LEFT, view_of
from ui.actions import Actions
from ui.note_actions import LOUDER, NoteActions
from ui.roll import PianoRoll, Sheet
from ui.roll.lane.drawing import HEIGHT_PX, velocity_at, y_of
from ui.roll.lane.lane import VelocityLane
from ui.roll.tools.edits import NoteEdit
from ui.theme import DARK, LIGHT

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lane(roll: PianoRoll) -> VelocityLane:
    """The lane of the roll, shown."""
    lane = VelocityLane(roll)
    lane.set_shown(is_on=True)
    return lane


@pytest.fixture
def asked(lane: VelocityLane) -> list[NoteEdit]:
    """What it asks for."""
    edits: list[NoteEdit] = []
    lane.edit_requested.connect(edits.append)
    return edits


def spot(roll: PianoRoll, ticks: float, velocity: float) -> QPoint:
    return QPoint(round(view_of(roll).time.x(ticks)) + 1, round(y_of(velocity)))


def drag(qtbot: QtBot, lane: VelocityLane, *spots: QPoint, let_go: bool = True) -> None:
    qtbot.mousePress(lane, LEFT, pos=spots[0])
    for one in spots[1:]:
        qtbot.mouseMove(lane, one)
    if let_go:
        qtbot.mouseRelease(lane, LEFT, pos=spots[-1])


def velocities(edit: NoteEdit, melody: Melody) -> dict[int, int]:
    return dict(edit.make(melody).touches)


def colour(lane: VelocityLane, at: QPoint) -> str:
    return QColor(lane.grab().toImage().pixel(at)).name()


def has_head(lane: VelocityLane, at: QPoint) -> bool:
    """Whether the middle of a head is filled."""
    return colour(lane, at) != LIGHT.roll_row


@pytest.mark.parametrize("velocity", [1, 2, 40, 64, 126, 127])
def test_where_a_velocity_is_drawn_it_is_found(velocity: int) -> None:
    assert velocity_at(y_of(velocity)) == velocity
    assert velocity_at(-50) == 127
    assert velocity_at(HEIGHT_PX + 50) == 1


def test_it_stands_below_the_grid_which_makes_room_for_it(roll: PianoRoll, lane: VelocityLane) -> None:
    grid = roll.viewport().geometry()
    assert lane.geometry().topLeft() == grid.bottomLeft() + QPoint(0, 1)
    assert lane.width() == grid.width()
    assert view_of(roll).height_px == grid.height()
    lane.set_shown(is_on=False)
    assert roll.viewport().height() == grid.height() + HEIGHT_PX
    assert not lane.isVisible()


def test_a_stem_is_as_high_as_its_note_is_loud(roll: PianoRoll, lane: VelocityLane, melody: Melody) -> None:
    roll.show_sheet(Sheet.of(touched(melody, {0: 100, 480: 20})))
    loud, soft = roll.ink.note(100).name(), roll.ink.note(20).name()
    assert colour(lane, spot(roll, 0, 100)) == loud
    assert colour(lane, spot(roll, 0, 50)) == loud
    assert colour(lane, spot(roll, 480, 20)) == soft
    assert colour(lane, spot(roll, 480, 50)) != soft


def test_only_what_the_hand_has_set_has_a_full_head(roll: PianoRoll, lane: VelocityLane, melody: Melody) -> None:
    played = Sheet.of(melody).velocities[1]
    assert not has_head(lane, spot(roll, 480, played))
    roll.show_sheet(Sheet.of(touched(melody, {480: played})))
    assert has_head(lane, spot(roll, 480, played))


def test_a_drag_lifts_the_note_under_it_and_asks_once(
    qtbot: QtBot, roll: PianoRoll, lane: VelocityLane, asked: list[NoteEdit], melody: Melody
) -> None:
    played = Sheet.of(melody).velocities[1]
    drag(qtbot, lane, spot(roll, 480, 60), spot(roll, 480, 70), spot(roll, 480, 75))
    assert len(asked) == 1
    assert velocities(asked[0], melody) == {480: pytest.approx(played + 15, abs=1)}
    assert roll.selection.onsets == {480}


def test_chosen_notes_go_together(
    qtbot: QtBot, roll: PianoRoll, lane: VelocityLane, asked: list[NoteEdit], melody: Melody
) -> None:
    roll.selection.choose([0, 480, 960])
    drag(qtbot, lane, spot(roll, 480, 80), spot(roll, 480, 60))
    assert set(velocities(asked[0], melody)) == {0, 480, 960}
    drag(qtbot, lane, spot(roll, BAR, 80), spot(roll, BAR, 60))
    assert set(velocities(asked[1], melody)) == {BAR}


def test_a_click_chooses_and_one_beside_the_notes_does_not(
    qtbot: QtBot, roll: PianoRoll, lane: VelocityLane, asked: list[NoteEdit]
) -> None:
    qtbot.mouseClick(lane, LEFT, pos=spot(roll, 480, 40))
    qtbot.mouseClick(lane, LEFT, SHIFT, spot(roll, 960, 40))
    assert roll.selection.onsets == {480, 960}
    qtbot.mouseClick(lane, LEFT, pos=spot(roll, 8 * BAR + 100, 40))
    assert roll.selection.onsets == set()
    assert asked == []


def test_the_pen_sweeps_a_ramp(
    qtbot: QtBot, roll: PianoRoll, lane: VelocityLane, asked: list[NoteEdit], melody: Melody
) -> None:
    roll.hand.take("draw")
    drag(qtbot, lane, spot(roll, 0, 20), spot(roll, 2 * BAR, 100))
    found = list(velocities(asked[0], melody).values())
    assert len(found) == 9
    assert found == sorted(found)
    assert (found[0], found[-1]) == (pytest.approx(20, abs=2), pytest.approx(100, abs=2))


def test_what_would_come_is_seen_while_it_is_dragged(
    qtbot: QtBot, roll: PianoRoll, lane: VelocityLane, asked: list[NoteEdit]
) -> None:
    roll.hand.take("draw")
    drag(qtbot, lane, spot(roll, 0, 30), spot(roll, BAR, 30), let_go=False)
    assert colour(lane, spot(roll, 480, 30)) == roll.ink.note(30).name()
    assert asked == []
    qtbot.keyClick(roll, Qt.Key.Key_Escape)
    assert colour(lane, spot(roll, 480, 30)) != roll.ink.note(30).name()
    qtbot.mouseRelease(lane, LEFT, pos=spot(roll, BAR, 30))
    assert asked == []


def test_the_eraser_gives_notes_back_to_the_player(
    qtbot: QtBot, roll: PianoRoll, lane: VelocityLane, asked: list[NoteEdit], melody: Melody
) -> None:
    loud = touched(melody, {0: 5, 480: 6})
    roll.show_sheet(Sheet.of(loud))
    roll.hand.take("erase")
    qtbot.mouseClick(lane, LEFT, pos=spot(roll, 480, 60))
    assert velocities(asked[0], loud) == {0: 5}


def test_actions_change_chosen_notes_each_as_a_step_of_its_own(roll: PianoRoll, melody: Melody) -> None:
    edits: list[NoteEdit] = []
    roll.hand.touch_requested.connect(edits.append)
    actions = Actions(roll)
    NoteActions(roll, actions)
    actions["louder"].trigger()
    assert edits == []
    roll.selection.choose([480])
    played = Sheet.of(melody).velocities[1]
    actions["louder"].trigger()
    actions["softer"].trigger()
    assert [velocities(edit, melody)[480] - played for edit in edits] == [LOUDER, -LOUDER]
    assert len({id(edit.run) for edit in edits}) == 2


def test_it_follows_scroll_zoom_choice_and_theme(roll: PianoRoll, lane: VelocityLane, melody: Melody) -> None:
    roll.show_sheet(Sheet.of(touched(melody, {BAR: 90})))
    roll.zoom_in()
    assert colour(lane, spot(roll, BAR, 90)) == roll.ink.note(90).name()
    roll.selection.choose([BAR])
    assert colour(lane, spot(roll, BAR, 90)) == LIGHT.chosen
    roll.set_theme(DARK)
    assert colour(lane, spot(roll, BAR, 90)) == DARK.chosen


def test_a_tip_and_a_screen_reader_say_how_loud(roll: PianoRoll, lane: VelocityLane, melody: Melody) -> None:
    roll.show_sheet(Sheet.of(touched(melody, {480: 33})))
    at = spot(roll, 480, 33)
    QApplication.sendEvent(lane, QHelpEvent(QEvent.Type.ToolTip, at, lane.mapToGlobal(at)))
    assert QToolTip.text().endswith("velocity 33, set by hand")
    QToolTip.hideText()
    assert lane.accessibleName() == "Velocities"
    assert lane.accessibleDescription().startswith("From 33 to ")
    assert "1 set by hand" in lane.accessibleDescription()


def test_without_a_melody_there_is_nothing_to_drag(
    qtbot: QtBot, roll: PianoRoll, lane: VelocityLane, asked: list[NoteEdit]
) -> None:
    roll.show_sheet(None)
    drag(qtbot, lane, QPoint(200, 50), QPoint(200, 20))
    assert asked == []
    assert lane.accessibleDescription() == ""
