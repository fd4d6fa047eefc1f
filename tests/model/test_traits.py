"""Traits: known values on small cases, and the same of one candidate whatever stands beside it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.model.pitch_traits import pitch_traits
from melodygen.model.rhythm_traits import rhythm_traits
from melodygen.styles.tables import TRAITS
from melodygen.theory.metre import METRES, Metre, metre_named

MAJOR = (0, 2, 4, 5, 7, 9, 11)
COMMON = metre_named("4/4")
QUARTERS = [0, 480, 960, 1440]


def one_rhythm(onsets: list[int], bars: int = 1) -> dict[str, float]:
    return {name: float(values[0]) for name, values in rhythm_traits([onsets], COMMON, bars).items()}


def one_line(pitches: list[int], onsets: list[int], bars: int = 1) -> dict[str, float]:
    found = pitch_traits(onsets, np.array([pitches]), COMMON, bars, MAJOR, 0)
    return {name: float(values[0]) for name, values in found.items()}


@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
@pytest.mark.parametrize("bars", [1, 2, 9])
def test_there_are_as_many_as_styles_keep_weights_for(metre: Metre, bars: int) -> None:
    rhythms = [[0], [0, 240, 480], [-240, 0, metre.bar_ticks * bars - 240], []]
    found = rhythm_traits(rhythms, metre, bars)
    assert len(found) == TRAITS["rhythm"] + len(metre.beats)
    assert all(np.isfinite(values).all() and values.shape == (4,) for values in found.values())
    lines = np.array([[60, 62, 64, 60], [60, 60, 60, 60]])
    of_lines = pitch_traits([-240, 0, 240, 480], lines, metre, bars, MAJOR, 0)
    assert len(of_lines) == TRAITS["pitch"]
    assert all(np.isfinite(values).all() and values.shape == (2,) for values in of_lines.values())


def test_traits_of_a_rhythm_by_hand() -> None:
    found = one_rhythm([*QUARTERS, 1920, 2160, 2400, 2880], bars=2)
    assert found["density"] == pytest.approx(np.log(4.5))
    assert found["density varies"] == found["silent bars"] == found["same 1 ago"] == 0
    assert found["kinds of bars"] == 1
    assert found["beat 0"] == 1
    assert found["beat 3"] == 0.5
    assert found["halves"] == pytest.approx(0.5 / 4)
    assert found["commonest length"] == pytest.approx(5 / 7)
    assert found["kinds of lengths"] == 2
    assert found["same length"] == pytest.approx(4 / 7)
    assert found["ends on a beat"] == 1
    assert found["ends on a downbeat"] == 0
    assert found["last length"] == 0.5


def test_bars_that_return_are_seen_at_their_lag() -> None:
    bars = [QUARTERS, [0, 960], QUARTERS, [0, 960]]
    found = one_rhythm([1920 * bar + onset for bar, own in enumerate(bars) for onset in own], bars=4)
    assert (found["same 1 ago"], found["same 2 ago"]) == (0, 1)
    assert found["shared 1 ago"] == 0.5
    assert found["kinds of bars"] == 0.5


def test_traits_of_a_line_by_hand() -> None:
    found = one_line([60, 62, 64, 65, 60], [0, 480, 960, 1440, 1680])
    assert found["semitone"] == found["fourth"] == pytest.approx(0.5)
    assert found["tone"] == pytest.approx(0.5**0.5)
    assert found["upwards"] == 0.75
    assert found["turns"] == pytest.approx(1 / 3)
    assert found["two steps on"] == pytest.approx(2 / 3)
    assert found["three steps on"] == pytest.approx(1 / 2)
    assert found["span"] == 5
    assert found["degree 1"] == pytest.approx((2 / 5) ** 0.5)
    assert found["outside the scale"] == 0
    assert found["ends on the tonic"] == found["tonic on downbeats"] == 1
    assert found["last move"] == 5
    assert found["last way"] == -1


def test_notes_outside_the_scale_are_seen() -> None:
    found = one_line([60, 61, 62, 60], [*QUARTERS])
    assert found["outside the scale"] == pytest.approx(0.5)


@given(st.lists(st.lists(st.integers(0, 47), min_size=1, max_size=20, unique=True), min_size=2, max_size=5))
def test_a_candidate_has_its_traits_whatever_stands_beside_it(grids: list[list[int]]) -> None:
    rhythms = [[120 * slot for slot in sorted(grid)] for grid in grids]
    together = rhythm_traits(rhythms, COMMON, 3)
    for number, rhythm in enumerate(rhythms):
        for name, values in rhythm_traits([rhythm], COMMON, 3).items():
            assert values[0] == pytest.approx(together[name][number]), name
