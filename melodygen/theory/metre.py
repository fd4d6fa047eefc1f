"""Metres and the metrical hierarchy of their positions.

Conventions
-----------
A position is in ticks from the bar line.  Its level is 0 on the bar line, 1 on a secondary strong beat,
2 on any other beat, 3 on the first division of a beat (half, or third in compound beats), 4 on half of that,
5 on anything finer, after the metrical trees of Lerdahl and Jackendoff (1983).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate

from melodygen.errors import ParameterError

FINEST_LEVEL = 5


@dataclass(frozen=True)
class Metre:
    """One metre: its beats in ticks, and which of them are strong."""

    name: str
    numerator: int
    denominator: int
    beats: tuple[int, ...]
    strong_beats: tuple[int, ...]

    @cached_property
    def bar_ticks(self) -> int:
        """Length of a bar in ticks."""
        return sum(self.beats)

    @cached_property
    def beat_onsets(self) -> tuple[int, ...]:
        """Positions of the beats in ticks, the first 0."""
        return tuple(accumulate(self.beats[:-1], initial=0))

    @cached_property
    def resting_onsets(self) -> tuple[int, ...]:
        """Positions in ticks where a melody comes to rest: bar line, strong beats, and half of a bar of two beats."""
        strong = (1,) if len(self.beats) == 2 else self.strong_beats
        return tuple(self.beat_onsets[beat] for beat in (0, *strong))

    @cache  # noqa: B019 - metres are the rows of one table and live as long as the program
    def beat_at(self, position: int) -> int:
        """Index of the beat in which `position` (ticks from the bar line) falls."""
        return bisect_right(self.beat_onsets, position) - 1

    @cache  # noqa: B019 - as above
    def level(self, position: int) -> int:
        """Metrical level 0 (strongest) to 5 of a position within the bar."""
        beat = self.beat_at(position)
        offset = position - self.beat_onsets[beat]
        if offset == 0:
            return 0 if beat == 0 else 1 if beat in self.strong_beats else 2
        division = 240  # an eighth note: half of a simple beat, a third of a compound one
        if offset % division == 0:
            return 3
        return 4 if offset % (division // 2) == 0 else FINEST_LEVEL

    def place(self, ticks: int) -> str:
        """Where `ticks` from the start of bar 1 are, for people: ``"bar 3, beat 2.5"``; an upbeat is in bar 0."""
        bar, position = divmod(ticks, self.bar_ticks)
        beat = self.beat_at(position)
        part_of_beat = (position - self.beat_onsets[beat]) / self.beats[beat]
        return f"bar {bar + 1}, beat {beat + 1 + round(part_of_beat, 2):g}"


METRES = (
    Metre("4/4", 4, 4, (480,) * 4, (2,)),
    Metre("3/4", 3, 4, (480,) * 3, ()),
    Metre("2/4", 2, 4, (480,) * 2, ()),
    Metre("6/8", 6, 8, (720,) * 2, (1,)),
    Metre("12/8", 12, 8, (720,) * 4, (2,)),
    Metre("5/4", 5, 4, (480,) * 5, (3,)),
    Metre("7/8", 7, 8, (480, 480, 720), (2,)),
)

_BY_NAME = {metre.name: metre for metre in METRES}


def metre_named(name: str) -> Metre:
    """The metre of that name, such as ``"6/8"``; ParameterError otherwise."""
    try:
        return _BY_NAME[name]
    except KeyError:
        raise ParameterError.unknown_name("metre", name, _BY_NAME) from None
