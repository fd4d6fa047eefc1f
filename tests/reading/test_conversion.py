"""The chords that stand over a tune, with their degrees in its key."""

from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.export import write_musicxml
from melodygen.generation import generate
from melodygen.melody import Note
from melodygen.parameters import Parameters
from melodygen.reading import ChordMark, HumanMelody, read_melody
from melodygen.reading.conversion import written_chords
from melodygen.theory.metre import metre_named
from melodygen.theory.scales import scale_named
from melodygen.theory.symbols import read_symbol

BAR = 1920


def spans(key: str, scale: str, *marks: tuple[int, int, str]) -> list[tuple[int, int, str, str]]:
    human = HumanMelody(
        name="",
        metre=metre_named("4/4"),
        notes=(Note(0, 4 * BAR, 60),),
        chords=tuple(ChordMark(*mark) for mark in marks),
    )
    found = written_chords(human, key, scale_named(scale))
    return [(span.onset_ticks, span.end_ticks, span.chord.symbol, span.chord.numeral) for span in found]


def test_each_chord_lasts_to_the_next_and_has_its_degree() -> None:
    assert spans("F", "major", (0, 5, "major"), (BAR, 10, "major"), (2 * BAR, 7, "minor")) == [
        (0, BAR, "F", "I"),
        (BAR, 2 * BAR, "Bb", "IV"),
        (2 * BAR, 4 * BAR, "Gm", "ii"),
    ]


def test_chords_on_the_dominant_and_the_leading_note_of_minor_are_written_as_they_are_typed() -> None:
    assert spans("A", "natural-minor", (0, 4, "major"), (BAR, 8, "diminished")) == [
        (0, BAR, "E", "V"),
        (BAR, 4 * BAR, "G#dim", "#vii°"),
    ]


def test_borrowed_and_suspended_chords_come_along() -> None:
    marks = ((0, 0, "major"), (BAR, 10, "major"), (2 * BAR, 7, "suspended-fourth"), (3 * BAR, 8, "major"))
    assert spans("C", "major", *marks) == [
        (0, BAR, "C", "I"),
        (BAR, 2 * BAR, "Bb", "bVII"),
        (2 * BAR, 3 * BAR, "Gsus4", "Vsus4"),
        (3 * BAR, 4 * BAR, "Ab", "bVI"),
    ]


@pytest.mark.parametrize("scale", ["major", "natural-minor"])
@pytest.mark.parametrize("key", ["C", "F#", "Eb"])
def test_any_chord_is_read_again_as_it_is_written(key: str, scale: str) -> None:
    """A chord that is locked goes by its symbol, and a progression that is made of chords by numerals."""
    for root in range(12):
        for quality in ("major", "minor", "diminished", "power"):
            human = HumanMelody(
                name="",
                metre=metre_named("4/4"),
                notes=(Note(0, BAR, 60),),
                chords=(ChordMark(0, root, quality),),
            )
            (span,) = written_chords(human, key, scale_named(scale))
            assert span.chord.pitch_classes[0] == root
            for text in (span.chord.symbol, span.chord.numeral):
                symbol = read_symbol(text)
                assert symbol is not None
                assert symbol.chord(scale_named(scale), key) == span.chord


def test_a_chord_over_the_upbeat_begins_with_bar_1() -> None:
    assert spans("C", "major", (-480, 0, "major"), (BAR, 7, "major"))[0] == (0, BAR, "C", "I")


@pytest.mark.parametrize("scale", ["natural-minor", "major"])
def test_chords_of_a_score_come_back(tmp_path: Path, scale: str) -> None:
    melody = generate(Parameters(bars=8, scale=scale, seed=4))
    write_musicxml(melody, tmp_path / "lead.musicxml")
    found = read_melody(tmp_path / "lead.musicxml").chords

    def heard(chords: object) -> list[tuple[int, str]]:
        assert isinstance(chords, tuple)
        changes = [(span.onset_ticks, span.chord.symbol) for span in chords]
        return [
            one for before, one in zip([None, *changes], changes, strict=False) if not before or before[1] != one[1]
        ]

    assert heard(found) == heard(melody.chords)
