"""The live player with a MIDI port: the real process, and a port that comes back."""

from __future__ import annotations

import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from melodygen.errors import NoPortError
from melodygen.midi import MidiPort
from melodygen.midi.clock import LOOP
from melodygen.sound import Player, State, port_part
from tests import hearing
from tests.null_sink import NullSink
from tests.sound.scores import line
from tests.sound.scripted_port import words


@dataclass
class Studio:
    """A player, what it says, and what its port sends."""

    states: queue.Queue[State] = field(default_factory=queue.Queue)
    ports: queue.Queue[port_part.PortNews] = field(default_factory=queue.Queue)
    sent: queue.Queue[str] = field(default_factory=queue.Queue)
    opened: list[MidiPort] = field(default_factory=list)
    live: Player = field(init=False)

    def open_port(self, name: str, *, on_gone: Callable[[NoPortError], None]) -> MidiPort:
        port = MidiPort(name, on_gone=on_gone, on_sent=lambda _, data: self.sent.put(words(data)))
        self.opened.append(port)
        return port

    def open(self, driver: str, device: str | None, soundfont: Path) -> None:
        self.live = Player(
            soundfont=soundfont, driver=driver, device=device, on_state=self.states.put, on_port=self.ports.put
        )

    def wait_for(self, state: State) -> None:
        while self.states.get(timeout=20) is not state:
            pass

    def until(self, last: str) -> list[str]:
        """What the port sends up to `last`, but for the pulses."""
        came: list[str] = []
        while not came or came[-1] != last:
            came.append(self.sent.get(timeout=20))
        return [each for each in came if each != "pulse"]


@pytest.fixture
def studio(monkeypatch: pytest.MonkeyPatch, soundfont: Path) -> Iterator[Studio]:
    studio = Studio()
    monkeypatch.setattr(port_part, "open_port", studio.open_port)
    studio.open("file", os.devnull, soundfont)
    yield studio
    studio.live.close()
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("melodygen")]


def test_all_that_is_played_goes_to_the_port(studio: Studio) -> None:
    studio.live.load(line([60, 62, 64], tempo_bpm=300))
    studio.live.choose_port(LOOP)
    studio.live.play()
    assert studio.ports.get(timeout=20) == LOOP
    came = studio.until("control 123")
    assert came.index("program 79") < came.index("on 60")
    heard = ["start", "on 60", "off 60", "on 62", "off 62", "on 64", "off 64", "stop", "control 123"]
    assert [each for each in came if each != "program 79"] == heard
    studio.wait_for(State.STOPPED)


def test_stop_silences_the_port(studio: Studio) -> None:
    studio.live.choose_port(LOOP)
    studio.live.load(line([60] * 8, tempo_bpm=20, step_ticks=9600))
    studio.live.play()
    studio.until("on 60")
    studio.live.stop()
    assert studio.until("control 123") == ["stop", "off 60", "control 123"]


def test_port_chosen_while_playing_comes_in_and_leaves_again(studio: Studio) -> None:
    studio.live.load(line([60] * 400, tempo_bpm=300))
    studio.live.play()
    studio.wait_for(State.PLAYING)
    studio.live.choose_port(LOOP)
    came = studio.until("on 60")
    assert came[0].startswith("position")
    assert came[1] == "continue"
    assert "program 79" in came
    studio.live.choose_port(None)
    assert [studio.ports.get(timeout=20) for _ in range(2)] == [LOOP, None]
    studio.until("stop")
    assert studio.live.state is State.PLAYING


def test_port_that_goes_away_is_told_once_and_playing_goes_on(studio: Studio) -> None:
    studio.live.set_plays_here(is_on=False)
    studio.live.load(line([60] * 400, tempo_bpm=300))
    studio.live.choose_port(LOOP)
    studio.live.play()
    studio.until("on 60")
    assert studio.ports.get(timeout=20) == LOOP
    studio.opened[0]._process.send_signal(signal.SIGKILL)
    news = studio.ports.get(timeout=20)
    assert isinstance(news, NoPortError)
    assert "went away" in str(news)
    before = studio.live.position_ticks
    while studio.live.position_ticks < before + 480:
        assert studio.live.state is State.PLAYING
    assert studio.ports.empty()


def test_port_that_is_not_there_is_one_sentence_and_playing_goes_on(studio: Studio) -> None:
    studio.live.choose_port("no such port")
    studio.live.load(line([60, 62], tempo_bpm=300))
    studio.live.play()
    assert isinstance(studio.ports.get(timeout=20), NoPortError)
    studio.wait_for(State.PLAYING)
    studio.wait_for(State.STOPPED)
    assert studio.sent.empty()


def test_what_goes_to_a_port_need_not_sound_here(studio: Studio, null_sink: NullSink, soundfont: Path) -> None:
    studio.live.choose_output(soundfont=soundfont, driver="pulseaudio")
    studio.live.set_plays_here(is_on=False)
    studio.live.load(line([60] * 40, tempo_bpm=150))
    studio.live.choose_port(LOOP)
    with null_sink.recording() as recording:
        studio.live.play()
        studio.until("on 60")
        assert hearing.peak(recording.read(1.0)) < hearing.AUDIBLE
        studio.live.set_plays_here(is_on=True)
        studio.until("on 60")
        assert hearing.peak(recording.read(2.0)) > hearing.AUDIBLE
