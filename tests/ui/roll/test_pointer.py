"""What lies at a point, and what a drag in the ruler chooses."""

from __future__ import annotations

import pytest

from tests.ui.roll.conftest import BAR, after_an_upbeat, made_melody
from ui.roll.camera import Camera
from ui.roll.geometry import View
from ui.roll.pointer import RulerDrag, dragged, place_at, seek_target
from ui.roll.sheet import Sheet


@pytest.fixture
def sheet() -> Sheet:
    return Sheet.of(made_melody())


@pytest.fixture
def view(sheet: Sheet) -> View:
    camera = Camera()
    camera.resize(sheet, 1000, 600)
    return camera.view(sheet)


@pytest.mark.parametrize(
    ("x", "y", "part"),
    [
        (10, 10, "corner"),
        (300, 10, "ruler"),
        (300, 30, "phrases"),
        (300, 50, "chords"),
        (10, 300, "keys"),
        (300, 300, "grid"),
    ],
)
def test_parts_of_the_roll(view: View, sheet: Sheet, x: int, y: int, part: str) -> None:
    assert place_at(view, sheet, x, y).part == part


def test_a_note_is_found_on_its_row_only(view: View, sheet: Sheet) -> None:
    x, y = view.time.x(600), view.pitch.y(64) + 3
    assert place_at(view, sheet, x, y).note == 1
    assert place_at(view, sheet, x, y + view.pitch.row_px).note is None


def test_keys_and_notes_are_audible_the_empty_grid_is_not(view: View, sheet: Sheet) -> None:
    assert place_at(view, sheet, 10, 300).is_audible
    assert place_at(view, sheet, view.time.x(600), view.pitch.y(64) + 3).is_audible
    assert not place_at(view, sheet, view.time.x(600), view.pitch.y(65) + 3).is_audible


def test_a_drag_takes_whole_bars_either_way(sheet: Sheet) -> None:
    start = RulerDrag(200, 1.5 * BAR)
    assert dragged(start, sheet, 400, 3.2 * BAR).bars == (1, 4)
    assert dragged(start, sheet, 100, 0.5 * BAR).bars == (0, 2)


def test_a_trembling_hand_does_not_drag(sheet: Sheet) -> None:
    assert dragged(RulerDrag(200, BAR), sheet, 203, BAR + 30).bars is None


def test_a_drag_stays_within_the_melody(sheet: Sheet) -> None:
    assert dragged(RulerDrag(200, 6.5 * BAR), sheet, 2000, 99 * BAR).bars == (6, 8)
    assert dragged(RulerDrag(200, 1.5 * BAR), sheet, -500, -3.0 * BAR).bars == (0, 2)


def test_a_click_seeks_the_nearest_beat(sheet: Sheet) -> None:
    assert seek_target(RulerDrag(200, 700), sheet) == 480


def test_the_bar_of_an_upbeat_can_be_reached_and_looped() -> None:
    sheet = Sheet.of(after_an_upbeat(made_melody()))
    assert seek_target(RulerDrag(200, -500), sheet) == -480
    assert dragged(RulerDrag(200, -500), sheet, 400, 1.2 * BAR).bars == (-1, 2)
    assert dragged(RulerDrag(200, -500), sheet, -900, -9.0 * BAR).bars == (-1, 0)
