"""The contexts that learning and drawing share."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.styles.contexts import length_class, place_in_bar


@pytest.mark.parametrize(
    ("beats", "places"), [(4, [0, 1, 2, 3]), (3, [0, 1, 3]), (2, [0, 1]), (5, [0, 1, 2, 2, 3]), (1, [0])]
)
def test_places_are_downbeat_second_others_and_last(beats: int, places: list[int]) -> None:
    assert [place_in_bar(beats, beat) for beat in range(beats)] == places


@pytest.mark.parametrize(("ticks", "expected"), [(0, 0), (239, 0), (240, 1), (480, 2), (960, 4), (1200, 5), (9999, 5)])
def test_lengths_are_classed_by_eighth_notes(ticks: int, expected: int) -> None:
    assert length_class(np.array([ticks])).tolist() == [expected]
