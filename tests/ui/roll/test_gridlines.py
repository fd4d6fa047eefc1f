"""Lines by metre and zoom."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.theory.metre import METRES, Metre, metre_named
from ui.roll.gridlines import MIN_SPACING_PX, bar_step, finest_level, lines, nearest_beat

metres = st.sampled_from(METRES)
scales = st.floats(0.003, 1.3)


@given(metre=metres, scale=scales, start=st.integers(-2880, 50_000), span=st.integers(1, 20_000))
def test_lines_rise_stay_apart_and_have_their_metrical_level(metre: Metre, scale: float, start: int, span: int) -> None:
    found = list(lines(metre, scale, start, start + span, 64))
    places = [ticks for ticks, _ in found]
    assert places == sorted(set(places))
    gaps = [(after - before) * scale for before, after in pairwise(places)]
    assert all(gap >= MIN_SPACING_PX[0] - 1e-6 for gap in gaps[:-1])
    assert all(metre.level(ticks % metre.bar_ticks) == level for ticks, level in found)


@given(metre=metres, scale=scales)
def test_closer_zoom_never_has_fewer_levels(metre: Metre, scale: float) -> None:
    assert finest_level(metre, scale * 1.5) >= finest_level(metre, scale)


@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
def test_beats_appear_where_the_metre_has_them(metre: Metre) -> None:
    scale = 11 / min(metre.beats)
    first_bar = [ticks for ticks, _ in lines(metre, scale, 0, metre.bar_ticks - 1, 4)]
    assert first_bar == list(metre.beat_onsets)


def test_the_last_bar_line_closes_the_melody() -> None:
    assert list(lines(metre_named("4/4"), 0.05, 0, 99_999, 2))[-1] == (3840, 0)


def test_far_out_only_every_nth_bar_has_a_line() -> None:
    found = [ticks for ticks, _ in lines(metre_named("4/4"), 0.001, 0, 20_000, 64)]
    assert found == [0, 4 * 1920, 8 * 1920]


def test_bar_step_makes_room_for_numbers() -> None:
    assert bar_step(metre_named("4/4"), 0.1, 34) == 1
    assert bar_step(metre_named("4/4"), 17 / 1920, 34) == 2
    assert bar_step(metre_named("4/4"), 10 / 1920, 34) == 4


@pytest.mark.parametrize(
    ("metre", "ticks", "beat"),
    [
        ("4/4", 100, 0),
        ("4/4", 300, 480),
        ("4/4", 1900, 1920),
        ("6/8", 400, 720),
        ("7/8", 1000, 960),
        ("7/8", 1400, 1680),
    ],
)
def test_nearest_beat(metre: str, ticks: int, beat: int) -> None:
    assert nearest_beat(metre_named(metre), ticks, 4) == beat


def test_nearest_beat_stays_within_the_melody() -> None:
    assert nearest_beat(metre_named("4/4"), -500, 2) == 0
    assert nearest_beat(metre_named("4/4"), 99_999, 2) == 3360


def test_an_upbeat_has_lines_before_bar_1() -> None:
    found = list(lines(metre_named("4/4"), 0.03, -1920, 0, 2))
    assert found[:4] == [(-1920, 0), (-1440, 2), (-960, 1), (-480, 2)]
    assert (0, 0) in found


def test_nearest_beat_reaches_an_upbeat() -> None:
    assert nearest_beat(metre_named("4/4"), -500, 2, -1) == -480
    assert nearest_beat(metre_named("4/4"), -99_999, 2, -1) == -1920
    assert nearest_beat(metre_named("4/4"), -100, 2, -1) == 0
