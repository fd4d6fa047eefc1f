"""What is not locked is drawn again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from melodygen.errors import ConstraintError
from melodygen.given import Given
from melodygen.melody import Melody
from melodygen.variation.derived import composed, parameters_of
from melodygen.variation.evidence import next_take
from melodygen.variation.filling import Keep, fill
from melodygen.variation.locking import locked_bars


def reroll(
    melody: Melody, locks: Given, *, bars: Iterable[int] | None = None, keep: Keep = "nothing", **changes: Any
) -> tuple[Melody, Given]:
    """`melody` with those bars drawn again, or all, as far as they are not locked; and the locks for what comes next.

    Locked is the same after as before.  Where all that is free was drawn, later draws start from this one.

    Raises
    ------
    ConstraintError
        All of it is locked.

    """
    free = _free_bars(melody, locks, keep)
    chosen = free if bars is None else free & set(bars)
    if not chosen:
        which = "all bars are" if bars is None else "the chosen bars are all"
        raise ConstraintError(f"{which} locked, and nothing is left to draw again", "unlock some first")
    if keep != "nothing" or chosen < free:
        return fill(melody, bars=chosen, keep=keep, around=locks, **changes), locks
    following = replace(locks, take=next_take(melody, None))
    return composed(parameters_of(melody, **changes), following), following


def _free_bars(melody: Melody, locks: Given, keep: Keep) -> set[int]:
    """The bars of which something is free that is not to be kept anyway."""
    held = {*locked_bars(locks, melody)}
    if keep != "nothing":
        held |= {*locked_bars(locks, melody, "rhythm" if keep == "pitches" else "pitches")}
    return set(range(-1 if melody.lead_in_ticks else 0, melody.bars)) - held
