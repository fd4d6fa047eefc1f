"""The chords that stand over a tune, as triads of its key."""

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


def test_the_dominant_and_the_leading_note_of_minor_have_degrees() -> None:
    assert spans("A", "natural-minor", (0, 4, "major"), (BAR, 8, "diminished")) == [
        (0, BAR, "E", "V"),
        (BAR, 4 * BAR, "G#dim", "vii°"),
    ]


def test_what_has_no_degree_leaves_its_time_empty() -> None:
    marks = ((0, 0, "major"), (BAR, 1, "major"), (2 * BAR, 7, "suspended-fourth"), (3 * BAR, 0, "major"))
    assert spans("C", "major", *marks) == [(0, BAR, "C", "I"), (3 * BAR, 4 * BAR, "C", "I")]


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
