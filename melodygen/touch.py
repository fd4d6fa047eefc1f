"""How loud the hand wants some notes: a layer of its own between the score, which has no dynamics, and its performance.

A touch belongs to the note that starts there: it goes with it where the note is moved, and is gone with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

SOFTEST, LOUDEST = 1, 127


class Touch(NamedTuple):
    """The MIDI velocity of the note that starts at `onset_ticks`, counted from bar 1."""

    onset_ticks: int
    velocity: int


def held(velocity: int) -> int:
    """`velocity` as far as there are such."""
    return min(LOUDEST, max(SOFTEST, velocity))


def touches_from(rows: Iterable[Sequence[Any]]) -> tuple[Touch, ...]:
    """Touches from the lists that JSON holds; TypeError or ValueError where they are damaged."""
    found = tuple(Touch(*row) for row in rows)
    if not all(type(value) is int for touch in found for value in touch):
        raise ValueError("velocities are whole numbers")
    if any(held(touch.velocity) != touch.velocity for touch in found):
        raise ValueError(f"a velocity is {SOFTEST} to {LOUDEST}")
    if any(one.onset_ticks >= other.onset_ticks for one, other in pairwise(found)):
        raise ValueError("velocities stand in the order of their notes, one for each")
    return found
