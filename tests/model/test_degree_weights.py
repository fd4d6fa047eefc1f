from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.generation import generate
from melodygen.given import Given
from melodygen.model import compose
from melodygen.model.explain import explain
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from melodygen.theory.pitch import pitch_class
from melodygen.variation import lock_bars
from tests.strategies import parameters

SEEDS = range(24)


def share(asked: Parameters, interval: int) -> float:
    """Of all notes over some seeds, those so many semitones above the tonic."""
    pitches = [note.pitch for seed in SEEDS for note in generate(asked.replace(seed=seed)).notes]
    return sum((pitch - pitch_class(asked.key)) % 12 == interval for pitch in pitches) / len(pitches)


@pytest.mark.parametrize(("degree", "interval"), [("1", 0), ("2", 2), ("5", 7), ("b7", 10)])
def test_the_more_weight_the_more_often_a_degree_is_sung(degree: str, interval: int) -> None:
    """Each step doubles the weight; 5 % of the share is what chance may take away."""
    shares = [share(Parameters(bars=8, weights=f"{degree}={weight}"), interval) for weight in (12, 25, 50, 100)]
    assert all(less < 0.95 * more for less, more in pairwise(shares)), shares
    assert shares[0] < shares[-1] / 2


def test_all_weights_alike_change_nothing() -> None:
    asked = Parameters(seed=5)
    plain = replace(generate(asked), recipe=None)
    for weight in (1, 30, 100):
        assert replace(generate(asked.replace(weights=(weight,) * 7)), recipe=None) == plain


@st.composite
def with_weights(draw: st.DrawFn) -> Parameters:
    """Any parameters with weights, some of them 0; the tonic's is not, so that there is always something to sing."""
    asked = draw(parameters(most_bars=8))
    count = len(asked.the_scale.degrees)
    weights = draw(st.lists(st.one_of(st.just(0), st.integers(0, 100)), min_size=count, max_size=count))
    return asked.replace(weights=(draw(st.integers(1, 100)), *weights[1:]))


@settings(max_examples=80)
@given(with_weights())
def test_a_degree_of_weight_0_is_never_sung(asked: Parameters) -> None:
    assert not {note.pitch % 12 for note in generate(asked).notes} & asked.silent_classes


def test_one_degree_alone_can_be_sung() -> None:
    for seed in range(4):
        melody = generate(Parameters(seed=seed, weights="0,0,0,0,100,0,0", ending="auto"))
        assert {note.pitch % 12 for note in melody.notes} == {9}


def test_locked_notes_of_a_degree_of_weight_0_stay() -> None:
    asked = Parameters(seed=2, bars=4, weights="5=100")
    melody = generate(asked)
    locks = lock_bars(Given(), melody, asked, [1])
    after = compose(asked.replace(weights="5=0 b7=0"), load_style("pop"), locks)
    kept = [note for note in melody.notes if note.onset_ticks // 1920 == 1]
    assert any(note.pitch % 12 == 9 for note in kept)
    assert [note for note in after.notes if note.onset_ticks // 1920 == 1] == kept
    assert not [note for note in after.notes if note.pitch % 12 in (9, 0) and note not in kept]


def test_weights_are_named_in_explanations() -> None:
    style = load_style("pop")
    asked = Parameters(seed=3, weights="5=100 b3=5")
    by_degree: dict[str, list[float]] = {}
    for note in explain(generate(asked), style).notes:
        bits = next(expert.bits for expert in note.experts if expert.expert == "weights")
        by_degree.setdefault(note.degree, []).append(bits)
    assert min(by_degree["5"]) >= 0
    assert max(by_degree["5"]) > 0.3
    plain = explain(generate(asked.replace(weights="")), style).notes
    assert not any(expert.expert == "weights" for note in plain for expert in note.experts)
