"""What the lane asks to be done with velocities, gesture by gesture; no Qt.

Conventions
-----------
A gesture is a frozen value; `to` is the same gesture with the pointer moved on.  Velocities are by the notes' onsets.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from melodygen.editing.touches import touched, untouched
from melodygen.touch import held
from ui.roll.sheet import Sheet
from ui.roll.tools.edits import NoteEdit


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the pointer is in the lane: in time, in velocity, and over which note."""

    ticks: float
    velocity: int
    note: int | None = None


class LaneGesture(Protocol):
    """A press that has not been let go."""

    def to(self, spot: Spot) -> LaneGesture:
        """The pointer is now here."""

    @property
    def velocities(self) -> Mapping[int, int]:
        """What it would come to if it ended here."""

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""


@dataclass(frozen=True, slots=True)
class Lifting:
    """The chosen notes get louder or softer together."""

    sheet: Sheet
    chosen: frozenset[int]
    start: int
    by: int = 0

    def to(self, spot: Spot) -> Lifting:
        """The pointer is now here."""
        return replace(self, by=spot.velocity - self.start)

    @property
    def velocities(self) -> Mapping[int, int]:
        """What it would come to if it ended here."""
        return raised(self.sheet, self.chosen, self.by) if self.by else {}

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""
        return setting(self.velocities) if self.by else None


@dataclass(frozen=True, slots=True)
class Sweeping:
    """The notes that the pointer passes get the velocities of its way, which makes a ramp of a straight one."""

    sheet: Sheet
    last: Spot
    velocities: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def at(cls, sheet: Sheet, spot: Spot) -> Sweeping:
        """A press, which sets the note there."""
        found = {} if spot.note is None else {sheet.onsets[spot.note]: spot.velocity}
        return cls(sheet, spot, found)

    def to(self, spot: Spot) -> Sweeping:
        """The pointer is now here."""
        one, other = sorted((self.last, spot), key=lambda it: it.ticks)
        passed = [onset for onset in self.sheet.onsets if one.ticks <= onset <= other.ticks]
        span = max(1.0, other.ticks - one.ticks)
        found = {
            onset: held(round(one.velocity + (other.velocity - one.velocity) * (onset - one.ticks) / span))
            for onset in passed
        }
        return replace(self, last=spot, velocities={**self.velocities, **found})

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""
        return setting(self.velocities) if self.velocities else None


@dataclass(frozen=True, slots=True)
class Resetting:
    """The notes that the pointer touches are left to the player again."""

    sheet: Sheet
    onsets: frozenset[int] = frozenset()

    def to(self, spot: Spot) -> Resetting:
        """The pointer is now here."""
        return self if spot.note is None else replace(self, onsets=self.onsets | {self.sheet.onsets[spot.note]})

    @property
    def velocities(self) -> Mapping[int, int]:
        """What it would come to is not known before it is played."""
        return {}

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""
        is_any = any(touch.onset_ticks in self.onsets for touch in self.sheet.melody.touches)
        return resetting(self.onsets) if is_any else None


def raised(sheet: Sheet, chosen: Collection[int], by: int) -> dict[int, int]:
    """The velocities of the chosen notes, so much higher."""
    return {
        onset: held(velocity + by)
        for onset, velocity in zip(sheet.onsets, sheet.velocities, strict=True)
        if onset in chosen
    }


def resetting(onsets: frozenset[int] | None) -> NoteEdit:
    """The edit that leaves those notes, or all, to the player again."""
    return NoteEdit("reset of velocities", lambda melody: untouched(melody, onsets), onsets or frozenset())


def setting(velocities: Mapping[int, int], run: object | None = None) -> NoteEdit:
    """The edit that gives notes these velocities; edits of one `run` are one step to undo."""
    return NoteEdit("changing velocities", lambda melody: touched(melody, velocities), frozenset(velocities), run)
