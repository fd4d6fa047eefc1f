"""What becomes of candidates: the one that costs least is taken, and of each it can be said why.

Conventions
-----------
Candidates are counted from 0.  A cost is in natural units of likeness: what is missed of the knobs, in percentile
points, against how like people's a candidate is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from melodygen.model.lattice import Weights

TOLERANCE = 5.0
"""Percentile points from what is asked for that outweigh half a natural unit of likeness."""

ALONE, TAKEN, AS_GOOD = "the only one", "least cost", "as good, but drawn later"
FARTHER, UNLIKER = "farther from the knobs", "less like people's"


class Fate(NamedTuple):
    """What a candidate came to.

    Attributes
    ----------
    reached
        Percentiles, by the knobs that it was judged by.
    miss
        How far off it is in all of them, in percentile points.
    penalty
        What that costs.
    likeness
        How much likelier it is a person's than others are, as a natural logarithm.

    """

    reached: Mapping[str, float]
    miss: float
    penalty: float
    likeness: float

    @property
    def cost(self) -> float:
        """By which it was judged: the least is taken."""
        return self.penalty - self.likeness


@dataclass(frozen=True, slots=True)
class Choice:
    """Which candidate was taken, and the fates of all; of one alone, among which nothing was chosen, there are none."""

    number: int = 0
    fates: tuple[Fate, ...] = ()

    def why(self, number: int) -> str:
        """Why this candidate was taken, or was not: what it did worse than the one that was."""
        if not self.fates:
            return ALONE
        if number == self.number:
            return TAKEN
        own, taken = self.fates[number], self.fates[self.number]
        worse = {FARTHER: own.penalty > taken.penalty, UNLIKER: own.likeness < taken.likeness}
        return ", ".join(words for words, is_so in worse.items() if is_so) or AS_GOOD


def weighed(
    reached: Sequence[Mapping[str, float]], misses: Sequence[float], likenesses: Weights, *, near: float = 0.0
) -> tuple[Fate, ...]:
    """The fates of K candidates; those within `near` points of the knobs are as good as each other in these."""
    penalties = (np.maximum(misses, near) / TOLERANCE) ** 2 / 2
    rows = zip(reached, misses, penalties.tolist(), likenesses.tolist(), strict=True)
    return tuple(Fate(*row) for row in rows)


def least(fates: tuple[Fate, ...]) -> Choice:
    """The choice of what costs least, and of equal ones of the first."""
    costs = [fate.cost for fate in fates]
    return Choice(costs.index(min(costs)), fates)
