from __future__ import annotations

import pytest

from melodygen.theory.chords import QUALITIES, triads
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
