from __future__ import annotations

import pretty_midi
import pytest

from melodygen.errors import ParameterError
from melodygen.theory.instruments import FAMILIES, INSTRUMENTS, Instrument, instrument_named


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
