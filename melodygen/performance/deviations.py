"""What a rule does to the notes, before it is added to what the others do.

Conventions
-----------
One number a note: seconds by which its inter-onset interval grows, decibels by which it is louder, and seconds by which
it is let go earlier.  A row that a rule has nothing to say about is nil.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from melodygen.performance.line import Line, Row

NIL: Row = np.zeros(1)
"""Stands for a row of noughts of any length."""


@dataclass(frozen=True, slots=True, eq=False)
class Deviations:
    """Three rows, each with a number for every note, or `NIL`."""

    lengthening_s: Row = field(default_factory=lambda: NIL)
    louder_db: Row = field(default_factory=lambda: NIL)
    gap_s: Row = field(default_factory=lambda: NIL)


NOTHING = Deviations()

PlayingRule = Callable[[Line, float], Deviations]
"""From the nominal score and a quantity k to what the rule does."""
