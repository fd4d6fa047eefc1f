"""How much like a person's a candidate is: the logarithm of how much commoner its traits are in people's melodies.

A density ratio, estimated by a logistic regression on traits and their squares that tells people's melodies from the
style's own (Bickel, Brückner and Scheffer 2007, "Discriminative learning for differing training and test
distributions"); `melodygen.likening` fits it.

Conventions
-----------
A table is 4 x traits: what is common in people's melodies, how far they spread about it, and the weights of a trait's
distance in spreads, and of its square.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from melodygen.model.knobs import Section
from melodygen.model.lattice import Weights
from melodygen.model.pitch_traits import pitch_traits
from melodygen.model.rhythm_traits import rhythm_traits
from melodygen.model.traits import Traits
from melodygen.styles import Style
from melodygen.styles.style import Table, Whole
from melodygen.theory.metre import Metre
from melodygen.theory.scales import Scale, plain_scale

LEAST_LINE = 4
"""A line of fewer has no likeness."""

FARTHEST = 4.0
"""In spreads: what is farther from the common tells no more."""


def rhythm_likeness(style: Style, metre: Metre, rhythms: Sequence[Sequence[Section]]) -> Weights:
    """Of K rhythms: the mean over their sections."""
    table = style.likeness.get(f"rhythm {metre.name}")
    if table is None:
        return np.zeros(len(rhythms))
    found = [
        likeness(table, rhythm_traits([part.onsets for part in parts], metre, parts[0].bars))
        for parts in zip(*rhythms, strict=True)
    ]
    return np.asarray(np.mean(found, axis=0))


def line_likeness(
    style: Style, metre: Metre, scale: Scale, tonic: int, rhythm: Sequence[Section], lines: Whole
) -> Weights:
    """Of K x N pitches on one rhythm: the mean over its sections."""
    table = style.likeness.get(f"pitch {metre.name}")
    found = [
        likeness(table, line_traits(part.onsets, lines[:, part.own], metre, part.bars, scale, tonic))
        for part in rhythm
        if table is not None and len(part.onsets) >= LEAST_LINE
    ]
    return np.asarray(np.mean(found, axis=0)) if found else np.zeros(len(lines))


def line_traits(onsets: Sequence[int], lines: Whole, metre: Metre, bars: int, scale: Scale, tonic: int) -> Traits:
    """As `pitch_traits`, of what pitches of `scale` stand for in the major or minor scale."""
    heard = lines + _moved(scale)[(lines - tonic) % 12]
    return pitch_traits(onsets, heard, metre, bars, plain_scale(scale).intervals, tonic)


@lru_cache
def _moved(scale: Scale) -> Whole:
    """By semitones above the tonic: how far what a note stands for is above it."""
    moved = np.zeros(12, np.int64)
    for interval, heard in scale.heard_as.items():
        moved[interval] = heard - interval
    return moved


def likeness(table: Table, traits: Traits) -> Weights:
    """For each of K candidates a log ratio, up to a constant."""
    away = distances(as_rows(traits), table[0], table[1])
    return np.asarray(away @ table[2] + away**2 @ table[3])


def as_rows(traits: Traits) -> Weights:
    """K x traits."""
    return np.array(list(traits.values())).T


def distances(rows: Weights, centre: Weights, spread: Weights) -> Weights:
    """How many spreads each trait is from the common."""
    return np.clip((rows - centre) / spread, -FARTHEST, FARTHEST)
