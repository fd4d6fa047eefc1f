from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from melodygen.measures.difference import difference
from melodygen.melody import Melody, Note
from tests.measures.lines import line, pitches
from tests.strategies import melodies


def test_the_area_is_divided_by_the_time() -> None:
    assert difference(pitches(60, 62, 64, 65), pitches(60, 62, 64, 65)) == 0
    assert difference(pitches(60, 62, 64, 65), pitches(62, 64, 64, 65)) == 1
    assert difference(pitches(60, 62, 64, 65), pitches(60, 62, 64, 53)) == 3


def test_a_note_sounds_to_the_next_one() -> None:
    held, struck = line([60, 64], [0, 12], bars=1), line([60, 62, 64], [0, 8, 12], bars=1)
    assert difference(held, struck) == pytest.approx(2 * 4 / 16)


def test_keys_are_brought_together_by_the_shorter_way() -> None:
    in_c = line([60, 64, 67, 72], [0, 4, 8, 12], bars=1)
    in_g = replace(line([55, 59, 62, 67], [0, 4, 8, 12], bars=1), key="G")
    assert difference(in_c, in_g) == 0
    assert difference(in_g, in_c) == 0
    in_d = replace(line([62, 66, 69, 74], [0, 4, 8, 12], bars=1), key="D")
    assert difference(in_c, in_d) == 0


def test_of_two_lengths_what_both_have_is_compared() -> None:
    assert difference(pitches(60, 62, 64, 65), pitches(60, 62, 64, 65, 72, 72, 72, 72)) == 0


def test_an_upbeat_counts_and_without_one_the_first_note_holds() -> None:
    plain = pitches(60, 60, 60, 60)
    led = replace(plain, notes=(Note(-480, 480, 55), *plain.notes))
    assert difference(plain, led) == pytest.approx(5 * 480 / 2400)


@given(melodies(), melodies())
def test_it_is_a_distance_that_is_the_same_both_ways(one: Melody, other: Melody) -> None:
    there, back = difference(one, other), difference(other, one)
    assert there is not None
    assert back is not None
    assert there >= 0
    assert difference(one, one) == 0
    if (one.key, one.scale) == (other.key, other.scale):
        assert there == pytest.approx(back)


def test_silence_differs_from_nothing() -> None:
    assert difference(pitches(60), replace(pitches(60), notes=())) is None
