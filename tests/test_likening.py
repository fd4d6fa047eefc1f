"""What is asked for to have a melody like a human one."""

from __future__ import annotations

import pytest

from melodygen.likening import asked_like, asked_with_knobs_of
from melodygen.model.knobs import KNOBS, reached
from melodygen.styles import load_style
from tests.learning.stretches import quarters

POP = load_style("pop")
BARS = ((0, 2, 4, 2), (5, 4, 2, 4), (7, 5, 4, 2), (0, 4, 2, 0))


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (((0, 4), (7, 12)), "C4-C5"),
        (((0, 1), (2, 3)), "C4-A4"),
        (((2, 4), (5, 7)), "C4-B4"),
        (((1, 12), (13, 11)), "Db4-Db5"),
    ],
    ids=["its own", "widened to nine semitones", "room for the tonic below", "the tonic is in it"],
)
def test_the_range_is_the_melodys_with_room_for_a_cadence(
    above: tuple[tuple[int, int], tuple[int, int]], expected: str
) -> None:
    asked = asked_like(quarters(*[first + second for first, second in [above] * 4]), POP, 1)
    assert asked.note_range == expected


def test_bars_mode_and_knobs_are_the_melodys_and_the_rest_is_left_to_the_style() -> None:
    piece = quarters(*BARS, is_minor=True)
    asked = asked_like(piece, POP, 5)
    assert (asked.metre, asked.bars, asked.key, asked.scale, asked.seed) == ("4/4", 4, "C", "natural-minor", 5)
    assert (asked.mood, asked.upbeat, asked.accidentals, asked.ending) == ("neutral", "auto", "auto", "auto")
    found = reached(piece.as_melody(), POP, dict.fromkeys(KNOBS, 50.0))
    assert {knob: getattr(asked, knob) for knob in found} == {knob: round(found[knob]) for knob in found}


def test_range_and_key_may_be_another_melodys() -> None:
    asked = asked_with_knobs_of(quarters(*BARS).as_melody(), POP, [55, 70], key="G", scale="major", bars=8, seed=2)
    assert (asked.note_range, asked.key, asked.bars) == ("G3-Bb4", "G", 8)
