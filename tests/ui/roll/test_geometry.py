"""Both axes there and back, the first zoom, and what scrolling keeps in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.roll.geometry import (
    BEST_ROW_PX,
    HIGHEST_PITCH,
    MAX_BAR_PX,
    MAX_QUARTER_PX,
    MIN_BAR_PX,
    MIN_QUARTER_PX,
    PitchAxis,
    TimeAxis,
    bands_for,
    content_width,
    first_px_per_tick,
    first_row_px,
    scroll_following,
    scroll_keeping,
    shown_pitches,
    zoomed,
)

scrolls = st.floats(0, 1e5)
scales = st.floats(0.003, 1.3)


@given(ticks=st.floats(-1920, 1e6), scale=scales, scroll=scrolls, start=st.sampled_from((0, -1440)))
def test_ticks_to_x_and_back(ticks: float, scale: float, scroll: float, start: int) -> None:
    axis = TimeAxis(64, scale, scroll, start)
    assert axis.ticks(axis.x(ticks)) == pytest.approx(ticks, abs=1e-3)


@given(pitch=st.integers(0, 127), row=st.floats(7, 40), scroll=st.floats(0, 3000), part=st.floats(0.01, 0.99))
def test_any_point_of_a_row_is_its_pitch(pitch: int, row: float, scroll: float, part: float) -> None:
    axis = PitchAxis(70, row, 0, 127, scroll)
    assert axis.pitch(axis.y(pitch) + part * row) == pitch


def test_pitch_stays_within_the_axis() -> None:
    axis = PitchAxis(70, 10, 50, 60)
    assert axis.pitch(-1000) == 60
    assert axis.pitch(9000) == 50


def test_visible_pitches_leave_out_the_row_below_the_edge() -> None:
    axis = PitchAxis(0, 10, 0, 127, scroll_px=5)
    assert axis.visible(25) == (125, 127)
    assert axis.visible(26) == (124, 127)


def test_visible_ticks_begin_at_the_first_bar_line() -> None:
    assert TimeAxis(64, 0.1, -20).visible(164) == (0.0, pytest.approx(800))
    assert TimeAxis(64, 0.1, 50).visible(164) == (pytest.approx(500), pytest.approx(1500))


def test_visible_ticks_begin_before_bar_1_where_there_is_an_upbeat() -> None:
    axis = TimeAxis(64, 0.1, 0, -1440)
    assert axis.x(-1440) == 64
    assert axis.visible(264) == (-1440, pytest.approx(560))


@given(width=st.floats(200, 3000), bars=st.integers(1, 256), bar_ticks=st.sampled_from((960, 1440, 1680, 1920, 2880)))
def test_first_zoom_keeps_bars_readable(width: float, bars: int, bar_ticks: int) -> None:
    bar_px = first_px_per_tick(width, bars, bar_ticks) * bar_ticks
    assert MIN_BAR_PX - 1e-6 <= bar_px <= MAX_BAR_PX + 1e-6


@pytest.mark.parametrize("bar_ticks", [960, 1440, 1680, 1920, 2880])
def test_sixteen_bars_fit_a_window_of_1440(bar_ticks: int) -> None:
    grid = 1440 - 380 - 64
    assert content_width(16 * bar_ticks, first_px_per_tick(grid, 16, bar_ticks)) == pytest.approx(grid)


def test_the_bar_of_an_upbeat_is_shown_beside_sixteen_others() -> None:
    assert content_width(17 * 1920, first_px_per_tick(1000, 16, 1920, 1920)) == pytest.approx(1000)
    assert content_width(17 * 1920, first_px_per_tick(1000, 64, 1920, 1920)) == pytest.approx(1000)


def test_longer_melodies_start_with_sixteen_bars_in_view() -> None:
    assert first_px_per_tick(1000, 256, 1920) == first_px_per_tick(1000, 16, 1920)


@given(height=st.floats(150, 1500), low=st.integers(0, 90), span=st.integers(1, 36))
def test_first_rows_fill_the_height_where_they_can(height: float, low: int, span: int) -> None:
    row = first_row_px(height, low, low + span)
    bottom, top = shown_pitches(height, row, low, low + span)
    assert BEST_ROW_PX[0] <= row <= BEST_ROW_PX[1]
    assert (top - bottom + 1) * row >= height - 1e-6
    if row > BEST_ROW_PX[0]:
        assert (top - bottom + 1) * row == pytest.approx(height)


@given(height=st.floats(50, 2000), row=st.floats(7, 40), low=st.integers(0, 127), span=st.integers(0, 127))
def test_shown_pitches_exist_and_hold_the_range(height: float, row: float, low: int, span: int) -> None:
    high = min(HIGHEST_PITCH, low + span)
    bottom, top = shown_pitches(height, row, low, high)
    assert 0 <= bottom <= low <= high <= top <= HIGHEST_PITCH


@given(scale=scales, factor=st.floats(0.1, 10))
def test_zoom_stays_readable(scale: float, factor: float) -> None:
    assert MIN_QUARTER_PX - 1e-9 <= zoomed(scale, factor) * 480 <= MAX_QUARTER_PX + 1e-9


@given(scroll=scrolls, anchor=st.floats(0, 2000), before=scales, factor=st.floats(0.2, 5))
def test_zoom_leaves_the_anchor_in_place(scroll: float, anchor: float, before: float, factor: float) -> None:
    kept = scroll_keeping(scroll, anchor, factor)
    ticks = TimeAxis(0, before, scroll).ticks(anchor)
    assert TimeAxis(0, before * factor, kept).x(ticks) == pytest.approx(anchor, abs=1e-3)


def test_following_turns_the_page_only_when_the_cursor_leaves() -> None:
    assert scroll_following(100, 500, 800) == 100
    assert scroll_following(100, 890, 800) == pytest.approx(890 - 48)
    assert scroll_following(500, 100, 800) == pytest.approx(52)
    assert scroll_following(500, 10, 800) == 0


def test_bands_leave_out_what_there_is_not() -> None:
    full, bare = bands_for(1000, has_phrases=True, has_chords=True), bands_for(300, has_phrases=False, has_chords=False)
    assert full.ruler_px < full.chords_top < full.top_px
    assert bare.top_px == bare.ruler_px == bare.chords_top == bare.phrases_top
    assert bare.keys_px < full.keys_px
