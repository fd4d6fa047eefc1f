"""The pen that draws the contour: the pointer's way over the grid as a stroke of the curve."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor

from PySide6.QtCore import QObject, Signal

from melodygen.curve import PARTS, Point, smoothed
from melodygen.melody import Melody
from ui.roll.curve import NOT_DRAWN, Drawn
from ui.roll.pointer import Place


class Pen(QObject):
    """Draws over the curve that is there.

    Signals
    -------
    drawn(curve, stroke)
        What the curve would be if the stroke, which all of one press share, ended here.

    """

    drawn = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = NOT_DRAWN
        self._before = NOT_DRAWN
        self._melody: Melody | None = None
        self._heights: dict[int, int] = {}
        self._last = (0.0, 0)
        self._stroke = object()

    @property
    def is_drawing(self) -> bool:
        """Whether a stroke has begun and not ended."""
        return self._melody is not None

    def press(self, melody: Melody, place: Place) -> None:
        """Begin a stroke."""
        self._melody, self._before, self._stroke = melody, self.shown, object()
        self._last = self._point(melody, place)
        self._heights = {round(self._last[0]): self._last[1]}
        self._tell(melody)

    def drag(self, place: Place) -> None:
        """Go on with it, also back over itself."""
        if self._melody is None:
            return
        (start, low), (end, high) = self._last, self._point(self._melody, place)
        if start != end:
            for at in range(ceil(min(start, end)), floor(max(start, end)) + 1):
                self._heights[at] = round(low + (high - low) * (at - start) / (end - start))
        else:
            self._heights[round(end)] = high
        self._last = (end, high)
        self._tell(self._melody)

    def release(self) -> None:
        """End the stroke."""
        self._melody = None

    def cancel(self) -> bool:
        """Give the stroke up; whether there was one."""
        was_drawing, self._melody = self.is_drawing, None
        if was_drawing:
            self._show(self._before)
        return was_drawing

    def _point(self, melody: Melody, place: Place) -> tuple[float, int]:
        """Where it is in quarters of a bar, within the melody, and how high in per cent."""
        at = place.ticks / melody.metre.bar_ticks * PARTS
        return min(float(melody.bars * PARTS), max(0.0, at)), self.shown.percent(place.height)

    def _tell(self, melody: Melody) -> None:
        points = _from_bar_lines(sorted(Point(*item) for item in self._heights.items()))
        if len(points) == 1:  # a click draws as little as can be drawn
            (place, height), last = points[0], melody.bars * PARTS
            points = [Point(min(place, last - 1), height), Point(min(place + 1, last), height)]
        self._show(replace(self.shown, curve=self._before.curve.drawn(smoothed(points))))

    def _show(self, drawn: Drawn) -> None:
        before, self.shown = self.shown, drawn
        if drawn.curve != before.curve:
            self.drawn.emit(drawn.curve, self._stroke)


def _from_bar_lines(points: list[Point]) -> list[Point]:
    """`points`, from the bar line and up to one where they begin just after it or end just before."""
    first, last = points[0], points[-1]
    before = [Point(first.place - 1, first.height)] if first.place % PARTS == 1 else []
    after = [Point(last.place + 1, last.height)] if last.place % PARTS == PARTS - 1 else []
    return [*before, *points, *after]
