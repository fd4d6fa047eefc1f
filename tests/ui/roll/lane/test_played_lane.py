"""The lane of the performance under a roll: where it stands, what it draws and says, and how the cursor crosses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from melodygen.melody import Melody
from melodygen.performance import TempoMap
from tests.ui.roll.conftest import BAR
from tests.ui.roll.lane.test_played import SLOWING, performed
from tests.ui.roll.test_widget import view_of
from ui.heard import as_written
from ui.roll import PianoRoll, Sheet
from ui.roll.lane.drawing import HEIGHT_PX as VELOCITIES_PX
from ui.roll.lane.lane import VelocityLane
from ui.roll.lane.played_drawing import BAND_PX, HEIGHT_PX, remark, y_of
from ui.roll.lane.played_lane import PlayedLane
from ui.theme import DARK, LIGHT, Theme


@pytest.fixture
def sheet(melody: Melody) -> Sheet:
    """The first quarter in time, the rest at half the tempo, the second note louder by 6 dB."""
    return Sheet.of(melody, performed(melody, {1: 113}, SLOWING))


@pytest.fixture
def lane(roll: PianoRoll, sheet: Sheet) -> PlayedLane:
    roll.show_sheet(sheet)
    lane = PlayedLane(roll)
    lane.set_shown(is_on=True)
    return lane


def colour(lane: PlayedLane, at: QPoint) -> str:
    return QColor(lane.grab().toImage().pixel(at)).name()


def is_inked(lane: PlayedLane, x: float, y: float, ink: str) -> bool:
    """Whether something near that place is drawn in about that colour."""
    image, wanted = lane.grab().toImage(), QColor(ink).getRgb()[:3]
    near = [image.pixelColor(round(x) + dx, round(y) + dy).getRgb()[:3] for dx in range(-2, 3) for dy in range(-2, 3)]
    return any(max(abs(one - other) for one, other in zip(found, wanted, strict=True)) < 40 for found in near)


def test_it_stands_below_the_grid_and_below_the_velocities(roll: PianoRoll, lane: PlayedLane) -> None:
    velocities = VelocityLane(roll)
    grid = roll.viewport().geometry()
    assert lane.geometry().topLeft() == grid.bottomLeft() + QPoint(0, 1)
    assert (lane.width(), lane.height()) == (grid.width(), HEIGHT_PX)
    velocities.set_shown(is_on=True)
    grid = roll.viewport().geometry()
    assert lane.geometry().top() == grid.bottom() + 1
    assert velocities.geometry().top() == grid.bottom() + 1 + HEIGHT_PX
    lane.set_shown(is_on=False)
    assert velocities.geometry().top() == roll.viewport().geometry().bottom() + 1
    assert roll.minimumHeight() - VELOCITIES_PX == PianoRoll().minimumHeight()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_lines_go_where_tempo_and_loudness_are(
    roll: PianoRoll, lane: PlayedLane, sheet: Sheet, theme: Theme
) -> None:
    roll.set_theme(theme)
    time, played = view_of(roll).time, sheet.played
    slow, fast = played.tempo.reached
    assert is_inked(lane, time.x(480), y_of(played.tempo, slow, 0), theme.accent)
    assert is_inked(lane, time.x(0) + 2, y_of(played.tempo, fast, 0) + 1, theme.accent)
    assert is_inked(lane, time.x(480), y_of(played.loudness, played.loudness.at(480), 1), theme.accent)
    assert 0 < y_of(played.tempo, fast, 0) < y_of(played.tempo, slow, 0) < BAND_PX
    assert BAND_PX < y_of(played.loudness, 6, 1) < y_of(played.loudness, 0, 1) < HEIGHT_PX


def test_it_follows_zoom_and_scroll(roll: PianoRoll, lane: PlayedLane, sheet: Sheet) -> None:
    place, tempo = 2 * BAR, sheet.played.tempo
    for _ in range(4):
        roll.zoom_in()
    for scroll in (0, 60, 130):
        roll.horizontalScrollBar().setValue(scroll)
        x = view_of(roll).time.x(place)
        assert view_of(roll).bands.keys_px < x < lane.width()
        assert is_inked(lane, x, y_of(tempo, tempo.at(place), 0), LIGHT.accent)
        assert is_inked(lane, x, y_of(sheet.played.loudness, 0, 1), LIGHT.accent)


def test_another_performance_is_drawn_anew(roll: PianoRoll, lane: PlayedLane, melody: Melody) -> None:
    steady = Sheet.of(melody, performed(melody, {}, SLOWING))
    roll.show_sheet(steady)
    assert lane.accessibleDescription() == "Tempo from 60 to 120 BPM, loudness from +0.0 to +0.0 dB."


def test_the_cursor_goes_over_it(roll: PianoRoll, lane: PlayedLane) -> None:
    for ticks in (BAR, 2 * BAR):
        roll.set_position(ticks)
        assert colour(lane, QPoint(round(view_of(roll).time.x(ticks)), 5)) == LIGHT.cursor
    assert colour(lane, QPoint(round(view_of(roll).time.x(BAR)) - 1, 5)) != LIGHT.cursor
    roll.set_position(None)
    assert colour(lane, QPoint(round(view_of(roll).time.x(2 * BAR)), 5)) != LIGHT.cursor


def test_only_what_the_cursor_leaves_and_goes_to_is_painted_again(roll: PianoRoll, lane: PlayedLane) -> None:
    roll.set_position(BAR)
    lane.grab()
    picture = lane._picture
    roll.set_position(BAR + 30)
    assert lane._picture is picture is not None


def has_remark(roll: PianoRoll, lane: PlayedLane) -> bool:
    """Whether something is written on a ground of its own in the middle."""
    middle = (view_of(roll).bands.keys_px + lane.width()) // 2
    return LIGHT.panel in {colour(lane, QPoint(middle + dx, BAND_PX - 8)) for dx in range(-30, 30)}


def test_the_empty_state_says_why_it_is_flat(roll: PianoRoll, lane: PlayedLane, sheet: Sheet, melody: Melody) -> None:
    assert remark(sheet, is_heard=True) == ""
    assert not has_remark(roll, lane)
    flat = performed(melody, {}, TempoMap())
    roll.show_sheet(Sheet.of(as_written(melody), flat))
    assert has_remark(roll, lane)
    shown = roll.sheet
    assert shown is not None
    assert remark(shown, is_heard=False).startswith("Expression is 0 %")
    assert remark(Sheet.of(melody, flat), is_heard=True).startswith("All rules are at 0")


def test_while_the_score_is_heard_the_lines_stand_back(roll: PianoRoll, lane: PlayedLane, sheet: Sheet) -> None:
    x, y = view_of(roll).time.x(480), y_of(sheet.played.tempo, sheet.played.tempo.at(480), 0)
    lane.set_heard(is_on=False)
    assert has_remark(roll, lane)
    assert remark(sheet, is_heard=False) == "The score alone is heard"
    assert not is_inked(lane, x, y, LIGHT.accent)
    assert is_inked(lane, x, y, LIGHT.faint)


def test_a_tip_and_a_screen_reader_say_how_fast_and_loud(roll: PianoRoll, lane: PlayedLane) -> None:
    at = QPoint(round(view_of(roll).time.x(480)) + 1, 20)
    QApplication.sendEvent(lane, QHelpEvent(QEvent.Type.ToolTip, at, lane.mapToGlobal(at)))
    assert QToolTip.text() == "Bar 1, after beat 2: 60 BPM, +6.0 dB"
    QToolTip.hideText()
    assert lane.accessibleName() == "Performance"
    assert lane.accessibleDescription() == "Tempo from 60 to 120 BPM, loudness from +0.0 to +6.0 dB."


def test_without_a_melody_it_is_empty(roll: PianoRoll, lane: PlayedLane, qtbot: QtBot) -> None:
    roll.show_sheet(None)
    assert colour(lane, QPoint(200, 30)) == LIGHT.panel
    assert lane.accessibleDescription() == ""
