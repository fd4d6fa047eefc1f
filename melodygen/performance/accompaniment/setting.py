"""What a pattern needs to know of one chord: its time, its notes, and those around it.

Conventions
-----------
Stress is in decibels, 0 for a note on the bar line.
"""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.performance.beats import Beat
from melodygen.performance.sketch import Stroke
from melodygen.performance.voicing import Voicing
from melodygen.theory.chords import Chord

FASTEST_TEMPO = 240.0
"""Quarter notes a minute above which eighths are too fast for an accompaniment: eight of them a second."""

STRESSES_DB = (0.0, -1.0, -2.0, -3.0, -3.0, -3.0)
"""At each metrical level, before the player's own accents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One chord as it is to be accompanied.

    Attributes
    ----------
    voicing
        The chord in close position, in the middle register.
    root
        Its root in the bass register of an accompaniment.
    ceiling
        The highest pitch that should be reached, None where there is no limit.
    leading
        The pitch class of the key's leading note.
    dies_away
        Whether a long note is soon not heard any more.
    has_bass
        Whether a bass plays along, which then has the low notes of those patterns that have a bass of their own.

    """

    chord: Chord
    beats: tuple[Beat, ...]
    voicing: Voicing
    root: int
    ceiling: int | None
    leading: int
    tempo_bpm: float
    dies_away: bool
    has_bass: bool

    @property
    def end_ticks(self) -> int:
        """Where the next chord starts."""
        return self.beats[-1].end_ticks

    @property
    def is_fast(self) -> bool:
        """Whether notes go by beats rather than by eighths."""
        return self.tempo_bpm > FASTEST_TEMPO

    @property
    def with_root(self) -> tuple[int, ...]:
        """The chord over its root, left out where a bass has it or it is the leading note, which is not doubled."""
        is_doubled = not self.has_bass and self.root % 12 != self.leading and self.root < self.voicing[0]
        return (self.root, *self.voicing) if is_doubled else self.voicing

    @property
    def fifth(self) -> int:
        """Semitones from the root to the fifth, perfect or not."""
        return next(interval for interval in self.chord.quality.intervals if interval in (6, 7, 8))


def block(pitches: Voicing, onset_ticks: int, end_ticks: int, stress_db: float) -> list[Stroke]:
    """All of a chord together."""
    return [Stroke(onset_ticks, end_ticks - onset_ticks, pitch, stress_db) for pitch in pitches]


def in_turn(pitches: list[int], onsets: list[int], end_ticks: int, stresses_db: list[float]) -> list[Stroke]:
    """One note after another, each up to the next."""
    ends = [*onsets[1:], end_ticks]
    return [
        Stroke(onset, end - onset, pitch, stress)
        for pitch, onset, end, stress in zip(pitches, onsets, ends, stresses_db, strict=True)
    ]
