"""Articulation marks of a score: a layer of its own beside the notes, which the player obeys.

Conventions
-----------
A mark belongs to the note that starts there: it goes with it where the note is moved, and is gone with it.  A slur is a
mark as well, on each note that is tied by it to the next one: so it is set, carried and lost like all others, and no
pair of notes has to be kept whole.  The price is that a slur cannot end on the note on which another begins.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import Any, Literal, NamedTuple, get_args

Kind = Literal["staccato", "tenuto", "accent", "slur"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Mark(NamedTuple):
    """What stands at the note that starts at `onset_ticks`, counted from bar 1: one kind or more, in their order.

    ``"slur"`` is legato to the next note.
    """

    onset_ticks: int
    kinds: tuple[Kind, ...]


def ordered(kinds: Collection[str]) -> tuple[Kind, ...]:
    """Those of the kinds, in their order."""
    return tuple(kind for kind in KINDS if kind in kinds)


def marks_of(kinds_at: Iterable[tuple[int, Collection[str]]]) -> tuple[Mark, ...]:
    """Marks from the kinds by onset, one of each onset; an onset without kinds has none."""
    return tuple(Mark(onset, ordered(kinds)) for onset, kinds in sorted(kinds_at) if kinds)


def onsets_marked(marks: Iterable[Mark], kind: Kind) -> frozenset[int]:
    """Where the notes start that have that mark."""
    return frozenset(mark.onset_ticks for mark in marks if kind in mark.kinds)


def slurs(marks: Sequence[Mark], onsets: Sequence[int]) -> list[tuple[int, int]]:
    """From which note to which there are slurs, by their places among `onsets`, those of all notes in order."""
    slurred = onsets_marked(marks, "slur")
    found: list[tuple[int, int]] = []
    for place, onset in enumerate(onsets[:-1]):
        if onset in slurred:
            begins = found.pop()[0] if found and found[-1][1] == place else place
            found.append((begins, place + 1))
    return found


def carried(marks: Sequence[Mark], before: Sequence[int], after: Iterable[tuple[int, int | None]]) -> tuple[Mark, ...]:
    """The marks of notes that were moved, kept or made.

    `before` are the onsets of all notes there were, and `after` those of all there are, each with the one that its note
    had before, None where it is a new one.  A slur stays between notes that were under it together.
    """
    if not marks:
        return ()
    known = {mark.onset_ticks: mark.kinds for mark in marks}
    under: dict[int | None, int] = {
        before[place]: begins
        for begins, ends in slurs(marks, before)
        for place in range(begins, ends + 1)
    }  # fmt: skip
    rows = sorted(after)
    found = []
    followings = [*(origin for _, origin in rows), None][1:]
    for (onset, origin), following in zip(rows, followings, strict=True):
        kinds = () if origin is None else known.get(origin, ())
        if origin in under and under.get(following) == under[origin]:
            found.append((onset, kinds))
        else:
            found.append((onset, tuple(kind for kind in kinds if kind != "slur")))
    return marks_of(found)


def snapped(marks: Sequence[Mark], onsets: Sequence[int]) -> tuple[Mark, ...]:
    """The marks at the nearest of `onsets`, those of the notes on a grid; the last has no slur."""
    found: dict[int, set[str]] = {}
    for mark in marks if onsets else ():
        place = bisect_left(onsets, mark.onset_ticks)
        nearest = min(onsets[max(0, place - 1) : place + 1], key=lambda onset: abs(onset - mark.onset_ticks))
        found.setdefault(nearest, set()).update(mark.kinds)
    if onsets and onsets[-1] in found:
        found[onsets[-1]].discard("slur")
    return marks_of(found.items())


def shifted(marks: Iterable[Mark], ticks: int) -> tuple[Mark, ...]:
    """The marks of notes that start so much later."""
    return tuple(Mark(mark.onset_ticks + ticks, mark.kinds) for mark in marks)


def as_rows(marks: Iterable[Mark]) -> list[list[int | str]]:
    """As JSON holds them: ``[480, "staccato slur"]``."""
    return [[mark.onset_ticks, " ".join(mark.kinds)] for mark in marks]


def marks_from(rows: Iterable[Sequence[Any]]) -> tuple[Mark, ...]:
    """Inverse of `as_rows`; TypeError or ValueError where they are damaged."""
    found = []
    for onset, words in rows:
        kinds = ordered(words.split()) if isinstance(words, str) else ()
        if type(onset) is not int or not kinds or " ".join(kinds) != words:
            raise ValueError(f"a mark is an onset with some of {', '.join(KINDS)}")
        found.append(Mark(onset, kinds))
    if any(one.onset_ticks >= other.onset_ticks for one, other in pairwise(found)):
        raise ValueError("marks stand in the order of their notes, one for each")
    return tuple(found)
