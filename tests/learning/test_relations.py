"""Who repeats whom, in small melodies whose answer can be seen.  Lags are in beats, four to the bar."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.learning.relations import Relations, relate, scale_steps
from tests.learning.stretches import notes, quarters

NEW = (0, 0, 0, 0)
BAR = (4, 4, 4, 4)


def test_a_bar_that_returns_is_tied_to_the_bar_before() -> None:
    related = relate(quarters((0, 2, 4, 5), (0, 2, 4, 5)))
    assert related == Relations(rhythm=NEW + BAR, pitch=NEW + BAR, shifts=NEW + NEW)


def test_four_notes_moved_by_one_scale_step_are_a_sequence_though_their_semitones_differ() -> None:
    related = relate(quarters((0, 2, 4, 5), (2, 4, 5, 7)))
    assert related.pitch == NEW + BAR
    assert related.shifts == (*NEW, 1, 1, 1, 1)


def test_a_sequence_may_go_down() -> None:
    assert relate(quarters((7, 9, 11, 12), (4, 5, 7, 9))).shifts == (*NEW, -2, -2, -2, -2)


def test_steps_are_those_of_the_mode() -> None:
    bars = (0, 2, 3, 5), (2, 3, 5, 7)
    assert relate(quarters(*bars, is_minor=True)).shifts == (*NEW, 1, 1, 1, 1)


def test_three_moved_notes_are_no_sequence() -> None:
    related = relate(quarters((0, 2, 4, 5), (2, 4, 5, 0)))
    assert related.pitch == NEW + NEW
    assert related.rhythm == NEW + BAR


def test_two_notes_that_return_exactly_are_tied_and_one_is_not() -> None:
    assert relate(quarters((0, 2, 4, 5), (0, 2, 9, 7))).pitch == (*NEW, 4, 4, 0, 0)
    assert relate(quarters((0, 2, 4, 5), (0, 9, 11, 9))).pitch == NEW + NEW


def test_the_longest_run_wins() -> None:
    related = relate(quarters((0, 2, 4, 5), (0, 2, 7, 9), (0, 2, 4, 5)))
    assert related.pitch == (*NEW, 4, 4, 0, 0, 8, 8, 8, 8)
    assert related.rhythm == (*NEW, 4, 4, 4, 4, 8, 8, 8, 8)


def test_of_equal_runs_the_one_that_was_heard_last_is_tied_to() -> None:
    assert relate(quarters(*[(0, 2, 4, 5)] * 2, (11, 9, 7, 9), (0, 2, 4, 5))).pitch[12:] == (8, 8, 8, 8)


def test_ties_are_at_whole_bars_only() -> None:
    related = relate(quarters((0, 2, 0, 2), (5, 9, 4, 11)))
    assert related.pitch == NEW + NEW


def test_a_beat_without_a_note_inside_what_returns_belongs_to_it() -> None:
    related = relate(quarters((0, 2, None, 5), (0, 2, None, 5)))
    assert related.pitch == NEW + BAR
    assert related.rhythm == NEW + BAR


@pytest.mark.parametrize("bar", [(0, None, 4, 5), (0, None, None, 5), (0, 2, None, None), (None, 2, 4, 5)])
def test_beats_without_a_note_belong_to_what_returns_on_either_side(bar: tuple[int | None, ...]) -> None:
    assert relate(quarters(bar, bar)).pitch == NEW + BAR


def test_two_onsets_in_one_beat_are_too_few_for_a_rhythm_and_over_two_beats_enough() -> None:
    pair = [(0, 0), (240, 4), (480, 7), (1920, 9), (2160, 2), (2400, 11), (2640, 4)]
    assert relate(notes(pair, bars=2)).rhythm == NEW + NEW
    longer = [(0, 0), (480, 4), (1920, 9), (2400, 2), (2880, 0)]
    assert relate(notes(longer, bars=2)).rhythm == (*NEW, 4, 4, 0, 0)


@pytest.mark.parametrize(
    ("pitch", "major", "minor"), [(0, 0, 0), (3, 1, 2), (4, 2, 2), (7, 4, 4), (11, 6, 6), (12, 7, 7), (-1, -1, -1)]
)
def test_scale_steps_are_seven_to_the_octave(pitch: int, major: int, minor: int) -> None:
    assert scale_steps(np.array([pitch]), is_minor=False) == major
    assert scale_steps(np.array([pitch]), is_minor=True) == minor
