from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from melodygen.stimuli.presentation.williams import Rows, rows_apart, williams_rows


def _after(rows: Rows) -> Counter[tuple[int, int]]:
    return Counter(step for row in rows for step in pairwise(row))


def _places(rows: Rows) -> set[int]:
    return set(Counter((place, melody) for row in rows for place, melody in enumerate(row)).values())


@pytest.mark.parametrize("melodies", range(2, 30))
def test_each_comes_right_after_each_other_equally_often_and_at_each_place(melodies: int) -> None:
    rows, times = williams_rows(melodies), 1 + melodies % 2
    assert len(rows) == times * melodies
    assert all(sorted(row) == list(range(melodies)) for row in rows)
    assert set(_after(rows).values()) == {times}
    assert len(_after(rows)) == melodies * (melodies - 1)
    assert _places(rows) == {times}


@pytest.mark.parametrize("melodies", range(4, 42, 2))
def test_pairs_are_never_in_a_row_and_all_others_equally_often_to_within_one(melodies: int) -> None:
    rows, after = rows_apart(melodies), _after(rows_apart(melodies))
    assert len(rows) == 2 * melodies
    assert _places(rows) == {2}
    assert all((first - second) % melodies != melodies // 2 for first, second in after)
    assert len(after) == melodies * (melodies - 2)
    assert max(after.values()) - min(after.values()) <= 1


def test_the_square_of_four_is_that_of_the_textbooks() -> None:
    assert williams_rows(4) == ((0, 3, 1, 2), (1, 0, 2, 3), (2, 1, 3, 0), (3, 2, 0, 1))
