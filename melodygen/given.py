"""What of a melody is decided before it is drawn: notes, rhythms and chords that stay, and pitches that are wished for.

Conventions
-----------
Times are in ticks from the start of bar 1, negative in an upbeat; bars count from 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Literal, NamedTuple, get_args

from melodygen.errors import ConstraintError
from melodygen.theory.metre import Metre
from melodygen.theory.symbols import read_symbol

_STRONGEST = 1e12

Layer = Literal["harmony", "rhythm", "pitch"]
"""What is drawn bar by bar, each from a stream of its own."""

FIXED = ("metre", "key", "scale")
"""Parameters that stay as long as anything is given: under others it would mean something else."""


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
    """A chord that stays: the triad on degree 1 to 7 of the scale, or the one of a `symbol` such as ``"E7"`` there."""

    onset_ticks: int
    duration_ticks: int
    degree: int
    symbol: str = ""

    @property
    def end_ticks(self) -> int:
        """Where the next chord may start."""
        return self.onset_ticks + self.duration_ticks


class GivenLine(NamedTuple):
    """The pitches of a bar that stay in their order while its rhythm is free.

    Some come twice, or not at all, where the bar gets more or fewer notes.
    """

    bar: int
    pitches: tuple[int, ...]

    def spread(self, count: int) -> list[int]:
        """The pitches of so many notes.

        Examples
        --------
        >>> GivenLine(0, (60, 62, 64)).spread(5)
        [60, 60, 62, 64, 64]
        >>> GivenLine(0, (60, 62, 64)).spread(2)
        [60, 64]

        """
        last = max(1, count - 1)
        return [self.pitches[round(place * (len(self.pitches) - 1) / last)] for place in range(count)]


class Span(NamedTuple):
    """From `start` up to, and without, `end`."""

    start: int
    end: int


class Wish(NamedTuple):
    """If a note starts here it would rather be of this pitch: `strength` times rather than any other.

    It may be one that the scale has not, but not one outside the range.
    """

    onset_ticks: int
    pitch: int
    strength: float


_KINDS: dict[str, Callable[..., Any]] = {
    "notes": GivenNote,
    "closed": Span,
    "wishes": Wish,
    "chords": GivenChord,
    "sounding": Span,
}
"""What the rows of each column are."""


class BarTake(NamedTuple):
    """Which draw of one layer a bar is, where it is another than that of the melody."""

    bar: int
    layer: Layer
    take: int


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
    lines
        Bars whose pitches stay, in order.
    fresh
        Bars that return to no earlier one, whatever the form would have.
    take
        Which draw of what is not given, from 0; the form is the same in all of them.
    takes
        The bars that are another draw than `take`, in order.
    sounding
        Stretches that are to sound, in order: a note starts in the first beat of each, and none of their beats is
        planned to be silent.

    """

    notes: tuple[GivenNote, ...] = ()
    closed: tuple[Span, ...] = ()
    wishes: tuple[Wish, ...] = ()
    chords: tuple[GivenChord, ...] = ()
    fresh: tuple[int, ...] = ()
    take: int = 0
    lines: tuple[GivenLine, ...] = ()
    takes: tuple[BarTake, ...] = ()
    sounding: tuple[Span, ...] = ()

    @property
    def latest_take(self) -> int:
        """The highest take of all bars."""
        return max([self.take, *(own.take for own in self.takes)])

    def takes_of(self, layer: Layer, bars: int) -> list[int]:
        """For each of so many bars which draw of the layer it is."""
        own = {row.bar: row.take for row in self.takes if row.layer == layer}
        return [own.get(bar, self.take) for bar in range(bars)]

    def with_take(self, take: int, bars: Iterable[int], layers: Iterable[Layer]) -> Given:
        """The same with another take of these layers in these bars."""
        new = {(bar, layer): BarTake(bar, layer, take) for layer in layers for bar in bars if bar >= 0}
        kept = [own for own in self.takes if own[:2] not in new]
        return replace(self, takes=tuple(sorted([*kept, *new.values()])))

    def in_take(self, take: int) -> Given:
        """The same in this take of all bars."""
        return replace(self, take=take, takes=())

    @property
    def has_notes(self) -> bool:
        """Whether notes are given: then the melody is as it is, and its knobs are not worked towards."""
        return bool(self.notes or self.lines)

    @property
    def holds_anything(self) -> bool:
        """Whether notes, chords, silences or wishes are given, and not only which draw it is."""
        return bool(self.has_notes or self.closed or self.wishes or self.chords)

    def __bool__(self) -> bool:
        return self != NOTHING

    def check(self, metre: Metre, bars: int, ambitus: tuple[int, int], spelled: Callable[[int], str]) -> None:
        """ConstraintError names what cannot stay in so many bars, in the range `ambitus`, or beside each other.

        `spelled` names a pitch as the melody's scale does.
        """
        for note in self.notes:
            self._check_note(note, metre, bars, ambitus, spelled)
        for line in self.lines:
            self._check_line(line, bars, ambitus, spelled)
        for before, after in pairwise(self.notes):
            if after.onset_ticks < before.end_ticks:
                raise ConstraintError(
                    f"{_named(before, metre, spelled)} and {_named(after, metre, spelled)} overlap, and only one can "
                    "sound at a time",
                    "keep only one of the two",
                )
        for chord in self.chords:
            if chord.duration_ticks < 1 or chord.onset_ticks < 0 or chord.end_ticks > bars * metre.bar_ticks:
                raise ConstraintError(
                    f"the chord given in {metre.place(chord.onset_ticks)} does not fit into {_bars(bars)}",
                    "ask for more bars or leave that chord out",
                )
        for wish in self.wishes:
            if not -metre.bar_ticks <= wish.onset_ticks < bars * metre.bar_ticks:
                raise ConstraintError(
                    f"{spelled(wish.pitch)} is wished for in {metre.place(wish.onset_ticks)}, outside the "
                    f"{_bars(bars)}",
                    "ask for more bars or leave that wish out",
                )

    def _check_line(self, line: GivenLine, bars: int, ambitus: tuple[int, int], spelled: Callable[[int], str]) -> None:
        if not -1 <= line.bar < bars:
            raise ConstraintError(
                f"the pitches of bar {line.bar + 1} are given, which is no part of {_bars(bars)}",
                "ask for more bars or leave them out",
            )
        for pitch in line.pitches:
            if not ambitus[0] <= pitch <= ambitus[1]:
                raise ConstraintError(
                    f"the pitch {spelled(pitch)} is given for bar {line.bar + 1}, and is outside the range from "
                    f"{spelled(ambitus[0])} to {spelled(ambitus[1])}",
                    "widen the range or leave that bar's pitches out",
                )

    def _check_note(
        self, note: GivenNote, metre: Metre, bars: int, ambitus: tuple[int, int], spelled: Callable[[int], str]
    ) -> None:
        if note.duration_ticks < 1:
            raise ConstraintError(f"{_named(note, metre, spelled)} has no length", "give it one or leave it out")
        if note.onset_ticks < -metre.bar_ticks or note.end_ticks > bars * metre.bar_ticks:
            raise ConstraintError(
                f"{_named(note, metre, spelled)} is given, and does not fit into {_bars(bars)}",
                "ask for more bars or leave that note out",
            )
        if note.pitch is not None and not ambitus[0] <= note.pitch <= ambitus[1]:
            raise ConstraintError(
                f"{_named(note, metre, spelled)} is given, and is outside the range from {spelled(ambitus[0])} "
                f"to {spelled(ambitus[1])}",
                "widen the range or leave that note out",
            )

    def to_dict(self) -> dict[str, Any]:
        """Plain lists, as JSON holds them; what is empty is left out."""
        columns = {name: getattr(self, name) for name in _KINDS}
        values: dict[str, Any] = {
            name: [[value for value in row if value != ""] for row in rows] for name, rows in columns.items() if rows
        }
        if self.fresh:
            values["fresh"] = list(self.fresh)
        if self.lines:
            values["lines"] = [[line.bar, list(line.pitches)] for line in self.lines]
        if self.takes:
            values["takes"] = [list(row) for row in self.takes]
        return values | ({"take": self.take} if self.take else {})

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Given:
        """Inverse of `to_dict`; TypeError or ValueError where it is damaged."""
        if unknown := set(values) - {*_KINDS, "fresh", "take", "takes", "lines"}:
            raise ValueError(f"no such part of what is given: {', '.join(sorted(unknown))}")
        columns = {name: tuple(kind(*row) for row in values.get(name, ())) for name, kind in _KINDS.items()}
        lines = tuple(GivenLine(bar, tuple(pitches)) for bar, pitches in values.get("lines", ()))
        takes = tuple(BarTake(*row) for row in values.get("takes", ()))
        fresh, take = tuple(values.get("fresh", ())), values.get("take", 0)
        given = cls(**columns, fresh=fresh, take=take, lines=lines, takes=takes)
        given._check_types()
        return given

    def _check_types(self) -> None:
        rows: list[tuple[Any, ...]] = [*self.closed, *self.sounding, self.fresh, (self.take,)]
        rows += [chord[:3] for chord in self.chords]
        rows += [tuple(value for value in note if value is not None) for note in self.notes]
        rows += [wish[:2] for wish in self.wishes]
        rows += [(line.bar, *line.pitches) for line in self.lines]
        rows += [(own.bar, own.take) for own in self.takes]
        if not all(type(value) is int for row in rows for value in row):
            raise ValueError("what is given is counted in whole numbers")
        if any(note.duration_ticks < 1 or not 0 <= (note.pitch or 0) <= 127 for note in self.notes) or self.take < 0:
            raise ValueError("a note that is given has a length and a pitch from 0 to 127, and takes count from 0")
        if not all(line.pitches and all(0 <= pitch <= 127 for pitch in line.pitches) for line in self.lines):
            raise ValueError("a bar whose pitches are given has some, from 0 to 127")
        if any(own.layer not in get_args(Layer) or own.bar < 0 or own.take < 0 for own in self.takes):
            raise ValueError("a take of a bar is of harmony, rhythm or pitch, and bars and takes count from 0")
        if not all(chord.symbol == "" or read_symbol(str(chord.symbol)) for chord in self.chords):
            raise ValueError("a chord that is given has a symbol such as E7")
        if not all(type(wish.strength) in (int, float) and 0 < wish.strength < _STRONGEST for wish in self.wishes):
            raise ValueError("a wish has a strength above 0")


def _named(note: GivenNote, metre: Metre, spelled: Callable[[int], str]) -> str:
    """``"the note F#6 in bar 3, beat 2.5"``."""
    name = "the rhythm" if note.pitch is None else f"the note {spelled(note.pitch)}"
    return f"{name} in {metre.place(note.onset_ticks)}"


def _bars(count: int) -> str:
    return "one bar" if count == 1 else f"{count} bars"


NOTHING = Given()
