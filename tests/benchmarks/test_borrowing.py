from __future__ import annotations

import pytest

from benchmarks.human.borrowing import shared_rhythm, shared_runs
from tests.benchmarks.tunes import tune

QUARTERS = tune((0, 60), (12, 62), (24, 64), (36, 65))


def test_the_share_counts_beats_with_one_training_melodys_onsets() -> None:
    half_alike = tune((0, 72), (12, 71), (30, 69), (36, 67), (42, 65))
    assert shared_rhythm([half_alike], [QUARTERS]).tolist() == [0.5]


def test_the_share_is_that_of_the_nearest_melody_not_of_all_together() -> None:
    first, second = tune((0, 60), (12, 60), (30, 60)), tune((6, 60), (24, 60), (36, 60))
    assert shared_rhythm([QUARTERS], [first, second]).tolist() == [0.5]


def test_a_beat_without_onsets_is_like_another_but_not_like_one_past_the_end() -> None:
    long, short = tune((0, 60), (48, 60)), tune((0, 60))
    assert shared_rhythm([long], [long]).tolist() == [1.0]
    assert shared_rhythm([long], [short]).tolist() == [0.5]


def test_upbeats_do_not_count() -> None:
    assert shared_rhythm([tune((-12, 60), (0, 60))], [tune((0, 60))]).tolist() == [1.0]


@pytest.mark.parametrize("transposition", [0, 5])
def test_a_run_is_shared_in_any_key(transposition: int) -> None:
    notes = [(12 * k, 60 + (7 * k) % 12 + transposition) for k in range(9)]
    start = [(12 * k, 60 + (7 * k) % 12) for k in range(6)]
    assert shared_runs([tune(*notes)], [tune(*start, (74, 30))]).tolist() == [5]


def test_a_run_ends_where_the_rhythm_differs() -> None:
    other = tune((0, 60), (12, 62), (30, 64), (42, 65))
    assert shared_runs([QUARTERS], [other]).tolist() == [1]


def test_nothing_shared_is_a_run_of_none() -> None:
    assert shared_runs([QUARTERS], [tune((0, 60), (5, 40))]).tolist() == [0]
