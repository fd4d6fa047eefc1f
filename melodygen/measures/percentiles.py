"""Where a value stands among human melodies.

Conventions
-----------
A table holds 101 values in ascending order: the 0th to the 100th percentile of a measure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

TABLE_SIZE = 101


def percentile(value: float, table: Sequence[float], *, near: float = 50.0) -> float:
    """Percentile of `value`, 0 to 100, interpolated between the table's entries.

    Many melodies may share one value, as no syncopation at all: then it stands at a run of percentiles, and the one
    of these nearest to `near` is given.

    Parameters
    ----------
    value
        What a melody has of the measure.
    table
        The 101 percentiles of human melodies, ascending.
    near
        Percentile that was asked for.

    Examples
    --------
    >>> table = [0.0] * 41 + [rank / 10 for rank in range(1, 61)]
    >>> percentile(0.25, table), percentile(0.0, table, near=30), percentile(0.0, table, near=90)
    (42.5, 30.0, 40.0)

    """
    first, after = bisect_left(table, value), bisect_right(table, value)
    if first < after:
        return float(min(max(near, first), after - 1))
    if first == 0:
        return 0.0
    if first == len(table):
        return 100.0
    below, above = table[first - 1], table[first]
    return first - 1 + (value - below) / (above - below)


def value_at(percent: float, table: Sequence[float]) -> float:
    """The value at a percentile, 0 to 100: the inverse of `percentile`."""
    lower = min(int(percent), TABLE_SIZE - 2)
    return table[lower] + (percent - lower) * (table[lower + 1] - table[lower])
