from __future__ import annotations

from fractions import Fraction

import pytest

from melodygen.reading.symbols import metre_for, mode_named, quality_of, triad_of
from melodygen.theory.chords import QUALITIES


@pytest.mark.parametrize(
    ("symbol", "triad"),
    [
        ("C:maj", (0, "major")),
        ("C:min7/b3", (0, "minor")),
        ("F#:hdim7", (6, "diminished")),
        ("Bb:7", (10, "major")),
        ("B-:dominant", (10, "major")),
        ("E:dominant", (4, "major")),
        ("A:minor-seventh", (9, "minor")),
        ("Ab:half-diminished", (8, "diminished")),
        ("G:augmented-seventh", (7, "augmented")),
        ("D:sus4(b7)", (2, "suspended-fourth")),
        ("D:sus2", (2, "suspended-second")),
        ("D:minmaj7", (2, "minor")),
        ("C:maj(9)/3", (0, "major")),
        ("C:9(13)", (0, "major")),
        ("C:5", (0, "power")),
        ("Cb:maj", (11, "major")),
        ("C:", (0, "major")),
    ],
)
def test_chord_symbol_is_reduced_to_its_triad(symbol: str, triad: tuple[int, str]) -> None:
    assert triad_of(symbol) == triad


@pytest.mark.parametrize("text", ["N", "D.C.", "A MINOR", "Fine", "", "H:maj", "C:pedal", "C", "C:\0"])
def test_other_texts_are_no_chords(text: str) -> None:
    assert triad_of(text) is None


def test_triads_are_called_as_in_the_table_of_qualities() -> None:
    slugs = {quality.slug for quality in QUALITIES}
    assert {quality_of(text) for text in ("maj", "min", "dim", "aug")} <= slugs


@pytest.mark.parametrize(
    ("name", "mode"),
    [("maj", "major"), ("Minor", "minor"), ("dorian", "minor"), ("mix", "major"), ("lyd", "major"), ("phr", "minor")],
)
def test_mode_goes_by_its_third(name: str, mode: str) -> None:
    assert mode_named(name) == mode


@pytest.mark.parametrize("name", [None, 3, "", "none", "atonal"])
def test_what_is_no_mode_is_none(name: object) -> None:
    assert mode_named(name) is None


@pytest.mark.parametrize(
    ("numerator", "denominator", "name", "factor"),
    [
        (4, 4, "4/4", 1),
        (2, 2, "4/4", 1),
        (3, 2, "3/4", Fraction(1, 2)),
        (6, 4, "6/8", Fraction(1, 2)),
        (3, 8, "3/4", 2),
    ],
)
def test_metre_is_found_by_its_beats_with_the_factor_that_keeps_its_bars(
    numerator: int, denominator: int, name: str, factor: Fraction
) -> None:
    found = metre_for(numerator, denominator)
    assert found is not None
    metre, got = found
    assert (metre.name, got) == (name, factor)
    assert 1920 * numerator // denominator * factor == metre.bar_ticks


@pytest.mark.parametrize(("numerator", "denominator"), [(9, 8), (7, 4), (0, 4), (4, 0), (1, 4)])
def test_metre_with_other_beats_has_no_equal(numerator: int, denominator: int) -> None:
    assert metre_for(numerator, denominator) is None
