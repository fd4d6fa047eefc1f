from __future__ import annotations

import music21
import pytest

from melodygen.errors import ParameterError
from melodygen.theory.pitch import TONIC_NAMES, accidental, pitch_class
from melodygen.theory.scales import SCALES, Scale, harmony_scale, scale_named

KNOWN_INTERVALS = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "natural-minor": (0, 2, 3, 5, 7, 8, 10),
    "harmonic-minor": (0, 2, 3, 5, 7, 8, 11),
    "melodic-minor": (0, 2, 3, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "locrian": (0, 1, 3, 5, 6, 8, 10),
    "major-pentatonic": (0, 2, 4, 7, 9),
    "minor-pentatonic": (0, 3, 5, 7, 10),
    "blues": (0, 3, 5, 6, 7, 10),
    "whole-tone": (0, 2, 4, 6, 8, 10),
    "diminished": (0, 2, 3, 5, 6, 8, 9, 11),
    "hungarian-minor": (0, 2, 3, 6, 7, 8, 11),
    "phrygian-dominant": (0, 1, 4, 5, 7, 8, 10),
    "double-harmonic": (0, 1, 4, 5, 7, 8, 11),
    "hirajoshi": (0, 2, 3, 7, 8),
    "in": (0, 1, 5, 7, 8),
    "yo": (0, 2, 5, 7, 9),
    "iwato": (0, 1, 5, 6, 10),
    "bebop-dominant": (0, 2, 4, 5, 7, 9, 10, 11),
}

each_scale = pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.slug)


def test_there_are_43_scales_each_with_names_of_its_own() -> None:
    assert len(SCALES) == 43
    assert len({scale.slug for scale in SCALES}) == len({scale.label for scale in SCALES}) == 43
    assert len({scale.intervals for scale in SCALES}) >= 41


@pytest.mark.parametrize(("slug", "intervals"), KNOWN_INTERVALS.items())
def test_intervals_are_the_published_ones(slug: str, intervals: tuple[int, ...]) -> None:
    assert scale_named(slug).intervals == intervals


@each_scale
def test_intervals_rise_within_an_octave_from_the_tonic(scale: Scale) -> None:
    assert scale.intervals[0] == 0
    assert list(scale.intervals) == sorted(set(scale.intervals))
    assert scale.intervals[-1] < 12
    assert len(scale.degrees) == len(scale.intervals)


@each_scale
def test_names_are_its_pitch_classes_spelled_on_every_tonic(scale: Scale) -> None:
    for tonic in TONIC_NAMES:
        names = scale.names(tonic)
        assert tuple(map(pitch_class, names)) == scale.pitch_classes(tonic)
        assert all(abs(accidental(name)) <= 2 for name in names)


@each_scale
def test_seven_notes_take_seven_letters_on_every_tonic_that_can_be_spelled(scale: Scale) -> None:
    if len(scale.degrees) != 7:
        return
    for tonic in ("C", "D", "E", "F", "G", "A", "B", "Bb", "Eb", "F#"):
        names = scale.names(tonic)
        if max(abs(accidental(name)) for name in names) < 2:
            assert [name[0] for name in names] == _letters_from(names[0][0])


def _letters_from(letter: str) -> list[str]:
    start = "CDEFGAB".index(letter)
    return list("CDEFGABCDEFGAB"[start : start + 7])


@each_scale
def test_key_signature_needs_at_most_seven_signs_on_every_tonic(scale: Scale) -> None:
    for tonic in TONIC_NAMES:
        spelled = scale.spelled_tonic(tonic)
        assert pitch_class(spelled) == pitch_class(tonic)
        assert abs(scale.fifths(spelled)) <= 7
        if abs(scale.fifths(tonic)) <= 7:
            assert spelled == tonic


@pytest.mark.parametrize("slug", ["major", "natural-minor"])
def test_key_signature_is_that_of_another_library(slug: str) -> None:
    scale = scale_named(slug)
    mode = "minor" if scale.is_minor else "major"
    for tonic in map(scale.spelled_tonic, TONIC_NAMES):
        key = music21.key.Key(tonic.replace("b", "-"), mode)
        assert scale.fifths(tonic) == key.sharps
        assert [name.replace("b", "-") for name in scale.names(tonic)] == [pitch.name for pitch in key.pitches[:7]]


@each_scale
def test_pitches_are_all_of_the_scale_and_none_is_missed(scale: Scale) -> None:
    pitches = scale.pitches("Eb", 40, 90)
    classes = set(scale.pitch_classes("Eb"))
    assert pitches == tuple(pitch for pitch in range(40, 91) if pitch % 12 in classes)


@each_scale
def test_harmony_comes_from_a_scale_of_seven_notes(scale: Scale) -> None:
    assert len(harmony_scale(scale).degrees) == 7


def test_minor_means_a_minor_third_and_no_major_one() -> None:
    assert scale_named("dorian").is_minor
    assert not scale_named("major-blues").is_minor
    assert not scale_named("yo").is_minor


def test_every_name_means_one_scale() -> None:
    names = [name.lower() for scale in SCALES for name in {scale.slug, scale.label.lower(), *scale.also}]
    assert len(names) == len(set(names))


def test_approximations_say_so() -> None:
    assert all("12-tone approximation" in scale.label for scale in SCALES if scale.family == "Gamelan")


def test_unknown_scale_is_answered_with_the_nearest() -> None:
    with pytest.raises(ParameterError, match="did you mean 'hirajoshi'"):
        scale_named("hirajochi")


@each_scale
def test_steps_count_the_notes_of_the_scale_one_by_one(scale: Scale) -> None:
    pitches = scale.pitches("Eb", 40, 90)
    steps = [scale.step("Eb", pitch) for pitch in pitches]
    assert steps == list(range(steps[0] or 0, (steps[0] or 0) + len(pitches)))
    assert all(scale.step("Eb", pitch) is None for pitch in set(range(40, 91)) - set(pitches))


def test_a_pitch_is_spelled_as_in_its_scale() -> None:
    minor = scale_named("natural-minor")
    assert [minor.spelled("D", pitch) for pitch in (58, 61)] == ["Bb3", "C#4"]
    assert scale_named("major").spelled("D", 61) == "C#4"


def test_degrees_stand_for_those_of_the_major_or_minor_scale() -> None:
    assert scale_named("lydian").heard_as[6] == 5
    assert scale_named("phrygian").heard_as[1] == 2
    assert scale_named("harmonic-minor").heard_as[11] == 10
    assert scale_named("blues").heard_as[6] == 6
    for name in ("major", "natural-minor", "major-pentatonic", "minor-pentatonic", "hirajoshi"):
        assert all(own == heard for own, heard in scale_named(name).heard_as.items())


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.slug)
def test_no_two_notes_stand_for_the_same(scale: Scale) -> None:
    assert sorted(scale.heard_as) == list(scale.intervals)
    assert len(set(scale.heard_as.values())) == len(scale.intervals)


def test_notes_outside_a_scale_are_spelled_by_their_degree() -> None:
    minor = scale_named("natural-minor")
    assert [minor.spelled("D", pitch) for pitch in (61, 66, 68)] == ["C#4", "F#4", "G#4"]
    assert [scale_named("major").spelled("C", pitch) for pitch in (61, 66, 70)] == ["Db4", "F#4", "Bb4"]


@each_scale
def test_a_step_has_its_pitch_and_a_pitch_the_step_below_it(scale: Scale) -> None:
    for pitch in range(30, 100):
        below = scale.step_below("Eb", pitch)
        assert scale.pitch_at("Eb", below) <= pitch < scale.pitch_at("Eb", below + 1)
        assert scale.step("Eb", pitch) in (None, below)
