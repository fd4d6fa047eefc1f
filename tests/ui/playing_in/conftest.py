"""A window whose MIDI ports and clock the test has in hand."""

from __future__ import annotations

import random
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.errors import NoPortError
from melodygen.theory.units import ticks_to_seconds
from tests.ui.conftest import close, press
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.playing_in import take
from ui.playing_in.keys import OnNote
from ui.playing_in.playing_in import PlayingIn
from ui.settings import Settings

TUNE = ((4, 470, 62), (485, 950, 65), (955, 1440, 69), (1450, 1910, 67), (1925, 3830, 62))
"""Five notes, none quite in time."""


class Port:
    """A MIDI keyboard that the test plays."""

    def __init__(self) -> None:
        self.names: tuple[str, ...] = ("Keys 20:0",)
        self.open: dict[str, OnNote] = {}

    def list_names(self) -> tuple[str, ...]:
        return self.names

    def open_input(self, name: str, on_note: OnNote) -> SimpleNamespace:
        if name not in self.names:
            raise NoPortError(f"there is no MIDI port {name!r}")
        self.open[name] = on_note
        return SimpleNamespace(close=lambda: self.open.pop(name))


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Port:
    port = Port()
    monkeypatch.setattr("ui.window.input_names", port.list_names)
    monkeypatch.setattr("ui.window.MidiInput", port.open_input)
    return port


@pytest.fixture
def session(
    qapp: QApplication, qtbot: QtBot, settings: Settings, synth: FakeSynth, answers: Answers, port: Port
) -> Iterator[Session]:
    session = Session(qapp, settings, open_synth=synth.open, questions=answers, draw=random.Random(5))
    session.begin()
    qtbot.waitUntil(lambda: session.document.melody is not None and synth.performance is not None)
    yield session
    session.window.playing_in.leave()
    session.end()
    close(session.window)


class Musician:
    """Plays by a clock that the test moves, at the tempo of the document."""

    def __init__(self, session: Session, synth: FakeSynth, monkeypatch: pytest.MonkeyPatch) -> None:
        self.session, self.synth = session, synth
        self.now_s = 500.0
        monkeypatch.setattr(take, "time", SimpleNamespace(perf_counter=lambda: self.now_s))

    @property
    def part(self) -> PlayingIn:
        return self.session.window.playing_in

    def begin(self) -> None:
        press(self.session, "record")
        assert self.part.is_recording
        self.reach(0)

    def reach(self, ticks: int) -> None:
        """The music is heard at `ticks` now."""
        self.now_s = self.seconds(ticks)
        self.synth.position_ticks = ticks
        self.session.player.moved.emit(ticks)

    def play(self, *notes: tuple[int, int, int], strike: OnNote | None = None) -> None:
        """Onset and end in ticks, and pitch."""
        for onset, end, pitch in notes:
            for ticks, velocity in ((onset, 90), (end, 0)):
                (strike or self.part.on_note)(self.seconds(ticks), pitch, velocity)
            self.reach(end)

    def seconds(self, ticks: int) -> float:
        return 500.0 + ticks_to_seconds(ticks, self.session.document.parameters.tempo_bpm)


@pytest.fixture
def musician(session: Session, synth: FakeSynth, monkeypatch: pytest.MonkeyPatch) -> Musician:
    return Musician(session, synth, monkeypatch)
