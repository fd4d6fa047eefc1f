from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from melodygen.errors import ConstraintError, ParameterError
from melodygen.fields import FIELDS, GROUPS, SEED_LIMIT, ChoiceField, NumberField, field_named
from melodygen.parameters import OCTAVES, Parameters
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.pitch import TONIC_NAMES, pitch_class
from melodygen.theory.scales import SCALES
from tests.strategies import parameters

NUMBERS = [field for field in FIELDS if isinstance(field, NumberField)]
CHOICES = [field for field in FIELDS if isinstance(field, ChoiceField)]


def asked_with(name: str, value: Any) -> Parameters:
    return Parameters(**{name: value})


def test_defaults_are_the_values_of_figure_1() -> None:
    asked = Parameters()
    assert (asked.tempo_bpm, asked.bars, asked.key, asked.scale) == (132, 16, "D", "natural-minor")
    assert (asked.mood, asked.instrument) == ("dramatic", "acoustic-grand-piano")
    assert (asked.complexity, asked.harmonic_density, asked.repetition, asked.syncopation) == (66, 50, 36, 30)
    assert (asked.note_range, asked.contour, asked.rhythm) == ("medium", "balanced", "standard")


def test_fields_and_parameters_are_the_same_list_with_the_same_defaults() -> None:
    assert NUMBERS
    assert CHOICES
    own = {field.name: field.default for field in dataclasses.fields(Parameters) if field.name != "style"}
    assert own == {field.name: field.default for field in FIELDS}


def test_every_field_says_what_it_does_to_the_music() -> None:
    for field in FIELDS:
        assert field.help.endswith(".")
        assert field.label
        assert field.group in GROUPS


@pytest.mark.parametrize("field", NUMBERS, ids=lambda field: field.name)
def test_number_takes_its_ends_and_nothing_beyond(field: NumberField) -> None:
    for value in (field.low, field.high):
        assert getattr(asked_with(field.name, value), field.name) == value
    wrong: list[Any] = [field.low - 1, field.high + 1, 10**400, float("nan"), float("inf"), "many", None, True]
    for value in wrong:
        with pytest.raises(ParameterError) as caught:
            asked_with(field.name, value)
        message = str(caught.value)
        assert field.label.lower() in message
        assert repr(value) in message
        assert f"{field.low} to {field.high}" in message


def test_only_tempo_may_be_a_fraction() -> None:
    assert Parameters(tempo_bpm=99.5).tempo_bpm == 99.5
    assert asked_with("complexity", 40.0).complexity == 40
    with pytest.raises(ParameterError, match="complexity must be a whole number"):
        asked_with("complexity", 40.5)


@pytest.mark.parametrize(
    ("name", "scale"), [("minor", "natural-minor"), ("Aeolian", "natural-minor"), ("ionian", "major")]
)
def test_scales_are_known_by_their_other_names(name: str, scale: str) -> None:
    assert Parameters(scale=name).scale == scale


@pytest.mark.parametrize("name", ["instrument", "scale"])
def test_long_lists_of_names_are_not_recited_but_pointed_at(name: str) -> None:
    with pytest.raises(ParameterError, match=rf"{name} must be one of \d+ names \(melodygen {name}s lists them\)"):
        asked_with(name, "xyzzy")


def test_numbers_of_numpy_are_numbers() -> None:
    asked = Parameters(seed=np.int64(7), tempo_bpm=np.float32(92.5))  # type: ignore[arg-type]
    assert (asked.seed, asked.tempo_bpm) == (7, 92.5)
    assert {type(asked.seed), type(asked.tempo_bpm)} == {int, float}


@pytest.mark.parametrize("field", CHOICES, ids=lambda field: field.name)
def test_choice_is_taken_by_slug_and_by_label_in_any_case(field: ChoiceField) -> None:
    slugs = [choice.slug for choice in field.choices]
    assert len(set(slugs)) == len(slugs)
    for choice in field.choices:
        for text in (choice.slug, choice.label, choice.label.lower()):
            assert getattr(asked_with(field.name, text), field.name) == choice.slug


@pytest.mark.parametrize("field", CHOICES, ids=lambda field: field.name)
def test_unknown_choice_names_field_and_value(field: ChoiceField) -> None:
    with pytest.raises(ParameterError, match=r"xyzzy") as caught:
        asked_with(field.name, "xyzzy")
    assert str(caught.value).startswith(field.label.lower())


@pytest.mark.parametrize(
    ("name", "value", "slug"),
    [
        ("scale", "Minor Pentatonic", "minor-pentatonic"),
        ("scale", "Pentatonic (Minor)", "minor-pentatonic"),
        ("scale", "Minor (Natural)", "natural-minor"),
        ("scale", "half whole", "half-whole"),
        ("scale", "Diminished Half-Whole", "half-whole"),
        ("mood", "Dramatic", "dramatic"),
        ("contour", "inverted_arch", "inverted-arch"),
        ("instrument", "Acoustic Grand Piano", "acoustic-grand-piano"),
        ("instrument", "acoustic_grand_piano", "acoustic-grand-piano"),
        ("instrument", "1", "acoustic-grand-piano"),
        ("instrument", 25, "nylon-string-guitar"),
        ("instrument", "128", "gunshot"),
    ],
)
def test_a_name_is_understood_as_people_write_it(name: str, value: object, slug: str) -> None:
    assert getattr(Parameters().replace(**{name: value}), name) == slug


@pytest.mark.parametrize("field", CHOICES, ids=lambda field: field.name)
def test_every_name_of_a_choice_means_it_and_none_means_two(field: ChoiceField) -> None:
    for choice in field.choices:
        for name in choice.names:
            for written in (name, name.upper(), name.replace("-", " ").replace("(", "").replace(")", "")):
                assert field.check(written) == choice.slug


@pytest.mark.parametrize("got", ["", "!", "xyzzy", "of", "t"])
def test_nothing_is_suggested_where_nothing_is_near(got: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Parameters(scale=got)
    assert "did you mean" not in str(caught.value)


def test_misspelt_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(ParameterError, match="did you mean 'dorian'"):
        Parameters(scale="dorain")
    with pytest.raises(ParameterError, match="did you mean 'tempo_bpm'"):
        field_named("tempo_bmp")


@pytest.mark.parametrize(("text", "key"), [("f#", "F#"), ("B♭", "Bb"), (" eb ", "Eb"), ("G♯", "G#")])
def test_key_is_read_as_musicians_write_it(text: str, key: str) -> None:
    assert Parameters(key=text).key == key


@pytest.mark.parametrize("text", ["H", "Cb", "B#", "F##", "", "D minor"])
def test_key_that_is_none_of_the_tonics_is_refused(text: str) -> None:
    with pytest.raises(ParameterError, match="one of the twelve tonics"):
        Parameters(key=text)


@pytest.mark.parametrize(
    ("text", "ambitus"),
    [("A3-C5", (57, 72)), ("a3 to c5", (57, 72)), ("C-1-G9", (0, 127)), ("Bb2–F#4", (46, 66)), ("c4..c5", (60, 72))],
)
def test_exact_range_is_both_notes_included(text: str, ambitus: tuple[int, int]) -> None:
    assert Parameters(note_range=text).ambitus == ambitus


@pytest.mark.parametrize(
    ("text", "kept"), [("f♯3 to c#5", "F#3-C#5"), ("Gb3-Db5", "Gb3-Db5"), ("Cb4-B#4", "Cb4-B#4"), ("c-1..G9", "C-1-G9")]
)
def test_exact_range_keeps_the_spelling_of_the_user(text: str, kept: str) -> None:
    assert Parameters(note_range=text).note_range == kept
    assert Parameters(note_range=kept).ambitus == Parameters(note_range=text).ambitus


@pytest.mark.parametrize("text", ["C5-C4", "C4-C4", "C4", "A3-C15", "-", "60-72", "small"])
def test_range_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ParameterError, match=r"note range|pitch"):
        Parameters(note_range=text)


def test_range_without_a_tonic_cannot_hold_and_says_why() -> None:
    with pytest.raises(ConstraintError, match=r"E4-A4 has no D .*; widen the range or choose another key"):
        Parameters(key="D", note_range="E4-A4")


@pytest.mark.parametrize("name", OCTAVES)
def test_named_range_is_exactly_its_octaves_on_every_instrument_key_and_scale(name: str) -> None:
    for scale in SCALES:
        for key in TONIC_NAMES:
            for instrument in INSTRUMENTS[::9]:
                low, high = Parameters(key=key, scale=scale.slug, instrument=instrument.slug, note_range=name).ambitus
                assert high - low == 12 * OCTAVES[name]
                assert 0 <= low < high <= 127
                assert {low % 12, high % 12} <= set(scale.pitch_classes(key))
                assert any(pitch % 12 == pitch_class(key) for pitch in (low, high)) or high - low >= 12


@pytest.mark.parametrize("name", ["", "Textbook", "../styles", "a b", "x" * 65])
def test_style_that_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(ParameterError, match="style must be the name of a style"):
        Parameters(style=name)


@settings(max_examples=100)
@given(parameters())
def test_plain_values_give_the_same_parameters_back(asked: Parameters) -> None:
    assert Parameters.from_dict(asked.to_dict()) == asked
    assert asked.replace(seed=SEED_LIMIT).replace(seed=asked.seed) == asked


@settings(max_examples=100)
@given(parameters())
def test_range_always_holds_the_tonic(asked: Parameters) -> None:
    low, high = asked.ambitus
    assert any(pitch % 12 == pitch_class(asked.key) for pitch in range(low, high + 1))


def test_unknown_parameter_is_refused_by_name() -> None:
    with pytest.raises(ParameterError, match="did you mean 'repetition'"):
        Parameters.from_dict({"repetitions": 3})
