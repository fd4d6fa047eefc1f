"""Gaps between notes, against numbers worked out from the source of Director Musices."""

from __future__ import annotations

import pytest

from melodygen.performance.rules.articulation import (
    leap_articulation,
    overall_articulation,
    repetition_articulation,
)
from tests.performance.playing import gaps_ms, in_ms


@pytest.mark.parametrize(
    ("length", "expected"), [(300, [9.6, 16, 22.4, 28.8]), (500, [12, 20, 28, 36]), (1000, [18, 30, 42, 54])]
)
def test_leaps_take_breath(length: int, expected: list[float]) -> None:
    for leap, gap in zip((3, 5, 7, 12), expected, strict=True):
        assert gaps_ms(leap_articulation(in_ms([length] * 2, [60, 60 + leap]), 1)) == [pytest.approx(gap), 0]
    assert not any(gaps_ms(leap_articulation(in_ms([length] * 2, [60, 62]), 1)))
    assert not any(gaps_ms(leap_articulation(in_ms([100] * 2, [60, 72]), 1)))


def test_repeated_notes_have_35_milliseconds_between_them() -> None:
    assert gaps_ms(repetition_articulation(in_ms([300, 700, 300], [60, 60, 62]), 1)) == pytest.approx([35, 0, 0])


def test_a_quarter_of_every_note_is_silent() -> None:
    assert gaps_ms(overall_articulation(in_ms([400, 90, 800]), 1)) == pytest.approx([100, 0, 200])
