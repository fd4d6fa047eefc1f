"""The phrases of a melody, from whose ends the player takes its arches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of bars that ends in a cadence; phrases of one letter share their material: ``"A"``, ``"A'"``, ``"B"``."""

    first_bar: int
    bars: int
    label: str
    is_closed: bool
    """True where it ends on the tonic, False where it ends open."""

    @property
    def end_bar(self) -> int:
        """The bar after its last."""
        return self.first_bar + self.bars


def as_rows(phrases: Iterable[Phrase]) -> list[list[Any]]:
    """As JSON holds them: ``[0, 4, "A", false]``."""
    return [list(astuple(phrase)) for phrase in phrases]


def phrases_from(rows: Iterable[Sequence[Any]], bars: int) -> tuple[Phrase, ...]:
    """Inverse of `as_rows`; TypeError or ValueError where they are damaged or none of a melody of so many bars."""
    found = tuple(Phrase(*row) for row in rows)
    for phrase in found:
        if [type(value) for value in astuple(phrase)] != [int, int, str, bool]:
            raise ValueError("a phrase is its first bar, its number of bars, a label, and whether it is closed")
        if not 0 <= phrase.first_bar < phrase.end_bar <= bars:
            raise ValueError("a phrase lies outside the melody")
    if any(one.end_bar > other.first_bar for one, other in pairwise(found)):
        raise ValueError("phrases overlap")
    return found
