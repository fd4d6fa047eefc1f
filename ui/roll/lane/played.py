"""How a melody is performed, note by note, as two lines: how fast, and how loud; no Qt.

Conventions
-----------
Ticks are those of the score, from bar 1.  A tempo stands at the onset from which it holds until the next.  Loudness is
in dB above what is written, which is a velocity of 80: 40 dB are ten times the velocity, as a SoundFont has it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from math import log10

from melodygen.melody import Melody
from melodygen.performance import Performance

PLAIN_VELOCITY = 80
LEAST_SPAN_BPM, LEAST_SPAN_DB = 0.05, 2.0
"""How far a line reaches at least on either side of what is written: a share of the tempo, and decibels."""

FLAT = 1e-3


@dataclass(frozen=True, slots=True)
class Line:
    """Values at onsets, and the `plain` one of the score."""

    ticks: tuple[float, ...]
    values: tuple[float, ...]
    plain: float
    least_span: float
    reached: tuple[float, float] = field(init=False)
    """The least and the greatest value."""

    def __post_init__(self) -> None:
        """Look through the values once: a roll of 256 bars asks many times a second."""
        object.__setattr__(
            self, "reached", (min(self.values, default=self.plain), max(self.values, default=self.plain))
        )

    @property
    def is_flat(self) -> bool:
        """Whether it is the score's throughout."""
        return all(abs(value - self.plain) < FLAT for value in self.reached)

    @property
    def shown(self) -> tuple[float, float]:
        """What is at the foot and at the top where it is drawn; the score's value is always between them."""
        low, high = self.reached
        return min(low, self.plain - self.least_span), max(high, self.plain + self.least_span)

    def at(self, ticks: float) -> float:
        """The value that holds there."""
        place = bisect_right(self.ticks, ticks) - 1
        return self.values[max(0, place)] if self.values else self.plain


@dataclass(frozen=True, slots=True)
class Played:
    """Tempo in BPM and loudness in dB along a melody."""

    tempo: Line
    loudness: Line

    @classmethod
    def of(cls, melody: Melody, performance: Performance) -> Played:
        """The lines of the melody, which is the first part of `performance`."""
        lead_in, notes = performance.lead_in_ticks, performance.parts[0].notes
        places = sorted({*(note.onset_ticks for note in melody.notes), melody.notes[-1].end_ticks} if notes else ())
        heard = [performance.tempo_map.warp(place + lead_in) for place in places]
        tempos = [
            performance.tempo_bpm * (there - here) / (later - now)
            for (here, there), (now, later) in zip(pairwise(places), pairwise(heard), strict=True)
        ]
        bpm = performance.tempo_bpm
        return cls(
            Line(tuple(map(float, places[:-1])), tuple(tempos), bpm, LEAST_SPAN_BPM * bpm),
            Line(
                tuple(float(note.onset_ticks - lead_in) for note in notes),
                tuple(40 * log10(note.velocity / PLAIN_VELOCITY) for note in notes),
                0.0,
                LEAST_SPAN_DB,
            ),
        )

    @property
    def is_flat(self) -> bool:
        """Whether it is exactly the score."""
        return self.tempo.is_flat and self.loudness.is_flat
