"""Which bar and beat lines a zoom has room for; no Qt."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from melodygen.theory.metre import Metre

MIN_SPACING_PX = (6.0, 10.0, 10.0, 12.0, 14.0)
"""The least room between neighbours that a level's lines need, by metrical level 0 (bar) to 4."""

UNITS = {3: 240, 4: 120}
"""Ticks of the finer levels."""

NUMBER_PX = 34.0


def finest_level(metre: Metre, px_per_tick: float) -> int:
    """The finest metrical level, 0 to 4, whose lines have room."""
    spacing = {level: _spacing(metre, level) * px_per_tick for level in range(5)}
    return max((level for level in spacing if spacing[level] >= MIN_SPACING_PX[level]), default=0)


def bar_step(metre: Metre, px_per_tick: float, room_px: float) -> int:
    """Every how many bars something `room_px` wide fits: a power of two."""
    return 1 << max(0, math.ceil(math.log2(room_px / (metre.bar_ticks * px_per_tick))))


def lines(metre: Metre, px_per_tick: float, start: float, end: float, bars: int) -> Iterator[tuple[int, int]]:
    """Ticks and metrical level of the lines from `start` to `end`, in order, the last bar line among them."""
    finest = finest_level(metre, px_per_tick)
    inside = _inside(metre, finest)
    step = bar_step(metre, px_per_tick, MIN_SPACING_PX[0])
    first = math.floor(start) // metre.bar_ticks // step * step
    for bar in range(first, min(bars, math.floor(end) // metre.bar_ticks + 1), step):
        yield bar * metre.bar_ticks, 0
        for position, level in inside:
            yield bar * metre.bar_ticks + position, level
    if end >= bars * metre.bar_ticks:
        yield bars * metre.bar_ticks, 0


def nearest_beat(metre: Metre, ticks: float, bars: int, first_bar: int = 0) -> int:
    """Ticks of the beat nearest to `ticks`, within a melody of `bars` bars; `first_bar` is -1 with an upbeat."""
    bar = min(bars - 1, max(first_bar, int(ticks // metre.bar_ticks)))
    beats = (bar * metre.bar_ticks + onset for onset in (*metre.beat_onsets, metre.bar_ticks))
    last = bars * metre.bar_ticks
    return min((beat for beat in beats if beat < last), key=lambda beat: abs(beat - ticks))


def _spacing(metre: Metre, level: int) -> int:
    """Least distance in ticks between lines of `level` or stronger."""
    if level in UNITS:
        return UNITS[level]
    if level == 2:
        return min(metre.beats)
    onsets = [onset for onset in (*metre.beat_onsets, metre.bar_ticks) if metre.level(onset % metre.bar_ticks) <= level]
    return min(after - before for before, after in pairwise(onsets))


def _inside(metre: Metre, finest: int) -> list[tuple[int, int]]:
    """Positions within the bar, its line left out, that have a line at zoom level `finest`."""
    places = range(0, metre.bar_ticks, UNITS[finest]) if finest in UNITS else metre.beat_onsets
    return [(place, metre.level(place)) for place in places if place and metre.level(place) <= finest]
