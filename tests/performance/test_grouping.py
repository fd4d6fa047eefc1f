"""Phrases as the player hears them."""

from __future__ import annotations

import dataclasses

from hypothesis import given

from melodygen.melody import Melody, Note
from melodygen.performance.grouping import PART, PHRASE
from melodygen.performance.line import line_of
from melodygen.phrase import Phrase
from tests.performance.playing import EIGHTHS
from tests.strategies import melodies


def test_a_phrase_ends_with_the_note_it_comes_to_rest_on() -> None:
    notes = [Note(240 * place, 240, 60) for place in range(8)]
    notes += [Note(1920, 960, 60), *(Note(2880 + 240 * place, 240, 60) for place in range(4))]
    notes += [Note(3840 + 480 * place, 480, 60) for place in range(8)]
    melody = dataclasses.replace(
        EIGHTHS, notes=tuple(notes), phrases=(Phrase(0, 2, "A", is_closed=False), Phrase(2, 2, "B", is_closed=True))
    )
    first, second = (group for group in line_of(melody).groups if group.level == PHRASE)
    assert (first.first, first.last, second.first, second.last) == (0, 8, 9, 20)
    assert (first.ends_period, second.ends_period) == (False, True)


def test_four_bars_are_a_phrase_where_none_is_known() -> None:
    notes = tuple(Note(480 * place, 480, 60) for place in range(24))
    line = line_of(dataclasses.replace(EIGHTHS, bars=6, notes=notes, phrases=()))
    assert [group[:2] for group in line.groups if group.level == PHRASE] == [(0, 15), (16, 23)]


@given(melodies())
def test_phrases_cover_every_note_and_their_parts_every_note_of_them(melody: Melody) -> None:
    groups = line_of(melody).groups
    covered = [note for group in groups if group.level == PHRASE for note in range(group.first, group.last + 1)]
    assert covered == list(range(len(melody.notes)))
    parts = [note for group in groups if group.level == PART for note in range(group.first, group.last + 1)]
    assert len(set(parts)) == len(parts)
    assert set(parts) <= set(covered)
