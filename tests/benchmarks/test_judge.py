from __future__ import annotations

from benchmarks.human.judge import accuracy, tells
from benchmarks.human.tunes import Tune
from tests.benchmarks.tunes import random_tunes


def test_sides_of_different_rhythm_are_told_apart() -> None:
    told = accuracy(random_tunes("quick", 30, length=6, seed=1), random_tunes("slow", 30, length=12, seed=2))
    assert told.value == 1.0
    assert told.low < 1.0


def test_sides_of_one_kind_are_not_told_apart() -> None:
    """Where there is nothing to tell, cross-validation is wrong more often than not: what is held out is missed."""
    told = accuracy(random_tunes("a", 60, length=12, seed=1), random_tunes("b", 60, length=12, seed=2))
    assert told.value < 0.55


def test_excerpts_of_one_song_are_not_judged_by_each_other() -> None:
    """Two copies of each tune would be told by heart if one could be learned from and the other judged."""
    sides = [
        [Tune(one.song, one.onsets, one.pitches) for one in random_tunes(name, 30, length=12, seed=seed) for _ in "ab"]
        for name, seed in (("a", 1), ("b", 2))
    ]
    assert accuracy(*sides).value < 0.7


def test_the_larger_side_is_cut_to_the_smaller() -> None:
    told = accuracy(random_tunes("a", 90, length=12, seed=1), random_tunes("b", 20, length=12, seed=2))
    assert told.value < 0.75


def test_tells_are_the_words_that_only_one_side_has() -> None:
    found = tells(random_tunes("quick", 30, length=6, seed=1), random_tunes("slow", 30, length=12, seed=2), 4)
    assert len(found) == 4
    assert all({tell.generated, tell.human} == {0.0, 1.0} for tell in found)


def test_a_word_that_every_tune_has_tells_least() -> None:
    every = "ioi: 12"
    found = tells(random_tunes("a", 30, length=12, seed=1), random_tunes("b", 29, length=12, seed=2), 10_000)
    (place,) = (place for place, tell in enumerate(found) if tell.word == every)
    assert (found[place].generated, found[place].human) == (1.0, 1.0)
    assert all(tell.generated == tell.human for tell in found[place:])
