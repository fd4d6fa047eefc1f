from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from melodygen.errors import NoSoundFontError, NoSynthError
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.sound import synth
from melodygen.sound.fluid_output import FULL_GAIN
from melodygen.sound.render import render
from melodygen.sound.synth import GAIN, Synth, audio_devices, audio_drivers, install_hint, synth_version


def test_version_and_drivers_are_told() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", synth_version())
    assert "file" in audio_drivers()


def test_binding_that_finds_no_library_is_an_error_that_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fluidsynth", None)
    with pytest.raises(NoSynthError, match=r"FluidSynth.* was not found; install it with"):
        synth_version()


def test_library_that_does_not_load_is_the_same_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: str) -> None:
        raise OSError(path)

    monkeypatch.setattr(ctypes, "CDLL", broken)
    with pytest.raises(NoSynthError, match="install it with"):
        audio_drivers()


@pytest.mark.parametrize(
    ("tool", "command"), [("brew", "brew install fluid-synth"), ("apt-get", "sudo apt install libfluidsynth3")]
)
def test_hint_names_the_package_manager_that_is_there(monkeypatch: pytest.MonkeyPatch, tool: str, command: str) -> None:
    monkeypatch.setattr(synth.shutil, "which", lambda name: name if name == tool else None)
    assert install_hint() == f"install it with: {command}"


def test_hint_without_a_package_manager_is_still_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synth.shutil, "which", lambda _: None)
    assert install_hint().startswith("install it")


def test_soundfont_without_contents_is_an_error(tmp_path: Path) -> None:
    empty = tmp_path / "empty.sf2"
    empty.write_bytes(b"RIFF\x04\x00\x00\x00sfbk" + bytes(100))
    with pytest.raises(NoSoundFontError, match=r"could not read the SoundFont .*empty\.sf2; choose another"):
        Synth(empty)


def test_synth_prints_nothing_of_its_own_errors(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NoSoundFontError):
        Synth(tmp_path / "absent.sf2")
    assert capfd.readouterr() == ("", "")


def test_binding_prints_nothing_on_a_build_server() -> None:
    code = "from melodygen.sound import synth_version; synth_version()"
    environment = os.environ | {"CI": "1"}
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=environment)
    assert (result.stdout, result.stderr) == (b"", b"")


def test_loudest_playing_stays_below_full_scale_in_every_program(soundfont: Path) -> None:
    peaks = []
    for program in range(128):
        with Synth(soundfont) as player:
            for channel, pitch in ((0, 72), (1, 48), (1, 52), (1, 55)):
                player.set_program(channel, program)
                player.note_on(channel, pitch, 127)
            peaks.append(float(np.abs(player.render(22_050)).max()))
    assert min(peaks) > 0.015
    assert max(peaks) < 0.98


@pytest.mark.parametrize("instrument", ["atmosphere", "pizzicato-strings", "acoustic-grand-piano", "trumpet"])
def test_the_angriest_of_players_stays_below_full_scale_at_full_volume(soundfont: Path, instrument: str) -> None:
    melody = generate(Parameters(bars=4, seed=3, instrument=instrument, palette="anger", expression=100))
    audio = render(perform(melody, ("melody", "chords", "bass")), soundfont=soundfont)
    assert 0.1 < np.abs(audio).max() * FULL_GAIN / GAIN < 0.98


def test_volume_changes_the_loudness(soundfont: Path) -> None:
    def loudness(gain: float) -> float:
        with Synth(soundfont) as player:
            player.set_gain(gain)
            player.note_on(0, 60, 100)
            return float(np.abs(player.render(22_050)).max())

    assert loudness(0.4) == pytest.approx(2 * loudness(0.2), rel=0.02)
    assert loudness(0.0) <= 1e-5


def test_devices_are_those_of_the_driver() -> None:
    assert audio_devices("no-such-driver") == ()
    for driver in audio_drivers():
        assert all(isinstance(name, str) and name for name in audio_devices(driver))
