"""What people's melodies share: the longest run of each with another song, never with its own in another book."""

from __future__ import annotations

import random

import numpy as np
import pytest

from melodygen.learning.shared_runs import BARS, FEWEST, Pool, longest, whole_percentiles
from melodygen.runs import SAME_TUNE_STEPS, RunIndex
from tests.random_lines import line_of, random_lines, random_steps

UP, DOWN = (2, 480), (-2, 480)


def test_a_run_is_matched_where_another_line_has_it() -> None:
    pool = Pool([line_of([UP, UP, DOWN, UP]), line_of([DOWN, UP, UP, DOWN])])
    assert pool.matches()[pool.left > 0].tolist() == [3, 2, 2, 1, 2, 3, 2, 1]


def test_matches_are_what_a_search_of_every_other_line_finds() -> None:
    lines = random_lines(30, seed=2)
    pool = Pool(lines)
    for number, line in enumerate(lines):
        others = RunIndex([other.steps for other in lines if other is not line])
        expected = max(shared.steps for shared in others.shared(line.steps))
        assert longest(pool.matches(), *pool.starts[[number, number + 1]]) == expected


def test_what_a_line_repeats_itself_is_not_shared() -> None:
    pool = Pool([line_of([UP, DOWN] * 8), line_of([(5, 240)] * 8)])
    assert not pool.matches().any()


def test_only_what_is_offered_is_matched() -> None:
    pool = Pool([line_of([UP, UP]), line_of([UP, UP]), line_of([DOWN])])
    assert pool.matches(pool.owner == 1)[:2].tolist() == [2, 1]
    assert pool.matches(pool.owner == 2)[:2].tolist() == [0, 0]


@pytest.mark.parametrize(("shared", "is_family"), [(SAME_TUNE_STEPS - 1, False), (SAME_TUNE_STEPS, True)])
def test_lines_that_share_sixteen_notes_are_one_song(shared: int, is_family: bool) -> None:
    source = random.Random(1)
    run = random_steps(shared, source)
    pool = Pool([line_of(run), line_of([(7, 120), *run]), line_of(random_steps(20, source))])
    assert (pool.family[0] == pool.family[1]) == is_family
    assert pool.family[0] != pool.family[2]
    assert pool.matches()[0] == (0 if is_family else shared)


def test_a_family_goes_on_through_its_members() -> None:
    source = random.Random(1)
    one, two = random_steps(SAME_TUNE_STEPS, source), random_steps(SAME_TUNE_STEPS, source)
    pool = Pool([line_of(one), line_of(two), line_of([*one, (7, 120), *two])])
    assert len(set(pool.family.tolist())) == 1


def test_excerpts_are_the_first_bars_of_lines_that_have_them() -> None:
    short, long, silent = line_of([UP] * 15), line_of([UP] * 31), line_of([(2, 960)] * 3 + [(2, 30000)])
    pool = Pool([short, long, silent])
    assert pool.excerpts(4) == [(0, 0, 15), (1, 16, 31)]
    assert pool.excerpts(8) == [(1, 16, 47)]
    assert [number for number, _, _ in pool.excerpts(8, or_shorter=True)] == [0, 1, 2]


def test_an_excerpt_shares_no_more_than_is_in_it() -> None:
    assert longest(np.array([5, 4, 3, 2, 1]), 0, 3) == 3
    assert longest(np.array([5]), 0, 0) == 0


def test_people_are_told_of_by_the_lengths_that_enough_have() -> None:
    people = Pool([*random_lines(FEWEST, notes=60), *random_lines(FEWEST - 1, notes=200, seed=1)]).people()
    assert people.bars == BARS[:2] or people.bars == BARS[:3]
    share = people.share(4)
    assert share is not None
    assert share.bars == 4
    assert 0 <= share.median <= share.nearly_all < SAME_TUNE_STEPS
    longer = people.share(200)
    assert longer is not None
    assert longer.bars == people.bars[-1]


def test_of_too_few_melodies_nothing_is_told() -> None:
    assert Pool(random_lines(FEWEST - 1)).people().share(8) is None
    assert Pool([]).people().share(8) is None


def test_percentiles_are_values_that_there_are() -> None:
    table = whole_percentiles([*[7] * 19, 12])
    assert (table[50], table[95], table[100]) == (7, 7, 12)
