"""Where groups of notes end and how that is marked, against numbers worked out from the source of Director Musices."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from melodygen.melody import Melody
from melodygen.performance.grouping import PHRASE, Group
from melodygen.performance.line import line_of
from melodygen.performance.rules.punctuation import boundaries, punctuation
from tests.performance.playing import gaps_ms, grouped, in_ms, longer_ms
from tests.strategies import melodies


@pytest.mark.parametrize(
    ("length", "gap", "lengthening"),
    [(250, 27.5, 12.4), (300, 31.67, 14.25), (320, 33.3, 15), (400, 40, 18), (500, 48.3, 21.75), (640, 60, 27)],
)
def test_the_longest_of_five_notes_ends_a_group(length: int, gap: float, lengthening: float) -> None:
    line = in_ms([200, 200, 200, length, 150, 200, 200, 200], [60, 62, 64, 64, 60, 62, 64, 65])
    found = punctuation(line, 1)
    assert gaps_ms(found)[3] == pytest.approx(gap, abs=0.05)
    assert longer_ms(found)[3] == pytest.approx(lengthening, abs=0.05)


def test_the_end_of_a_phrase_is_marked_whatever_its_weight() -> None:
    groups = Group(0, 3, PHRASE, ends_period=False), Group(4, 7, PHRASE, ends_period=True)
    found = punctuation(grouped(in_ms([300] * 8, [60, 62, 64, 65, 67, 69, 71, 72]), *groups), 1)
    assert gaps_ms(found)[3:] == pytest.approx([80, 0, 0, 0, 0])
    assert longer_ms(found)[3:] == pytest.approx([14.25, 0, 0, 0, 0])


def test_groups_end_neither_within_a_scale_nor_with_the_melody() -> None:
    scale = in_ms([300] * 8, [60, 62, 64, 65, 67, 69, 71, 72])
    assert not boundaries(scale)[1:].any()


def test_a_wide_leap_between_turns_divides() -> None:
    weights = boundaries(in_ms([300] * 8, [60, 62, 64, 65, 77, 76, 74, 72]))
    assert np.flatnonzero(weights).tolist() == [3]


def test_before_a_rest_there_is_a_rest_already() -> None:
    assert not any(gaps_ms(punctuation(in_ms([300, 300, 600, 300, 300], rests=[2]), 1)))


@given(melodies())
def test_marks_are_made_by_notes_alone_that_have_a_neighbour(melody: Melody) -> None:
    line = line_of(melody)
    weights = boundaries(line)
    assert (weights >= 0).all()
    assert not weights[line.has_rest].any()
