"""No FluidSynth, no SoundFont, no device, or one that vanishes: one error, no exception, and all else goes on."""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from melodygen.errors import NoDeviceError, NoSoundFontError, NoSynthError, SoundError
from melodygen.sound import Player, State, opening, soundfonts
from tests import hearing
from tests.null_sink import NullSink
from tests.sound.scores import line


@dataclass
class Witness:
    """Hears what a player says."""

    states: queue.Queue[State] = field(default_factory=queue.Queue)
    errors: queue.Queue[SoundError] = field(default_factory=queue.Queue)

    def player(self, **options: Any) -> Player:
        return Player(on_state=self.states.put, on_error=self.errors.put, **options)

    def wait_for(self, state: State) -> None:
        while self.states.get(timeout=20) is not state:
            pass


@pytest.fixture
def witness() -> Iterator[Witness]:
    yield Witness()
    threads = [thread for thread in threading.enumerate() if thread.name.startswith("melodygen")]
    for thread in threads:
        thread.join(10)
    assert not [thread.name for thread in threads if thread.is_alive()]


def try_everything(silent: Player, witness: Witness) -> None:
    """Every button; the transport moves on in silence."""
    silent.load(line([60, 62], tempo_bpm=300))
    silent.set_volume(0.5)
    silent.set_program(0, 3)
    silent.audition(60)
    silent.play()
    witness.wait_for(State.PLAYING)
    silent.set_tempo(301)
    silent.set_loop(0, 480)
    silent.seek(480)
    silent.clear_loop()
    silent.pause()
    witness.wait_for(State.PAUSED)
    silent.play()
    witness.wait_for(State.STOPPED)
    silent.stop()


@pytest.mark.usefixtures("soundfont")
def test_without_fluidsynth_all_but_the_sound_works(witness: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fluidsynth", None)
    silent = witness.player()
    error = witness.errors.get(timeout=20)
    assert isinstance(error, NoSynthError)
    assert "install it" in str(error)
    try_everything(silent, witness)
    silent.close()
    assert witness.errors.empty()


def test_without_a_soundfont_all_but_the_sound_works(witness: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soundfonts, "usual_places", tuple)
    silent = witness.player(driver="file", device=os.devnull)
    assert isinstance(witness.errors.get(timeout=20), NoSoundFontError)
    try_everything(silent, witness)
    silent.close()
    assert witness.errors.empty()


@pytest.mark.parametrize("content", [b"no SoundFont at all", b"RIFF\x04\x00\x00\x00sfbk" + bytes(100)])
def test_with_a_garbage_soundfont_all_but_the_sound_works(witness: Witness, tmp_path: Path, content: bytes) -> None:
    garbage = tmp_path / "garbage.sf2"
    garbage.write_bytes(content)
    silent = witness.player(soundfont=garbage, driver="file", device=os.devnull)
    error = witness.errors.get(timeout=20)
    assert isinstance(error, NoSoundFontError)
    assert "garbage.sf2" in str(error)
    try_everything(silent, witness)
    silent.close()
    assert witness.errors.empty()


@pytest.mark.parametrize("driver", ["pulseaudio", "no such driver"])
def test_with_a_driver_that_does_not_open_all_but_the_sound_works(
    witness: Witness, soundfont: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, driver: str
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/absent")
    silent = witness.player(soundfont=soundfont, driver=driver)
    error = witness.errors.get(timeout=20)
    assert isinstance(error, NoDeviceError)
    assert f"(tried {driver})" in str(error)
    try_everything(silent, witness)
    silent.close()
    assert witness.errors.empty()


def test_device_that_opens_but_takes_no_sound_is_no_device(
    witness: Witness, soundfont: Path, mortal_null_sink: NullSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "OPEN_LIMIT_S", 0.5)
    mortal_null_sink.signal(signal.SIGSTOP)
    silent = witness.player(soundfont=soundfont, driver="pulseaudio")
    assert "does not answer" in str(witness.errors.get(timeout=20))
    silent.load(line([60], tempo_bpm=300))
    mortal_null_sink.signal(signal.SIGKILL)
    silent.close()
    assert witness.errors.empty()


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP])
def test_device_that_vanishes_pauses_and_says_so_once(
    witness: Witness, soundfont: Path, mortal_null_sink: NullSink, end: signal.Signals
) -> None:
    live = witness.player(soundfont=soundfont, driver="pulseaudio", stall_s=0.5)
    live.load(line([60, 62] * 50))
    live.play()
    witness.wait_for(State.PLAYING)
    with mortal_null_sink.recording() as recording:
        assert hearing.peak(recording.read(1.0)) > hearing.AUDIBLE
    mortal_null_sink.signal(end)
    error = witness.errors.get(timeout=20)
    assert isinstance(error, NoDeviceError)
    assert "went away" in str(error)
    witness.wait_for(State.PAUSED)
    assert live.position_ticks > 480
    if end is signal.SIGSTOP:
        mortal_null_sink.signal(signal.SIGKILL)
    live.play()
    witness.wait_for(State.PLAYING)
    live.close()
    assert witness.errors.empty()


def test_sound_is_back_with_the_device(
    witness: Witness, soundfont: Path, null_sink: NullSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as absent:
        absent.setenv("PULSE_SERVER", "unix:/nowhere")
        live = witness.player(soundfont=soundfont, driver="pulseaudio")
        assert isinstance(witness.errors.get(timeout=20), NoDeviceError)
    assert not live.has_sound
    live.load(line([60, 64, 67]))
    with null_sink.recording() as recording:
        live.play()
        witness.wait_for(State.PLAYING)
        assert live.has_sound
        assert hearing.pitches(recording.read(2.0)) == [60, 64, 67]
    live.close()
    assert witness.errors.empty()


def test_closing_at_once_leaves_nothing_open(witness: Witness, soundfont: Path) -> None:
    witness.player(soundfont=soundfont, driver="file", device=os.devnull).close()
    assert witness.errors.empty()


def test_calls_after_closing_do_nothing(witness: Witness, soundfont: Path) -> None:
    closed = witness.player(soundfont=soundfont, driver="file", device=os.devnull)
    closed.close()
    calls: tuple[Callable[[], None], ...] = (closed.play, closed.pause, closed.stop, closed.close)
    for call in calls:
        call()
    assert (closed.state, closed.position_ticks) == (State.STOPPED, 0)
