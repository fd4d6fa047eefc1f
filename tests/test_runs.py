"""Runs are shared in any key and from any beat, and found exactly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from melodygen.runs import RunIndex, Steps, hashes, line, steps
from tests.melodies import JIG

SHORT = st.lists(st.integers(0, 3), max_size=12)


def as_steps(numbers: Sequence[int]) -> Steps:
    return np.array(numbers, np.int64)


def longest_by_hand(one: Sequence[int], other: Sequence[int]) -> int:
    return max(
        (
            length
            for start in range(len(one))
            for length in range(1, len(one) - start + 1)
            if any(other[k : k + length] == one[start : start + length] for k in range(len(other)))
        ),
        default=0,
    )


def test_a_step_is_an_interval_and_the_time_to_the_next_onset() -> None:
    one = steps([0, 480, 720], [60, 62, 59])
    assert np.array_equal(one, steps([960, 1440, 1680], [67, 69, 66])), "in any key, from any beat"
    assert not np.array_equal(one, steps([0, 480, 960], [60, 62, 59])), "a rhythm of its own"
    assert not np.array_equal(one, steps([0, 480, 720], [60, 62, 61])), "a pitch of its own"
    assert np.array_equal(one, steps([0, 485, 716], [60, 62, 59])), "to the nearest unit"


def test_every_interval_and_time_has_a_number_of_its_own() -> None:
    pairs = [(low, high) for low in (0, 1, 127) for high in (0, 1, 127)]
    found = {int(steps([0, 40 * ioi], pair)[0]) for ioi in range(1, 9) for pair in pairs}
    assert len(found) == 8 * len({high - low for low, high in pairs})
    assert min(found) >= 0


def test_a_single_note_has_no_step() -> None:
    assert len(steps([0], [60])) == len(steps([], [])) == 0


def test_bars_are_counted_from_one_and_an_upbeat_is_in_bar_0() -> None:
    found = line("jig", JIG.metre, JIG.notes)
    assert [found.bar_of(note) for note in range(len(JIG.notes))] == [
        note.onset_ticks // JIG.metre.bar_ticks + 1 for note in JIG.notes
    ]
    assert found.steps.tolist() == steps(found.onsets, found.pitches).tolist()


@given(SHORT, st.lists(SHORT, max_size=4))
def test_the_longest_run_of_each_line_is_found_where_it_stands(one: list[int], lines: list[list[int]]) -> None:
    found = RunIndex([as_steps(each) for each in lines]).shared(as_steps(one))
    assert [shared.steps for shared in found] == [longest_by_hand(one, each) for each in lines]
    for shared, each in zip(found, lines, strict=True):
        length = shared.steps
        assert one[shared.start : shared.start + length] == each[shared.start_in_line : shared.start_in_line + length]


def test_a_run_ends_where_its_line_does() -> None:
    (one, two) = RunIndex([as_steps([1, 2]), as_steps([3, 4])]).shared(as_steps([1, 2, 3, 4]))
    assert (one.steps, two.steps) == (2, 2)


def by_hand(run: Sequence[int]) -> int:
    """SplitMix64's mixing in Python's own whole numbers."""
    mixed, most = len(run), (1 << 64) - 1
    for step in run:
        mixed = (mixed * 0x9E3779B97F4A7C15 + step) & most
        mixed = ((mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9) & most
        mixed = ((mixed ^ mixed >> 27) * 0x94D049BB133111EB) & most
        mixed ^= mixed >> 31
    return mixed


def test_hashes_are_the_same_on_every_system() -> None:
    assert hashes(as_steps([1, 700, 3]), 2).tolist() == [by_hand([1, 700]), by_hand([700, 3])]
    assert len(hashes(as_steps([1]), 2)) == 0


@given(st.lists(st.integers(0, 5), min_size=3, max_size=3), st.lists(st.integers(0, 5), min_size=3, max_size=3))
def test_hashes_tell_runs_apart(one: list[int], other: list[int]) -> None:
    assert (hashes(as_steps(one), 3)[0] == hashes(as_steps(other), 3)[0]) == (one == other)
