"""Some bars of a melody are a melody: the same notes, from bar 1."""

from __future__ import annotations

import pytest

from melodygen.excerpt import bars_of, bars_with, notes_of
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters

BAR = 1920


@pytest.fixture(scope="module")
def melody() -> Melody:
    return generate(Parameters(bars=8, seed=7, upbeat="always"))


def test_all_bars_are_the_melody_itself(melody: Melody) -> None:
    assert melody.lead_in_ticks
    assert bars_of(melody, -1, 8) is melody


def test_bars_one_by_one_have_all_notes_once_where_they_were(melody: Melody) -> None:
    for bar in range(8):
        there = {
            (n.onset_ticks - bar * BAR, n.pitch) for n in melody.notes if bar * BAR <= n.onset_ticks < bar * BAR + BAR
        }
        assert {(n.onset_ticks, n.pitch) for n in bars_of(melody, bar, bar + 1).notes} == there


def test_nothing_reaches_past_the_last_bar_line(melody: Melody) -> None:
    for first in range(8):
        for end in range(first + 1, 9):
            part = bars_of(melody, first, end)
            assert part.bars == end - first
            assert part.recipe is None
            spans = (*part.notes, *part.chords)
            assert all(0 <= span.onset_ticks < span.end_ticks <= part.length_ticks for span in spans)
            assert all(0 <= phrase.first_bar < phrase.end_bar <= part.bars for phrase in part.phrases)


def test_the_chords_fill_what_they_filled(melody: Melody) -> None:
    part = bars_of(melody, 2, 5)
    assert sum(span.duration_ticks for span in part.chords) == 3 * BAR
    assert part.chords[0].chord == next(span.chord for span in melody.chords if span.end_ticks > 2 * BAR)


def test_the_upbeat_goes_with_the_first_bar_where_it_is_wanted(melody: Melody) -> None:
    assert bars_of(melody, -1, 2).notes[0] == melody.notes[0]
    assert bars_of(melody, -1, 2).bars == 2
    assert bars_of(melody, 0, 2).lead_in_ticks == 0


def test_a_phrase_without_its_end_is_open(melody: Melody) -> None:
    last = melody.phrases[-1]
    assert last.is_closed
    assert bars_of(melody, 0, last.end_bar).phrases[-1].is_closed
    assert not bars_of(melody, 0, last.end_bar - 1).phrases[-1].is_closed


def test_chosen_notes_are_alone_in_the_bars_that_they_are_in(melody: Melody) -> None:
    later = [note for note in melody.notes if note.onset_ticks >= 3 * BAR]
    chosen = {later[0].onset_ticks, later[-1].onset_ticks}
    part = notes_of(melody, chosen)
    first = later[0].onset_ticks // BAR
    assert part.bars == 8 - first
    assert {note.onset_ticks + first * BAR for note in part.notes} == chosen
    assert part.chords == bars_of(melody, first, 8).chords
    assert (part.recipe, part.form) == (None, ())
    assert bars_with(melody, chosen) == (first, 8)


def test_all_notes_chosen_are_still_no_melody_that_a_recipe_rebuilds(melody: Melody) -> None:
    part = notes_of(melody, {note.onset_ticks for note in melody.notes})
    assert part.notes == melody.notes
    assert part.recipe is None


def test_an_upbeat_chosen_alone_has_its_bar(melody: Melody) -> None:
    part = notes_of(melody, {melody.notes[0].onset_ticks})
    assert bars_with(melody, {melody.notes[0].onset_ticks})[0] == -1
    assert [note.onset_ticks for note in part.notes] == [melody.notes[0].onset_ticks]
