"""What a rule does to the notes, before it is added to what the others do.

Conventions
-----------
One number a note: seconds by which its inter-onset interval grows, decibels by which it is louder, and seconds by which
it is let go earlier.  A row that a rule has nothing to say about is nil.  A note that is held sounds up to the next,
whatever the other rules would have it let go earlier.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from melodygen.performance.line import Line, Row, Which

NIL: Row = np.zeros(1)
"""Stands for a row of noughts of any length."""

NONE: Which = np.zeros(1, np.bool_)
"""The same of a row that says yes or no."""


@dataclass(frozen=True, slots=True, eq=False)
class Deviations:
    """Rows with a number for every note, or `NIL`, and which notes are held, or `NONE`."""

    lengthening_s: Row = field(default_factory=lambda: NIL)
    louder_db: Row = field(default_factory=lambda: NIL)
    gap_s: Row = field(default_factory=lambda: NIL)
    held: Which = field(default_factory=lambda: NONE)


NOTHING = Deviations()

PlayingRule = Callable[[Line, float], Deviations]
"""From the nominal score and a quantity k to what the rule does."""
