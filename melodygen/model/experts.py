"""What each note would rather be: one expert for each reason, each a table of whole weights, notes x pitches.

The experts' product weighs the pitches of a note before its neighbours are heard.  Each keeps below so many bits that
the product of all is exact in float64: degree 8, chord 5, register 10, cadence 6, copy 10.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from melodygen.melody import ChordSpan
from melodygen.model.lattice import Weights, whole
from melodygen.styles import Style
from melodygen.styles.style import PitchTables
from melodygen.theory.scales import Scale

DEGREE_BITS, REGISTER_BITS = 8, 10
STRONG_LEVEL = 1
_CLOSE_ON_TONIC = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note stands: its bar, metrical level, written length, and whether a phrase ends with it."""

    onset: int
    duration: int
    bar: int
    level: int
    is_phrase_end: bool
    closes: bool


def degree_expert(style: Style, scale: Scale, tonic: int, pitches: Sequence[int], complexity: int) -> Weights:
    """One row for all notes: the style's scale-degree profile, flatter the more complex the melody."""
    profile = style.mode(is_minor=scale.is_minor).degrees
    weights = np.array([max(profile[(pitch - tonic) % 12], style.pitch.least_degree) for pitch in pitches], float)
    return whole(weights ** (0.75 - 0.35 * complexity / 100), DEGREE_BITS)


def chord_expert(
    tables: PitchTables, places: Sequence[Place], chords: Sequence[ChordSpan], pitches: Sequence[int], complexity: int
) -> Weights:
    """Chord tones on strong or long notes; little said about passing ones."""
    starts = [span.onset_ticks for span in chords]
    is_tone = np.array([[pitch % 12 in span.chord.pitch_classes for pitch in pitches] for span in chords])
    heard = is_tone[[bisect_right(starts, place.onset) - 1 for place in places]]
    other = 1.0 + complexity // 34
    weights = np.array([[max(other, _chord_weight(tables, place))] for place in places])
    return np.where(heard, weights, other)


def _chord_weight(tables: PitchTables, place: Place) -> float:
    if place.duration >= 480:
        return tables.chord_tone_long
    return tables.chord_tone_strong if place.level <= STRONG_LEVEL else tables.chord_tone_weak


def register_expert(variance: float, targets: Weights, pitches: Sequence[int]) -> Weights:
    """Pitches near each note's target, in MIDI pitch (the range profile of Temperley 2008, around a moving centre)."""
    bell = _bell(variance)
    return np.asarray(bell[np.abs(np.subtract.outer(targets.astype(int), np.array(pitches)))])


@lru_cache(maxsize=64)
def _bell(variance: float) -> Weights:
    return whole(np.exp(-(np.arange(128.0) ** 2) / (2 * variance)), REGISTER_BITS)


def cadence_expert(
    tables: PitchTables, scale: Scale, places: Sequence[Place], tonic: int, pitches: Sequence[int]
) -> Weights:
    """Phrases that close end on the tonic, open ones on the degrees that the style leaves them open on."""
    numbers = {
        interval: int(degree.lstrip("#b")) for degree, interval in zip(scale.degrees, scale.intervals, strict=True)
    }
    degrees = [numbers[(pitch - tonic) % 12] for pitch in pitches]
    closed = np.array([float(_CLOSE_ON_TONIC) if (pitch - tonic) % 12 == 0 else 1.0 for pitch in pitches])
    is_open = np.array([float(tables.open_degrees.get(degree, 1)) for degree in degrees])
    none = np.ones(len(pitches))
    return np.array([none if not place.is_phrase_end else closed if place.closes else is_open for place in places])
