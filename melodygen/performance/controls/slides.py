"""Slides: accented notes after a leap up that are reached from a little below.

Conventions
-----------
The range of the pitch bend is General MIDI's, two semitones to either side.  How deep and how long slides are is ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from melodygen.performance.controls.tones import Tone, eased, sampled
from melodygen.performance.played import PITCH_BEND, RESTING, Control

NO_BEND, HIGHEST_BEND, RANGE_CENTS = RESTING[PITCH_BEND], 16383, 200.0
SMALLEST_LEAP = 3
SHALLOWEST_CENTS, DEEPEST_CENTS = 25.0, 100.0
PLAIN_ACCENT, CENTS_AN_ACCENT = 1.25, 50.0
"""The quantity of the metrical accent up to which there are no slides, and how deep they are for each unit beyond."""

SLIDE_S, SLIDE_STEP_S, SHORTEST_S = 0.12, 0.02, 0.3


def depth_cents(accent: float) -> float:
    """How far below its pitch a note begins, 0 where that would be too little to be meant."""
    depth = min(DEEPEST_CENTS, CENTS_AN_ACCENT * (accent - PLAIN_ACCENT))
    return depth if depth >= SHALLOWEST_CENTS else 0.0


def is_reached_by_a_leap(before: Tone, tone: Tone, second: float) -> bool:
    """Whether `tone` is long enough, and so much higher, that a slide into it is heard as one."""
    return tone.pitch - before.pitch >= SMALLEST_LEAP and tone.duration_ticks >= SHORTEST_S * second


def slide(tone: Tone, cents: float, second: float) -> Iterator[Control]:
    """From below up to the note."""
    end = tone.onset_ticks + round(SLIDE_S * second)
    yield from sampled(
        tone.onset_ticks,
        end,
        round(SLIDE_STEP_S * second),
        PITCH_BEND,
        lambda share: NO_BEND - (1 - eased(share)) * cents / RANGE_CENTS * NO_BEND,
        highest=HIGHEST_BEND,
    )
    yield Control(end, PITCH_BEND, NO_BEND)
