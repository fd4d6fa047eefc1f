"""What each rule did to each note of a melody, for those who want to know."""

from __future__ import annotations

import numpy as np

from melodygen.melody import Melody
from melodygen.performance.line import Row
from melodygen.performance.playing import RuleEffect
from melodygen.performance.shape import Effect, shape_of

LEAST = 1e-6
"""In milliseconds and decibels: less is nothing."""


def effects_in(melody: Melody) -> tuple[tuple[RuleEffect, ...], ...]:
    """As `melodygen.performance.account` says."""
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
