from __future__ import annotations

import music21
import pytest

from melodygen.errors import ParameterError
from melodygen.theory.pitch import (
    LETTERS,
    TONIC_NAMES,
    TONICS,
    accidental,
    canonical_name,
    parse_pitch,
    pitch_class,
    pitch_name,
    spell,
)

ALL_NAMES = [letter + sign for letter in LETTERS for sign in ("", "#", "##", "b", "bb")]


def as_music21(name: str) -> str:
    return name.replace("b", "-")


@pytest.mark.parametrize("name", ALL_NAMES)
def test_pitch_class_is_that_of_another_library(name: str) -> None:
    assert pitch_class(name) == music21.pitch.Pitch(as_music21(name)).pitchClass


def test_there_are_twelve_tonics_each_under_its_own_pitch_class() -> None:
    assert len(TONICS) == 12
    for number, names in enumerate(TONICS):
        assert {pitch_class(name) for name in names} == {number}
    assert len(set(TONIC_NAMES)) == len(TONIC_NAMES) == 17


@pytest.mark.parametrize("name", ["C4", "Cb4", "B#3", "C0", "G9", "F##5", "Ebb2"])
def test_pitch_with_octave_is_that_of_another_library(name: str) -> None:
    octave = name.lstrip("ABCDEFGb#")
    assert parse_pitch(name) == music21.pitch.Pitch(as_music21(name.removesuffix(octave)) + octave).midi


@pytest.mark.parametrize("pitch", range(128))
def test_name_of_a_pitch_is_read_back(pitch: int) -> None:
    assert parse_pitch(pitch_name(pitch)) == pitch
    for name in TONICS[pitch % 12]:
        if 0 < pitch < 127:
            assert parse_pitch(pitch_name(pitch, name)) == pitch


def test_lowest_pitch_is_c_minus_one() -> None:
    assert (parse_pitch("C-1"), pitch_name(0)) == (0, "C-1")


def test_octave_follows_the_letter() -> None:
    assert (pitch_name(60, "B#"), pitch_name(59, "Cb"), pitch_name(60)) == ("B#3", "Cb4", "C4")


@pytest.mark.parametrize("letter", LETTERS)
def test_spelling_keeps_letter_and_pitch_class_with_at_most_two_signs(letter: str) -> None:
    for number in range(12):
        name = spell(letter, number)
        assert pitch_class(name) == number
        assert abs(accidental(name)) <= 2


@pytest.mark.parametrize("text", ["H", "", "C###", "c b", "4", "Bbbb"])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(ParameterError, match="note name"):
        canonical_name(text)


@pytest.mark.parametrize("text", ["C10", "Cb-1", "G#9", "C", "60", "C4.5"])
def test_what_is_no_pitch_is_refused(text: str) -> None:
    with pytest.raises(ParameterError, match="pitch must be"):
        parse_pitch(text)


def test_musical_signs_are_read() -> None:
    assert (canonical_name("f♯"), parse_pitch("B♭3")) == ("F#", 58)
