from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from melodygen.errors import ParameterError
from melodygen.theory.moods import CUES, MOODS, Cue, Mood, mood_named

PLACE = ("valence", "arousal")
EFFECTS = [field.name for field in dataclasses.fields(Mood) if field.name not in ("slug", "label", *PLACE)]
ASKED_FOR = {
    "neutral", "happy", "sad", "calm", "tender", "dramatic",
    "energetic", "dark", "mysterious", "epic", "playful", "angry",
}  # fmt: skip


def test_every_mood_that_was_asked_for_is_there() -> None:
    assert {mood.slug for mood in MOODS} >= ASKED_FOR


@pytest.mark.parametrize("mood", MOODS, ids=lambda mood: mood.slug)
def test_effects_lie_between_minus_one_and_one(mood: Mood) -> None:
    assert len(EFFECTS) == 8
    assert all(-1 <= getattr(mood, effect) <= 1 for effect in EFFECTS)
    assert mood_named(mood.slug) is mood


def test_neutral_changes_nothing_and_every_other_mood_something() -> None:
    sizes = {mood.slug: sum(abs(getattr(mood, effect)) for effect in EFFECTS) for mood in MOODS}
    assert sizes.pop("neutral") == 0
    assert all(size > 0.5 for size in sizes.values())


def test_no_two_moods_are_alike() -> None:
    assert len({tuple(getattr(mood, effect) for effect in EFFECTS) for mood in MOODS}) == len(MOODS)


def test_moods_differ_as_the_literature_says() -> None:
    happy, sad, angry, calm = map(mood_named, ("happy", "sad", "angry", "calm"))
    assert happy.register > sad.register
    assert happy.articulation < 0 < sad.articulation
    assert angry.loudness > happy.loudness > calm.loudness
    assert angry.tension > 0 > calm.tension


@pytest.mark.parametrize("mood", MOODS, ids=lambda mood: mood.slug)
def test_every_mood_has_its_place_and_neutral_lies_in_the_middle(mood: Mood) -> None:
    assert all(-1 <= getattr(mood, dimension) <= 1 for dimension in PLACE)
    assert ((mood.valence, mood.arousal) == (0, 0)) == (mood.slug == "neutral")


def test_quadrants_hold_the_moods_that_are_clear_in_both_and_none_is_empty() -> None:
    found = {quadrant: {mood.slug for mood in MOODS if mood.quadrant == quadrant} for quadrant in QUADRANTS}
    assert found == QUADRANTS


QUADRANTS = {
    (1, 1): {"happy", "energetic", "playful"},
    (-1, 1): {"angry"},
    (-1, -1): {"sad", "dark"},
    (1, -1): {"calm", "tender"},
}


def test_every_effect_rests_on_a_finding_and_every_finding_on_a_source_with_its_year() -> None:
    assert {cue.effect for cue in CUES} == set(EFFECTS)
    assert len({(cue.effect, cue.dimension) for cue in CUES}) == len(CUES)
    assert all(cue.finding and "(20" in cue.source for cue in CUES)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue.effect}-{cue.dimension}")
def test_the_table_goes_the_way_of_each_finding(cue: Cue) -> None:
    places = np.array([[mood.valence, mood.arousal, 1] for mood in MOODS])
    effects = np.array([getattr(mood, cue.effect) for mood in MOODS])
    weights, *_ = np.linalg.lstsq(places, effects, rcond=None)
    assert weights[PLACE.index(cue.dimension)] * cue.direction > 0.05


def test_unknown_mood_is_refused() -> None:
    with pytest.raises(ParameterError, match="mood must be one of"):
        mood_named("hangry")
