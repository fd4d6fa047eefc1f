"""The app starts and works with FluidSynth hidden, with no SoundFont, and with no audio device, and says so once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import melodygen.sound.device_part as core
from melodygen.errors import NoSoundFontError
from melodygen.sound.player import Player as CorePlayer
from tests.ui.conftest import close
from tests.ui.doubles import Answers
from ui.app import Session
from ui.settings import Settings
from ui.synth import OpenSynth

Hide = Callable[[pytest.MonkeyPatch], OpenSynth]


def fluidsynth_hidden(monkeypatch: pytest.MonkeyPatch) -> OpenSynth:
    monkeypatch.setitem(sys.modules, "fluidsynth", None)
    return lambda on_state, on_error, on_port: CorePlayer(on_port=on_port, on_state=on_state, on_error=on_error)


def no_soundfont(monkeypatch: pytest.MonkeyPatch) -> OpenSynth:
    def find(_chosen: Path | None = None) -> Path:
        raise NoSoundFontError("no SoundFont was found; put one into your data folder")

    monkeypatch.setattr(core, "find_soundfont", find)
    return lambda on_state, on_error, on_port: CorePlayer(on_port=on_port, on_state=on_state, on_error=on_error)


def no_device(monkeypatch: pytest.MonkeyPatch) -> OpenSynth:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    return lambda on_state, on_error, on_port: CorePlayer(
        on_port=on_port, driver="pulseaudio", on_state=on_state, on_error=on_error
    )


CASES = [(fluidsynth_hidden, "FluidSynth"), (no_soundfont, "SoundFont"), (no_device, "audio")]


@pytest.fixture(params=CASES, ids=lambda case: case[0].__name__)
def silent(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
    settings: Settings,
    answers: Answers,
) -> Iterator[tuple[Session, str]]:
    hide, word = request.param
    session = Session(qapp, settings, open_synth=hide(monkeypatch), questions=answers)
    session.begin()
    yield session, word
    session.end()
    close(session.window)


def test_everything_but_sound_works_and_it_is_said_once(silent: tuple[Session, str], qtbot: QtBot) -> None:
    session, word = silent
    messages = session.window.messages
    qtbot.waitUntil(lambda: messages.isVisible() and session.document.melody is not None, timeout=20_000)
    assert word in messages.label.text()
    messages.dismiss()
    session.window.actions_by_name["generate"].trigger()
    qtbot.waitUntil(lambda: session.document.parameters.seed != 1 and not session.document.is_busy)
    with qtbot.waitSignal(session.player.moved, check_params_cb=lambda ticks: ticks > 0, timeout=20_000):
        if not session.player.is_playing:
            session.window.actions_by_name["play"].trigger()
    session.window.actions_by_name["stop"].trigger()
    assert not messages.isVisible()
