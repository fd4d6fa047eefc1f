"""The limiter: no true peak passes, what is below is left alone, and steady tones stay pure."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.signal import resample_poly

from melodygen.sound.limiter import ATTACK_S, HOP_FRAMES, Limited, done_by, held_down, holding_curve, hop_peaks
from melodygen.sound.loudness import measure

RATE = 48_000
Audio = NDArray[np.float64]


def blocks(audio: Audio, size: int = 65_536) -> list[Audio]:
    return [audio[start : start + size] for start in range(0, len(audio), size)]


def noise(seed: int, frames: int = 30_000) -> Audio:
    """Loud and soft stretches of it, in two channels."""
    random = np.random.default_rng(seed)
    steps = np.repeat(10 ** random.uniform(-2, 0, 30), frames // 30)
    return np.asarray(random.standard_normal((len(steps), 2)) * steps[:, None] * 0.3)


def limited(audio: Audio, gain_db: float, ceiling_dbtp: float = -1.0) -> tuple[Audio, Limited]:
    curve = holding_curve(hop_peaks(blocks(audio)), RATE, gain_db=gain_db, ceiling_dbtp=ceiling_dbtp)
    return np.concatenate(list(held_down(blocks(audio), curve, gain_db))), done_by(curve)


def sine(hz: float, seconds: float = 2.0) -> Audio:
    wave = np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)
    return np.asarray(wave[:, None] * np.full((1, 2), 0.5))


@pytest.mark.parametrize("size", [7, 1_000, 65_536])
def test_peaks_of_hops_are_those_of_the_whole_oversampled(size: int) -> None:
    audio = noise(1)
    dense = np.abs(resample_poly(audio, 4, 1, axis=0)).max(axis=1)
    step = 4 * HOP_FRAMES
    wanted = [dense[start : start + step + 1].max() for start in range(0, len(dense) - step, step)]
    found = hop_peaks(blocks(audio, size))
    assert found[: len(wanted)] == pytest.approx(wanted, abs=1e-6)
    assert len(found) * HOP_FRAMES >= len(audio)


def test_there_are_no_peaks_in_nothing() -> None:
    assert len(hop_peaks([])) == 0
    assert not hop_peaks([np.zeros((1_000, 2))]).any()


@given(seed=st.integers(0, 1_000), gain=st.floats(-10, 20), ceiling=st.floats(-12, 0))
def test_no_true_peak_passes_the_ceiling(seed: int, gain: float, ceiling: float) -> None:
    audio, _ = limited(noise(seed), gain, ceiling)
    assert measure([audio], RATE).true_peak_dbtp <= ceiling + 0.01


@given(
    frames=st.integers(1, 700),
    size=st.integers(1, 700),
    gain=st.floats(-10, 24),
    level=st.sampled_from([0.0, 0.1, 1.5]),
)
def test_however_short_it_is_and_however_it_comes_the_same_is_made_of_it(
    frames: int, size: int, gain: float, level: float
) -> None:
    audio = np.random.default_rng(frames).uniform(-level, level, (frames, 2))
    whole, did = limited(audio, gain)
    curve = holding_curve(hop_peaks(blocks(audio, size)), RATE, gain_db=gain, ceiling_dbtp=-1.0)
    assert (curve >= 0).all()
    assert done_by(curve) == did
    assert np.concatenate(list(held_down(blocks(audio, size), curve, gain))) == pytest.approx(whole, abs=1e-6)
    assert measure([whole], RATE).true_peak_dbtp <= -1.0 + 0.01


@given(seed=st.integers(0, 1_000), gain=st.floats(-10, 20))
def test_it_is_never_louder_than_the_gain_alone_and_equal_where_that_is_below_the_ceiling(
    seed: int, gain: float
) -> None:
    audio = noise(seed)
    found, did = limited(audio, gain)
    plain = audio * 10 ** (gain / 20)
    assert (np.abs(found) <= np.abs(plain) * (1 + 1e-6)).all()
    if did == Limited(0.0, 0.0):
        assert found == pytest.approx(plain, rel=1e-6)
    else:
        assert measure([plain], RATE).true_peak_dbtp > -1.0


def test_it_begins_no_sooner_than_its_look_ahead_and_is_over_after_a_while() -> None:
    audio = np.full((4 * RATE, 2), 0.01)
    audio[2 * RATE : 2 * RATE + 50] *= 200
    found, did = limited(audio, 0.0)
    changed = np.flatnonzero(np.abs(found - audio)[:, 0] > 1e-4 * audio[0, 0])
    assert 2 * RATE - changed[0] == pytest.approx(ATTACK_S * RATE, abs=3 * HOP_FRAMES)
    assert changed[-1] < 3.5 * RATE
    assert did.most_db == pytest.approx(20 * np.log10(2) + 1, abs=1.5)
    assert 0 < did.share < 0.2


@pytest.mark.parametrize("hz", [28, 41, 110, 1_000, 8_000])
def test_a_steady_tone_stays_pure(hz: int) -> None:
    found, did = limited(sine(hz), 12.0)
    steady = found[RATE // 2 : -RATE // 2, 0]
    spectrum = np.abs(np.fft.rfft(steady * np.blackman(len(steady)))) ** 2
    place = round(hz * len(steady) / RATE)
    tone = spectrum[place - 3 : place + 4].sum()
    assert 10 * np.log10((spectrum.sum() - tone) / tone) < -60
    assert did.most_db == pytest.approx(12 - 20 * np.log10(2) + 1, abs=0.5)


def test_left_and_right_are_held_down_together() -> None:
    audio = noise(3)
    audio[:, 1] = audio[:, 0] / 4
    found, _ = limited(audio, 20.0)
    assert found[:, 1] == pytest.approx(found[:, 0] / 4, rel=1e-6)
