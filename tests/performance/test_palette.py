"""Quantities: what a palette and a mood make of each rule."""

from __future__ import annotations

import pytest

from melodygen.interpretation import Interpretation
from melodygen.performance.palette import BY_NAME, palette_of_mood, quantities_of
from melodygen.theory.moods import MOODS, Mood, mood_named
from melodygen.theory.palettes import AS_THE_MOOD, LARGEST_QUANTITY, PALETTES, RULES

NEUTRAL = mood_named("neutral")
RULE_SLUGS = [rule.slug for rule in RULES]


def test_every_palette_has_every_rule_within_what_can_be_asked_for() -> None:
    assert [AS_THE_MOOD, *BY_NAME] == [palette.slug for palette in PALETTES]
    for row in (*BY_NAME.values(), *map(palette_of_mood, MOODS)):
        assert list(row) == RULE_SLUGS
        assert all(abs(k) <= LARGEST_QUANTITY for k in row.values())


@pytest.mark.parametrize("mood", MOODS, ids=lambda mood: mood.slug)
def test_a_mood_leaves_the_tempo_that_was_set(mood: Mood) -> None:
    row = palette_of_mood(mood)
    assert row["overall-tempo"] == row["swing"] == 0
    assert row["overall-loudness"] == (1.2 if mood.loudness > 0 else 2) * mood.loudness


def test_expression_scales_what_the_hand_or_else_the_palette_says() -> None:
    asked = Interpretation(50, "plain", (("high-loud", 3.0),))
    found = quantities_of(asked, NEUTRAL)
    assert (found["high-loud"], found["phrase-arch"]) == (1.5, 0.75)
    assert not any(quantities_of(Interpretation(expression=0), NEUTRAL).values())


def test_feelings_differ_as_musicians_set_them() -> None:
    """Bresin and Friberg (2011): tempo, loudness and detachment of happy above those of peaceful above those of sad."""
    for rule in ("overall-tempo", "overall-loudness", "overall-articulation"):
        happy, tender, sad = (BY_NAME[slug][rule] for slug in ("happiness", "tenderness", "sadness"))
        assert happy > tender > sad
