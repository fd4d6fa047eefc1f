"""The tests' ears, tried on tones that are known."""

from __future__ import annotations

import numpy as np
import pytest

from tests import hearing

RATE = hearing.RATE


def tone(pitch: float, seconds: float) -> hearing.Audio:
    time = np.arange(round(seconds * RATE)) / RATE
    hz = 440 * 2 ** ((pitch - 69) / 12)
    return 0.1 * np.sin(2 * np.pi * hz * time) + 0.08 * np.sin(4 * np.pi * hz * time)


def test_two_tones_are_heard_where_and_as_high_as_they_are() -> None:
    silence = np.zeros(RATE // 10)
    audio = np.concatenate([silence, tone(60, 0.3), silence, tone(67, 0.3), silence])
    assert hearing.onsets(audio) == pytest.approx([0.1, 0.5], abs=0.005)
    assert hearing.pitches(audio) == [60, 67]


@pytest.mark.parametrize("pitch", [40, 55.5, 69, 84])
def test_pitch_is_heard_to_a_tenth_of_a_semitone(pitch: float) -> None:
    assert hearing.pitch_at(tone(pitch, 0.2), 0.02) == pytest.approx(pitch, abs=0.1)


def test_silence_has_no_onsets_and_no_pitch() -> None:
    silence = np.zeros(RATE)
    assert hearing.onsets(silence) == []
    assert np.isnan(hearing.pitch_at(silence, 0))
