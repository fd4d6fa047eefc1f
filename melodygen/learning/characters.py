"""Clusters of melodies alike in character, so that each generated melody can be like some and unlike others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from melodygen.learning.pieces import Piece

Features = NDArray[np.float64]
_ROUNDS = 40


def rhythm_features(piece: Piece) -> list[float]:
    """Nine numbers: notes a beat; the shares of notes on the quarter, on its half, on other sixteenths and on triplets.

    Then the shares of onsets a half note or more, a quarter and an eighth before the next; the share of empty beats.
    """
    onsets = np.array(piece.onsets)
    within = np.array([onset % piece.metre.bar_ticks for onset in piece.onsets]) % 480
    gaps = piece.gaps
    return [
        len(onsets) / piece.bars / len(piece.metre.beats),
        np.mean(within == 0),
        np.mean(within == 240),
        np.mean(np.isin(within, (120, 360))),
        np.mean(np.isin(within, (160, 320))),
        np.mean(gaps >= 960),
        np.mean(gaps == 480),
        np.mean(gaps == 240),
        np.mean([not cell for cell in piece.cells]),
    ]


def pitch_features(piece: Piece) -> list[float]:
    """Seven numbers: the shares of repeated notes, steps, thirds and leaps; deviation and span in semitones; mode.

    The span counts a quarter, the mode double, which weighs nothing once features are standardised.
    """
    pitches = np.array(piece.pitches)
    sizes = np.abs(np.diff(pitches))
    return [
        np.mean(sizes == 0),
        np.mean((sizes == 1) | (sizes == 2)),
        np.mean((sizes > 2) & (sizes < 5)),
        np.mean(sizes >= 5),
        pitches.std(),
        np.ptp(pitches) / 4,
        2.0 * piece.is_minor,
    ]


def cluster(rows: Sequence[Sequence[float]], count: int, *, seed: int = 1) -> NDArray[np.int64]:
    """The cluster 0 to `count` - 1 of each row, by k-means on standardised features (Lloyd 1982).

    There are no more clusters than rows.
    """
    table = np.array(rows, float)
    table = (table - table.mean(axis=0)) / (table.std(axis=0) + 1e-9)
    random = np.random.Generator(np.random.PCG64(seed))
    centres = table[random.permutation(len(table))[:count]]
    nearest = np.zeros(len(table), int)
    for _ in range(_ROUNDS):
        nearest = ((table[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)
        centres = np.array(
            [table[nearest == k].mean(axis=0) if (nearest == k).any() else centres[k] for k in range(len(centres))]
        )
    return nearest
