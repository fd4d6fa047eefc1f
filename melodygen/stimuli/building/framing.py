"""A performance between a silence before it and a tail after it, the same for every melody of a set.

Conventions
-----------
What comes out is in one tempo, in which a tick lasts a millisecond: neither lead-in nor tail nor the tempo that a MIDI
file states depend on the melody, and nothing tells what was played by a person.  Onsets move by half a millisecond at
most, less than FluidSynth's own grid.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from melodygen.performance import Part, Performance, PlayedNote

TEMPO_BPM = 125.0
"""At 480 ticks a quarter note, 1000 ticks a second."""

_MS_PER_S = 1000


def framed(performance: Performance, *, lead_in_s: float, tail_s: float) -> Performance:
    """The same with its first note after `lead_in_s`, and its end `tail_s` after the end of the last note, in seconds.

    Of several parts it is the first note and the last of all.
    """
    notes = [note for part in performance.parts for note in part.notes]
    first = performance.seconds_at(min(note.onset_ticks for note in notes))

    def place(ticks: int) -> int:
        return max(0, round((performance.seconds_at(ticks) - first + lead_in_s) * _MS_PER_S))

    parts = tuple(_placed(part, place) for part in performance.parts)
    last = max(note.onset_ticks + note.duration_ticks for part in parts for note in part.notes)
    return Performance(TEMPO_BPM, last + round(tail_s * _MS_PER_S), parts)


def _placed(part: Part, place: Callable[[int], int]) -> Part:
    notes = []
    for note in part.notes:
        onset, end = place(note.onset_ticks), place(note.onset_ticks + note.duration_ticks)
        notes.append(PlayedNote(onset, max(1, end - onset), note.pitch, note.velocity))
    controls = (replace(control, onset_ticks=place(control.onset_ticks)) for control in part.controls)
    return replace(part, notes=tuple(notes), controls=tuple(controls))
