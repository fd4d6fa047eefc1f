"""Marks: what they are, and that they stay with their notes."""

from __future__ import annotations

import pytest

from melodygen.mark import Mark, as_rows, carried, marks_from, slurs, snapped

ONSETS = (0, 480, 960, 1440, 1920)
OVER_THREE = (Mark(480, ("slur",)), Mark(960, ("accent", "slur")))
"""A slur from the second note to the fourth."""


def test_neighbours_make_one_slur_and_the_last_note_none() -> None:
    assert slurs(OVER_THREE, ONSETS) == [(1, 3)]
    apart = (Mark(0, ("slur",)), Mark(960, ("slur",)), Mark(1920, ("slur",)))
    assert slurs(apart, ONSETS) == [(0, 1), (2, 3)]
    assert slurs((), ONSETS) == []


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        (((480, 480), (960, 960), (1440, 1440), (1920, 1920)), OVER_THREE),
        (((580, 480), (1060, 960), (1540, 1440)), (Mark(580, ("slur",)), Mark(1060, ("accent", "slur")))),
        (((480, 480), (1440, 1440)), (Mark(480, ("slur",)),)),  # the one in the middle erased
        (((480, 480), (960, 960), (1920, 1920)), (Mark(480, ("slur",)), Mark(960, ("accent",)))),  # the last erased
        (((480, 480), (700, None), (960, 960), (1440, 1440)), (Mark(960, ("accent", "slur")),)),  # a new one between
        (((480, 480), (960, None), (1440, 1440)), ()),  # another in its place
        (((960, 960), (1200, 960), (1440, 1440)), (Mark(960, ("accent", "slur")), Mark(1200, ("accent", "slur")))),
    ],
)
def test_a_slur_stays_between_notes_that_were_under_it_together(
    after: tuple[tuple[int, int | None], ...], kept: tuple[Mark, ...]
) -> None:
    assert carried(OVER_THREE, ONSETS, after) == kept


def test_marks_go_to_the_nearest_place_on_a_grid() -> None:
    marks = (Mark(10, ("staccato",)), Mark(470, ("accent",)), Mark(490, ("tenuto",)), Mark(1900, ("slur",)))
    found = snapped(marks, ONSETS)
    assert found == (Mark(0, ("staccato",)), Mark(480, ("tenuto", "accent")))
    assert snapped(marks, ()) == ()


def test_rows_come_back() -> None:
    marks = (Mark(-480, ("staccato", "accent")), Mark(0, ("slur",)))
    assert as_rows(marks) == [[-480, "staccato accent"], [0, "slur"]]
    assert marks_from(as_rows(marks)) == marks


@pytest.mark.parametrize(
    "rows",
    [
        [[0, ""]], [[0, "loud"]], [[0, "slur staccato"]], [[0, "slur slur"]], [[0.5, "slur"]], [[True, "slur"]],
        [[0]], [[0, 1]], [[0, "slur"], [0, "accent"]], [[5, "slur"], [0, "accent"]], 7, [7], [["a", "slur"]],
    ],
)  # fmt: skip
def test_damaged_rows_are_an_error(rows: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        marks_from(rows)  # type: ignore[arg-type]


def test_where_no_note_is_left_no_mark_is() -> None:
    assert carried((Mark(0, ("staccato",)),), (0, 480), ()) == ()


def test_a_slur_that_went_to_no_note_goes_to_none_where_its_note_was_moved() -> None:
    stray = (Mark(480, ("accent", "slur")),)
    assert carried(stray, (0, 480), ((-480, 480), (0, 0))) == (Mark(-480, ("accent",)),)
