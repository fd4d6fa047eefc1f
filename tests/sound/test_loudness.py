"""Loudness and true peak, on the signals that EBU Tech 3341 prescribes and against another meter."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from melodygen.sound.loudness import Levels, measure

Signal = NDArray[np.float64]


def blocks(signal: Signal, size: int = 65_536) -> Iterator[Signal]:
    return (signal[start : start + size] for start in range(0, len(signal), size))


def steps(levels: Sequence[tuple[float, float]], rate: int = 48_000) -> Signal:
    """A stereo sine of 1 kHz, each stretch with a level in dBFS and a length in seconds."""
    amplitudes = np.concatenate([np.full(round(length * rate), 10 ** (level / 20)) for level, length in levels])
    tone = amplitudes * np.sin(2 * np.pi * 1000 * np.arange(len(amplitudes)) / rate)
    return np.column_stack([tone, tone])


CASES = {
    1: ([(-23, 20)], -23),
    2: ([(-33, 20)], -33),
    3: ([(-36, 10), (-23, 60), (-36, 10)], -23),
    4: ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23),
    5: ([(-26, 20), (-20, 20.1), (-26, 20)], -23),
}


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
@pytest.mark.parametrize("case", CASES)
def test_tech_3341_case_of_integrated_loudness(case: int, rate: int) -> None:
    levels, expected = CASES[case]
    assert measure(blocks(steps(levels, rate)), rate).loudness_lufs == pytest.approx(expected, abs=0.1)


def sine(share_of_rate: float, phase_degrees: float, amplitude: float, rate: int = 48_000) -> Signal:
    """Half a second, faded in and out over 50 ms: a hard start truly overshoots."""
    count = rate // 2
    tone = amplitude * np.sin(2 * np.pi * share_of_rate * np.arange(count) + math.radians(phase_degrees))
    ramp = np.minimum(1, np.minimum(np.arange(count), np.arange(count)[::-1]) / (rate // 20))
    return np.column_stack([tone * ramp, tone * ramp])


PEAKS = {
    15: (1 / 4, 0, 0.5, -6.0),
    16: (1 / 4, 45, 0.5, -6.0),
    17: (1 / 6, 60, 0.5, -6.0),
    18: (1 / 8, 67.5, 0.5, -6.0),
    19: (1 / 4, 45, 1.41, 3.0),
}


@pytest.mark.parametrize("case", PEAKS)
def test_tech_3341_case_of_true_peak(case: int) -> None:
    *signal, expected = PEAKS[case]
    peak = measure(blocks(sine(*signal)), 48_000).true_peak_dbtp
    assert expected - 0.4 <= peak <= expected + 0.2


@pytest.mark.parametrize("size", [64, 997, 65_536])
def test_levels_do_not_depend_on_the_blocks(size: int) -> None:
    noise = np.random.default_rng(3).standard_normal((100_000, 2)) * 0.1
    whole, cut = measure([noise], 44_100), measure(blocks(noise, size), 44_100)
    assert cut.true_peak_dbtp == pytest.approx(whole.true_peak_dbtp, abs=1e-6)
    assert np.allclose(cut.hop_powers, whole.hop_powers)


def test_loudness_is_what_pyloudnorm_measures_of_the_whole() -> None:
    import pyloudnorm

    ramp = np.linspace(0.001, 0.3, 44_100 * 8)[:, None]
    noise = np.random.default_rng(4).standard_normal((44_100 * 8, 2)) * ramp
    other = pyloudnorm.Meter(44_100, filter_class="DeMan").integrated_loudness(noise)
    assert measure(blocks(noise), 44_100).loudness_lufs == pytest.approx(other, abs=0.005)


def test_a_peak_between_samples_where_two_blocks_meet_is_found() -> None:
    signal = sine(1 / 4, 45, 1.0)
    place = len(signal) // 2
    signal[: place - 2] = 0
    signal[place + 2 :] = 0
    whole = measure([signal], 48_000).true_peak_dbtp
    assert measure([signal[:place], signal[place:]], 48_000).true_peak_dbtp == pytest.approx(whole, abs=1e-6)
    assert whole > 20 * math.log10(np.abs(signal).max()) + 1


def test_mono_is_measured_as_one_channel() -> None:
    stereo = steps([(-23, 5)])
    both, left = measure([stereo], 48_000).loudness_lufs, measure([stereo[:, :1]], 48_000).loudness_lufs
    assert both is not None
    assert left == pytest.approx(both - 3.01, abs=0.01)


def test_what_is_shorter_than_a_block_or_silent_has_no_loudness() -> None:
    assert measure([steps([(-23, 0.39)])], 48_000).loudness_lufs is None
    assert measure([steps([(-23, 0.4)])], 48_000).loudness_lufs is not None
    silence = measure([np.zeros((48_000, 2))], 48_000)
    assert silence.loudness_lufs is None
    assert silence.gain_to(-14) is None
    assert silence.true_peak_dbtp == -math.inf
    assert measure([], 48_000).loudness_lufs is None


@given(st.lists(st.floats(1e-5, 1), min_size=4, max_size=60), st.floats(-40, -5))
def test_gain_to_a_target_reaches_it(powers: list[float], target: float) -> None:
    levels = Levels(1.0, 0.0, np.array(powers))
    gain = levels.gain_to(target)
    assert gain is not None
    assert levels.loudness_at(gain) == pytest.approx(target, abs=1e-4)


def test_gain_reckons_with_what_the_gates_let_through_once_it_is_louder() -> None:
    soft = Levels(60.0, 0.0, np.geomspace(1e-3, 1e-10, 600) * 1e-3)
    before, gain = soft.loudness_lufs, soft.gain_to(-14)
    assert before is not None
    assert gain is not None
    assert abs(gain - (-14 - before)) > 0.1
    assert soft.loudness_at(gain) == pytest.approx(-14, abs=0.01)
