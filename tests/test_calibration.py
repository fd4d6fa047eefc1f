from __future__ import annotations

from melodygen.calibration import LEAST_FALL, falling
from melodygen.learning.learn import FORESIGHT


def test_what_sharpness_makes_of_pitches_always_falls() -> None:
    without_habits = [7.0, 0.007, -2.5, -0.26]
    assert falling(without_habits).tolist() == [7.0, -LEAST_FALL, -2.5, -0.26]


def test_what_falls_stays_as_it_is() -> None:
    assert falling(FORESIGHT["pitch_bits"]).tolist() == FORESIGHT["pitch_bits"].tolist()
