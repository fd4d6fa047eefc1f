"""What of a melody is decided before it is drawn: notes, rhythms and chords that stay, and pitches that are wished for.

Conventions
-----------
Times are in ticks from the start of bar 1, negative in an upbeat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from melodygen.errors import ConstraintError


class GivenNote(NamedTuple):
    """A note that stays where it is; without a pitch only its time is given."""

    onset_ticks: int
    duration_ticks: int
    pitch: int | None = None

    @property
    def end_ticks(self) -> int:
        """Where it stops."""
        return self.onset_ticks + self.duration_ticks


class GivenChord(NamedTuple):
    """A chord that stays: the triad on degree 1 to 7 of the scale."""

    onset_ticks: int
    duration_ticks: int
    degree: int

    @property
    def end_ticks(self) -> int:
        """Where the next chord may start."""
        return self.onset_ticks + self.duration_ticks


class Span(NamedTuple):
    """From `start` up to, and without, `end`."""

    start: int
    end: int


class Wish(NamedTuple):
    """If a note starts here it would rather be of this pitch: `strength` times rather than any other."""

    onset_ticks: int
    pitch: int
    strength: float


@dataclass(frozen=True, slots=True)
class Given:
    """Evidence for a melody.

    Attributes
    ----------
    notes
        Notes that stay, in onset order.
    closed
        Stretches in which no other note may start, in order.
    wishes
        Pitches wished for: soft copies.
    chords
        Chords that stay, in order; no other stands in the bars they touch.
    take
        Which draw of what is not given, from 0; the form is the same in all of them.

    """

    notes: tuple[GivenNote, ...] = ()
    closed: tuple[Span, ...] = ()
    wishes: tuple[Wish, ...] = ()
    chords: tuple[GivenChord, ...] = ()
    take: int = 0

    def __bool__(self) -> bool:
        return self != NOTHING

    def check(self, first_tick: int, end_tick: int) -> None:
        """ConstraintError names the notes that cannot all stay in a melody from `first_tick` to `end_tick`."""
        for note in self.notes:
            if note.duration_ticks < 1 or note.onset_ticks < first_tick or note.end_ticks > end_tick:
                raise ConstraintError(
                    f"the given note at tick {note.onset_ticks} for {note.duration_ticks} ticks lies outside the "
                    f"melody, which goes from {first_tick} to {end_tick}",
                    "ask for more bars or leave that note out",
                )
        for before, after in pairwise(self.notes):
            if after.onset_ticks < before.end_ticks:
                raise ConstraintError(
                    f"the given notes at ticks {before.onset_ticks} and {after.onset_ticks} overlap",
                    "keep only one of the two",
                )

    def to_dict(self) -> dict[str, Any]:
        """Plain lists, as JSON holds them; what is empty is left out."""
        columns = {"notes": self.notes, "closed": self.closed, "wishes": self.wishes, "chords": self.chords}
        values: dict[str, Any] = {name: [list(row) for row in rows] for name, rows in columns.items() if rows}
        return values | ({"take": self.take} if self.take else {})

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Given:
        """Inverse of `to_dict`; TypeError or ValueError where it is damaged."""
        kinds = {"notes": GivenNote, "closed": Span, "wishes": Wish, "chords": GivenChord}
        if unknown := set(values) - {*kinds, "take"}:
            raise ValueError(f"no such part of what is given: {', '.join(sorted(unknown))}")
        columns = {name: tuple(kind(*row) for row in values.get(name, ())) for name, kind in kinds.items()}
        return cls(**columns, take=int(values.get("take", 0)))


NOTHING = Given()
