"""What stands at the notes of a score besides their values: ties, slurs, triplets and articulation.

Conventions
-----------
Slurs that are played have the number 1.  Those over phrases have the number 2 and are dashed, which tells them apart
in a file that another program has saved again.  What belongs to a note stands at the first of its tied values, but for
the ends of slurs, at the last.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from melodygen.export.elements import add
from melodygen.export.writing import Value, WrittenBar
from melodygen.mark import Kind, slurs
from melodygen.melody import Melody

PLAYED, PHRASE = {"number": "1"}, {"number": "2", "line-type": "dashed"}
"""Attributes of slurs."""

ARTICULATIONS: tuple[Kind, ...] = ("staccato", "tenuto", "accent")
"""Kinds of marks that are elements of the same name."""

Pair = tuple[int, int]
"""The first and the last note under a slur."""


@dataclass(frozen=True, slots=True)
class _Slurs:
    """Between which notes there are slurs of one sort."""

    attributes: dict[str, str]
    starts: frozenset[int]
    stops: frozenset[int]

    def at(self, value: Value) -> list[dict[str, str]]:
        """What a value does to a slur: the first of a note may start one, the last end one."""
        stops = value.note in self.stops and not value.starts_tie
        starts = value.note in self.starts and not value.ends_tie
        kinds = [kind for kind, is_there in (("stop", stops), ("start", starts)) if is_there]
        return [{"type": kind, "number": self.attributes["number"]} | _line(self.attributes, kind) for kind in kinds]


@dataclass(slots=True)
class Notations:
    """What notes have at them, and how often a note has been written so far."""

    sorts: tuple[_Slurs, ...]
    articulations: dict[int, tuple[Kind, ...]]
    written: Counter[int] = field(default_factory=Counter)

    def identifier(self, note: int) -> str:
        """Of the next value of this note."""
        self.written[note] += 1
        return f"n{note}" if self.written[note] == 1 else f"n{note}-{self.written[note]}"

    def slurs_at(self, value: Value) -> list[dict[str, str]]:
        """The attributes of each slur that ends or starts at a value of a note."""
        return [attributes for sort in self.sorts for attributes in sort.at(value)]

    def articulation_at(self, value: Value) -> tuple[Kind, ...]:
        """The marks at a value of a note."""
        return () if value.note is None or value.ends_tie else self.articulations.get(value.note, ())


def notations_of(melody: Melody, bars: Iterable[WrittenBar]) -> Notations:
    """What stands at the notes of `melody`, of which some may be too short to be written in its bars."""
    there = sorted({value.note for bar in bars for value in bar.values if value.note is not None})
    onsets = [note.onset_ticks for note in melody.notes]
    kinds = {mark.onset_ticks: mark.kinds for mark in melody.marks}
    articulations = {
        note: tuple(kind for kind in ARTICULATIONS if kind in kinds[onsets[note]])
        for note in there
        if onsets[note] in kinds
    }
    sorts = (_sort(PLAYED, slurs(melody.marks, onsets), there), _sort(PHRASE, _phrases(melody), there))
    return Notations(sorts, articulations)


def _sort(attributes: dict[str, str], pairs: Iterable[Pair], there: Sequence[int]) -> _Slurs:
    found = [(inside[0], inside[-1]) for pair in pairs if len(inside := _within(pair, there)) > 1]
    return _Slurs(attributes, frozenset(first for first, _ in found), frozenset(last for _, last in found))


def _within(pair: Pair, there: Sequence[int]) -> Sequence[int]:
    return there[bisect_left(there, pair[0]) : bisect_right(there, pair[1])]


def _phrases(melody: Melody) -> list[Pair]:
    """The first and the last note of each phrase that has any; an upbeat belongs to the first."""
    bar = melody.metre.bar_ticks
    pairs = []
    for place, phrase in enumerate(melody.phrases):
        start = phrase.first_bar * bar if place else min(0, -melody.lead_in_ticks)
        inside = [i for i, note in enumerate(melody.notes) if start <= note.onset_ticks < phrase.end_bar * bar]
        if inside:
            pairs.append((inside[0], inside[-1]))
    return pairs


def _line(attributes: dict[str, str], kind: str) -> dict[str, str]:
    """How the line of a slur is drawn, which stands where it starts."""
    return {name: value for name, value in attributes.items() if name != "number"} if kind == "start" else {}


def write_notations(note: Element, value: Value, bar: WrittenBar, ties: list[str], notations: Notations) -> None:
    """The element of what stands at a value, if anything does."""
    found = [("tied", {"type": kind}) for kind in ties]
    found += [("slur", attributes) for attributes in notations.slurs_at(value)]
    if value.starts_tuplet:
        bracket = "no" if _is_beamed_triplet(value, bar) else "yes"
        found.append(("tuplet", {"type": "start", "number": "1", "bracket": bracket}))
    if value.ends_tuplet:
        found.append(("tuplet", {"type": "stop", "number": "1"}))
    articulation = notations.articulation_at(value)
    if not found and not articulation:
        return
    element = add(note, "notations")
    for tag, attributes in found:
        add(element, tag, **attributes)
    if articulation:
        marks = add(element, "articulations")
        for kind in articulation:
            add(marks, kind)


def _is_beamed_triplet(first: Value, bar: WrittenBar) -> bool:
    """Whether one beam shows what belongs to the triplet, so that it needs no bracket."""
    after = [value for value in bar.values if value.onset_ticks >= first.onset_ticks]
    last = next(place for place, value in enumerate(after) if value.ends_tuplet)
    return all(value.beams for value in after[: last + 1])
