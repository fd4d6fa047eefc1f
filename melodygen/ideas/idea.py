"""One idea, and rows of them in which none is there twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from melodygen.given import NOTHING, Given
from melodygen.melody import ChordSpan, Melody, Note
from melodygen.parameters import Parameters

AT_A_TIME = 8
"""So many alternatives are drawn together."""

Origin = Literal["roll", "drawn"]
"""Whether it stood on the roll, or was drawn beside it."""

Tune = tuple[str, int, tuple[Note, ...], tuple[ChordSpan, ...]]
"""What is heard at any tempo, on any instrument: metre, bars, notes and chords."""


@dataclass(frozen=True, slots=True)
class Idea:
    """A melody with all that is needed to go on from it; `locks` is what the next draw would keep."""

    parameters: Parameters
    melody: Melody
    locks: Given = NOTHING
    name: str = ""
    is_starred: bool = False
    tags: tuple[str, ...] = ()
    origin: Origin = "roll"

    @property
    def tune(self) -> Tune:
        """Ideas of one tune are one idea."""
        melody = self.melody
        return melody.metre.name, melody.bars, melody.notes, melody.chords

    @property
    def is_kept(self) -> bool:
        """Whether it was starred, named or tagged."""
        return self.is_starred or bool(self.name or self.tags)


def found_in(ideas: Iterable[Idea], idea: Idea) -> Idea | None:
    """The one of `ideas` that is of the same tune."""
    return next((other for other in ideas if other.tune == idea.tune), None)


def added(ideas: tuple[Idea, ...], idea: Idea) -> tuple[Idea, ...]:
    """`ideas` with this one last; the one of its tune that was there is gone."""
    return (*removed(ideas, idea), idea)


def removed(ideas: tuple[Idea, ...], idea: Idea) -> tuple[Idea, ...]:
    """`ideas` without that of its tune."""
    return tuple(other for other in ideas if other.tune != idea.tune)


def changed(ideas: tuple[Idea, ...], idea: Idea, **values: Any) -> tuple[Idea, ...]:
    """`ideas` with those values of `idea` set: in its place, or last, or not there where it is no longer kept."""
    own = found_in(ideas, idea)
    after = replace(own or idea, **values)
    if not after.is_kept:
        return removed(ideas, idea)
    return tuple(after if other is own else other for other in ideas) if own else (*ideas, after)


def as_tags(text: str) -> tuple[str, ...]:
    """Tags as they are typed, with commas between them; each once.

    Examples
    --------
    >>> as_tags("verse,  Bright, verse,")
    ('verse', 'Bright')

    """
    found: dict[str, str] = {}
    for tag in (" ".join(part.split()) for part in text.split(",")):
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())
