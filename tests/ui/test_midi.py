"""The MIDI port that the user chooses gets what is played, and is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from melodygen.errors import NoPortError
from melodygen.midi import VIRTUAL
from tests.ui.doubles import FakeSynth, Later, Now
from ui import midi
from ui.app import Session
from ui.midi import MidiChoice, MidiMenu
from ui.player import Player
from ui.settings import Settings

PORTS = ("Synth:in 128:0", "Drums & Bass")


@pytest.fixture
def player(qtbot: QtBot, synth: FakeSynth) -> Player:
    player = Player(synth.open, Now())
    player.open()
    return player


@pytest.fixture
def choice(player: Player, settings: Settings) -> MidiChoice:
    return MidiChoice(settings, player)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def menu(parent: QWidget, choice: MidiChoice) -> MidiMenu:
    menu = MidiMenu(choice, lambda: PORTS, Now(), parent)
    menu.look()
    return menu


def rows(menu: QMenu) -> list[str]:
    """Each row, with an x before what is checked, in brackets where it cannot be chosen."""
    marks = {True: "x ", False: ""}
    texts = [(marks[row.isChecked()] + row.text(), row.isEnabled()) for row in menu.actions() if not row.isSeparator()]
    return [text if is_enabled else f"({text})" for text, is_enabled in texts]


def pick(menu: QMenu, text: str) -> None:
    next(row for row in menu.actions() if row.text() == text).trigger()


def test_menu_has_none_the_ports_and_one_of_our_own(menu: MidiMenu) -> None:
    assert rows(menu) == [
        "x &None",
        "Synth:in 128:0",
        "Drums && Bass",
        "&Virtual Port “melodygen”",
        "(x Play &Here Too)",
    ]


def test_port_chosen_gets_what_is_played_and_is_remembered(
    menu: MidiMenu, synth: FakeSynth, settings: Settings
) -> None:
    pick(menu, "Drums && Bass")
    assert (synth.port, settings.midi_port) == ("Drums & Bass", "Drums & Bass")
    menu.look()
    assert rows(menu)[2] == "x Drums && Bass"
    pick(menu, "&None")
    assert (synth.port, settings.midi_port) == (None, "")


def test_playing_here_too_can_be_turned_off_while_there_is_a_port(
    menu: MidiMenu, synth: FakeSynth, settings: Settings
) -> None:
    pick(menu, "&Virtual Port “melodygen”")
    assert synth.port == VIRTUAL
    menu.look()
    pick(menu, "Play &Here Too")
    assert (synth.plays_here, settings.plays_here) == (False, False)


def test_port_chosen_before_is_asked_for_when_the_synth_opens(
    parent: QWidget, synth: FakeSynth, settings: Settings
) -> None:
    settings.midi_port, settings.plays_here = "Synth:in 130:0", False
    runner = Later()
    player = Player(synth.open, runner)
    choice = MidiChoice(settings, player)
    player.open()
    assert synth.port is None
    runner.run()
    assert (synth.port, synth.plays_here) == ("Synth:in 130:0", False)
    menu = MidiMenu(choice, lambda: PORTS, Now(), parent)
    menu.look()
    assert rows(menu)[1] == "x Synth:in 128:0"


def test_looking_again_leaves_nothing_behind(menu: MidiMenu) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = len(menu.findChildren(QObject))
    for _ in range(3):
        menu.look()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(menu.findChildren(QObject)) == before


def test_port_that_is_away_stays_in_the_menu(menu: MidiMenu, settings: Settings) -> None:
    settings.midi_port = "Organ"
    menu.look()
    assert "x Organ (not connected)" in rows(menu)


def test_menu_is_there_before_the_ports_are(parent: QWidget, choice: MidiChoice) -> None:
    runner = Later()
    menu = MidiMenu(choice, lambda: PORTS, runner, parent)
    menu.look()
    assert len(rows(menu)) == 3
    runner.run()
    assert len(rows(menu)) == 5


def test_without_midi_the_menu_says_why(parent: QWidget, qtbot: QtBot, choice: MidiChoice) -> None:
    def absent() -> tuple[str, ...]:
        raise NoPortError("this system has no MIDI ports; try something")

    menu = MidiMenu(choice, absent, Now(), parent)
    menu.look()
    assert rows(menu) == ["x &None", "No MIDI Here: &Why?", "(x Play &Here Too)"]
    with qtbot.waitSignal(choice.failed, check_params_cb=lambda error: "try something" in str(error)):
        pick(menu, "No MIDI Here: &Why?")


def test_where_there_can_be_none_of_our_own_loopmidi_is_named(menu: MidiMenu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi, "has_virtual", lambda: False)
    menu.look()
    assert "loopMIDI" in rows(menu)[3]


def test_window_tells_of_the_port_until_it_goes_away(session: Session, synth: FakeSynth) -> None:
    window = session.window
    synth.tell_port(VIRTUAL)
    assert window.messages.label.text() == "All that is played goes to the MIDI port melodygen"
    assert "melodygen" in window.transport.port.toolTip()
    assert not window.transport.port.isHidden()
    synth.tell_port(NoPortError("the MIDI port virtual went away; connect or choose one"))
    assert window.messages.label.text() == "The MIDI port virtual went away; connect or choose one"
    assert window.transport.port.isHidden()
    synth.tell_port("Drums")
    synth.tell_port(None)
    assert window.transport.port.isHidden()
