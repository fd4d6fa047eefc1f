"""Finding notes and chords by time, and how they are spelled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.editing.marks import with_marks
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.recipe import Recipe, StyleRef
from tests.ui.roll.conftest import BAR, after_an_upbeat, made_melody
from ui.roll.sheet import PLAIN_VELOCITY, Sheet, Slur, with_signs


@given(start=st.integers(-100, 16_000) | st.integers(0, 33).map((480).__mul__), span=st.integers(1, 5000))
def test_notes_between_are_those_that_overlap(start: int, span: int) -> None:
    sheet = Sheet.of(made_melody())
    notes = sheet.melody.notes
    expected = [i for i, note in enumerate(notes) if note.end_ticks > start and note.onset_ticks < start + span]
    assert list(sheet.notes_between(start, start + span)) == expected


def test_note_at_takes_the_onset_in_and_leaves_the_end_out(melody: Melody) -> None:
    sheet = Sheet.of(melody)
    assert sheet.note_at(480) == 1
    assert sheet.note_at(479.9) == 0
    assert sheet.note_at(-1) is None
    assert sheet.note_at(melody.length_ticks) is None


def test_a_rest_has_no_note(melody: Melody) -> None:
    sheet = Sheet.of(replace(melody, notes=(melody.notes[0], melody.notes[2])))
    assert sheet.note_at(600) is None


def test_names_are_those_of_the_key() -> None:
    spelling = Sheet.of(made_melody(key="Gb", scale="major")).spelling
    assert [spelling.name(pitch) for pitch in (66, 71, 65)] == ["G♭", "C♭", "F"]
    assert spelling.full_name(71) == "C♭5"
    assert spelling.degree(71) == "4"


def test_notes_outside_the_scale_have_a_name_and_no_degree() -> None:
    spelling = Sheet.of(made_melody()).spelling
    assert spelling.name(61) == "D♭"
    assert spelling.degree(61) == ""


def test_equal_chords_side_by_side_are_one(melody: Melody) -> None:
    first, second = melody.chords[0], melody.chords[1]
    sheet = Sheet.of(replace(melody, chords=(first, replace(second, chord=first.chord), *melody.chords[2:])))
    assert (sheet.chords[0].onset_ticks, sheet.chords[0].duration_ticks) == (0, 2 * BAR)
    assert len(sheet.chords) == 7


def test_chords_between_are_those_that_overlap(melody: Melody) -> None:
    sheet = Sheet.of(melody)
    assert sheet.chords_between(BAR, 2 * BAR) == sheet.chords[1:2]
    assert sheet.chords_between(BAR - 1, 2 * BAR + 1) == sheet.chords[:3]


def test_the_range_is_the_recipes_where_there_is_one(melody: Melody) -> None:
    recipe = Recipe(Parameters(key="C", scale="major", note_range="C3-C6"), StyleRef("a", "1", "0"), "1")
    sheet = Sheet.of(replace(melody, recipe=recipe))
    assert (sheet.low, sheet.high) == (48, 84)


def test_without_a_recipe_the_range_is_that_of_the_notes(melody: Melody) -> None:
    sheet = Sheet.of(melody)
    assert (sheet.low, sheet.high) == (60, 72)


def test_loudness_and_length_are_those_of_the_performance(melody: Melody) -> None:
    played = perform(melody).parts[0].notes
    sheet = Sheet.of(melody)
    assert sheet.velocities == tuple(note.velocity for note in played)
    assert all(
        onset < end <= written
        for onset, end, written in zip(sheet.onsets, sheet.sounding_ends, sheet.ends, strict=True)
    )


def test_notes_are_drawn_as_written_where_the_player_adds_some(melody: Melody, monkeypatch: pytest.MonkeyPatch) -> None:
    played = perform(melody)
    part = replace(played.parts[0], notes=played.parts[0].notes[1:])
    monkeypatch.setattr("ui.roll.sheet.perform", lambda _: replace(played, parts=(part,)))
    sheet = Sheet.of(melody)
    assert sheet.sounding_ends == sheet.ends
    assert set(sheet.velocities) == {PLAIN_VELOCITY}


def test_a_melody_without_notes_has_a_sheet(melody: Melody) -> None:
    sheet = Sheet.of(replace(melody, notes=()))
    assert list(sheet.notes_between(0, 9999)) == []
    assert sheet.note_at(0) is None


def test_signs_are_printed_as_musicians_write_them() -> None:
    assert with_signs("Bb") == "B♭"
    assert with_signs("F#dim") == "F♯dim"
    assert with_signs("Ebsus2(b5)") == "E♭sus2(♭5)"


def test_notes_of_an_upbeat_are_found_before_bar_1(melody: Melody) -> None:
    sheet = Sheet.of(after_an_upbeat(melody))
    assert (sheet.first_bar, Sheet.of(melody).first_bar) == (-1, 0)
    assert list(sheet.notes_between(-BAR, 0)) == [0, 1]
    assert [sheet.note_at(ticks) for ticks in (-500, -480, -1, 0)] == [None, 0, 1, 2]
    assert sheet.velocities == tuple(note.velocity for note in perform(sheet.melody).parts[0].notes)
    assert all(
        onset < end <= written
        for onset, end, written in zip(sheet.onsets, sheet.sounding_ends, sheet.ends, strict=True)
    )


def test_a_slur_rises_over_what_is_between_its_ends() -> None:
    sheet = Sheet.of(with_marks(made_melody(), "slur=1-3,4-5,5-7 accent=2"))
    assert sheet.marks[1] == ("accent", "slur")
    assert sheet.slurs == (Slur(0, 2, 0.5), Slur(3, 6, 0.0))  # C E G: half a semitone over the middle of C and G
    assert Sheet.of(made_melody()).slurs == ()
