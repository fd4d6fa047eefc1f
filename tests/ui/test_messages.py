"""The message across the window: what goes wrong is said, and stands until it is dismissed or past."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from melodygen.errors import NoDeviceError
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.project import Project, write_project
from tests.ui.conftest import Settled, press
from tests.ui.doubles import FakeSynth
from ui.app import Session


def test_what_cannot_be_is_said_and_the_control_goes_back(session: Session) -> None:
    session.window.panel.edited.emit("note_range", "E4-F4", None)
    assert session.window.messages.isVisible()
    assert "no D" in session.window.messages.label.text()
    assert session.window.panel.rows["note_range"].control.box.slug == "medium"  # type: ignore[attr-defined]
    session.window.messages.close_button.click()
    assert not session.window.messages.isVisible()


def test_good_news_leaves_the_name_of_a_file_as_it_is_and_trouble_is_a_sentence(session: Session) -> None:
    session.window.messages.inform("tune.mid geöffnet")
    assert session.window.messages.label.text() == "tune.mid geöffnet"
    session.window.messages.say("the file is empty")
    assert session.window.messages.label.text() == "The file is empty"


def test_trouble_with_sound_is_said_once(session: Session, synth: FakeSynth) -> None:
    synth.tell_error(NoDeviceError("no device"))
    assert session.window.messages.label.text() == "No device, then press Play again"
    session.window.messages.dismiss()
    synth.tell_error(NoDeviceError("no device"))
    assert not session.window.messages.isVisible()


def test_trouble_with_sound_is_past_once_it_sounds_and_would_be_said_again(session: Session, synth: FakeSynth) -> None:
    messages, lost = session.window.messages, NoDeviceError("the audio device went away")
    synth.tell_error(lost)
    synth.has_sound = False
    press(session, "play")
    assert messages.isVisible()
    press(session, "play")
    synth.has_sound = True
    press(session, "play")
    assert not messages.isVisible()
    synth.tell_error(lost)
    assert messages.isVisible()


def test_trouble_with_a_file_is_past_with_the_next_that_opens_but_not_before(
    session: Session, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "broken.melody").write_text("{")
    write_project(Project(Parameters(), generate(Parameters())), tmp_path / "good.melody")
    messages = session.window.messages
    session.window.files.open_path(tmp_path / "broken.melody")
    qtbot.waitUntil(messages.isVisible)
    session.document.change("Key", {"key": "A"})
    settled()
    press(session, "play")
    assert messages.isVisible()
    session.document.undo()
    session.window.files.open_path(tmp_path / "good.melody")
    qtbot.waitUntil(lambda: not messages.isVisible())


def test_a_refused_value_is_past_with_the_next_that_is_taken(session: Session, settled: Settled) -> None:
    session.window.panel.edited.emit("note_range", "E4-F4", None)
    assert session.window.messages.isVisible()
    session.window.panel.edited.emit("note_range", "narrow", None)
    settled()
    assert not session.window.messages.isVisible()


def test_escape_takes_the_message_away(session: Session) -> None:
    session.window.messages.say("Something went wrong")
    QTest.keyClick(session.window.roll, Qt.Key.Key_Escape)
    assert not session.window.messages.isVisible()
