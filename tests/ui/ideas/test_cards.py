"""Which ideas are shown, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.generation import generate
from melodygen.ideas import Idea
from melodygen.ideas.judging import Judgement
from melodygen.parameters import Parameters
from ui.ideas.cards import Card, Ground, Sort, fitting, in_order, seen_from

IDEAS = [Idea(asked, generate(asked)) for asked in (Parameters(bars=1, seed=seed) for seed in range(6))]
STARRED = replace(IDEAS[1], is_starred=True)
NAMED = replace(IDEAS[2], name="Long Road", tags=("verse", "Slow"))
GROUND = Ground(
    new=tuple(IDEAS[:3]), kept=(STARRED, NAMED), heard=(IDEAS[4], IDEAS[1]), dismissed=frozenset({IDEAS[0].tune})
)


def seeds(cards: list[Card]) -> list[int]:
    return [card.idea.parameters.seed for card in cards]


def test_new_ones_come_as_they_were_drawn_without_those_deleted_and_with_their_stars() -> None:
    cards = GROUND.cards("new")
    assert [(card.number, card.idea) for card in cards] == [(2, STARRED), (3, NAMED)]


def test_of_kept_ones_some_have_stars_and_some_a_tag() -> None:
    assert seeds(GROUND.cards("kept")) == [1, 2]
    assert seeds(GROUND.cards("starred")) == [1]
    assert seeds(GROUND.cards("kept", "verse")) == [2]
    assert GROUND.tags == ["Slow", "verse"]


def test_heard_ones_are_all_there_the_newest_first() -> None:
    cards = replace(GROUND, dismissed=frozenset(idea.tune for idea in IDEAS)).cards("heard")
    assert [(card.number, card.idea) for card in cards] == [(2, STARRED), (1, IDEAS[4])]


@pytest.mark.parametrize(
    ("typed", "found"), [("", [1, 2]), ("road", [2]), ("LO ver", [2]), ("oad", []), ("road fast", [])]
)
def test_words_are_found_where_they_begin_a_word_of_name_or_tags(typed: str, found: list[int]) -> None:
    assert seeds(fitting(GROUND.cards("kept"), typed)) == found


JUDGED = [
    Card(replace(IDEAS[0], name="b"), 1, "new", Judgement(10, 7, 0.0, 3.0)),
    Card(replace(IDEAS[1], name="A"), 2, "new", Judgement(10, 9, 0.0, 30.0)),
    Card(IDEAS[2], 3, "new", Judgement(10, 9, 2.0, None)),
    Card(IDEAS[3], 4, "new", None),
]
APART = dict(zip([0, 1, 2, 3], [1.0, 5.0, None, 3.0], strict=True))
"""By seed."""


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("order", [1, 2, 3, 4]),
        ("human", [3, 2, 1, 4]),
        ("knobs", [1, 2, 3, 4]),
        ("different", [2, 4, 1, 3]),
        ("name", [2, 1, 3, 4]),
    ],
)
def test_order(sort: Sort, order: list[int]) -> None:
    assert [card.number for card in in_order(JUDGED, sort, lambda idea: APART[idea.parameters.seed])] == order


def test_cards_are_seen_from_the_melody_on_the_roll() -> None:
    cards = seen_from(GROUND.cards("heard"), IDEAS[4].melody, lambda _: None)
    assert [card.is_on_roll for card in cards] == [False, True]
    assert not any(card.is_on_roll for card in seen_from(cards, None, lambda _: None))
