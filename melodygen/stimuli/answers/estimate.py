"""A number that was estimated, with what is needed to report it.

Conventions
-----------
Shares and levels are 0 to 1.  What cannot be estimated is None, and `note` says why: no number here is ever NaN.
"""

from __future__ import annotations

from dataclasses import dataclass

LEVEL = 0.95
"""The confidence level of every interval where none is asked for."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate and its interval.

    Parameters
    ----------
    value
        What was estimated; None where it cannot be.
    n
        How many answers, listeners or melodies stand behind it; `method` says of what.
    method
        How it was estimated and how its interval, with the sources.
    low, high
        The ends of the interval; None where there is none.
    level
        The confidence level of the interval, 0 to 1.
    note
        Why a number is missing, or what has to be known to read it.

    """

    value: float | None
    n: int
    method: str
    low: float | None = None
    high: float | None = None
    level: float = LEVEL
    note: str = ""

    def holds(self, value: float) -> bool:
        """Whether the interval is there and holds `value`."""
        return self.low is not None and self.high is not None and self.low <= value <= self.high

    def is_inside(self, low: float, high: float) -> bool:
        """Whether the interval is there and lies between `low` and `high`, without touching them."""
        return self.low is not None and self.high is not None and low < self.low and self.high < high
