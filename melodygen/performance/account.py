"""What each rule did to each note of a melody, for those who want to know."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from melodygen.melody import Melody
from melodygen.performance.line import Row
from melodygen.performance.shape import Effect, shape_of

LEAST = 1e-6
"""In milliseconds and decibels: less is nothing."""


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """What one rule, used with `quantity` k, did to a note.

    Its inter-onset interval grew by `lengthening_ms`, it is `louder_db` louder and let go `gap_ms` earlier.
    """

    rule: str
    quantity: float
    lengthening_ms: float
    louder_db: float
    gap_ms: float


def account(melody: Melody) -> tuple[tuple[RuleEffect, ...], ...]:
    """For each note of `melody` what the rules did to it, in the order of the rules, those that did nothing left out.

    It is what they do to the nominal score; what they add up to is then brought back to the mean loudness and to the
    tempo that was set.
    """
    shape = shape_of(melody)
    told: list[list[RuleEffect]] = [[] for _ in melody.notes]
    for effect in shape.effects:
        for note, (longer, louder, gap) in enumerate(_rows(effect, len(told))):
            if max(abs(longer), abs(louder), abs(gap)) > LEAST:
                told[note].append(RuleEffect(effect.rule, effect.quantity, longer, louder, gap))
    return tuple(map(tuple, told))


def _rows(effect: Effect, notes: int) -> list[tuple[float, float, float]]:
    found = effect.deviations
    rows = (1000 * found.lengthening_s, found.louder_db, 1000 * found.gap_s)
    return list(zip(*(_full(row, notes) for row in rows), strict=True))


def _full(row: Row, notes: int) -> list[float]:
    return [float(value) for value in np.broadcast_to(row, notes)]
