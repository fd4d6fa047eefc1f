from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.editing.snapping import (
    GRIDS,
    Grid,
    grid_named,
    next_line,
    previous_line,
    snapped,
    snapped_pitch,
    step_ticks,
)
from melodygen.errors import ParameterError
from melodygen.theory.metre import METRES, Metre, metre_named
from melodygen.theory.pitch import TONIC_NAMES
from melodygen.theory.scales import SCALES, Scale, scale_named

COMMON, SEVEN = metre_named("4/4"), metre_named("7/8")
TICKS = st.integers(-4000, 40_000)
ANY_METRE, ANY_GRID = st.sampled_from(METRES), st.sampled_from(GRIDS)


@pytest.mark.parametrize(
    ("name", "ticks", "line"),
    [
        ("bar", 959, 0),
        ("bar", 961, 1920),
        ("beat", 700, 480),
        ("1/8", 130, 240),
        ("1/8t", 130, 160),
        ("1/16", 130, 120),
        ("1/16t", 130, 160),
        ("off", 130, 130),
        ("1/8", -130, -240),
        ("1/8", 120, 0),
    ],
)
def test_nearest_line_of_each_grid(name: str, ticks: int, line: int) -> None:
    assert snapped(ticks, COMMON, grid_named(name)) == line


def test_beats_of_unequal_length_are_the_metres_own() -> None:
    assert grid_named("beat").lines(SEVEN) == (0, 480, 960)
    assert next_line(960, SEVEN, grid_named("beat")) == 1680


def test_triplets_start_anew_on_every_beat() -> None:
    assert grid_named("1/8t").lines(metre_named("2/4")) == (0, 160, 320, 480, 640, 800)


@pytest.mark.parametrize("grid", GRIDS, ids=lambda grid: grid.slug)
@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
def test_lines_of_a_bar_rise_from_the_bar_line(grid: Grid, metre: Metre) -> None:
    lines = grid.lines(metre)
    assert lines[0] == 0
    assert list(lines) == sorted(set(lines))
    assert lines[-1] < metre.bar_ticks


def test_a_grid_that_is_none_is_named_with_the_nearest() -> None:
    with pytest.raises(ParameterError, match="did you mean 'beat'"):
        grid_named("baet")


@given(TICKS, ANY_METRE, ANY_GRID)
def test_no_line_is_nearer_than_the_one_snapped_to(ticks: int, metre: Metre, grid: Grid) -> None:
    before, after, line = previous_line(ticks, metre, grid), next_line(ticks, metre, grid), snapped(ticks, metre, grid)
    assert before <= ticks < after
    assert line in (before, after)
    assert abs(line - ticks) == min(ticks - before, after - ticks)
    assert snapped(line, metre, grid) == line


@given(TICKS, ANY_METRE, ANY_GRID)
def test_a_step_from_a_line_leads_to_the_next_and_back(ticks: int, metre: Metre, grid: Grid) -> None:
    line = snapped(ticks, metre, grid)
    there = line + step_ticks(line, metre, grid, later=True)
    assert there > line
    assert there + step_ticks(there, metre, grid, later=False) == line


def test_where_nothing_snaps_a_step_is_small() -> None:
    assert step_ticks(123, COMMON, grid_named("off"), later=False) == -10


@given(st.integers(0, 127), st.sampled_from(SCALES), st.sampled_from(TONIC_NAMES))
def test_snapped_pitch_is_the_nearest_of_the_scale(pitch: int, scale: Scale, tonic: str) -> None:
    near = snapped_pitch(pitch, scale, tonic)
    assert scale.step(tonic, near) is not None
    assert all(abs(own - pitch) >= abs(near - pitch) for own in scale.pitches(tonic, 0, 127))


def test_of_two_pitches_as_near_the_lower_is_taken() -> None:
    assert snapped_pitch(61, scale_named("major"), "C") == 60
