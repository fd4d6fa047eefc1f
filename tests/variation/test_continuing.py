from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError, ParameterError
from melodygen.generation import generate, rebuild
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.variation import continue_melody
from tests.strategies import open_pitches, parameters
from tests.variation.tunes import ODE, SLEEVES, TWINKLE


def again(melody: Melody) -> Melody:
    assert melody.recipe is not None
    return rebuild(Recipe.from_json(melody.recipe.to_json()))


@settings(max_examples=25, deadline=None)
@given(asked=parameters(most_bars=12), bars=st.integers(1, 12))
def test_the_beginning_stays_and_the_rest_obeys_the_parameters(asked: Parameters, bars: int) -> None:
    before = generate(asked)
    after = continue_melody(before, bars)
    assert after.bars == before.bars + bars
    assert after.notes[: len(before.notes)] == before.notes
    assert [s for s in after.chords if s.end_ticks < before.length_ticks] == [
        s for s in before.chords if s.end_ticks < before.length_ticks
    ]
    new = after.notes[len(before.notes) :]
    assert new
    assert all(note.onset_ticks >= before.length_ticks for note in new)
    assert {note.pitch for note in new} <= open_pitches(asked)
    assert again(after) == after


@pytest.mark.parametrize("before", [ODE, TWINKLE, SLEEVES], ids=["ode", "twinkle", "greensleeves"])
def test_a_melody_from_elsewhere_goes_on_in_its_range_and_ends_on_its_tonic(before: Melody) -> None:
    after = continue_melody(before, 8, style="song")
    assert after.notes[: len(before.notes)] == before.notes
    pitches = [note.pitch for note in before.notes]
    assert min(pitches) <= min(note.pitch for note in after.notes)
    assert max(note.pitch for note in after.notes) <= max(pitches)
    assert after.scale.spelled(after.key, after.notes[-1].pitch).startswith(before.key)
    assert again(after) == after


def test_takes_differ() -> None:
    found = [continue_melody(ODE, 8, take=take).notes for take in range(4)]
    assert len(set(found)) == 4


def test_going_on_twice_keeps_the_first_continuation() -> None:
    once = continue_melody(ODE, 4)
    twice = continue_melody(once, 4)
    assert twice.notes[: len(once.notes)] == once.notes
    assert again(twice) == twice


def test_what_is_known_of_the_beginning_is_told_as_it_is_heard() -> None:
    for take in range(4):
        after = continue_melody(ODE, 8, take=take)
        assert [(after.form[bar].relation, after.form[bar].source) for bar in (4, 5, 6)] == [
            ("same", 0), ("same", 1), ("same", 2)
        ]  # fmt: skip


@pytest.mark.parametrize("style", ["pop", "song"])
def test_the_continuation_has_the_tune_s_rhythms(style: str) -> None:
    """Twinkle is in quarters and halves; a third of what the styles draw is off the beat."""

    def plain(melody: Melody) -> float:
        onsets = [note.onset_ticks for note in melody.notes if note.onset_ticks >= TWINKLE.length_ticks]
        return sum(onset % 480 == 0 for onset in onsets) / len(onsets)

    after = [continue_melody(TWINKLE, 8, style=style, take=take) for take in range(8)]
    others = [generate(Parameters(style=style, key="C", scale="major", seed=seed)) for seed in range(8)]
    assert sum(map(plain, after)) / 8 > 0.85
    assert sum(map(plain, others)) / 8 < 0.75


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(ParameterError, match=r"bars to go on for must be 1 or more \(got 0\)"):
        continue_melody(ODE, 0)
    with pytest.raises(ParameterError, match="duration must be 1 to 256 bars"):
        continue_melody(ODE, 249)
    with pytest.raises(
        ConstraintError, match="the note F#4 in bar 1, beat 1 is given, and is outside the range from A4"
    ):
        continue_melody(ODE, 4, note_range="A4-A5")
