from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.human.ngrams import Bar, relation, words
from tests.benchmarks.tunes import tune

BAR_1: Bar = [(0, 60), (12, 62), (24, 64), (36, 62)]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (BAR_1, "same notes"),
        ([(0, 60), (12, 62), (24, 64), (36, 60)], "same but one"),
        ([(0, 62), (12, 64), (24, 66), (36, 64)], "moved"),
        ([(0, 59), (12, 62), (24, 67), (36, 62)], "same contour"),
        ([(0, 67), (12, 62), (24, 60), (36, 62)], "same rhythm"),
        ([(0, 60), (12, 62), (24, 67)], "same opening"),
        ([(0, 64), (12, 60), (24, 67)], "opening's rhythm"),
        ([(0, 64), (24, 60), (36, 60)], "alike"),
        ([(6, 64)], "different"),
        ([], "breath"),
    ],
)
def test_two_bars_are_related_by_the_most_they_have_in_common(after: Bar, expected: str) -> None:
    assert relation(BAR_1, after) == expected


def test_two_empty_bars_are_silent() -> None:
    assert relation([], []) == "silent"


def test_words_name_intervals_lengths_and_places() -> None:
    found = Counter(words(tune((0, 60), (12, 62), (24, 64))))
    assert found["interval: 2"] == 2
    assert found["interval: 2; 2"] == 1
    assert found["ioi: 12; 12"] == 1
    assert found["step: (2, 12)"] == 2
    assert found["place: 0; 12; 24"] == 1
    assert found["arrival: (2, 24)"] == 1
    assert found["bar: (0, 12, 24)"] == 1


def test_words_name_how_bars_relate() -> None:
    found = Counter(words(tune((0, 60), (48, 60), (96, 62))))
    assert found["1 bars ago: same notes; moved"] == 1
    assert found["bar 2 of 4, 1 bars ago: same notes"] == 1
    assert found["2 bars ago: moved"] == 1


def test_words_are_the_same_in_every_key_and_differ_in_every_rhythm() -> None:
    low, high = tune((0, 60), (12, 62), (36, 59)), tune((0, 65), (12, 67), (36, 64))
    assert list(words(low)) == list(words(high))
    assert set(words(low)) != set(words(tune((0, 60), (12, 62), (30, 59))))
