"""A contour drawn by hand: how high the melody should lie, over the bars that it was drawn over.

    1:20 3:80 5.5:40, 9:50 13:90

is two strokes: from bar 1 up to the start of bar 3 it climbs from 20 % of the range to 80 %, and falls to 40 % by the
middle of bar 5; bars 6 to 8 are free; then it climbs again up to the end of bar 12.

Conventions
-----------
Places are in quarters of a bar, from 0 at the start of bar 1; heights in per cent of the range, 0 its lowest pitch and
100 its highest.  Between two points of a stroke the line is straight.  In texts bars count from 1, with a fraction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from melodygen.errors import ParameterError

PARTS = 4
"""Places in a bar."""

LAST_PLACE = 256 * PARTS
HIGHEST = 100
TOLERANCE = 3.0
"""By how many per cent points of a stroke may be left out that lie on the line between others."""

_POINT = re.compile(r"(\d{1,3})(\.\d{1,4})?:(\d{1,3})")
_ALLOWED = (
    "bars (in quarters, from 1 on) with heights (0 to 100 % of the range) in order, and commas between "
    'strokes of two points or more, such as "1:20 3:80 5.5:40, 9:50 13:90"'
)


class Point(NamedTuple):
    """Where the line passes: quarters of a bar, and per cent."""

    place: int
    height: int


Stroke = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """What was drawn: strokes in order, none over another.

    Examples
    --------
    >>> curve = Curve.parse("1:20 3:80")
    >>> curve.height_at(4)
    50.0
    >>> str(curve.drawn([Point(4, 0), Point(6, 10)]))
    '1:20 1.75:42 2:0 2.5:10 2.75:72 3:80'

    """

    strokes: tuple[Stroke, ...] = ()

    @classmethod
    def parse(cls, text: object) -> Curve:
        """The curve that `text` writes; ParameterError where it is none."""
        if not isinstance(text, str):
            raise ParameterError("curve", text, _ALLOWED)
        if not text.strip():
            return cls()
        strokes = tuple(tuple(_point(word, text) for word in part.split()) for part in text.split(","))
        if any(len(stroke) < 2 for stroke in strokes):
            raise ParameterError("curve", text, _ALLOWED)
        is_rising = all(one.place < other.place for stroke in strokes for one, other in pairwise(stroke))
        if not is_rising or any(one[-1].place > other[0].place for one, other in pairwise(strokes)):
            raise ParameterError("curve", text, _ALLOWED)
        return cls(strokes)

    def __str__(self) -> str:
        return ", ".join(" ".join(map(_written, stroke)) for stroke in self.strokes)

    def __bool__(self) -> bool:
        return bool(self.strokes)

    def height_at(self, place: float) -> float | None:
        """How high it is there; None where nothing was drawn."""
        for stroke in reversed(self.strokes):
            if stroke[0].place <= place <= stroke[-1].place:
                return _between(stroke, place)
        return None

    def overlaps(self, start: int, end: int) -> bool:
        """Whether something was drawn between those places."""
        return any(stroke[0].place < end and start < stroke[-1].place for stroke in self.strokes)

    def drawn(self, points: Sequence[Point]) -> Curve:
        """The curve with a line through `points`, two or more in order, in place of what was there."""
        start, end = points[0].place, points[-1].place
        before = [part for stroke in self.strokes if (part := _cut(stroke, 0, start - 1))]
        after = [part for stroke in self.strokes if (part := _cut(stroke, end + 1, LAST_PLACE))]
        middle = list(points)
        if before and before[-1][-1].place == start - 1:
            middle = [*before.pop(), *middle]
        if after and after[0][0].place == end + 1:
            middle = [*middle, *after.pop(0)]
        return Curve((*_lines(before), tuple(middle), *_lines(after)))

    def without(self, start: int, end: int) -> Curve:
        """The curve with nothing from `start` to `end`."""
        parts = [_cut(stroke, 0, start) for stroke in self.strokes] + [
            _cut(stroke, end, LAST_PLACE) for stroke in self.strokes
        ]
        return Curve(_lines(parts))

    def raised(self, percent: int, start: int, end: int) -> Curve:
        """The curve so much higher from `start` to `end`, as far as the range goes."""
        found = self
        for stroke in self.strokes:
            part = _cut(stroke, start, end)
            if len(part) > 1:
                found = found.drawn([Point(place, _held(height + percent)) for place, height in part])
        return found


def smoothed(points: Sequence[Point]) -> Stroke:
    """`points` without those that lie on the line between others (Douglas and Peucker 1973)."""
    first, last = points[0], points[-1]
    misses = [abs(point.height - _between((first, last), point.place)) for point in points[1:-1]]
    if not misses or max(misses) <= TOLERANCE:
        return first, last
    corner = misses.index(max(misses)) + 1
    return (*smoothed(points[: corner + 1])[:-1], *smoothed(points[corner:]))


def _point(word: str, text: str) -> Point:
    match = _POINT.fullmatch(word)
    place = (float(match[1] + (match[2] or "")) - 1) * PARTS if match else -1.0
    if match is None or not 0 <= place <= LAST_PLACE or not place.is_integer() or int(match[3]) > HIGHEST:
        raise ParameterError("curve", text, _ALLOWED)
    return Point(int(place), int(match[3]))


def _written(point: Point) -> str:
    return f"{point.place / PARTS + 1:g}:{point.height}"


def _between(stroke: Sequence[Point], place: float) -> float:
    """The height at `place`, which is not outside the stroke."""
    one, other = next(pair for pair in pairwise(stroke) if place <= pair[1].place)
    return one.height + (other.height - one.height) * (place - one.place) / (other.place - one.place)


def _cut(stroke: Stroke, start: int, end: int) -> Stroke:
    """What of the stroke lies from `start` to `end`; a single point, or nothing, where it is no line."""
    start, end = max(start, stroke[0].place), min(end, stroke[-1].place)
    if start > end:
        return ()
    ends = [Point(place, round(_between(stroke, place))) for place in dict.fromkeys((start, end))]
    return (ends[0], *(point for point in stroke if start < point.place < end), *ends[1:])


def _lines(strokes: Iterable[Stroke]) -> tuple[Stroke, ...]:
    return tuple(stroke for stroke in strokes if len(stroke) > 1)


def _held(height: int) -> int:
    return min(HIGHEST, max(0, height))
