"""What is not locked is drawn again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from melodygen.errors import ConstraintError
from melodygen.given import Given, Layer
from melodygen.melody import Melody
from melodygen.variation.derived import composed, parameters_of
from melodygen.variation.evidence import next_take
from melodygen.variation.filling import Keep, fill, free_notes
from melodygen.variation.locking import locked_bars

_DRAWN: dict[Keep, tuple[Layer, ...]] = {
    "nothing": get_args(Layer),
    "pitches": ("rhythm",),
    "rhythm": ("pitch",),
}
"""What is drawn where that is kept."""


def reroll(
    melody: Melody,
    locks: Given,
    *,
    bars: Iterable[int] | None = None,
    notes: Iterable[int] = (),
    keep: Keep = "nothing",
    **changes: Any,
) -> tuple[Melody, Given]:
    """`melody` with those notes, bars, or all drawn again, as far as nothing is locked; and the locks for what follows.

    Locked is the same after as before.  Later draws start from this one: what was drawn of these bars, or all that is
    free, is the same take in them.  Single notes have no takes of their own.

    Raises
    ------
    ConstraintError
        All of it is locked.

    """
    if chosen_notes := set(notes):
        free_ones = free_notes(melody, set(), chosen_notes, keep, locks)
        if not free_ones:
            raise ConstraintError(
                "the chosen notes are all locked, and nothing is left to draw again", "unlock some first"
            )
        return fill(melody, notes=free_ones, keep=keep, around=locks, **changes), locks
    free = _free_bars(melody, locks, keep)
    chosen = free if bars is None else free & set(bars)
    if not chosen:
        which = "all bars are" if bars is None else "the chosen bars are all"
        raise ConstraintError(f"{which} locked, and nothing is left to draw again", "unlock some first")
    if keep != "nothing" or chosen < free:
        filled = fill(melody, bars=chosen, keep=keep, around=locks, **changes)
        assert filled.recipe is not None  # noqa: S101 - it has just been drawn
        return filled, locks.with_take(filled.recipe.given.take, chosen, _DRAWN[keep])
    following = locks.in_take(next_take(melody, None))
    return composed(parameters_of(melody, **changes), following), following


def with_own_takes(melody: Melody, locks: Given) -> Melody:
    """`melody`, drawn around `locks`, with those bars drawn again that were drawn by themselves, each in its own take.

    They are drawn into the others as they were then: drawn with them, they would be other ones, and others the rest.
    """
    takes = [own for own in locks.takes if own.bar < melody.bars and own.bar in _free_bars(melody, locks, "nothing")]
    whole = {own.bar for own in takes if own.layer == "harmony"}
    for keep, layers in _DRAWN.items():
        bars = whole if keep == "nothing" else {own.bar for own in takes if own.layer in layers} - whole
        if bars:
            own_takes = [own for own in takes if own.bar in bars and own.layer in layers]
            melody = fill(melody, bars=bars, keep=keep, around=locks, take=locks.latest_take, takes=own_takes)
    return melody


def _free_bars(melody: Melody, locks: Given, keep: Keep) -> set[int]:
    """The bars of which something is free that is not to be kept anyway."""
    held = {*locked_bars(locks, melody)}
    if keep != "nothing":
        held |= {*locked_bars(locks, melody, "rhythm" if keep == "pitches" else "pitches")}
    return set(range(-1 if melody.lead_in_ticks else 0, melody.bars)) - held
