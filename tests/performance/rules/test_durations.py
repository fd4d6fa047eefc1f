"""Rules about how long notes are, against numbers worked out from the source of Director Musices."""

from __future__ import annotations

import pytest

from melodygen.performance.rules.durations import double_duration, duration_contrast, faster_uphill
from tests.performance.playing import gaps_ms, in_ms, longer_ms, louder


@pytest.mark.parametrize(
    ("length", "shorter", "softer", "gap"),
    [
        (50, 1.94, 0.097, 5.82), (100, 6.79, 0.340, 20.4), (125, 9.22, 0.461, 27.7), (150, 11.65, 0.582, 34.9),
        (200, 16.5, 0.825, 49.5), (250, 15, 0.75, 45), (300, 13.5, 0.675, 40.5), (400, 10.5, 0.525, 31.5),
        (500, 5.25, 0.263, 15.75), (600, 0, 0, 0), (1000, 0, 0, 0), (30, 0, 0, 0),
    ],
)  # fmt: skip
def test_short_notes_are_shorter_softer_and_detached(length: int, shorter: float, softer: float, gap: float) -> None:
    found = duration_contrast(in_ms([length] * 3, [60, 62, 60]), 1)
    assert longer_ms(found)[1] == pytest.approx(-shorter, abs=0.006)
    assert louder(found)[1] == pytest.approx(-softer, abs=0.0006)
    assert gaps_ms(found)[1] == pytest.approx(gap, abs=0.05)


def test_repeated_notes_are_not_detached_by_their_shortness() -> None:
    assert gaps_ms(duration_contrast(in_ms([200] * 2), 1)) == [0, pytest.approx(49.5)]


def test_a_long_and_a_short_note_before_a_longer_one_come_nearer() -> None:
    found = longer_ms(double_duration(in_ms([500, 600, 300, 600]), 1))
    assert found == pytest.approx([0, -36, 36, 0])
    assert (600 + found[1]) / (300 + found[2]) == pytest.approx(1.679, abs=0.001)
    assert not any(longer_ms(double_duration(in_ms([500, 600, 300, 300]), 1)))
    assert not any(longer_ms(double_duration(in_ms([500, 600, 300, 600], rests=[1]), 1)))


def test_contrast_leaves_the_two_of_a_double_duration_as_long_as_they_are() -> None:
    found = duration_contrast(in_ms([500, 400, 200, 500], [60, 62, 64, 65]), 1)
    assert longer_ms(found)[1:3] == [0, 0]
    assert gaps_ms(found)[1:3] == pytest.approx([31.5, 49.5])


def test_rising_notes_hurry_by_two_milliseconds_each() -> None:
    assert longer_ms(faster_uphill(in_ms([300] * 4, [60, 62, 64, 65]), 1)) == pytest.approx([-2, -2, -2, 0])
    assert not any(longer_ms(faster_uphill(in_ms([300] * 4, [60, 62, 60, 62]), 1)))
