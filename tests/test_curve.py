from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.curve import HIGHEST, LAST_PLACE, TOLERANCE, Curve, Point, smoothed
from melodygen.errors import ParameterError
from melodygen.parameters import Parameters
from tests.strategies import curves

STROKES = st.dictionaries(st.integers(0, 40), st.integers(0, HIGHEST), min_size=2, max_size=8).map(
    lambda points: tuple(Point(*point) for point in sorted(points.items()))
)
PLACES = range(45)


@given(curves())
def test_what_is_written_is_read_again(curve: Curve) -> None:
    assert Curve.parse(str(curve)) == curve
    assert Parameters(curve=str(curve)).the_curve == curve


def test_it_is_written_in_one_way() -> None:
    assert str(Curve.parse("  1:20   3.50:80 ,9.0:5 256.75:100")) == "1:20 3.5:80, 9:5 256.75:100"
    assert str(Curve.parse(" ")) == ""


@pytest.mark.parametrize(
    "text",
    ["up", "1:20", "1:20 3", "1:20 1:30", "3:20 1:30", "1:20 3:101", "1:20 3:-1", "1.1:20 3:40", "0:20 3:40",
     "1:20 258:30", "1:20 3:40,", "1:20 5:40, 4:20 8:10", 7, None],
)  # fmt: skip
def test_what_is_no_curve_is_refused_with_an_example(text: object) -> None:
    with pytest.raises(ParameterError, match='such as "1:20 3:80') as caught:
        Curve.parse(text)
    assert str(caught.value).startswith("curve must be bars (in quarters")


def test_between_points_the_line_is_straight_and_beside_strokes_there_is_none() -> None:
    curve = Curve.parse("2:20 4:80, 6:10 7:10")
    heights = [curve.height_at(place) for place in (3, 4, 8, 12, 13, 20, 24, 25)]
    assert heights == [None, 20, 50, 80, None, 10, 10, None]


@given(curves(), STROKES)
def test_a_stroke_replaces_what_it_is_drawn_over_and_nothing_else(curve: Curve, stroke: tuple[Point, ...]) -> None:
    after = curve.drawn(stroke)
    assert Curve.parse(str(after)) == after
    start, end = stroke[0].place, stroke[-1].place
    for place in PLACES:
        height = after.height_at(place)
        if start <= place <= end:
            assert height == pytest.approx(Curve((stroke,)).height_at(place))
        elif not start - 1 <= place <= end + 1:
            assert_alike(height, curve.height_at(place))


@given(curves(), st.integers(0, 40), st.integers(0, 40))
def test_without_a_stretch_the_rest_stays(curve: Curve, one: int, other: int) -> None:
    start, end = sorted((one, other))
    after = curve.without(start, end)
    assert Curve.parse(str(after)) == after
    for place in PLACES:
        if start < place < end:
            assert after.height_at(place) is None
        elif not start <= place <= end and not is_lone(curve, place, start, end):
            assert_alike(after.height_at(place), curve.height_at(place))


@given(curves(), st.integers(-HIGHEST, HIGHEST))
def test_the_whole_is_raised_as_far_as_the_range_goes(curve: Curve, percent: int) -> None:
    after = curve.raised(percent, 0, LAST_PLACE)
    points = [point for stroke in curve.strokes for point in stroke]
    raised = [point for stroke in after.strokes for point in stroke]
    if all(one[-1].place + 1 < other[0].place for one, other in zip(curve.strokes, curve.strokes[1:], strict=False)):
        assert raised == [Point(place, min(HIGHEST, max(0, height + percent))) for place, height in points]


@given(STROKES)
def test_a_smoothed_line_has_fewer_points_and_misses_none_by_much(stroke: tuple[Point, ...]) -> None:
    found = smoothed(stroke)
    assert set(found) <= set(stroke)
    assert (found[0], found[-1]) == (stroke[0], stroke[-1])
    for place, height in stroke:
        assert Curve((found,)).height_at(place) == pytest.approx(height, abs=TOLERANCE + 1e-9)


def is_lone(curve: Curve, place: int, start: int, end: int) -> bool:
    """Whether only a single point of a stroke is left beside the hole, which is no line."""
    return any((stroke[0].place == place == start) or (stroke[-1].place == place == end) for stroke in curve.strokes)


def assert_alike(height: float | None, other: float | None) -> None:
    """Equal, but for the rounding of a cut."""
    assert (height is None) == (other is None)
    assert height is None or other is None or height == pytest.approx(other, abs=1)
