"""What is played: the same for a MIDI file, an audio file and the live synth.

Conventions
-----------
Onsets and durations are in ticks of the score, 480 to the quarter note, from the start of what is played: of the
lead-in bar where there is an upbeat, else of bar 1.  When they are heard, the tempo map says.  Velocity is 1 to 127.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from melodygen.performance.tempo import STEADY, TempoMap
from melodygen.theory.units import ticks_to_seconds

PARTS = ("melody", "chords", "bass")
"""The parts a melody can be played with, in the order of their tracks."""

MODULATION, EXPRESSION, PEDAL = 1, 11, 64
"""Numbers of MIDI controllers: vibrato, loudness within a note, and the sustain pedal."""

PITCH_BEND = 128
"""In place of a controller's number: its value is 0 to 16383, 8192 being no bend."""

RESTING = MappingProxyType({MODULATION: 0, EXPRESSION: 127, PEDAL: 0, PITCH_BEND: 8192})
"""The value of each before a part sets it, and after it has been played."""


@dataclass(frozen=True, slots=True)
class PlayedNote:
    """One note as it sounds."""

    onset_ticks: int
    duration_ticks: int
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class Control:
    """A controller that takes a value, 0 to 127, which holds until the next."""

    onset_ticks: int
    number: int
    value: int


@dataclass(frozen=True, slots=True)
class Part:
    """One instrument's notes and controls, each in onset order; `channel` is 0 to 15, `program` 0 to 127."""

    name: str
    channel: int
    program: int
    notes: tuple[PlayedNote, ...]
    controls: tuple[Control, ...] = ()


@dataclass(frozen=True, slots=True)
class Performance:
    """Everything that sounds, up to `length_ticks` (the last bar line); bar 1 starts at `lead_in_ticks`."""

    tempo_bpm: float
    length_ticks: int
    parts: tuple[Part, ...]
    lead_in_ticks: int = 0
    tempo_map: TempoMap = STEADY

    def seconds_at(self, ticks: float) -> float:
        """When a place of the score is heard, from the start of what is played."""
        return ticks_to_seconds(self.tempo_map.warp(ticks), self.tempo_bpm)
