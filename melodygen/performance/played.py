"""What is played: the same for a MIDI file, an audio file and the live synth.

Conventions
-----------
Onsets and durations are in ticks, 480 to the quarter note, from the start of what is played: of the lead-in bar where
there is an upbeat, else of bar 1.  Velocity is 1 to 127.
"""

from __future__ import annotations

from dataclasses import dataclass

PARTS = ("melody", "chords")
"""The parts a melody can be played with, in the order of their tracks."""


@dataclass(frozen=True, slots=True)
class PlayedNote:
    """One note as it sounds."""

    onset_ticks: int
    duration_ticks: int
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class Part:
    """One instrument's notes, in onset order; `channel` is the MIDI channel 0 to 15, `program` 0 to 127."""

    name: str
    channel: int
    program: int
    notes: tuple[PlayedNote, ...]


@dataclass(frozen=True, slots=True)
class Performance:
    """Everything that sounds, up to `length_ticks` (the last bar line); bar 1 starts at `lead_in_ticks`."""

    tempo_bpm: float
    length_ticks: int
    parts: tuple[Part, ...]
    lead_in_ticks: int = 0
