"""The score in a MIDI file that holds a performance, so that it comes back exactly: a text event of its own.

Conventions
-----------
One line of JSON in ASCII.  Ticks count from the start of the file.  ``"notes"`` has five numbers for each note of the
melody: its onset after that of the one before, its length and its pitch in the score, and how much later and how much
longer it is in the file.  ``"map"`` has two numbers for each point of the tempo map of a file in a steady tempo: how
far it is from the one before in the score, and in the file.  ``"begins"`` are the microseconds of the first tempo.
``"marks"`` are the articulation marks of the melody, where it has some: onsets, each with its kinds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import Any, Literal, NamedTuple

from melodygen.mark import Mark, as_rows, marks_from
from melodygen.performance import Part, Performance, PlayedNote, TempoMap
from melodygen.performance.tempo import STEADY

FORMAT_VERSION = 1
NAME = "melodygen_score"

Timing = Literal["score", "tempo-map", "free"]
TIMINGS: tuple[Timing, ...] = ("score", "tempo-map", "free")
"""How a MIDI file keeps time: exactly as written; the notes on the grid under a tempo that changes; a steady tempo."""

SLACK_TICKS = 1
"""What another resolution than ours may change when a program writes the file again."""


class WrittenNote(NamedTuple):
    """A note of the score, and where and how long it is in the file."""

    onset_ticks: int
    duration_ticks: int
    pitch: int
    file_onset_ticks: int
    file_duration_ticks: int

    def is_in_file_as(self, note: PlayedNote) -> bool:
        """Whether `note`, of the file, is still the one that was written."""
        end = note.onset_ticks + note.duration_ticks
        return (
            note.pitch == self.pitch
            and abs(note.onset_ticks - self.file_onset_ticks) <= SLACK_TICKS
            and abs(end - self.file_onset_ticks - self.file_duration_ticks) <= SLACK_TICKS
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreEvent:
    """What a performed file says of its score.

    Attributes
    ----------
    timing
        How the file keeps time.
    tempo_bpm
        The tempo of the score.
    begins_microseconds
        The first tempo in the file, a quarter note.
    lead_in_ticks, length_ticks
        Of the score: the bar before bar 1, and up to the last bar line.
    notes
        Those of the melody, if it is in the file.
    tempo_map
        From the score to the file, where that keeps a steady tempo.
    marks
        The articulation of those notes.

    """

    timing: Timing
    tempo_bpm: float
    begins_microseconds: int
    lead_in_ticks: int
    length_ticks: int
    notes: tuple[WrittenNote, ...] = ()
    tempo_map: TempoMap = field(default=STEADY)
    marks: tuple[Mark, ...] = ()

    def to_json(self) -> str:
        """The text of the event."""
        onsets = [0, *(note.onset_ticks for note in self.notes)]
        data: dict[str, Any] = {
            NAME: FORMAT_VERSION,
            "timing": self.timing,
            "tempo_bpm": self.tempo_bpm,
            "begins": self.begins_microseconds,
            "lead_in": self.lead_in_ticks,
            "length": self.length_ticks,
            "notes": [
                number
                for before, note in zip(onsets, self.notes, strict=False)
                for number in (
                    note.onset_ticks - before,
                    note.duration_ticks,
                    note.pitch,
                    note.file_onset_ticks - note.onset_ticks,
                    note.file_duration_ticks - note.duration_ticks,
                )
            ],
        }
        if self.tempo_map.score:
            rows = zip(_steps(self.tempo_map.score), _steps(self.tempo_map.played), strict=True)
            data["map"] = [number for row in rows for number in row]
        if self.marks:
            data["marks"] = as_rows(self.marks)
        return json.dumps(data, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> ScoreEvent | None:
        """Inverse of `to_json`, the tempo map in whole ticks; None where the text is damaged or of a later format."""
        try:
            return cls._from_dict(json.loads(text))
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
            return None

    @classmethod
    def _from_dict(cls, data: Mapping[str, Any]) -> ScoreEvent:
        if data[NAME] != FORMAT_VERSION or data["timing"] not in TIMINGS:
            raise ValueError("not of this format")
        event = cls(
            timing=data["timing"],
            tempo_bpm=float(data["tempo_bpm"]),
            begins_microseconds=_whole(data["begins"]),
            lead_in_ticks=_whole(data["lead_in"]),
            length_ticks=_whole(data["length"]),
            notes=_notes(_rows(data["notes"], 5)),
            tempo_map=_map(_rows(data.get("map", []), 2)),
            marks=marks_from(data.get("marks", [])),
        )
        if not {mark.onset_ticks for mark in event.marks} <= {note.onset_ticks for note in event.notes}:
            raise ValueError("a mark has no note")
        if not (event.tempo_bpm > 0 and 0 <= event.lead_in_ticks < event.length_ticks):
            raise ValueError("no such score")
        return event

    def is_of(self, notes: Sequence[PlayedNote]) -> bool:
        """Whether `notes`, in order of onset, are those of the melody as they were written into the file."""
        pairs = zip(self.notes, notes, strict=False)
        return 0 < len(notes) == len(self.notes) and all(written.is_in_file_as(note) for written, note in pairs)

    def scored(self, performance: Performance, line: Part) -> Performance:
        """A file's performance with its part `line`, which this score is of, as written, and the others in its time."""
        notes = tuple(
            PlayedNote(written.onset_ticks, written.duration_ticks, note.pitch, note.velocity)
            for written, note in zip(self.notes, line.notes, strict=True)
        )
        parts = (
            replace(part, notes=notes if part is line else self._unwarped(part), controls=())
            for part in performance.parts
        )
        length = round(self.tempo_map.unwarp(performance.length_ticks))
        return replace(performance, length_ticks=length, parts=tuple(parts))

    def _unwarped(self, part: Part) -> tuple[PlayedNote, ...]:
        found = []
        for note in part.notes:
            onset, end = (
                round(self.tempo_map.unwarp(it)) for it in (note.onset_ticks, note.onset_ticks + note.duration_ticks)
            )
            found.append(PlayedNote(onset, max(1, end - onset), note.pitch, note.velocity))
        return tuple(found)


def _steps(places: Sequence[float]) -> list[int]:
    """Whole numbers whose sums are the rounded places."""
    return [round(here) - round(before) for before, here in pairwise((0, *places))]


def _whole(number: object) -> int:
    if type(number) is not int:
        raise TypeError("whole numbers only")
    return number


def _rows(numbers: Sequence[Any], size: int) -> list[list[int]]:
    rows = [[_whole(number) for number in numbers[start : start + size]] for start in range(0, len(numbers), size)]
    if rows and len(rows[-1]) != size:
        raise ValueError("a row is cut off")
    return rows


def _notes(rows: Iterable[Sequence[int]]) -> tuple[WrittenNote, ...]:
    notes = []
    onset = 0
    for step, duration, pitch, later, longer in rows:
        onset += step
        notes.append(WrittenNote(onset, duration, pitch, onset + later, duration + longer))
    if any(note.onset_ticks < 0 or note.duration_ticks < 1 or not 0 <= note.pitch <= 127 for note in notes):
        raise ValueError("no such notes")
    return tuple(notes)


def _map(rows: Sequence[Sequence[int]]) -> TempoMap:
    if not rows:
        return STEADY
    if any(step < 1 for row in rows[1:] for step in row):
        raise ValueError("time only goes forward")
    score, played = zip(*rows, strict=True)
    return TempoMap(tuple(map(float, accumulate(score))), tuple(map(float, accumulate(played))))
