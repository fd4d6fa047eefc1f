"""Phrases as a recipe has them."""

from __future__ import annotations

from typing import Any

import pytest

from melodygen.phrase import Phrase, as_rows, phrases_from

TWO = (Phrase(0, 4, "A", is_closed=False), Phrase(4, 2, "A'", is_closed=True))


def test_rows_come_back() -> None:
    assert as_rows(TWO) == [[0, 4, "A", False], [4, 2, "A'", True]]
    assert phrases_from(as_rows(TWO), 6) == TWO


@pytest.mark.parametrize(
    "rows",
    [
        [[0, 4, "A"]],
        [[0, 4, "A", 1]],
        [[0, "4", "A", True]],
        [[0, 4, None, True]],
        [[0, 0, "A", True]],
        [[-1, 4, "A", True]],
        [[0, 7, "A", True]],
        [[0, 4, "A", True], [3, 3, "B", True]],
        [7],
    ],
)
def test_damaged_rows_are_refused(rows: list[Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        phrases_from(rows, 6)
