"""Arches of tempo and loudness: nine equal notes, eight intervals to the last onset; the amplitude is 2."""

from __future__ import annotations

import pytest

from melodygen.performance.grouping import PART, PHRASE, Group
from melodygen.performance.rules.phrase_arch import phrase_arch
from tests.performance.playing import grouped, in_ms, longer_ms, louder


def test_a_phrase_turns_at_three_tenths_of_its_time() -> None:
    found = phrase_arch(grouped(in_ms([500] * 9), Group(0, 8, PHRASE, ends_period=True)), 1.5)
    shares = [15, 5.104, 0.417, 0.448, 3.184, 8.407, 16.117, 26.315, 39]
    levels = [-1.5, -0.510, -0.042, -0.045, -0.318, -0.841, -1.612, -2.632, -3.9]
    assert longer_ms(found) == pytest.approx([5 * share for share in shares], abs=0.01)
    assert louder(found) == pytest.approx(levels, abs=0.001)


def test_a_part_of_a_phrase_turns_on_its_third_note() -> None:
    found = phrase_arch(grouped(in_ms([500] * 9), Group(0, 8, PART, ends_period=False)), 1.5)
    shares = [15, 3.75, 0, 0.833, 3.333, 7.5, 13.333, 20.833, 6]
    assert longer_ms(found) == pytest.approx([5 * share for share in shares], abs=0.01)
    assert louder(found)[0] == pytest.approx(-1.5)
    assert louder(found)[-1] == pytest.approx(-3)


def test_a_phrase_within_a_period_slows_down_less() -> None:
    line = in_ms([500] * 9)
    within, ending = (
        phrase_arch(grouped(line, Group(0, 8, PHRASE, ends_period=ends)), 1).lengthening_s[-1] for ends in (False, True)
    )
    assert within == pytest.approx(0.1)
    assert ending == pytest.approx(1.3 * within)
