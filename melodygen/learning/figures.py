"""Melodic figures: what follows runs of one to four intervals at a place in the bar, beyond what is known without them.

Longer runs add to what shorter ones tell (`melodygen.learning.factors`).  Runs that fewer than `FEWEST` pieces have are
left to shorter ones, so that nobody's melody is kept.
"""

from __future__ import annotations

import numpy as np

from melodygen.learning.factors import factors, reweighed
from melodygen.learning.steps import Steps
from melodygen.styles.contexts import INTERVALS
from melodygen.styles.figures import LONGEST, weight_codes
from melodygen.styles.style import FigureTable, Table, Whole

FEWEST = 4
_HOLD = 2.0


def figure_table(steps: Steps, predicted: Table) -> FigureTable:
    """The figures of `steps`, of one mode and none of them at the end, of which n x 25 probabilities are predicted."""
    keys, rows = [np.empty(0, np.int64)], [np.empty((0, INTERVALS))]
    predicted, so_far = predicted.copy(), np.ones_like(predicted)
    for column in range(LONGEST):
        known = np.flatnonzero(_is_common(steps.figures[:, column], steps.piece))
        figures, first, own = np.unique(steps.figures[known, column], return_index=True, return_inverse=True)
        if not len(figures):
            break
        found = factors(
            own, steps.interval[known], steps.weight[known], predicted[known], count=len(figures), hold=_HOLD
        )
        predicted[known] = reweighed(predicted[known], found[own])
        so_far[known] *= found[own]
        keys.append(figures)
        rows.append(so_far[known[first]])
    every = np.concatenate(keys)
    order = np.argsort(every)
    return FigureTable(every[order], weight_codes(np.concatenate(rows)[order]))


def _is_common(keys: Whole, pieces: Whole) -> np.ndarray:
    """Which of n figures are figures that enough pieces have."""
    figures, own = np.unique(keys, return_inverse=True)
    pairs = np.unique(np.stack([own, pieces]), axis=1)
    return np.asarray((np.bincount(pairs[0], minlength=len(figures))[own] >= FEWEST) & (keys >= 0))
