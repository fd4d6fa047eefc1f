"""The experts of the pitch lattice: what each note would rather be, and how pitches follow one another.

Conventions
-----------
Pitches are places 0 to P - 1 of the range's scale notes.  A transition into a note is P before x P now; the history
expert is P now x P before last x P next, the layout in which messages are worked out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from melodygen.degree_weights import AS_THE_STYLE
from melodygen.melody import ChordSpan
from melodygen.model.lattice import STEP_BITS, Weights, whole, whole_rows
from melodygen.model.places import Places
from melodygen.styles.contexts import NO_INTERVAL, WIDEST
from melodygen.styles.style import FULL, PitchTables, Whole
from melodygen.theory.chords import Chord
from melodygen.theory.scales import Scale, plain_scale
from melodygen.theory.symbols import crossed

MOVE_BITS = 12
_TOO_WIDE = 1.0
CHORD_TONE = 1.2
"""What a chord tone on a strong or long note is worth against another note."""

TYPED_CHORD_TONE = 2.0
"""The same where the chords were typed: they come first, and bars that return do not take theirs along."""

FALSE_RELATION = 2.0**-14
"""What a note is worth that a chord has on another height, as B flat over G major: even a return gives way."""

REPEATED_PASSING = 0.02
"""What it is worth to repeat a note that is only passed through."""

COLOUR_SHARE, MOST_COLOUR = 0.1, 6.0
"""How much of a melody a note should be that makes its scale what it is, and what it may be worth to come to that."""

FOREIGN = 1 / 16
"""What a note of the major or minor scale is worth where the scale asked for does not have it."""

CLOSING_TONIC = 2.0
"""What the tonic is worth at the end of a phrase that closes."""


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """P(next | now, before) as whole weights, for the body, into the last note but one, and into the last.

    `opening` are the same for the second note, which has no interval before it: P now x P next.
    """

    body: Weights
    ends: tuple[Weights, Weights]
    opening: Weights


@lru_cache(maxsize=8)
def history_expert(
    tables: PitchTables, cluster: int, pitches: tuple[int, ...], tonic: int, sharpness: float
) -> History:
    """The style's intervals on these pitches; interval and pitch class of the note before, interval before that.

    Probabilities are raised to the power `sharpness`, but for those of the opening: above 1 what is likely is likelier
    still.
    """
    classes, steps, known = _geometry(pitches, tonic)
    befores = np.where(known, steps, WIDEST)
    opening = tables.history[cluster][classes[:, None], NO_INTERVAL, (befores + WIDEST) % NO_INTERVAL]
    return History(
        _spread(tables.history[cluster], pitches, tonic, sharpness),
        _ends(tables, pitches, tonic, sharpness),
        whole(np.where(known, opening, _TOO_WIDE), STEP_BITS),
    )


@lru_cache(maxsize=4)
def _ends(tables: PitchTables, pitches: tuple[int, ...], tonic: int, sharpness: float) -> tuple[Weights, Weights]:
    """Into the last note but one, and into the last: the same in all clusters."""
    before_last, last = (_spread(table, pitches, tonic, sharpness) for table in tables.ends)
    return before_last, last


def _spread(table: Weights, pitches: tuple[int, ...], tonic: int, sharpness: float) -> Weights:
    """P now x P before x P next, from (class of now, interval before -> now, interval now -> next)."""
    classes, steps, known = _geometry(pitches, tonic)
    befores = np.where(known, steps, WIDEST)
    contexts = np.where(known, steps + WIDEST, NO_INTERVAL)
    weights = table[classes[:, None, None], contexts.T[:, :, None], (befores + WIDEST)[:, None, :] % NO_INTERVAL]
    powers = np.ascontiguousarray((weights / FULL) ** sharpness * FULL)
    return whole(np.where(known[:, None, :], powers, _TOO_WIDE), STEP_BITS)


def _geometry(pitches: tuple[int, ...], tonic: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    heights = np.array(pitches)
    steps = heights[None, :] - heights[:, None]
    return (heights - tonic) % 12, steps, np.abs(steps) <= WIDEST


@lru_cache(maxsize=8)
def move_expert(tables: PitchTables, pitches: tuple[int, ...], tonic: int, leaps: float) -> Weights:
    """4 places x 6 lengths x 6 lengths before x P before x P now: what rhythm and mood make of an interval.

    Whole weights below 2**12.  The mood likes wide intervals (+) or small ones (-), doubling over two semitones.
    """
    classes, steps, known = _geometry(pitches, tonic)
    index = np.where(known, steps, 0) + WIDEST
    ratios = np.moveaxis(tables.rhythm[classes[:, None], :, :, :, index], (0, 1), (3, 4))
    sizes = np.clip(np.abs(steps), 1, WIDEST)
    weights = np.where(known, ratios, 256.0) * np.exp2(leaps * (sizes - 2) / 2)
    flat = weights.reshape(-1, len(pitches) ** 2)
    return whole_rows(flat, MOVE_BITS).reshape(weights.shape)


def register_expert(variance: Weights, targets: Weights, pitches: Sequence[int]) -> Weights:
    """Notes x P: pitches near each note's target, in MIDI pitch; `variance` in squared semitones, one for each note."""
    return np.asarray(np.exp(-((np.subtract.outer(targets, np.array(pitches))) ** 2) / (2 * variance[:, None])))


def chord_expert(places: Places, chords: Sequence[ChordSpan], pitches: Sequence[int]) -> Weights:
    """Notes x P: chord tones on strong or long notes, a little."""
    rows = np.array([_chord_row(span.chord, tuple(pitches)) for span in chords])
    return np.where(places.is_heavy[:, None], rows[_chord_index(places, chords)], 1.0)


def typed_chord_expert(
    places: Places, chords: Sequence[ChordSpan], pitches: Sequence[int], scale: Scale, key: str
) -> Weights:
    """Notes x P: the same for chords that were typed, more; and hardly ever what makes a false relation with them."""
    rows = np.array([[pitch % 12 in span.chord.pitch_classes for pitch in pitches] for span in chords])
    false = np.array([np.isin(np.mod(pitches, 12), list(crossed(span.chord, scale, key))) for span in chords])
    index = _chord_index(places, chords)
    is_wanted = places.is_heavy[:, None] & rows[index]
    return np.where(is_wanted, TYPED_CHORD_TONE, 1.0) * np.where(false[index], FALSE_RELATION, 1.0)


def _chord_index(places: Places, chords: Sequence[ChordSpan]) -> Whole:
    """Which chord each note sounds over; an upbeat over the first."""
    starts = np.array([span.onset_ticks for span in chords])
    return np.maximum(0, np.searchsorted(starts, places.onsets, side="right") - 1)


def weights_expert(scale: Scale, key: str, weights: Sequence[int], pitches: Sequence[int], count: int) -> Weights:
    """Notes x P: how much rather each degree is sung, the most wanted 1; what the scale has not as the style has it.

    What is never sung is forbidden, but where it is given; nothing is to be said against it there.
    """
    shares = np.full(12, AS_THE_STYLE)
    shares[list(scale.pitch_classes(key))] = weights
    row = np.where(shares > 0, shares / shares[list(scale.pitch_classes(key))].max(), 1.0)
    return np.tile(row[np.mod(pitches, 12)], (count, 1))


@lru_cache(maxsize=1024)
def _chord_row(chord: Chord, pitches: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(CHORD_TONE if pitch % 12 in chord.pitch_classes else 1.0 for pitch in pitches)


def heard_pitches(scale: Scale, tonic: int, pitches: Sequence[int]) -> tuple[int, ...]:
    """What of the major or minor scale each pitch stands for: styles know no other scales."""
    moved = {interval: heard - interval for interval, heard in scale.heard_as.items()}
    return tuple(pitch + moved.get((pitch - tonic) % 12, 0) for pitch in pitches)


def passing_expert(scale: Scale, tonic: int, pitches: Sequence[int]) -> Weights:
    """P before x P now: what is no degree of the major or minor scale, and stands for none, is passed through."""
    passing = [own for own, heard in scale.heard_as.items() if heard not in plain_scale(scale).intervals]
    is_passing = np.isin((np.array(pitches) - tonic) % 12, passing)
    return np.asarray(np.where(np.eye(len(pitches), dtype=bool) & is_passing, REPEATED_PASSING, 1.0))


def colour_expert(
    tables: PitchTables, cluster: int, scale: Scale, tonic: int, pitches: Sequence[int], count: int
) -> Weights:
    """Notes x P: the notes that make a scale what it is are heard in it, also where the style has few of them."""
    row = _colours(tables, cluster, scale)[(np.array(pitches) - tonic) % 12]
    return np.tile(row, (count, 1))


@lru_cache(maxsize=256)
def _colours(tables: PitchTables, cluster: int, scale: Scale) -> Weights:
    """By pitch class above the tonic."""
    plain = plain_scale(scale).intervals
    shares = _shares(tables, cluster)
    found = np.ones(12)
    for own, heard in scale.heard_as.items():
        if own not in plain:
            found[own] = np.clip(COLOUR_SHARE / shares[heard], 1.0, MOST_COLOUR) ** (1 if heard in plain else 2.5)
    return found


@lru_cache(maxsize=256)
def _shares(tables: PitchTables, cluster: int) -> Weights:
    """About the share of each pitch class above the tonic: from the intervals, with all contexts counted alike."""
    leaving = tables.history[cluster].mean(axis=1)
    arriving = np.zeros((12, 12))
    for column in range(2 * WIDEST + 1):
        arriving[np.arange(12), (np.arange(12) + column - WIDEST) % 12] += leaving[:, column]
    return np.asarray(np.linalg.matrix_power(arriving / arriving.sum(axis=1, keepdims=True), 64)[0])


def accidental_expert(scale: Scale, tonic: int, pitches: Sequence[int]) -> Weights:
    """P: 1, but where a scale lacks notes that the tables take for its own, these are as rare as others outside it."""
    missing = [interval for interval in plain_scale(scale).intervals if interval not in scale.intervals]
    return np.where(np.isin(np.subtract(pitches, tonic) % 12, missing), FOREIGN, 1.0)


def cadence_expert(places: Places, tonic: int, pitches: Sequence[int]) -> Weights:
    """Notes x P: phrases that close end on the tonic more often."""
    is_tonic = (np.array(pitches) - tonic) % 12 == 0
    return np.where(np.outer(places.ends_phrase & places.closes, is_tonic), CLOSING_TONIC, 1.0)
