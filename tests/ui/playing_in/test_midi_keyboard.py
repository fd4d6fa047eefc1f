"""A MIDI keyboard is played in from: heard and recorded, unplugged and connected again."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Settled, press
from tests.ui.doubles import FakeSynth
from tests.ui.playing_in.conftest import TUNE, Musician, Port
from ui.app import Session
from ui.settings import Settings


def test_a_midi_keyboard_is_heard_and_recorded_from_its_own_thread(
    session: Session, settled: Settled, synth: FakeSynth, port: Port, musician: Musician, qtbot: QtBot
) -> None:
    settled()
    press(session, "play_in")
    bar = session.window.playing_in.bar
    qtbot.waitUntil(lambda: bar.input.count() == 2)
    bar.input.setCurrentIndex(1)
    bar.input.activated.emit(1)
    qtbot.waitUntil(lambda: "Keys 20:0" in port.open)
    musician.begin()

    def strike(at_s: float, pitch: int, velocity: int) -> None:
        thread = threading.Thread(target=port.open["Keys 20:0"], args=(at_s, pitch, velocity))
        thread.start()
        thread.join()

    musician.play(*TUNE, strike=strike)
    assert synth.heard == [62, 65, 69, 67, 62]
    press(session, "record")
    qtbot.waitUntil(lambda: session.document.undo_name == "playing in" and not session.document.is_busy)
    assert [note.pitch for note in settled().notes] == [62, 65, 69, 67, 62]


@pytest.fixture
def keyboard(session: Session, settings: Settings, port: Port, qtbot: QtBot, settled: Settled) -> Port:
    """The MIDI ports, with the keyboard among them open to play in."""
    settled()
    settings.play_in_input = "Keys 20:0"
    press(session, "play_in")
    qtbot.waitUntil(lambda: "Keys 20:0" in port.open)
    return port


def test_a_keyboard_that_is_unplugged_is_told_of_in_one_sentence(
    session: Session, keyboard: Port, qtbot: QtBot
) -> None:
    keyboard.names = ()
    qtbot.waitUntil(lambda: "went away" in session.window.messages.label.text(), timeout=10_000)
    assert session.window.messages.label.text().startswith("The MIDI port Keys 20:0 went away")
    assert keyboard.open == {}


def test_a_keyboard_that_is_connected_again_plays_on(keyboard: Port, qtbot: QtBot) -> None:
    keyboard.names = ()
    qtbot.waitUntil(lambda: keyboard.open == {}, timeout=10_000)
    keyboard.names = ("Keys 20:0",)
    qtbot.waitUntil(lambda: "Keys 20:0" in keyboard.open, timeout=10_000)


def test_no_note_sounds_on_when_its_key_cannot_be_let_go_any_more(
    session: Session, synth: FakeSynth, keyboard: Port
) -> None:
    keyboard.open["Keys 20:0"](1.0, 60, 90)
    keyboard.open["Keys 20:0"](1.1, 64, 90)
    keyboard.open["Keys 20:0"](1.2, 60, 0)
    assert synth.pressed == {64: 90}
    press(session, "play_in")
    assert synth.pressed == {}


def test_one_that_is_not_there_is_offered_as_such_and_refused(
    session: Session, settings: Settings, port: Port, qtbot: QtBot, settled: Settled
) -> None:
    settled()
    settings.play_in_input = "Organ"
    press(session, "play_in")
    qtbot.waitUntil(lambda: session.window.messages.label.text() == "There is no MIDI port 'Organ'")
    qtbot.waitUntil(lambda: session.window.playing_in.bar.input.count() == 3)
    assert session.window.playing_in.bar.input.currentText() == "Organ (not connected)"
