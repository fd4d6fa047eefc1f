"""What is to be played before it is performed: notes in score time with their weight, no velocity yet.

Conventions
-----------
Onsets and durations are in ticks of the score, 480 to the quarter note, from the start of bar 1.  Stress is in decibels
above (or below) the plain level of the part.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stroke:
    """One note of an accompaniment or a bass line; the player turns its stress into a velocity."""

    onset_ticks: int
    duration_ticks: int
    pitch: int
    stress_db: float = 0.0

    @property
    def end_ticks(self) -> int:
        """Where it stops sounding."""
        return self.onset_ticks + self.duration_ticks
