from __future__ import annotations

import dataclasses

import pytest

from melodygen.errors import ParameterError
from melodygen.theory.moods import MOODS, Mood, mood_named

EFFECTS = [field.name for field in dataclasses.fields(Mood) if field.name not in ("slug", "label")]
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


def test_unknown_mood_is_refused() -> None:
    with pytest.raises(ParameterError, match="mood must be one of"):
        mood_named("hangry")
