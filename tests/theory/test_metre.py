from __future__ import annotations

import pytest

from melodygen.errors import ParameterError
from melodygen.theory.metre import FINEST_LEVEL, METRES, Metre, metre_named

each_metre = pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)


def test_the_seven_metres_are_there() -> None:
    assert [metre.name for metre in METRES] == ["4/4", "3/4", "2/4", "6/8", "12/8", "5/4", "7/8"]


@each_metre
def test_bar_is_as_long_as_its_name_says(metre: Metre) -> None:
    numerator, denominator = map(int, metre.name.split("/"))
    assert (metre.numerator, metre.denominator) == (numerator, denominator)
    assert metre.bar_ticks == numerator * 1920 // denominator


@each_metre
def test_beats_fill_the_bar_and_each_is_found_at_its_onset_and_end(metre: Metre) -> None:
    assert metre.beat_onsets[0] == 0
    for index, (onset, length) in enumerate(zip(metre.beat_onsets, metre.beats, strict=True)):
        assert metre.beat_at(onset) == metre.beat_at(onset + length - 1) == index


@each_metre
def test_bar_line_is_strongest_then_strong_beats_then_beats_then_divisions(metre: Metre) -> None:
    assert metre.level(0) == 0
    assert all(metre.level(position) > 0 for position in range(1, metre.bar_ticks))
    for index, onset in enumerate(metre.beat_onsets[1:], start=1):
        assert metre.level(onset) == (1 if index in metre.strong_beats else 2)
    assert metre.level(240 if metre.beats[0] == 480 else 480) == 3
    assert metre.level(120) == 4
    assert metre.level(1) == FINEST_LEVEL


def test_four_four_has_its_secondary_accent_on_the_third_beat() -> None:
    assert [metre_named("4/4").level(240 * step) for step in range(8)] == [0, 3, 2, 3, 1, 3, 2, 3]


def test_compound_beat_divides_into_three() -> None:
    assert [metre_named("6/8").level(240 * step) for step in range(6)] == [0, 3, 3, 1, 3, 3]


def test_seven_eight_is_two_two_three() -> None:
    assert metre_named("7/8").beat_onsets == (0, 480, 960)


def test_unknown_metre_is_refused() -> None:
    with pytest.raises(ParameterError, match="metre must be one of"):
        metre_named("9/8")


@pytest.mark.parametrize(
    ("metre", "ticks", "place"),
    [
        ("4/4", 0, "bar 1, beat 1"),
        ("4/4", 2 * 1920 + 720, "bar 3, beat 2.5"),
        ("6/8", 720 + 240, "bar 1, beat 2.33"),
        ("3/4", -480, "bar 0, beat 3"),
    ],
)
def test_a_place_is_told_in_bars_and_beats(metre: str, ticks: int, place: str) -> None:
    assert metre_named(metre).place(ticks) == place


@pytest.mark.parametrize(
    ("name", "onsets"), [("4/4", (0, 960)), ("3/4", (0,)), ("2/4", (0, 480)), ("6/8", (0, 720)), ("7/8", (0, 960))]
)
def test_a_melody_rests_on_the_bar_line_and_on_strong_beats(name: str, onsets: tuple[int, ...]) -> None:
    assert metre_named(name).resting_onsets == onsets
