from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.theory.units import (
    bpm_to_microseconds_per_quarter,
    midi_to_hz,
    seconds_to_ticks,
    ticks_to_seconds,
)


def test_a_quarter_note_at_120_is_half_a_second() -> None:
    assert ticks_to_seconds(480, 120) == 0.5
    assert seconds_to_ticks(0.5, 120) == 480
    assert bpm_to_microseconds_per_quarter(120) == 500_000


@given(st.integers(0, 10_000_000), st.floats(20, 400))
def test_ticks_and_seconds_are_inverse(ticks: int, tempo_bpm: float) -> None:
    assert seconds_to_ticks(ticks_to_seconds(ticks, tempo_bpm), tempo_bpm) == pytest.approx(ticks, abs=1e-6)


@pytest.mark.parametrize("tempo_bpm", range(20, 401))
def test_every_tempo_fits_a_midi_event_and_is_told_from_it(tempo_bpm: int) -> None:
    microseconds = bpm_to_microseconds_per_quarter(tempo_bpm)
    assert 0 < microseconds < 2**24
    assert round(60_000_000 / microseconds, 2) == tempo_bpm


@pytest.mark.parametrize(("pitch", "hertz"), [(69, 440.0), (57, 220.0), (60, 261.6256), (127, 12543.85)])
def test_frequencies_are_those_of_equal_temperament(pitch: int, hertz: float) -> None:
    assert midi_to_hz(pitch) == pytest.approx(hertz, rel=1e-6)
