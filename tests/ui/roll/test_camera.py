"""What stays where it is when the melody, the window or the zoom changes."""

from __future__ import annotations

import pytest

from tests.ui.roll.conftest import BAR, after_an_upbeat, made_melody
from ui.roll.camera import Camera
from ui.roll.sheet import Sheet


@pytest.fixture
def sheet() -> Sheet:
    return Sheet.of(made_melody(bars=64))


@pytest.fixture
def camera(sheet: Sheet) -> Camera:
    made = Camera()
    made.resize(sheet, 1000, 600)
    return made


def test_the_first_zoom_shows_the_whole_range_without_scrolling_down(camera: Camera, sheet: Sheet) -> None:
    assert camera.limits(sheet)[1] == 0


def test_a_fitted_view_fits_a_shorter_melody_anew(camera: Camera, sheet: Sheet) -> None:
    shorter = Sheet.of(made_melody(bars=4))
    camera.adapt(sheet, shorter)
    assert camera.limits(shorter)[0] == 0
    assert camera.view(shorter).time.x(shorter.melody.length_ticks) == pytest.approx(1000 - 24)


def test_a_zoomed_view_keeps_zoom_and_scroll_with_another_melody(camera: Camera, sheet: Sheet) -> None:
    camera.zoom_time(sheet, 2, 300)
    zoom, scroll = camera.px_per_tick, camera.scroll_x
    camera.adapt(sheet, Sheet.of(made_melody(bars=64, key="D", scale="dorian")))
    assert (camera.px_per_tick, camera.scroll_x) == (zoom, scroll)


def test_scroll_comes_back_where_the_melody_gets_shorter(camera: Camera, sheet: Sheet) -> None:
    camera.zoom_time(sheet, 2, 0)
    camera.scroll_x = camera.limits(sheet)[0]
    shorter = Sheet.of(made_melody(bars=8))
    camera.adapt(sheet, shorter)
    assert camera.scroll_x == camera.limits(shorter)[0]


def test_zoom_keeps_what_is_under_the_pointer(camera: Camera, sheet: Sheet) -> None:
    camera.scroll_x = 700
    ticks = camera.view(sheet).time.ticks(364)
    camera.zoom_time(sheet, 1.25, 300)
    assert camera.view(sheet).time.x(ticks) == pytest.approx(364, abs=1)


def test_pitch_zoom_keeps_what_is_under_the_pointer(camera: Camera, sheet: Sheet) -> None:
    camera.zoom_pitch(sheet, 1.5, 200)
    y = camera.view(sheet).bands.top_px + 250
    pitch = camera.view(sheet).pitch.pitch(y)
    camera.zoom_pitch(sheet, 1.1, 250)
    assert abs(camera.view(sheet).pitch.y(pitch) + camera.row_px / 2 - y) <= camera.row_px


def test_fit_undoes_zoom_and_scroll(camera: Camera, sheet: Sheet) -> None:
    before = camera.view(sheet)
    camera.zoom_time(sheet, 3, 200)
    camera.zoom_pitch(sheet, 1.5, 100)
    camera.fit(sheet)
    assert camera.view(sheet) == before


def test_a_fitted_view_follows_the_window(camera: Camera, sheet: Sheet) -> None:
    camera.resize(sheet, 1400, 700)
    assert camera.view(sheet).time.x(16 * BAR) == pytest.approx(1400 - 24)


def test_follow_says_whether_it_scrolled(camera: Camera, sheet: Sheet) -> None:
    assert not camera.follow(sheet, 2 * BAR)
    assert camera.follow(sheet, 40 * BAR)
    assert camera.sees(sheet, 40 * BAR)
    assert not camera.sees(sheet, 0)


@pytest.fixture
def with_upbeat() -> Sheet:
    return Sheet.of(after_an_upbeat(made_melody(bars=64)))


def test_an_upbeat_is_in_view_at_the_beginning(camera: Camera, sheet: Sheet, with_upbeat: Sheet) -> None:
    camera.adapt(sheet, with_upbeat)
    assert camera.sees(with_upbeat, -BAR)
    assert camera.view(with_upbeat).time.x(-BAR) == camera.view(with_upbeat).bands.keys_px
    camera.scroll_x = camera.limits(with_upbeat)[0]
    assert camera.view(with_upbeat).time.x(64 * BAR) == pytest.approx(1000 - 24, abs=1)


def test_bars_stay_where_they_are_when_an_upbeat_comes_and_goes(
    camera: Camera, sheet: Sheet, with_upbeat: Sheet
) -> None:
    camera.zoom_time(sheet, 2, 0)
    camera.scroll_x = 2000
    before = camera.view(sheet).time.x(30 * BAR)
    camera.adapt(sheet, with_upbeat)
    assert camera.view(with_upbeat).time.x(30 * BAR) == pytest.approx(before, abs=1)
    camera.adapt(with_upbeat, sheet)
    assert camera.scroll_x == 2000


def test_follow_goes_back_to_the_upbeat(camera: Camera, with_upbeat: Sheet) -> None:
    camera.adapt(None, with_upbeat)
    camera.follow(with_upbeat, 40 * BAR)
    view = camera.view(with_upbeat)
    assert view.time.x(40 * BAR) - view.bands.keys_px == pytest.approx(0.06 * camera.room(with_upbeat)[0], abs=1)
    assert camera.follow(with_upbeat, -BAR)
    assert camera.sees(with_upbeat, -BAR)
