"""What gestures in the lane come to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.editing.touches import touched
from melodygen.performance import perform
from tests.ui.roll.conftest import made_melody
from ui.roll.lane.edits import Lifting, Resetting, Spot, Sweeping, raised, resetting, setting
from ui.roll.sheet import Sheet

SHEET = Sheet.of(made_melody())


@given(st.frozensets(st.sampled_from(SHEET.onsets), min_size=1), st.integers(1, 127), st.integers(1, 127))
def test_chosen_notes_are_lifted_together_and_stay_apart_as_they_were(
    chosen: frozenset[int], start: int, end: int
) -> None:
    gesture = Lifting(SHEET, chosen, start).to(Spot(0, 64)).to(Spot(99, end))
    played = dict(zip(SHEET.onsets, SHEET.velocities, strict=True))
    expected = {onset: min(127, max(1, played[onset] + end - start)) for onset in chosen}
    assert gesture.velocities == (expected if end != start else {})
    assert (gesture.edit is None) == (end == start)
    if gesture.edit:
        after = perform(gesture.edit.make(SHEET.melody)).parts[0].notes
        assert [note.velocity for note in after] == [expected.get(onset, played[onset]) for onset in SHEET.onsets]


@given(st.integers(1, 127), st.integers(1, 127))
def test_a_straight_sweep_is_a_ramp_whichever_way_it_goes(start: int, end: int) -> None:
    one, other = Spot(-1, start), Spot(3841, end)
    forth = Sweeping.at(SHEET, one).to(other).velocities
    assert forth == Sweeping.at(SHEET, other).to(one).velocities
    assert list(forth) == [onset for onset in SHEET.onsets if onset <= 3841]
    rising = sorted(forth.values(), reverse=end < start)
    assert list(forth.values()) == rising
    assert forth[0] == pytest.approx(start, abs=1)
    steps = [after - before for before, after in pairwise(forth.values())]
    assert max(steps) - min(steps) <= 1


def test_a_later_pass_of_a_sweep_counts() -> None:
    gesture = Sweeping.at(SHEET, Spot(0, 20, 0)).to(Spot(960, 20)).to(Spot(400, 90))
    assert gesture.velocities == {0: 20, 480: 80, 960: 20}


def test_a_press_with_the_pen_sets_the_note_there_alone() -> None:
    assert Sweeping.at(SHEET, Spot(500, 33, 1)).velocities == {480: 33}
    assert Sweeping.at(SHEET, Spot(500, 33)).edit is None


def test_the_eraser_leaves_touched_notes_to_the_player() -> None:
    sheet = Sheet.of(touched(SHEET.melody, {0: 5, 960: 6}))
    gesture = Resetting(sheet).to(Spot(0, 64, 0)).to(Spot(480, 64, 1))
    assert gesture.edit is not None
    assert dict(gesture.edit.make(sheet.melody).touches) == {960: 6}
    assert Resetting(sheet).to(Spot(480, 64, 1)).edit is None


def test_all_are_reset_where_none_is_chosen() -> None:
    melody = touched(SHEET.melody, {0: 5, 960: 6})
    assert resetting(None).make(melody).touches == ()
    assert setting(raised(SHEET, {0}, 200)).make(melody).touches[0].velocity == 127
