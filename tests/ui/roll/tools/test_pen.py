"""The contour as it is drawn over the roll, and as it looks there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from melodygen.curve import Curve
from tests.ui.roll.conftest import BAR
from tests.ui.roll.test_widget import LEFT, at, view_of
from ui.actions import Actions
from ui.note_actions import NoteActions
from ui.roll import PianoRoll
from ui.theme import LIGHT

LOW, HIGH = 58, 74
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def drawn(roll: PianoRoll) -> list[tuple[str, object]]:
    """What is drawn over a roll that has nothing drawn, as a range of 16 semitones has it; it is shown at once."""
    found: list[tuple[str, object]] = []

    def take(curve: Curve, stroke: object) -> None:
        found.append((str(curve), stroke))
        roll.show_curve(curve, (LOW, HIGH))

    roll.show_curve(Curve(), (LOW, HIGH))
    roll.hand.take("curve")
    roll.hand.pen.drawn.connect(take)
    return found


def spot(roll: PianoRoll, bar: float, percent: float) -> QPoint:
    """Bars count from 1."""
    return at(roll, (bar - 1) * BAR, view_of(roll).pitch.middle(LOW + (HIGH - LOW) * percent / 100))


def stroke(qtbot: QtBot, roll: PianoRoll, *spots: tuple[float, float], let_go: bool = True) -> None:
    points = [spot(roll, *it) for it in spots]
    qtbot.mousePress(roll.viewport(), LEFT, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(roll.viewport(), point)
    if let_go:
        qtbot.mouseRelease(roll.viewport(), LEFT, pos=points[-1])


def heights(text: str) -> list[float | None]:
    return [Curve.parse(text).height_at(place) for place in range(33)]


def test_what_is_drawn_freehand_is_told_as_it_grows_and_of_one_stroke(
    qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]]
) -> None:
    stroke(qtbot, roll, (2, 20), (4, 80), (5, 50))
    assert len(drawn) == 3
    assert len({id(one) for _, one in drawn}) == 1
    found = Curve.parse(drawn[-1][0])
    assert [found.height_at(place) for place in (3, 17)] == [None, None]
    for place, height in ((4, 20), (8, 50), (12, 80), (16, 50)):
        assert found.height_at(place) == pytest.approx(height, abs=4)
    stroke(qtbot, roll, (7, 50), (8, 50))
    assert drawn[-1][1] is not drawn[0][1]


def test_drawing_back_over_a_stroke_draws_it_anew(
    qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]]
) -> None:
    stroke(qtbot, roll, (2, 20), (5, 20), (2, 70))
    assert Curve.parse(drawn[-1][0]).height_at(4) == pytest.approx(70, abs=4)


def test_a_part_is_drawn_again_and_the_rest_stays(
    qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]]
) -> None:
    stroke(qtbot, roll, (1, 50), (7, 50))
    before = heights(drawn[-1][0])
    stroke(qtbot, roll, (3, 90), (5, 90))
    after = heights(drawn[-1][0])
    assert Curve.parse(drawn[-1][0]).strokes[0][0].place == 0
    assert len(Curve.parse(drawn[-1][0]).strokes) == 1
    assert after[:7] == before[:7]
    assert after[18:] == before[18:]
    assert after[12] == pytest.approx(90, abs=4)


def test_a_stroke_from_just_after_a_bar_line_begins_at_it(
    qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]]
) -> None:
    stroke(qtbot, roll, (2.24, 30), (4.76, 30))
    assert Curve.parse(drawn[-1][0]).strokes[0][0].place == 4
    assert Curve.parse(drawn[-1][0]).strokes[0][-1].place == 16


@pytest.mark.parametrize("bar", [1, 3.5, 8.99])
def test_a_click_draws_a_quarter_of_a_bar(
    qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]], bar: float
) -> None:
    stroke(qtbot, roll, (bar, 40))
    ((start, end),) = Curve.parse(drawn[-1][0]).strokes
    assert end.place - start.place == 1
    assert 0 <= start.place <= (bar - 1) * 4 <= end.place + 1 <= 33


def test_above_and_below_the_range_it_stays_at_its_ends(
    qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]]
) -> None:
    stroke(qtbot, roll, (1, 110), (2, 110), (3, -10), (4, -10))
    found = Curve.parse(drawn[-1][0])
    assert (found.height_at(0), found.height_at(12)) == (100, 0)


def test_escape_brings_back_what_was_there(qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]]) -> None:
    stroke(qtbot, roll, (1, 50), (3, 50))
    before = drawn[-1][0]
    stroke(qtbot, roll, (2, 90), (6, 10), let_go=False)
    qtbot.keyClick(roll, Qt.Key.Key_Escape)
    assert drawn[-1][0] == before
    count = len(drawn)
    qtbot.mouseMove(roll.viewport(), spot(roll, 7, 30))
    assert len(drawn) == count


def test_the_pen_sounds_chooses_and_changes_no_note(
    qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]]
) -> None:
    pressed: list[int] = []
    edits: list[object] = []
    roll.note_pressed.connect(pressed.append)
    roll.hand.edit_requested.connect(edits.append)
    stroke(qtbot, roll, (1, 0), (1.1, 0), (2, 20))
    qtbot.mouseDClick(roll.viewport(), LEFT, pos=spot(roll, 1.05, 0))
    assert (pressed, edits, roll.selection.onsets) == ([], [], frozenset())
    assert drawn


def test_keys_move_and_clear_what_is_drawn_while_the_pen_is_held(qtbot: QtBot, roll: PianoRoll) -> None:
    actions = Actions(roll)
    moved: list[int] = []
    cleared: list[bool] = []
    roll.hand.curve_moved.connect(lambda percent, _: moved.append(percent))
    roll.hand.curve_cleared.connect(lambda: cleared.append(True))
    roll.selection.choose([0])
    NoteActions(roll, actions)
    actions["tool_curve"].trigger()
    assert (roll.hand.tool, roll.selection.onsets) == ("curve", frozenset())
    for key, modifier in ((Qt.Key.Key_Up, NONE), (Qt.Key.Key_Down, NONE), (Qt.Key.Key_Up, SHIFT)):
        qtbot.keyClick(roll, key, modifier)
    assert moved == [4, -4, 20]
    qtbot.keyClick(roll, Qt.Key.Key_Delete)
    assert cleared == [True]


@pytest.mark.parametrize("is_drawing", [True, False])
def test_the_line_is_seen_where_it_was_drawn_also_while_it_is(
    qtbot: QtBot, roll: PianoRoll, drawn: list[tuple[str, object]], is_drawing: bool
) -> None:
    where = spot(roll, 2.4, 62.5)
    assert not is_line_at(roll, where)
    stroke(qtbot, roll, (2, 62.5), (4, 62.5), let_go=not is_drawing)
    assert is_line_at(roll, where)
    roll.hand.cancel()
    roll.show_curve(Curve(), (LOW, HIGH))
    assert not is_line_at(roll, where)


def test_a_screen_reader_hears_over_which_bars_it_is_drawn(roll: PianoRoll) -> None:
    roll.show_curve(Curve.parse("2:20 4.5:30, 7:20 8:30"), (LOW, HIGH))
    assert "A contour is drawn over bars 2-4, bar 7." in roll.accessibleDescription()


def is_line_at(roll: PianoRoll, where: QPoint) -> bool:
    """Whether the line's colour is there, or a pixel or two above or below."""
    picture, colour = roll.viewport().grab().toImage(), QColor(LIGHT.curve)
    return any(QColor(picture.pixel(where + QPoint(0, down))) == colour for down in range(-2, 3))
