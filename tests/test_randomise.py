"""Random parameters are allowed, various, and leave the frame of a piece alone."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from melodygen.parameters import Parameters
from melodygen.randomise import HABITS, UNPITCHED_FAMILIES, randomised
from melodygen.theory.moods import MOODS
from melodygen.theory.scales import scale_named

FRAME = ("tempo_bpm", "bars", "metre", "key", "instrument", "note_range", "style")

seeds = st.integers(0, 2**32)


def test_every_mood_has_habits_and_every_habit_known_scales() -> None:
    assert set(HABITS) == {mood.slug for mood in MOODS}
    for habit in HABITS.values():
        assert 20 <= habit.slowest < habit.fastest <= 400
        assert len({scale_named(slug) for slug in habit.scales}) == len(habit.scales)


@given(seeds)
def test_the_frame_of_the_piece_stays(seed: int) -> None:
    start = Parameters(tempo_bpm=97.5, bars=12, metre="7/8", key="F#", instrument="flute", note_range="F#3-C6")
    drawn = randomised(start, random.Random(seed))
    assert [getattr(drawn, name) for name in FRAME] == [getattr(start, name) for name in FRAME]
    assert drawn.scale in HABITS[drawn.mood].scales


@given(seeds)
def test_everything_draws_a_tempo_of_the_mood_and_an_instrument_that_has_pitch(seed: int) -> None:
    drawn = randomised(Parameters(), random.Random(seed), everything=True)
    habit = HABITS[drawn.mood]
    assert habit.slowest <= drawn.tempo_bpm <= habit.fastest
    assert drawn.the_instrument.family not in UNPITCHED_FAMILIES
    assert drawn.bars == 16


@given(seeds)
def test_chords_and_weights_stay_with_the_frame_in_a_scale_that_has_room_for_them(seed: int) -> None:
    start = Parameters(progression="F# B", key="F#", scale="major", weights="4=0 7=0 1=100", curve="1:20 3:80")
    drawn = randomised(start, random.Random(seed))
    assert drawn.progression == start.progression
    assert "1=100" in drawn.weights
    everything = randomised(start, random.Random(seed), everything=True)
    assert drawn.curve == start.curve
    assert (everything.progression, everything.weights, everything.curve) == ("", "", "")


def test_draws_differ_and_are_the_same_from_the_same_source() -> None:
    drawn = [randomised(Parameters(), random.Random(seed)) for seed in range(20)]
    assert len(set(drawn)) == 20
    assert len({parameters.mood for parameters in drawn}) > 5
    assert drawn[3] == randomised(Parameters(), random.Random(3))
