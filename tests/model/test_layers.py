"""A knob re-draws only the layers it governs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from tests.strategies import curves, parameters


def form(melody: Melody) -> object:
    return melody.phrases, melody.form


def harmony(melody: Melody) -> object:
    return [(span.onset_ticks, span.duration_ticks, span.chord.degree) for span in melody.chords]


def rhythm(melody: Melody) -> object:
    return [(note.onset_ticks, note.duration_ticks) for note in melody.notes]


def pitch(melody: Melody) -> object:
    return [note.pitch for note in melody.notes]


KEPT: list[tuple[str, st.SearchStrategy[Any], tuple[Any, ...]]] = [
    ("tempo_bpm", st.integers(20, 400), (form, harmony, rhythm, pitch)),
    ("harmonic_density", st.integers(0, 100), (form, rhythm)),
    ("contour", st.sampled_from(["balanced", "ascending", "arch", "wave"]), (form, harmony, rhythm)),
    ("curve", curves().map(str), (harmony, rhythm)),
    ("note_range", st.sampled_from(["narrow", "medium", "wide"]), (form, harmony, rhythm)),
    ("instrument", st.sampled_from(["flute", "tuba", "celesta"]), (form, harmony, rhythm)),
    ("key", st.sampled_from(["C", "F#", "Bb"]), (form, harmony, rhythm)),
    ("rhythm", st.sampled_from(["dotted", "swing", "sparse"]), (form, harmony)),
    ("syncopation", st.integers(0, 100), (form, harmony)),
    ("complexity", st.integers(0, 100), (form, harmony)),
    ("mood", st.sampled_from(["happy", "dark", "angry"]), (form,)),
]


@pytest.mark.parametrize(("name", "values", "kept"), KEPT, ids=[row[0] for row in KEPT])
@settings(max_examples=25)
@given(data=st.data())
def test_a_knob_leaves_the_layers_it_does_not_govern(
    data: st.DataObject, name: str, values: st.SearchStrategy[Any], kept: tuple[Any, ...]
) -> None:
    asked = data.draw(parameters(most_bars=12).filter(lambda p: p.note_range in ("narrow", "medium", "wide")))
    if name == "note_range":
        asked = asked.replace(curve="")  # it says where in the range bars return
    before = generate(asked)
    after = generate(asked.replace(**{name: data.draw(values)}))
    for layer in kept:
        assert layer(before) == layer(after), layer.__name__


def test_each_layer_does_change_with_its_own_knob() -> None:
    asked = Parameters(seed=5)
    before = generate(asked)
    changes = [
        (form, {"repetition": 95}),
        (harmony, {"harmonic_density": 100}),
        (rhythm, {"rhythm": "dotted"}),
        (pitch, {"contour": "descending"}),
    ]
    for layer, change in changes:
        assert layer(before) != layer(generate(asked.replace(**change))), change


def test_bars_return_alike_under_a_curve_wherever_the_range_lies() -> None:
    asked = Parameters(metre="3/4", key="C", scale="major-pentatonic", bars=4, note_range="wide", seed=0).replace(
        curve="2:3 6:23", complexity=0, harmonic_density=0, repetition=0, syncopation=0, style="pop"
    )
    forms = [form(generate(asked.replace(instrument=name))) for name in ("acoustic-grand-piano", "flute", "celesta")]
    assert forms[1:] == forms[:1] * 2  # two steps of the scale are as near, and the sums of reals differ
