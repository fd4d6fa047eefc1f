"""Chord changes of human songs to the harmony tables of a style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from melodygen.styles.style import HarmonyTables

MAJOR_ROOTS = (0, 2, 4, 5, 7, 9, 11)
MINOR_ROOTS = (0, 2, 3, 5, 7, 8, 10)
PRIOR_CHANGES = 200
"""How many changes the published tables count for: a style without chord symbols has them alone."""

# Changes in per cent, from degree I to VII in rows, after the public annotations of the McGill Billboard corpus
# (Burgoyne, Wild and Fujinaga 2011) and of Rolling Stone's 200 songs (de Clercq and Temperley 2011); rare rows by ear.
_MAJOR_PRIOR = (
    (8, 7, 5, 37, 22, 16, 1),
    (24, 3, 8, 17, 39, 6, 1),
    (8, 18, 2, 30, 10, 26, 1),
    (48, 5, 4, 4, 28, 6, 1),
    (52, 5, 3, 22, 4, 12, 1),
    (18, 15, 8, 32, 18, 4, 1),
    (70, 1, 10, 4, 5, 8, 1),
)
_MINOR_PRIOR = (
    (8, 4, 10, 24, 10, 20, 24),
    (45, 2, 11, 7, 25, 5, 5),
    (16, 2, 4, 20, 6, 27, 22),
    (31, 3, 9, 4, 26, 15, 14),
    (50, 2, 8, 12, 4, 18, 6),
    (26, 3, 10, 8, 14, 4, 38),
    (46, 2, 9, 6, 6, 24, 4),
)

# Weights set by hand: no corpus above says where phrases open and close.
_OPENING = (60, 1, 1, 5, 2, 5, 1)
_BEFORE_CLOSE = {False: (1, 30, 1, 80, 240, 1, 10), True: (1, 30, 10, 80, 160, 40, 100)}
_OPEN_END = {False: (20, 40, 10, 80, 200, 40, 1), True: (20, 10, 30, 60, 140, 50, 120)}


@dataclass(frozen=True, slots=True)
class ChordChange:
    """From one root to another, in semitones above the tonic."""

    before: int
    after: int
    is_minor: bool


def harmony_tables(changes: Sequence[ChordChange], *, is_minor: bool) -> HarmonyTables:
    """The tables of one mode: changes between diatonic roots, added to the published ones, which count as 200."""
    roots = MINOR_ROOTS if is_minor else MAJOR_ROOTS
    prior = np.array(_MINOR_PRIOR if is_minor else _MAJOR_PRIOR, float)
    counts = prior / prior.sum() * PRIOR_CHANGES
    for change in changes:
        if change.is_minor == is_minor and change.before in roots and change.after in roots:
            counts[roots.index(change.before), roots.index(change.after)] += 1
    return HarmonyTables(
        _per_row(counts),
        np.array(_OPENING, float),
        np.array(_BEFORE_CLOSE[is_minor], float),
        np.array(_OPEN_END[is_minor], float),
    )


def _per_row(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.ceil(1000 * counts / counts.sum(axis=1, keepdims=True)))
