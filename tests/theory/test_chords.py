from __future__ import annotations

import pytest

from melodygen.theory.chords import QUALITIES, TRIADS, seventh_chords, triads
from melodygen.theory.pitch import TONIC_NAMES, pitch_class
from melodygen.theory.scales import SCALES, Scale, harmony_scale, scale_named


def test_triads_of_a_minor_key_are_those_of_the_textbook() -> None:
    chords = triads(scale_named("natural-minor"), "D")
    assert [chord.symbol for chord in chords] == ["Dm", "Edim", "F", "Gm", "Am", "Bb", "C"]
    assert [chord.numeral for chord in chords] == ["i", "ii°", "III", "iv", "v", "VI", "VII"]


def test_triads_of_a_major_key_are_those_of_the_textbook() -> None:
    chords = triads(scale_named("major"), "Ab")
    assert [chord.symbol for chord in chords] == ["Ab", "Bbm", "Cm", "Db", "Eb", "Fm", "Gdim"]
    assert [chord.numeral for chord in chords] == ["I", "ii", "iii", "IV", "V", "vi", "vii°"]


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.slug)
def test_every_scale_has_a_chord_on_its_tonic_made_of_its_harmony_s_notes(scale: Scale) -> None:
    for tonic in TONIC_NAMES:
        chords = triads(scale, tonic)
        classes = set(harmony_scale(scale).pitch_classes(tonic))
        assert chords[0].degree == 1
        assert chords[0].pitch_classes[0] == pitch_class(tonic)
        assert all(set(chord.pitch_classes) <= classes for chord in chords)
        assert [chord.degree for chord in chords] == sorted({chord.degree for chord in chords})


def test_qualities_differ_in_slug_and_intervals() -> None:
    assert len({quality.slug for quality in QUALITIES}) == len(QUALITIES)
    assert len({quality.intervals for quality in QUALITIES}) == len(QUALITIES)
    assert all(quality.intervals[0] == 0 for quality in QUALITIES)


def test_every_quality_is_known_by_its_tones_and_its_way_of_writing() -> None:
    for quality in QUALITIES:
        assert quality.tones[0] == 1
        assert len(set(quality.tones)) == len(quality.intervals)
        assert list(quality.intervals) == sorted(quality.intervals)
    assert len({(quality.is_upper, quality.mark) for quality in QUALITIES}) == len(QUALITIES)
    assert len({quality.suffix for quality in QUALITIES}) == len(QUALITIES)
    assert all(len(quality.intervals) == 3 for quality in TRIADS)


def test_sevenths_of_major_and_harmonic_minor_are_those_of_the_textbooks() -> None:
    major = seventh_chords(scale_named("major"), "C")
    assert [chord.symbol for chord in major] == ["Cmaj7", "Dm7", "Em7", "Fmaj7", "G7", "Am7", "Bm7b5"]
    assert [chord.numeral for chord in major] == ["Imaj7", "ii7", "iii7", "IVmaj7", "V7", "vi7", "viiø7"]
    minor = seventh_chords(scale_named("harmonic-minor"), "A")
    assert [chord.symbol for chord in minor] == ["Am(maj7)", "Bm7b5", "Dm7", "E7", "Fmaj7", "G#dim7"]


def test_tones_stand_on_letters_of_their_own() -> None:
    names = {chord.symbol: chord.names for chord in seventh_chords(scale_named("harmonic-minor"), "A")}
    assert names["E7"] == ("E", "G#", "B", "D")
    assert names["G#dim7"] == ("G#", "B", "D", "F")
