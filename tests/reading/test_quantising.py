from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.mark import Mark
from melodygen.melody import Note
from melodygen.reading.quantising import GRID_TICKS, is_on_grid, quantise, quantise_notes
from melodygen.theory.metre import METRES, Metre, metre_named
from tests.melodies import JIG

FOUR = metre_named("4/4")


def onsets(notes: tuple[Note, ...]) -> list[int]:
    return [note.onset_ticks for note in notes]


def quantised(*onset_ticks: int, metre: Metre = FOUR) -> list[int]:
    notes = tuple(Note(onset, 50, 60 + index % 12) for index, onset in enumerate(onset_ticks))
    return onsets(quantise_notes(notes, metre, 120)[0])


def test_melody_on_the_grid_is_returned_as_it_is() -> None:
    found = quantise(JIG)
    assert found.melody == JIG
    assert (found.report.moved, found.report.max_ticks, found.report.dropped) == (0, 0, 0)
    assert str(found.report) == "all 7 notes start on the grid"


def test_played_sixteenths_and_triplets_are_told_apart() -> None:
    assert quantised(5, 115, 245, 352) == [0, 120, 240, 360]
    assert quantised(4, 163, 317, 483) == [0, 160, 320, 480]
    assert quantised(2, 78, 163, 241, 362) == [0, 80, 160, 240, 360]


def test_triplets_are_eighths_of_three_in_compound_time() -> None:
    assert quantised(3, 238, 483, 718, metre=metre_named("6/8")) == [0, 240, 480, 720]
    assert quantised(3, 77, 163, 238, 362, metre=metre_named("6/8")) == [0, 80, 160, 240, 360]


def test_exact_quarter_triplets_survive_though_one_alone_is_as_near_to_sixteenths() -> None:
    assert quantised(0, 320, 640, 960, 1280, 1600, 1920) == [0, 320, 640, 960, 1280, 1600, 1920]


def test_note_before_its_beat_goes_to_the_beat_and_one_before_the_bar_line_stays_an_upbeat() -> None:
    assert quantised(-125, -3, 470) == [-120, 0, 480]


def test_short_ends_grow_to_the_grid_and_never_reach_into_the_next_note() -> None:
    notes = (Note(3, 100, 60), Note(118, 20, 62), Note(243, 430, 64))
    found, _ = quantise_notes(notes, FOUR, 120)
    assert found == (Note(0, 120, 60), Note(120, 120, 62), Note(240, 480, 64))


def test_report_counts_what_was_done_in_ticks_and_ms() -> None:
    notes = (Note(0, 500, 60), Note(490, 200, 62), Note(958, 300, 64), Note(963, 20, 65))
    found, report = quantise_notes(notes, FOUR, 125)
    assert onsets(found) == [0, 480, 960]
    assert (report.notes, report.moved, report.shortened, report.dropped) == (4, 3, 2, 1)
    assert (report.mean_ticks, report.max_ticks) == (15 / 4, 10)
    assert (report.mean_ms, report.max_ms) == (15 / 4, 10)  # a tick is a millisecond at 125 BPM
    assert (
        str(report) == "3 of 4 notes moved to the grid, by 4 ms in the mean and 10 ms at most; 2 shortened; 1 left out"
    )


def test_of_two_notes_on_one_place_the_longer_stays() -> None:
    found, _ = quantise_notes((Note(2, 5, 71), Note(12, 400, 72)), FOUR, 120)
    assert found == (Note(0, 360, 72),)


def test_of_two_notes_that_start_together_on_the_grid_the_longer_stays() -> None:
    found, report = quantise_notes((Note(0, 480, 60), Note(0, 960, 64), Note(480, 480, 62)), FOUR, 120)
    assert found == (Note(0, 480, 64), Note(480, 480, 62))
    assert (report.notes, report.moved, report.shortened, report.dropped) == (3, 0, 1, 1)


def test_quantised_melody_ends_with_its_last_bar() -> None:
    late = replace(JIG, notes=(*JIG.notes[:-1], Note(2860, 20, 74)))
    found = quantise(late)
    assert found.melody.notes[-1].end_ticks <= JIG.length_ticks
    assert found.report.dropped == 1


def test_the_mark_of_a_note_that_goes_beyond_the_last_bar_is_gone_with_it() -> None:
    end = JIG.length_ticks
    notes = (Note(0, 480, 60), Note(480, 480, 62), Note(end - 4, 4, 64))
    marks = (Mark(480, ("accent", "slur")), Mark(end - 4, ("staccato",)))
    quantised = quantise(replace(JIG, notes=notes, marks=marks)).melody
    assert [note.onset_ticks for note in quantised.notes] == [0, 480]
    assert quantised.marks == (Mark(480, ("accent",)),)


def test_exact_rhythm_is_found_under_deviations_of_good_players() -> None:
    rng = random.Random(4)
    written = [bar * 1920 + place for bar in range(32) for place in (0, 240, 480, 600, 720, 840, 960, 1120, 1280, 1440)]
    played = [round(onset + rng.gauss(0, 10)) for onset in written]
    found = quantised(*played)
    assert sum(one == other for one, other in zip(found, written, strict=True)) >= 0.98 * len(written)


NOTES = st.lists(
    st.builds(Note, st.integers(-1900, 20_000), st.integers(1, 3000), st.integers(0, 127)), min_size=1, max_size=40
).map(lambda notes: tuple(sorted(notes, key=lambda note: note.onset_ticks)))


@given(NOTES, st.sampled_from(METRES))
def test_whatever_is_played_comes_out_on_the_grid_in_order_without_overlaps(
    notes: tuple[Note, ...], metre: Metre
) -> None:
    found, report = quantise_notes(notes, metre, 120)
    assert is_on_grid(found)
    assert len(found) == len(notes) - report.dropped
    assert all(note.duration_ticks >= GRID_TICKS for note in found)
    assert all(one.end_ticks <= two.onset_ticks for one, two in pairwise(found))
    again, second = quantise_notes(found, metre, 120)
    assert again == found
    assert second.moved == second.dropped == 0


@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
def test_sixteenths_stay_in_every_metre(metre: Metre) -> None:
    places = list(range(0, metre.bar_ticks * 2, 120))
    assert quantised(*places, metre=metre) == places
