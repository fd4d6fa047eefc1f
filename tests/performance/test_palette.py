"""Quantities: what a palette and a mood make of each rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.generation import generate
from melodygen.interpretation import Interpretation
from melodygen.parameters import Parameters
from melodygen.performance.palette import BY_NAME, palette_of_mood, quantities_for, quantities_of
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


def test_music_that_one_moves_to_keeps_its_beat_unless_it_is_told_otherwise() -> None:
    def bent(style: str, interpretation: Interpretation) -> tuple[float, float]:
        found = quantities_of(interpretation, NEUTRAL, style)
        return found["phrase-arch"], found["final-ritard"]

    whole = Interpretation(100)
    assert bent("hymn", whole) == bent("a-style-of-mine", whole) == pytest.approx((1.2, 0.7))
    assert bent("pop", whole) == pytest.approx((0.6, 0.35))
    assert bent("dance", whole) == pytest.approx((0.36, 0.21))
    assert bent("dance", Interpretation(100, "plain")) == (1.5, 1)
    assert bent("dance", Interpretation(100, quantities=(("final-ritard", 1.0),)))[1] == 1
    drawn = generate(Parameters(style="dance", bars=4, expression=100, mood="neutral"))
    assert quantities_for(drawn) == quantities_of(whole, NEUTRAL, "dance")
    assert quantities_for(replace(drawn, recipe=None)) == quantities_of(whole, NEUTRAL)


def test_feelings_differ_as_musicians_set_them() -> None:
    """Bresin and Friberg (2011): tempo, loudness and detachment of happy above those of peaceful above those of sad."""
    for rule in ("overall-tempo", "overall-loudness", "overall-articulation"):
        happy, tender, sad = (BY_NAME[slug][rule] for slug in ("happiness", "tenderness", "sadness"))
        assert happy > tender > sad
