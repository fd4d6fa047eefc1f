"""Which ideas the strip shows, and in which order; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING, Literal

from melodygen.ideas.idea import Idea, Tune
from melodygen.melody import Melody

if TYPE_CHECKING:
    from melodygen.ideas.judging import Judgement

Show = Literal["new", "starred", "kept", "heard"]
"""Those drawn last, those with a star, all that were starred, named or tagged, or all that were heard."""

Sort = Literal["order", "human", "knobs", "different", "name"]


Apart = Callable[[Idea], float | None]
"""Semitones between an idea and the melody on the roll, which take too long to be found out for all of them unasked."""


@dataclass(frozen=True, slots=True)
class Card:
    """An idea in the strip; `number` counts from 1 among those that it stands with."""

    idea: Idea
    number: int
    kind: Show
    judgement: Judgement | None = None
    is_on_roll: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """All ideas there are: the `new` ones as they were drawn, the `kept` and the `heard` ones, the newest last."""

    new: tuple[Idea, ...] = ()
    kept: tuple[Idea, ...] = ()
    heard: tuple[Idea, ...] = ()
    dismissed: frozenset[Tune] = frozenset()

    def cards(self, show: Show, tag: str = "") -> list[Card]:
        """The cards of one kind, or of one tag where it is given; heard ones with the newest first."""
        own = {idea.tune: idea for idea in self.kept}
        if tag:
            return [Card(idea, place, "kept") for place, idea in _numbered(self.kept) if tag in idea.tags]
        if show in {"kept", "starred"}:
            return [
                Card(idea, place, show) for place, idea in _numbered(self.kept) if idea.is_starred or show == "kept"
            ]
        found = self.new if show == "new" else self.heard
        cards = [
            Card(own.get(idea.tune, idea), place, show)
            for place, idea in _numbered(found)
            if show == "heard" or idea.tune not in self.dismissed
        ]
        return cards if show == "new" else cards[::-1]

    @property
    def tags(self) -> list[str]:
        """Every tag there is, in the order of the alphabet."""
        return sorted({tag for idea in self.kept for tag in idea.tags}, key=str.casefold)


def _numbered(ideas: Iterable[Idea]) -> Iterable[tuple[int, Idea]]:
    return enumerate(ideas, start=1)


def fitting(cards: Iterable[Card], typed: str) -> list[Card]:
    """The cards in whose names or tags all the words that were `typed` begin a word."""
    wanted = typed.casefold().split()
    return [card for card in cards if all(_begins(word, card.idea) for word in wanted)]


def _begins(word: str, idea: Idea) -> bool:
    words = " ".join((idea.name, *idea.tags)).casefold().split()
    return any(own.startswith(word) for own in words)


def in_order(cards: Sequence[Card], sort: Sort, apart: Apart = lambda _: None) -> list[Card]:
    """The cards with the most human, the nearest, the most different or the first name in front."""
    if sort == "human":
        return sorted(cards, key=lambda card: card.judgement.humanity if card.judgement else (-1.0, 0.0), reverse=True)
    if sort == "knobs":
        return sorted(cards, key=_missed)
    if sort == "different":
        return sorted(cards, key=lambda card: _or_less(apart(card.idea)), reverse=True)
    if sort == "name":
        return sorted(cards, key=lambda card: (not card.idea.name, card.idea.name.casefold()))
    return list(cards)


def _missed(card: Card) -> float:
    missed = card.judgement.missed if card.judgement else None
    return inf if missed is None else missed


def _or_less(value: float | None) -> float:
    return -inf if value is None else value


def seen_from(
    cards: Iterable[Card], melody: Melody | None, judgement_of: Callable[[Idea], Judgement | None]
) -> list[Card]:
    """The cards with what is known of them, and whether one has `melody`."""
    heard = (melody.notes, melody.chords) if melody else None
    return [
        replace(
            card,
            judgement=judgement_of(card.idea),
            is_on_roll=(card.idea.melody.notes, card.idea.melody.chords) == heard,
        )
        for card in cards
    ]
