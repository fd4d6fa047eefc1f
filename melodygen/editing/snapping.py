"""Where notes snap to: the lines of a grid in time, and the notes of a scale in pitch.

Conventions
-----------
Ticks count from bar 1 and are negative in an upbeat.  The lines of a grid start anew on every beat, so that they agree
with the metre also where beats differ in length; those of bars and beats are the metre's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from melodygen.errors import ParameterError
from melodygen.theory.metre import Metre
from melodygen.theory.scales import Scale

FREE_STEP_TICKS = 10
"""How far a note is nudged where nothing snaps: a forty-eighth of a quarter, which is about 10 ms."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One choice of grid: lines every so many ticks from each beat; 0 for beats alone, or bars alone."""

    slug: str
    label: str
    ticks: int = 0

    def lines(self, metre: Metre) -> tuple[int, ...]:
        """The positions in a bar, in ticks, that notes snap to."""
        return _lines(self, metre)


GRIDS = (
    Grid("bar", "Bar"),
    Grid("beat", "Beat"),
    Grid("1/8", "1/8", 240),
    Grid("1/8t", "1/8 triplet", 160),
    Grid("1/16", "1/16", 120),
    Grid("1/16t", "1/16 triplet", 80),
    Grid("off", "Off", 1),
)

_BY_SLUG = {grid.slug: grid for grid in GRIDS}


def grid_named(slug: str) -> Grid:
    """The grid of that slug; ParameterError with the nearest otherwise."""
    try:
        return _BY_SLUG[slug]
    except KeyError:
        raise ParameterError.unknown_name("grid", slug, _BY_SLUG) from None


@cache
def _lines(grid: Grid, metre: Metre) -> tuple[int, ...]:
    if grid.slug == "bar":
        return (0,)
    if not grid.ticks:
        return metre.beat_onsets
    beats = zip(metre.beat_onsets, metre.beats, strict=True)
    return tuple(onset + line for onset, length in beats for line in range(0, length, grid.ticks))


def previous_line(ticks: float, metre: Metre, grid: Grid) -> int:
    """The last line at or before `ticks`."""
    bar, position = divmod(ticks, metre.bar_ticks)
    return int(bar) * metre.bar_ticks + max(line for line in grid.lines(metre) if line <= position)


def next_line(ticks: float, metre: Metre, grid: Grid) -> int:
    """The first line after `ticks`."""
    bar, position = divmod(ticks, metre.bar_ticks)
    later = [line for line in grid.lines(metre) if line > position]
    return int(bar) * metre.bar_ticks + (later[0] if later else metre.bar_ticks)


def snapped(ticks: float, metre: Metre, grid: Grid) -> int:
    """The line nearest to `ticks`, the earlier of two that are as near."""
    before, after = previous_line(ticks, metre, grid), next_line(ticks, metre, grid)
    return before if ticks - before <= after - ticks else after


def step_ticks(ticks: int, metre: Metre, grid: Grid, *, later: bool) -> int:
    """How far a note at `ticks` goes by one line, later or earlier: positive or negative."""
    if grid.slug == "off":
        return FREE_STEP_TICKS if later else -FREE_STEP_TICKS
    line = previous_line(ticks, metre, grid)
    return (next_line(line, metre, grid) if later else previous_line(line - 1, metre, grid)) - line


def snapped_pitch(pitch: int, scale: Scale, tonic: str) -> int:
    """The note of the scale nearest to a MIDI pitch, the lower of two that are as near."""
    return min(scale.pitches(tonic, 0, 127), key=lambda own: (abs(own - pitch), own))
