from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from melodygen.errors import NoDeviceError
from melodygen.sound import fluid_output
from melodygen.sound.fluid_output import PULSE_LATENCY_MS, FluidOutput, drivers_to_try, periods_of
from melodygen.sound.output import SilentOutput


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux machine with a sound card and every driver."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(fluid_output, "audio_drivers", lambda: ("alsa", "file", "jack", "pipewire", "pulseaudio"))
    monkeypatch.setattr(Path, "exists", lambda _: True)


@pytest.mark.usefixtures("card")
def test_usual_drivers_are_tried_in_order() -> None:
    assert drivers_to_try() == ("pulseaudio", "pipewire", "alsa")


@pytest.mark.usefixtures("card")
def test_alsa_is_left_alone_where_there_is_no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", lambda path: str(path) != "/dev/snd")
    assert drivers_to_try() == ("pulseaudio", "pipewire")


@pytest.mark.usefixtures("card")
def test_chosen_driver_is_the_only_one_tried() -> None:
    assert drivers_to_try("jack") == ("jack",)


def test_next_driver_is_tried_when_one_does_not_open(soundfont: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    opened = FluidOutput(soundfont, ("pulseaudio", "file"), os.devnull)
    before = opened.clock_ms()
    opened.close()
    assert before >= fluid_output.SURELY_TAKEN_MS


def test_clock_of_a_closed_output_stands_still(soundfont: Path) -> None:
    opened = FluidOutput(soundfont, ("file",), os.devnull)
    opened.close()
    assert opened.clock_ms() == opened.clock_ms() >= fluid_output.SURELY_TAKEN_MS


def test_driver_that_opens_but_does_not_play_is_passed_over(soundfont: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fluid_output, "FIRST_SOUND_S", -1.0)
    with pytest.raises(NoDeviceError, match=r"no audio device would open \(tried file\)"):
        FluidOutput(soundfont, ("file",), os.devnull)


@pytest.mark.parametrize(("asked", "got"), [(None, PULSE_LATENCY_MS), ("25", 25)])
def test_latency_of_pulseaudio_is_ours_unless_the_user_sets_it(
    monkeypatch: pytest.MonkeyPatch, asked: str | None, got: int
) -> None:
    monkeypatch.delenv("PULSE_LATENCY_MSEC", raising=False)
    if asked is not None:
        monkeypatch.setenv("PULSE_LATENCY_MSEC", asked)
    with fluid_output._pulse_latency() as latency_ms:
        assert latency_ms == got
        assert os.environ["PULSE_LATENCY_MSEC"] == str(got)
    assert os.environ.get("PULSE_LATENCY_MSEC") == asked


def test_silence_has_a_clock_too() -> None:
    silent = SilentOutput()
    first = silent.clock_ms()
    while silent.clock_ms() == first:
        pass
    assert silent.clock_ms() > first
    assert silent.delay_ms == 0


@pytest.mark.parametrize("latency_ms", range(0, 501, 10))
def test_the_buffer_asked_for_is_as_long_as_wanted_and_no_period_longer(latency_ms: int) -> None:
    frames, periods = periods_of(latency_ms)
    assert frames in {64, 128, 256, 512}
    assert 2 <= periods <= 64
    wanted = latency_ms * 44_100 // 1000
    assert wanted <= frames * periods < max(wanted, frames) + 2 * frames


def test_a_wanted_latency_is_what_the_output_says_it_has(soundfont: Path) -> None:
    opened = FluidOutput(soundfont, ("file",), os.devnull, latency_ms=200)
    opened.close()
    assert 200 <= opened.delay_ms < 212
