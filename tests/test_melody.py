"""The one thing that a melody works out by itself: whether a bar stands before bar 1."""

from __future__ import annotations

import dataclasses

from hypothesis import given

from melodygen.melody import Melody
from tests.melodies import JIG, UPBEAT_JIG
from tests.strategies import melodies


def test_lead_in_is_a_whole_bar_however_short_the_upbeat() -> None:
    assert (UPBEAT_JIG.lead_in_ticks, UPBEAT_JIG.length_ticks) == (1440, 2 * 1440)


def test_without_upbeat_or_notes_there_is_no_lead_in() -> None:
    assert JIG.lead_in_ticks == 0
    assert dataclasses.replace(UPBEAT_JIG, notes=()).lead_in_ticks == 0


@given(melodies())
def test_every_note_stands_in_the_lead_in_or_a_counted_bar(melody: Melody) -> None:
    assert all(-melody.lead_in_ticks <= note.onset_ticks < melody.length_ticks for note in melody.notes)
    assert bool(melody.lead_in_ticks) == any(note.onset_ticks < 0 for note in melody.notes)
