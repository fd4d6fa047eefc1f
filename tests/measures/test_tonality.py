from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.measures.tonality import (
    KRUMHANSL_KESSLER,
    TEMPERLEY,
    Profiles,
    final_degree,
    final_lengthening,
    find_key,
    found_key,
    harmonic_density,
    key_clarity,
)
from melodygen.melody import ChordSpan, Melody, Note
from melodygen.phrase import Phrase
from melodygen.theory.chords import triads
from melodygen.theory.scales import scale_named
from tests.measures.lines import ODE, OFFBEAT, line, pitches, rhythm
from tests.melodies import JIG


def scaled(profile: tuple[float, ...], tonic: int) -> Melody:
    """A melody whose pitch classes sound exactly as long as `profile` says."""
    lengths = [round(100 * weight) for weight in profile]
    starts = [sum(lengths[:index]) for index in range(12)]
    notes = tuple(
        Note(start, length, 60 + (degree + tonic) % 12)
        for degree, (start, length) in enumerate(zip(starts, lengths, strict=True))
    )
    return replace(rhythm(0, bars=4), notes=notes)


@pytest.mark.parametrize("tonic", range(12))
@pytest.mark.parametrize("profiles", [KRUMHANSL_KESSLER, TEMPERLEY], ids=["Krumhansl-Kessler", "Temperley"])
def test_melody_made_after_a_profile_is_in_its_key(profiles: Profiles, tonic: int) -> None:
    for mode, profile in (("major", profiles.major), ("minor", profiles.minor)):
        found = find_key(scaled(profile, tonic), profiles)
        assert found is not None
        assert (found.tonic, found.mode) == (tonic, mode)
        assert found.clarity == pytest.approx(1)


def test_keys_agree_with_amads() -> None:
    """amads 1.4.0: correlations of durations by pitch class with the profiles krumhansl_kessler and temperley."""
    found = [find_key(melody, profiles) for melody in (ODE, OFFBEAT) for profiles in (KRUMHANSL_KESSLER, TEMPERLEY)]
    assert [(key.tonic, key.mode) for key in found if key] == [(2, "major")] * 2 + [(9, "minor")] * 2
    clarities = [0.695342059424786, 0.7066571214518742, 0.8733644524921398, 0.7244490179468063]
    assert [key.clarity for key in found if key] == pytest.approx(clarities)


def test_key_is_named_in_the_spelling_with_fewest_signs() -> None:
    minor = [found_key(scaled(KRUMHANSL_KESSLER.minor, tonic)) for tonic in (1, 8, 10)]
    assert minor == ["C# minor", "G# minor", "Bb minor"]
    assert [found_key(scaled(KRUMHANSL_KESSLER.major, tonic)) for tonic in (1, 8)] == ["Db major", "Ab major"]


def test_no_key_stands_out_of_twelve_like_pitch_classes() -> None:
    chromatic = pitches(*range(60, 72))
    assert find_key(chromatic) is None
    assert found_key(chromatic) is None
    assert key_clarity(chromatic) is None


def chords(*degrees: int) -> Melody:
    row = triads(scale_named("major"), "C")
    spans = tuple(ChordSpan(960 * index, 960, row[degree - 1]) for index, degree in enumerate(degrees))
    return replace(rhythm(0, bars=len(degrees) // 2), chords=spans)


def test_harmonic_density_counts_changes_and_not_the_same_chord_again() -> None:
    assert harmonic_density(chords(1, 1, 4, 5, 1, 1, 1, 1)) == 3 / 4
    assert harmonic_density(chords(1, 1)) == 0
    assert harmonic_density(JIG) == 1


def test_without_chords_their_density_is_not_known() -> None:
    assert harmonic_density(ODE) is None


def test_final_degree_is_named_as_in_the_scale() -> None:
    assert final_degree(ODE) == "1"
    assert final_degree(line([69, 72], (0, 4), bars=1, key="A", scale="natural-minor")) == "b3"
    assert final_degree(line([69, 70], (0, 4), bars=1, key="A", scale="natural-minor")) == "b2"
    assert final_degree(rhythm(bars=1)) is None


def test_final_lengthening_by_hand() -> None:
    """Ode to Joy in two phrases: 960 by the mean of twelve quarters, a dotted one and an eighth."""
    phrases = (Phrase(0, 4, "A", is_closed=False), Phrase(4, 4, "A'", is_closed=True))
    mean = (12 * 480 + 720 + 240) / 14
    assert final_lengthening(replace(ODE, phrases=phrases)) == pytest.approx(960 / mean)


def test_phrases_of_one_note_or_none_do_not_count() -> None:
    phrases = (
        Phrase(0, 1, "A", is_closed=False),
        Phrase(1, 1, "B", is_closed=False),
        Phrase(2, 1, "C", is_closed=True),
    )
    melody = replace(line([60, 62, 64], (0, 32, 36), bars=3), phrases=phrases)
    assert final_lengthening(melody) == pytest.approx(12 / 4)
    assert final_lengthening(replace(melody, phrases=phrases[:2])) is None
    assert final_lengthening(ODE) is None
