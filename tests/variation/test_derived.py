from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError, ParameterError
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.theory.pitch import TONIC_NAMES
from melodygen.variation import parameters_of
from melodygen.variation.derived import range_of, with_fitting_form
from tests.variation.tunes import ODE, SLEEVES, TWINKLE, tune


def test_a_recipe_s_parameters_are_taken_and_changed() -> None:
    asked = Parameters(bars=4, seed=9)
    assert parameters_of(generate(asked)) == asked
    assert parameters_of(generate(asked), style="song", mood="sad") == asked.replace(style="song", mood="sad")


def test_a_melody_without_a_recipe_tells_its_own() -> None:
    found = parameters_of(ODE)
    assert (found.tempo_bpm, found.bars, found.metre, found.key, found.scale) == (120, 8, "4/4", "D", "major")
    assert (found.note_range, found.mood, found.instrument) == ("D4-A4", "neutral", "acoustic-grand-piano")
    assert found.upbeat == "none"
    assert found.complexity < 50 < found.repetition


def test_an_upbeat_is_told_and_a_scale_that_holds_more_of_the_notes_is_found() -> None:
    assert (parameters_of(SLEEVES).upbeat, parameters_of(SLEEVES).scale) == ("always", "natural-minor")
    raised = tune("A4:480 G#4:480 A4:480 B4:480 G#4:960 E4:480 A4:480", key="A", scale="natural-minor")
    assert parameters_of(raised).scale == "harmonic-minor"
    accident = tune("C4:480 D4:480 E4:480 F#4:480 G4:960 F4:480 E4:480", key="C")
    assert parameters_of(accident).scale == "major"
    flat = tune("C4:480 E4:480 Bb4:480 A4:480 G4:480 Bb4:480 C5:960", key="C")
    assert parameters_of(flat).scale == "mixolydian"


def test_a_tonic_without_a_field_of_its_own_takes_its_twin() -> None:
    assert parameters_of(replace(TWINKLE, key="Cb", scale=TWINKLE.scale)).key == "B"


@given(st.lists(st.integers(0, 127), min_size=1), st.sampled_from(TONIC_NAMES))
def test_any_range_holds_its_notes_and_a_tonic(pitches: list[int], key: str) -> None:
    low, high = Parameters(key=key, note_range=range_of(pitches, key)).ambitus
    assert low <= min(pitches) <= max(pitches) <= high
    assert high - low <= max(max(pitches) - min(pitches), 0) + 12


def test_what_cannot_be_asked_of_a_melody_is_refused() -> None:
    with pytest.raises(ConstraintError, match="the melody is in 4/4, and 3/4 is asked for; leave the metre as it is"):
        parameters_of(ODE, metre="3/4")
    with pytest.raises(ParameterError, match="melody must be one with notes"):
        parameters_of(replace(ODE, notes=()))
    with pytest.raises(ParameterError, match="syncopation"):
        parameters_of(ODE, syncopation=101)


@settings(max_examples=5, deadline=None)
@given(st.sampled_from(["pop", "song"]))
def test_the_form_is_chosen_that_knows_what_returns(style: str) -> None:
    """Bars 5 to 7 of the Ode are bars 1 to 3; of forms taken as they come hardly any has it."""
    asked = with_fitting_form(parameters_of(ODE, style=style).replace(bars=16), ODE)
    melody = generate(asked)
    assert sum(melody.form[bar].source == bar - 4 for bar in (4, 5, 6)) >= 2


@pytest.mark.parametrize("tune", [TWINKLE, SLEEVES])
def test_a_repetition_that_is_asked_for_stays_as_it_is(tune: Melody) -> None:
    asked = parameters_of(tune, repetition=80)
    assert with_fitting_form(asked, tune).repetition != 80
    assert with_fitting_form(asked, tune, {"repetition": 80}).repetition == 80


def test_a_repetition_that_a_recipe_tells_stays_as_it_is() -> None:
    melody = generate(Parameters(bars=4, seed=5))
    asked = parameters_of(melody).replace(bars=8)
    assert with_fitting_form(asked, replace(melody, recipe=None)).repetition != asked.repetition
    assert with_fitting_form(asked, melody).repetition == asked.repetition
