"""The final ritard against the curve of Friberg and Sundberg (1999), and the numbers of Director Musices."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.performance.rules.final_ritard import elapsed, end_tempo, final_ritard, tempo
from tests.performance.playing import in_ms, longer_ms


@pytest.mark.parametrize(
    ("end", "curvature", "expected"),
    [
        (0.4, 3, [1, 0.9150, 0.8103, 0.6679, 0.4]),
        (0.5, 3, [1, 0.9210, 0.8255, 0.7005, 0.5]),
        (0.5, 2, [1, 0.9014, 0.7906, 0.6614, 0.5]),
    ],
)
def test_the_tempo_of_a_ritard_is_that_of_a_runner_who_stops(end: float, curvature: int, expected: list[float]) -> None:
    assert tempo(np.array([0, 0.25, 0.5, 0.75, 1]), end, curvature) == pytest.approx(expected, abs=5e-5)


def test_a_ritard_takes_the_integral_of_its_tempo() -> None:
    places = np.linspace(0, 1, 100_001)
    slowness = 1 / tempo(places, 0.25)
    whole = float(((slowness[1:] + slowness[:-1]) / 2).sum() / 100_000)
    assert elapsed(np.array([1.0]), 0.25)[0] == pytest.approx(whole, rel=1e-7) == pytest.approx(10 / 7)


@pytest.mark.parametrize(("k", "expected"), [(1, 0.25), (0.5, 0.4), (1 / 3, 0.5), (0, 1), (-0.5, 0.4)])
def test_the_end_tempo_follows_the_quantity(k: float, expected: float) -> None:
    assert end_tempo(k) == pytest.approx(expected)


def test_the_last_1_3_seconds_before_the_last_note_slow_down() -> None:
    three = final_ritard(in_ms([500] * 3 + [1500]), 1)
    assert longer_ms(three) == pytest.approx([32.3, 131.8, 478.8, 0], abs=0.05)
    five = final_ritard(in_ms([300] * 5 + [1500]), 1)
    assert longer_ms(five) == pytest.approx([10.8, 37.6, 77.1, 146.3, 371.1, 0], abs=0.06)
    ten = final_ritard(in_ms([300] * 10), 1)
    assert longer_ms(ten)[:4] == [0] * 4
    assert longer_ms(ten)[4] > 0


def test_a_short_last_note_becomes_a_quarter_longer_than_the_one_before() -> None:
    found = final_ritard(in_ms([500] * 4), 1)
    assert 500 + longer_ms(found)[3] == pytest.approx(1.25 * 978.8, abs=0.1)


def test_a_last_note_of_any_length_is_a_quarter_longer_than_the_one_before_at_least() -> None:
    heard = [last + longer_ms(final_ritard(in_ms([500] * 3 + [last]), 1))[3] for last in (500, 780, 790, 1200, 1300)]
    assert heard == pytest.approx([1.25 * 978.8] * 4 + [1300], abs=0.1)


def test_a_last_note_that_is_written_short_slows_down_with_the_one_before() -> None:
    """An eighth after a half note is not made longer than that half note."""
    for last in (60, 125, 250, 400):
        lengthening = longer_ms(final_ritard(in_ms([500, 500, 1000, last]), 1))
        assert (last + lengthening[3]) / last == pytest.approx(1.25 * (1000 + lengthening[2]) / 1000)


def test_a_negative_ritard_hurries() -> None:
    slower, faster = (longer_ms(final_ritard(in_ms([500] * 3 + [1500]), k)) for k in (0.5, -0.5))
    assert faster[:3] == pytest.approx([-it for it in slower[:3]])
    assert faster[3] / 1500 == pytest.approx(faster[2] / 500)
