from __future__ import annotations

from collections.abc import Callable

import pytest

from melodygen.measures.register import (
    ambitus,
    leap_reversal,
    leaps,
    mean_interval,
    mean_pitch,
    pitch_deviation,
    repeats,
    step_inertia,
    steps,
)
from melodygen.melody import Melody
from tests.measures.lines import ODE, OFFBEAT, pitches, rhythm


def test_register_agrees_with_melody_features() -> None:
    """melody-features 1.3.3: pitch_range, mean_pitch, pitch_standard_deviation, mean_absolute_interval."""
    found = [(ambitus(m), mean_pitch(m), pitch_deviation(m), mean_interval(m)) for m in (ODE, OFFBEAT)]
    assert found[0] == pytest.approx((7, 65.26666666666667, 2.258063456750639, 1.2413793103448276))
    assert found[1] == pytest.approx((12, 70.38461538461539, 3.0697030675746024, 2.5))


def test_intervals_are_repeats_steps_or_leaps() -> None:
    """Intervals 0, +1, -2, +3, -12: a major second is a step, a minor third a leap."""
    melody = pitches(60, 60, 61, 59, 62, 50)
    assert (repeats(melody), steps(melody), leaps(melody)) == (20, 40, 40)
    assert mean_interval(melody) == pytest.approx(18 / 5)


def test_shares_of_ode_to_joy_by_hand() -> None:
    """Nine repeats and twenty steps; eleven of the twelve pairs of steps go on."""
    assert repeats(ODE) == pytest.approx(100 * 9 / 29)
    assert steps(ODE) == pytest.approx(100 * 20 / 29)
    assert leaps(ODE) == 0
    assert step_inertia(ODE) == pytest.approx(100 * 11 / 12)


@pytest.mark.parametrize(
    ("row", "percent"),
    [
        ((60, 62, 64), 100.0),
        ((60, 62, 60), 0.0),
        ((60, 62, 64, 62), 50.0),
        ((60, 62, 64, 64, 62), 100.0),
        ((60, 64, 66), None),
    ],
    ids=["on", "back", "on, then back", "a repeat between is no pair", "a leap before is no pair"],
)
def test_step_inertia_counts_pairs_of_steps(row: tuple[int, ...], percent: float | None) -> None:
    assert step_inertia(pitches(*row)) == percent


@pytest.mark.parametrize(
    ("row", "percent"),
    [
        ((60, 65, 64), 100.0),
        ((60, 65, 67), 0.0),
        ((60, 65, 65), None),
        ((60, 65, 62, 60), 50.0),
        ((60, 62, 60), None),
    ],
    ids=["back", "on", "repeat", "leap back, then on", "no leap"],
)
def test_reversal_counts_moves_after_leaps(row: tuple[int, ...], percent: float | None) -> None:
    assert leap_reversal(pitches(*row)) == percent


@pytest.mark.parametrize(
    "measure", [mean_interval, repeats, steps, leaps, step_inertia, leap_reversal, pitch_deviation]
)
def test_one_note_has_no_intervals(measure: Callable[[Melody], float | None]) -> None:
    assert measure(rhythm(0)) is None


@pytest.mark.parametrize("measure", [ambitus, mean_pitch])
def test_no_notes_have_no_register(measure: Callable[[Melody], float | None]) -> None:
    assert measure(rhythm(bars=1)) is None
