"""How sure the figures are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

_Z = 1.959964
_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 95 % confidence interval."""

    value: float
    low: float
    high: float


def wilson(share: float, count: int) -> Figure:
    """A share of `count` trials, with the score interval of Wilson (1927)."""
    shrink = 1 + _Z**2 / count
    centre = (share + _Z**2 / (2 * count)) / shrink
    half = _Z * np.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2)) / shrink
    return Figure(share, max(0.0, float(centre - half)), min(1.0, float(centre + half)))


def percentile(values: ArrayLike, rank: float, songs: Sequence[str], *, seed: int = 1) -> Figure:
    """The percentile `rank` of `values`, with its bootstrap interval; songs, not excerpts, are drawn again."""
    data = np.asarray(values, float)
    members = [np.flatnonzero(np.asarray(songs) == song) for song in dict.fromkeys(songs)]
    random = np.random.Generator(np.random.PCG64(seed))
    drawn = [
        np.percentile(
            data[np.concatenate([members[k] for k in random.integers(len(members), size=len(members))])], rank
        )
        for _ in range(_RESAMPLES)
    ]
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Figure(float(np.percentile(data, rank)), float(low), float(high))
