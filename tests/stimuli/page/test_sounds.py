"""What the page plays of its own: the tones of the headphone check and the noise to set the volume by."""

from __future__ import annotations

import base64
from dataclasses import replace

import numpy as np
import pyloudnorm
import pytest

pytest.importorskip("playwright", reason="the page in a browser needs playwright")

from tests.stimuli.page.conftest import Start
from tests.stimuli.page.listening import SAMPLES, Listener
from tests.stimuli.page.stub import STUDY, TRIALS

Sound = np.ndarray[tuple[int, int], np.dtype[np.float32]]


def played(listener: Listener, number: int) -> Sound:
    """A sound that was played, one row a channel."""
    channels = (listener.is_told(f"({SAMPLES})({number}, {channel})") for channel in (0, 1))
    return np.array([np.frombuffer(base64.b64decode(channel), "<f4") for channel in channels])


def test_tones_and_noise_are_what_they_should_be(start: Start) -> None:
    without_practice = replace(STUDY.lists[0], trials=TRIALS[1:])
    listener, _ = start(replace(STUDY, headphone_check=True, lists=(without_practice,)))
    listener.opens()
    listener.clicks("consent_agree")
    listener.clicks("volume_play")
    listener.clicks("volume_done")
    listener.clicks("headphones_start")
    listener.clicks("play")
    listener.page.wait_for_function("window.played.length === 2")
    noise, tones = played(listener, 0), played(listener, 1)
    rate = listener.is_told("window.played[0].sampleRate")
    loudness = pyloudnorm.Meter(rate).integrated_loudness

    assert loudness(noise.T) == pytest.approx(-23, abs=0.1)
    power = np.abs(np.fft.rfft(noise[0])) ** 2
    seconds = noise.shape[1] / rate
    octaves = [power[round(low * seconds) : round(2 * low * seconds)].sum() for low in (125, 250, 500, 1000, 2000)]
    assert max(octaves) / min(octaves) < 1.5  # pink: as much in each octave

    assert tones.shape[1] == 4 * rate
    kinds = {}
    for start_s in (0, 1.5, 3):
        left, right = tones[:, round(start_s * rate) : round((start_s + 1) * rate)]
        assert np.argmax(np.abs(np.fft.rfft(left))) == 200
        phase = "out" if np.allclose(left, -right) else "in"
        assert phase == "out" or np.allclose(left, right)
        kinds[phase, round(float(np.abs(left).max()), 3)] = left
    loud, soft = max(peak for _, peak in kinds), min(peak for _, peak in kinds)
    assert set(kinds) == {("in", loud), ("in", soft), ("out", loud)}
    assert 20 * np.log10(loud / soft) == pytest.approx(6, abs=0.1)
    steady = np.tile(kinds["in", loud][round(0.2 * rate) : round(0.8 * rate)], (2, 3))
    assert loudness(steady.T) == pytest.approx(-23, abs=0.1)
