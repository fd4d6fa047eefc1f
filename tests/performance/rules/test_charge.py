"""Melodic and harmonic charge, against numbers worked out from the source of Director Musices."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.performance.rules.charge import chord_charge, harmonic_charge, melodic_charge
from melodygen.theory.chords import TRIADS, Chord
from tests.performance.playing import chords, in_ms, longer_ms, louder

MAJOR, MINOR, DIMINISHED = TRIADS[:3]


def test_notes_far_from_the_root_are_stressed() -> None:
    found = melodic_charge(in_ms([500] * 4, [60, 61, 64, 67], chords=chords(("C", MAJOR))), 1)
    assert louder(found) == pytest.approx([0, 1.3, 0.8, 0.2])
    assert [it / 5 for it in longer_ms(found)] == pytest.approx([0, 4.333, 2.667, 0.667], abs=0.001)


@pytest.mark.parametrize(
    ("root", "quality", "charge"),
    [
        ("C", MAJOR, 0), ("G", MAJOR, 1.5), ("F", MAJOR, 3), ("A", MINOR, 1.5), ("D", MINOR, 2.5), ("D", MAJOR, 4),
        ("E", MAJOR, 6), ("F", MINOR, 3.5), ("F#", MAJOR, 7.5), ("C#", MINOR, 8), ("B", DIMINISHED, 5),
    ],
)  # fmt: skip
def test_chords_have_the_charges_of_the_table(root: str, quality: object, charge: float) -> None:
    assert chord_charge(Chord(1, root, quality), 0) == charge  # type: ignore[arg-type]


def test_other_chords_are_charged_by_their_tones() -> None:
    augmented = Chord(1, "C", TRIADS[3])
    assert chord_charge(augmented, 0) == pytest.approx(max(0, 2 / 3 * 4 + 5.5 / 3 - 3))


def test_a_crescendo_leads_to_a_charged_chord_in_the_last_1_9_seconds() -> None:
    line = in_ms([300] * 16, chords=chords(("C", MAJOR), ("G", MAJOR)))
    expected = [0, 0, 0, 0.306, 0.612, 0.919, 1.225, 1.531, *[1.837] * 8]
    found = louder(harmonic_charge(line, 1))
    times = np.arange(9) * 0.3
    assert found[8:] == pytest.approx(expected[8:], abs=0.001)
    assert found[:2] == [0, 0]
    assert found[:9] == pytest.approx(list(1.837 * np.clip((times - 0.5) / 1.9, 0, 1)), abs=0.001)


def test_a_decrescendo_takes_the_whole_chord() -> None:
    line = in_ms([300] * 16, chords=chords(("G", MAJOR), ("C", MAJOR)))
    assert louder(harmonic_charge(line, 1))[:9] == pytest.approx(list(np.linspace(1.837, 0, 9)), abs=0.001)


def test_notes_over_a_charged_chord_are_longer_the_first_most() -> None:
    line = in_ms([300] * 16, chords=chords(("C", MAJOR), ("G", MAJOR)))
    found = longer_ms(harmonic_charge(line, 1))
    slower = 300 * 0.0164
    assert found[8] == pytest.approx(slower + 2.449 + 9.798, abs=0.03)
    assert found[9] == pytest.approx(slower + 2.449, abs=0.03)


def test_without_chords_nothing_is_charged() -> None:
    for rule in (melodic_charge, harmonic_charge):
        found = rule(in_ms([300] * 3), 1)
        assert not any(longer_ms(found) + louder(found))
