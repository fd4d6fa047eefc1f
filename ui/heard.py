"""What of a melody is heard, and how: which parts, and as the score or as its performance."""

from __future__ import annotations

from dataclasses import dataclass, replace

from melodygen.melody import Melody
from melodygen.performance import PARTS, Performance, perform
from ui.actions import Actions

SWITCHES = {"chords": "hear_chords", "bass": "hear_bass"}
"""Parts that are heard where an action says so."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the listener wants: these parts, and where `is_score` exactly what is written.

    The score is a matter of listening: neither the melody nor its files are changed by it.
    """

    parts: tuple[str, ...] = PARTS[:1]
    is_score: bool = False

    @classmethod
    def of(cls, actions: Actions) -> Heard:
        """As the actions stand."""
        parts = (part for part in PARTS if part not in SWITCHES or actions[SWITCHES[part]].isChecked())
        return cls(tuple(parts), actions["play_score"].isChecked())

    def of_melody(self, melody: Melody) -> Performance:
        """How `melody` is heard."""
        return perform(as_written(melody) if self.is_score else melody, self.parts)


def as_written(melody: Melody) -> Melody:
    """`melody` without anything that is played beyond the score."""
    return replace(melody, interpretation=melody.interpretation.as_written)
