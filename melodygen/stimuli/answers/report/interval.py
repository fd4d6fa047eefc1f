"""An estimate as a cell of a table."""

from __future__ import annotations

from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.markup import DASH, number, percent


def with_interval(estimate: Estimate, *, share: bool = False) -> str:
    """An estimate with its interval, e.g. ``57.5 % (42.2 to 71.5)``."""
    if estimate.value is None:
        return DASH
    scale, decimals = (100, 1) if share else (1, 2)
    ends = [number(None if end is None else scale * end, decimals) for end in (estimate.low, estimate.high)]
    shown = percent(estimate.value) if share else number(estimate.value)
    return shown if estimate.low is None else f"{shown} ({ends[0]} to {ends[1]})"
