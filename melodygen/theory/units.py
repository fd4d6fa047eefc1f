"""Conversions between score time and clock time; each function is named by both units.

Conventions
-----------
Score time is counted in integer ticks, 480 to the quarter note, everywhere in this project.
A beat in ``tempo_bpm`` is a quarter note in every metre, as MIDI tempo counts it.
"""

from __future__ import annotations

TICKS_PER_QUARTER = 480
MICROSECONDS_PER_MINUTE = 60_000_000


def ticks_to_seconds(ticks: float, tempo_bpm: float) -> float:
    """Duration in seconds of `ticks` at `tempo_bpm` quarter notes a minute."""
    return ticks * 60.0 / (tempo_bpm * TICKS_PER_QUARTER)


def seconds_to_ticks(seconds: float, tempo_bpm: float) -> float:
    """Ticks (not rounded) that pass in `seconds` at `tempo_bpm` quarter notes a minute."""
    return seconds * tempo_bpm * TICKS_PER_QUARTER / 60.0


def bpm_to_microseconds_per_quarter(tempo_bpm: float) -> int:
    """Tempo as a MIDI set-tempo event holds it, rounded to a microsecond."""
    return round(MICROSECONDS_PER_MINUTE / tempo_bpm)


def midi_to_hz(pitch: float) -> float:
    """Frequency in Hz of a MIDI pitch in equal temperament; 69 is 440 Hz (ISO 16)."""
    return float(440.0 * 2.0 ** ((pitch - 69) / 12))
