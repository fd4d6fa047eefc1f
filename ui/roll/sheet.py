"""A melody made ready for drawing: its notes findable by time, with names, degrees and loudness; no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from melodygen.mark import Kind, slurs
from melodygen.melody import ChordSpan, Melody
from melodygen.performance import Performance, perform
from melodygen.theory.pitch import pitch_class, pitch_name
from ui.roll.lane.played import PLAIN_VELOCITY, Played

SIGNS = str.maketrans({"#": "♯", "b": "♭"})


def with_signs(name: str) -> str:
    """A note name or chord symbol as it is printed: ``"Bb"`` -> ``"B♭"``."""
    return name.translate(SIGNS)


@dataclass(frozen=True, slots=True)
class Spelling:
    """Names and degrees of a scale's pitch classes on its tonic."""

    tonic: int
    names: dict[int, str]
    degrees: dict[int, str]

    @classmethod
    def of(cls, melody: Melody) -> Spelling:
        """The spelling of the melody's key and scale."""
        classes = melody.scale.pitch_classes(melody.key)
        return cls(
            tonic=pitch_class(melody.key),
            names=dict(zip(classes, melody.scale.names(melody.key), strict=True)),
            degrees=dict(zip(classes, map(with_signs, melody.scale.degrees), strict=True)),
        )

    def name(self, pitch: int) -> str:
        """``"F♯"``, without its octave."""
        return with_signs(self.names.get(pitch % 12) or pitch_name(pitch).rstrip("-0123456789"))

    def full_name(self, pitch: int) -> str:
        """``"F♯4"``."""
        return with_signs(pitch_name(pitch, self.names.get(pitch % 12)))

    def degree(self, pitch: int) -> str:
        """``"♭3"``, empty outside the scale."""
        return self.degrees.get(pitch % 12, "")


NEAR_ITS_END = 0.25
"""Share of a slur's time."""


class Slur(NamedTuple):
    """The first and the last note under a slur, and how many semitones over the line between them it has to rise.

    It is a parabola, and goes over the notes in between; near its ends it would have to be very high for that, and may
    pass behind them.
    """

    first: int
    last: int
    rise: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the painters ask of a melody; lists run parallel to its notes."""

    melody: Melody
    spelling: Spelling
    low: int
    high: int
    onsets: tuple[int, ...]
    ends: tuple[int, ...]
    sounding_ends: tuple[int, ...]
    velocities: tuple[int, ...]
    chords: tuple[ChordSpan, ...]
    """With equal neighbours made one."""
    played: Played
    marks: dict[int, tuple[Kind, ...]]
    """The articulation of the notes that have some, by their indices."""
    slurs: tuple[Slur, ...]

    @classmethod
    def of(cls, melody: Melody, performance: Performance | None = None) -> Sheet:
        """Make `melody`, and how it is played, ready; `performance` has its melody first, and is made if not given.

        `low` and `high` are the allowed range, or the range the melody has where that is not known.
        """
        pitches = [note.pitch for note in melody.notes] or [60]
        low, high = melody.recipe.parameters.ambitus if melody.recipe else (min(pitches), max(pitches))
        performance = performance or perform(melody)
        sounding_ends, velocities = _played(melody, performance)
        onsets = tuple(note.onset_ticks for note in melody.notes)
        kinds = {mark.onset_ticks: mark.kinds for mark in melody.marks}
        return cls(
            melody=melody,
            spelling=Spelling.of(melody),
            low=min(low, *pitches),
            high=max(high, *pitches),
            onsets=onsets,
            ends=tuple(note.end_ticks for note in melody.notes),
            sounding_ends=sounding_ends,
            velocities=velocities,
            chords=tuple(_joined(melody.chords)),
            played=Played.of(melody, performance),
            marks={index: kinds[onset] for index, onset in enumerate(onsets) if onset in kinds} if kinds else {},
            slurs=tuple(_slurs(melody, onsets)) if kinds else (),
        )

    def holding(self, pitches: Iterable[int]) -> Sheet:
        """The same with a range that has those pitches too."""
        found = (self.low, self.high, *pitches)
        return replace(self, low=min(found), high=max(found))

    @property
    def first_bar(self) -> int:
        """0, or -1 where an upbeat has a bar of its own before bar 1."""
        return -1 if self.melody.lead_in_ticks else 0

    def notes_between(self, start: float, end: float) -> range:
        """Indices of the notes of which something lies between two ticks."""
        return range(bisect_right(self.ends, start), bisect_left(self.onsets, end))

    def chords_between(self, start: float, end: float) -> tuple[ChordSpan, ...]:
        """The chords of which something lies between two ticks."""
        first = bisect_right(self.chords, start, key=lambda span: span.end_ticks)
        return self.chords[first : bisect_left(self.chords, end, key=lambda span: span.onset_ticks)]

    def note_at(self, ticks: float) -> int | None:
        """Index of the note written at `ticks`."""
        index = bisect_right(self.onsets, ticks) - 1
        return index if index >= 0 and ticks < self.ends[index] else None


def _slurs(melody: Melody, onsets: Sequence[int]) -> Iterator[Slur]:
    for first, last in slurs(melody.marks, onsets):
        start, end = melody.notes[first], melody.notes[last]
        rises = [0.0]
        for note in melody.notes[first + 1 : last]:
            share = (note.onset_ticks - start.onset_ticks) / (end.onset_ticks - start.onset_ticks)
            over = note.pitch - start.pitch - share * (end.pitch - start.pitch)
            inner = min(1 - NEAR_ITS_END, max(NEAR_ITS_END, share))
            rises.append(over / (4 * inner * (1 - inner)))
        yield Slur(first, last, max(rises))


def _played(melody: Melody, performance: Performance) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where each note stops sounding, and its velocity; as written where the player adds or leaves out notes."""
    played = performance.parts[0].notes
    if len(played) != len(melody.notes):
        return tuple(note.end_ticks for note in melody.notes), (PLAIN_VELOCITY,) * len(melody.notes)
    ends = tuple(
        min(written.end_ticks, written.onset_ticks + sounding.duration_ticks)
        for written, sounding in zip(melody.notes, played, strict=True)
    )
    return ends, tuple(note.velocity for note in played)


def _joined(chords: Iterable[ChordSpan]) -> Iterator[ChordSpan]:
    """The spans with equal neighbours made one."""
    held: ChordSpan | None = None
    for span in chords:
        if held is not None and held.chord == span.chord and held.end_ticks == span.onset_ticks:
            held = ChordSpan(held.onset_ticks, held.duration_ticks + span.duration_ticks, held.chord)
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held
