from __future__ import annotations

import pretty_midi
import pytest

from melodygen.errors import ParameterError
from melodygen.theory.instruments import (
    ABLE,
    FAMILIES,
    INSTRUMENTS,
    Instrument,
    bass_beside,
    chords_beside,
    instrument_named,
)


def test_there_are_128_programs_in_16_families_of_8() -> None:
    assert [instrument.program for instrument in INSTRUMENTS] == list(range(128))
    assert len(FAMILIES) == 16
    assert [instrument.family for instrument in INSTRUMENTS] == [family for family in FAMILIES for _ in range(8)]
    assert len({instrument.slug for instrument in INSTRUMENTS}) == 128


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.slug)
def test_instrument_is_found_by_slug_and_label_and_lies_where_music_is(instrument: Instrument) -> None:
    assert instrument_named(instrument.slug) == instrument
    assert instrument_named(instrument.label.upper()) == instrument
    assert 36 <= instrument.centre <= 91


@pytest.mark.parametrize("program", [0, 6, 9, 13, 21, 24, 40, 42, 45, 56, 60, 68, 71, 73, 74, 104, 105, 107, 114])
def test_programs_are_in_the_order_of_the_standard(program: int) -> None:
    standard = pretty_midi.program_to_instrument_name(program).lower()
    words = [word for word in INSTRUMENTS[program].label.lower().split() if len(word) > 2]
    assert any(word in standard for word in words), (standard, words)


@pytest.mark.parametrize(
    ("text", "label"), [("piano", "Acoustic Grand Piano"), ("flute", "Flute"), ("nylon guitar", "Nylon String Guitar")]
)
def test_part_of_a_name_is_enough(text: str, label: str) -> None:
    assert instrument_named(text).label == label


@pytest.mark.parametrize("text", ["", "kazoo", "piano violin"])
def test_unknown_instrument_is_refused(text: str) -> None:
    with pytest.raises(ParameterError, match="instrument must be"):
        instrument_named(text)


ABILITIES = ("is_polyphonic", "sustains", "breathes", "swells", "bends", "vibrates", "has_pedal", "is_electric")


@pytest.mark.parametrize("ability", ABILITIES)
def test_every_row_of_the_abilities_names_families_and_instruments(ability: str) -> None:
    known = {*FAMILIES, *(instrument.label for instrument in INSTRUMENTS)}
    having, lacking = (set(text.split(", ")) - {""} for text in ABLE[ability])
    assert having <= known
    assert lacking <= {it.label for it in INSTRUMENTS if {it.family, it.label} & having}
    able = {instrument.label for instrument in INSTRUMENTS if getattr(instrument, ability)}
    assert able
    assert not able & lacking


def test_the_abilities_are_those_of_an_instrument() -> None:
    assert tuple(ABLE) == ABILITIES


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.slug)
def test_abilities_go_together(instrument: Instrument) -> None:
    assert instrument.sustains or not instrument.swells, "a sound that dies away cannot swell"
    assert instrument.swells or not instrument.breathes, "breath makes a note swell"
    assert not (instrument.has_pedal and instrument.sustains)


@pytest.mark.parametrize(
    ("name", "abilities"),
    [
        ("Acoustic Grand Piano", "is_polyphonic has_pedal"),
        ("Harpsichord", "is_polyphonic"),
        ("Orchestral Harp", "is_polyphonic"),
        ("Church Organ", "is_polyphonic sustains"),
        ("Violin", "sustains swells bends vibrates"),
        ("Clarinet", "sustains breathes swells bends"),
        ("Trumpet", "sustains breathes swells bends vibrates"),
        ("Choir Aahs", "is_polyphonic sustains breathes swells bends vibrates"),
        ("Sawtooth Lead", "sustains bends vibrates is_electric"),
        ("Woodblock", ""),
    ],
)
def test_instruments_can_do_what_they_can(name: str, abilities: str) -> None:
    instrument = instrument_named(name)
    assert [ability for ability in ABILITIES if getattr(instrument, ability)] == abilities.split()


@pytest.mark.parametrize(
    ("melody", "chords", "bass"),
    [
        ("Flute", "Acoustic Grand Piano", "Acoustic Bass"),
        ("Nylon String Guitar", "Nylon String Guitar", "Acoustic Bass"),
        ("Sawtooth Lead", "Acoustic Grand Piano", "Fingered Bass"),
        ("Warm Pad", "Warm Pad", "Fingered Bass"),
        ("Contrabass", "Acoustic Grand Piano", "Acoustic Bass"),
    ],
)
def test_chords_and_bass_are_played_by_what_can_and_goes_with_it(melody: str, chords: str, bass: str) -> None:
    assert chords_beside(instrument_named(melody)).label == chords
    assert bass_beside(instrument_named(melody)).label == bass
