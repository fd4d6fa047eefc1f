"""Rubato as a map: where on a steady clock each place of the score is played.

Conventions
-----------
Both sides are in ticks, 480 to the quarter note.  A place that is played later than it is written has a greater number
on the other side; in seconds it is what those ticks last at the tempo of the performance.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TempoMap:
    """A line through points, each a place in the score and where it is played; beyond them time is steady.

    Both rows rise strictly; without points all is played where it is written.

    Examples
    --------
    >>> slowing = TempoMap((0, 960), (0.0, 1200.0))
    >>> slowing.warp(480), slowing.unwarp(600.0), slowing.warp(1000)
    (600.0, 480.0, 1240.0)

    """

    score: tuple[float, ...] = ()
    played: tuple[float, ...] = ()

    def warp(self, ticks: float) -> float:
        """Where `ticks` of the score is played."""
        return _along(self.score, self.played, ticks)

    def unwarp(self, ticks: float) -> float:
        """Which place of the score is played at `ticks` of the clock."""
        return _along(self.played, self.score, ticks)

    def shifted(self, ticks: int) -> TempoMap:
        """The same with both counted from another origin, which lies `ticks` earlier."""
        return TempoMap(tuple(it + ticks for it in self.score), tuple(it + ticks for it in self.played))


STEADY = TempoMap()


def _along(here: tuple[float, ...], there: tuple[float, ...], place: float) -> float:
    if not here:
        return place
    after = bisect_right(here, place)
    if after in (0, len(here)):
        edge = min(after, len(here) - 1)
        return there[edge] + place - here[edge]
    share = (place - here[after - 1]) / (here[after] - here[after - 1])
    return there[after - 1] + share * (there[after] - there[after - 1])
