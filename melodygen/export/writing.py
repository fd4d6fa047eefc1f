"""Notes in ticks -> the values, ties, tuplets and beams that a score writes them with.

Conventions
-----------
Times are in ticks from the start of bar 1; a place is in ticks from the bar line, where a bar of the upbeat ends at
its bar line as every other.  A tick that is no multiple of `GRID_TICKS` goes to the nearest one.

A value is written whole where it hides no place that is stronger than the one it starts at, or hides one that is a
level stronger and ends on a place as strong as its start: quarter, half, quarter in 4/4.  Where beats have three
divisions, what crosses a beat must start and end on beats.  Rests hide no place as strong as their start (after
Gould 2011, "Behind Bars").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from melodygen.melody import Melody
from melodygen.theory.metre import Metre
from melodygen.theory.units import TICKS_PER_QUARTER

GRID_TICKS = 20
STRAIGHT_TICKS = 60
DIVISION_TICKS = 240
"""Half of a simple beat, a third of a compound one: what is divided in two or in three."""

KINDS = {1920: "whole", 960: "half", 480: "quarter", 240: "eighth", 120: "16th", 60: "32nd", 30: "64th"}
"""Lengths in ticks of the plain values, and what MusicXML calls them."""

_PLAIN = {ticks: (kind, 0) for ticks, kind in KINDS.items()}
_VALUES = _PLAIN | {ticks * 3 // 2: (kind, 1) for ticks, kind in KINDS.items()}
_BEAMS = {"eighth": 1, "16th": 2, "32nd": 3, "64th": 4}


@dataclass(frozen=True, slots=True)
class Value:
    """One note or rest as written.

    Attributes
    ----------
    note
        Which of the melody's notes it is, or is a part of; None for a rest.
    kind, dots
        ``"quarter"`` and so on, and 0 or 1; a rest of a whole bar has kind ``""``.
    unit
        The kind that its triplet has three of, ``""`` outside triplets.
    beams
        For each beam from the outermost: ``"begin"``, ``"continue"``, ``"end"``, ``"forward hook"``,
        ``"backward hook"``.

    """

    onset_ticks: int
    duration_ticks: int
    note: int | None
    kind: str
    dots: int = 0
    unit: str = ""
    starts_tuplet: bool = False
    ends_tuplet: bool = False
    starts_tie: bool = False
    ends_tie: bool = False
    beams: tuple[str, ...] = ()

    @property
    def end_ticks(self) -> int:
        """Where the next one starts."""
        return self.onset_ticks + self.duration_ticks


@dataclass(frozen=True, slots=True)
class WrittenBar:
    """A bar's values, without gaps; `number` counts from 1, and 0 is the upbeat, which may be shorter."""

    number: int
    onset_ticks: int
    duration_ticks: int
    values: tuple[Value, ...]


Span = tuple[int, int, int | None]
"""From where to where, and which note; None for silence."""


def written_bars(melody: Melody) -> tuple[WrittenBar, ...]:
    """`melody` bar by bar."""
    spans = _spans(melody)
    bar_ticks = melody.metre.bar_ticks
    edges = list(range(0, melody.length_ticks + 1, bar_ticks))
    upbeat = min(0, spans[0][0]) if spans else 0
    bars = []
    for start, end in pairwise([upbeat, *edges] if upbeat else edges):
        inside = [(max(a, start), min(b, end), note) for a, b, note in spans if a < end and start < b]
        bars.append(_bar(melody.metre, start, end, inside))
        spans = [span for span in spans if span[1] > end]
    return tuple(_tied(bars))


def _spans(melody: Melody) -> list[Span]:
    """Notes and the silences between them, on the grid, up to the last bar line."""
    found: list[Span] = []
    now = 0
    for index, note in enumerate(melody.notes):
        start, end = _on_grid(note.onset_ticks), _on_grid(note.end_ticks)
        if index == 0:
            now = min(now, start)
        if end <= start:
            continue
        if now < start:
            found.append((now, start, None))
        found.append((start, end, index))
        now = end
    if now < melody.length_ticks:
        found.append((now, melody.length_ticks, None))
    return found


def _on_grid(ticks: int) -> int:
    return round(ticks / GRID_TICKS) * GRID_TICKS


def _bar(metre: Metre, start: int, end: int, spans: Sequence[Span]) -> WrittenBar:
    number = end // metre.bar_ticks
    line = (number - 1) * metre.bar_ticks
    if len(spans) == 1 and spans[0][2] is None:
        return WrittenBar(number, start, end - start, (Value(start, end - start, None, ""),))
    places = [(a - line, b - line, note) for a, b, note in spans]
    groups = _triplets(metre, {place for a, b, _ in places for place in (a, b)})
    values = [value for span in places for value in _values(metre, span, groups)]
    marked = _beamed(metre, _grouped(values, groups))
    return WrittenBar(
        number,
        start,
        end - start,
        tuple(replace(value, onset_ticks=value.onset_ticks + line) for value in marked),
    )


def _triplets(metre: Metre, places: set[int]) -> list[tuple[int, int]]:
    """From where to where there are triplets: over a simple beat where nothing is at its half, else over a half."""
    groups = []
    for onset, beat in zip(metre.beat_onsets, metre.beats, strict=True):
        crooked = [place for place in places if onset < place < onset + beat and place % STRAIGHT_TICKS]
        if crooked and beat == TICKS_PER_QUARTER and onset + DIVISION_TICKS not in places:
            groups.append((onset, onset + beat))
        else:
            halves = sorted({(place - onset) // DIVISION_TICKS for place in crooked})
            groups += [(onset + half * DIVISION_TICKS, onset + (half + 1) * DIVISION_TICKS) for half in halves]
    return groups


def _values(metre: Metre, span: Span, groups: Sequence[tuple[int, int]]) -> Iterator[Value]:
    """The values that a span within a bar is written with."""
    start, end, note = span
    cuts = sorted({start, end, *(edge for group in groups for edge in group if start < edge < end)})
    for a, b in pairwise(cuts):
        group = next(((low, high) for low, high in groups if low <= a < high), None)
        if group is not None:
            yield from _in_three(a, b, note, group)
        else:
            for low, high in _divided(metre, a, b, is_rest=note is None):
                kind, dots = _VALUES[high - low]
                yield Value(low, high - low, note, kind, dots)


def _in_three(start: int, end: int, note: int | None, group: tuple[int, int]) -> Iterator[Value]:
    """Values that are played in two thirds of their time, the longest first."""
    unit = KINDS[(group[1] - group[0]) // 2]
    while start < end:
        written = max(ticks for ticks in _VALUES if ticks * 2 // 3 <= end - start and ticks * 2 // 3 % GRID_TICKS == 0)
        kind, dots = _VALUES[written]
        yield Value(start, written * 2 // 3, note, kind, dots, unit)
        start += written * 2 // 3


def _divided(metre: Metre, start: int, end: int, *, is_rest: bool) -> Iterator[tuple[int, int]]:
    """The span as such lengths as a single value can be written for, divided at its strongest places."""
    inner = range(start - start % STRAIGHT_TICKS + STRAIGHT_TICKS, end, STRAIGHT_TICKS)
    strongest = min((metre.level(place) for place in inner), default=None)
    if strongest is None or (_is_rest if is_rest else _is_note)(metre, start, end, strongest):
        yield start, end
        return
    at_level = [place for place in inner if metre.level(place) == strongest]
    place = at_level[-1] if metre.level(start) <= strongest else at_level[0]
    yield from _divided(metre, start, place, is_rest=is_rest)
    yield from _divided(metre, place, end, is_rest=is_rest)


def _is_note(metre: Metre, start: int, end: int, strongest: int) -> bool:
    if end - start not in _VALUES or not _keeps_beats(metre, start, end):
        return False
    level = metre.level(start)
    return strongest >= level or (strongest == level - 1 and metre.level(end % metre.bar_ticks) <= level)


def _is_rest(metre: Metre, start: int, end: int, strongest: int) -> bool:
    is_compound = metre.beats[metre.beat_at(start)] % TICKS_PER_QUARTER != 0
    known = _VALUES if is_compound and metre.level(start) <= 2 else _PLAIN
    return end - start in known and _keeps_beats(metre, start, end) and strongest > metre.level(start)


def _keeps_beats(metre: Metre, start: int, end: int) -> bool:
    """Whether it stays within a beat or, where beats have three divisions, starts and ends on beats."""
    onsets = {*metre.beat_onsets, metre.bar_ticks}
    is_simple = set(metre.beats) == {TICKS_PER_QUARTER}
    return is_simple or metre.beat_at(start) == metre.beat_at(end - 1) or {start, end} <= onsets


def _grouped(values: Sequence[Value], groups: Sequence[tuple[int, int]]) -> list[Value]:
    """The same with the ends of triplets marked."""
    starts, ends = {low for low, _ in groups}, {high for _, high in groups}
    return [
        replace(value, starts_tuplet=value.onset_ticks in starts, ends_tuplet=value.end_ticks in ends)
        if value.unit
        else value
        for value in values
    ]


def _beamed(metre: Metre, values: Sequence[Value]) -> list[Value]:
    """The same with beams over the notes of each beat that no rest and no longer note parts."""

    def group(value: Value) -> tuple[int, int, bool]:
        parts = sum(other.onset_ticks <= value.onset_ticks and not _has_beam(other) for other in values)
        return metre.beat_at(value.onset_ticks), parts, _has_beam(value)

    found = []
    for _, members in groupby(values, key=group):
        run = list(members)
        counts = [_BEAMS.get(value.kind, 0) for value in run]
        found += [replace(value, beams=_beams(counts, place)) for place, value in enumerate(run)]
    return found


def _has_beam(value: Value) -> bool:
    return value.note is not None and value.kind in _BEAMS


def _beams(counts: Sequence[int], place: int) -> tuple[str, ...]:
    """The beams of one note among those that are beamed together, by how many each has."""
    if len(counts) == 1:
        return ()
    before = counts[place - 1] if place else 0
    after = counts[place + 1] if place + 1 < len(counts) else 0
    names = []
    for level in range(1, counts[place] + 1):
        if before >= level and after >= level:
            names.append("continue")
        elif before >= level or after >= level:
            names.append("end" if before >= level else "begin")
        else:
            names.append("backward hook" if place else "forward hook")
    return tuple(names)


def _tied(bars: Sequence[WrittenBar]) -> Iterator[WrittenBar]:
    """The same with ties between the values of one note."""
    notes = [value.note for bar in bars for value in bar.values]
    at = 0
    for bar in bars:
        values = []
        for value in bar.values:
            if value.note is not None:
                before, after = notes[at - 1] if at else None, notes[at + 1] if at + 1 < len(notes) else None
                value = replace(value, starts_tie=after == value.note, ends_tie=before == value.note)  # noqa: PLW2901
            values.append(value)
            at += 1
        yield replace(bar, values=tuple(values))
