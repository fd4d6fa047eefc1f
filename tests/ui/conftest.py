from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable, Iterator
from functools import partialmethod
from pathlib import Path

import pytest

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.melody import Melody
from melodygen.parameters import Parameters
from tests.null_sink import null_sink, shared_null_sink
from tests.ui.doubles import Answers, FakeSynth, Now
from ui.app import Session
from ui.document import Document
from ui.jobs import Task
from ui.language import speak
from ui.settings import Settings
from ui.window import MainWindow
from ui.work import make

__all__ = ["null_sink", "shared_null_sink"]

QLocale.setDefault(QLocale.c())  # wherever the tests run, numbers are written alike

PATIENCE = 30_000
"""Milliseconds that a machine busy with other things may take for what is done in half a second."""

Settled = Callable[[], Melody]
"""What the fixture `settled` gives."""


class PatientBot(QtBot):
    """Waits with `PATIENCE` where pytest-qt gives up after 5 s, in which a machine with other work gets little done."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)  # type: ignore[assignment]  # noqa: N815 - Qt's names
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)  # type: ignore[assignment]  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)  # type: ignore[assignment]  # noqa: N815
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE)  # type: ignore[assignment]  # noqa: N815


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The bot that all tests of the window wait with."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before]
    assert not left


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window speaks German on a German system, until the test ends."""
    before = QLocale()
    translators = speak(qapp, "system", QLocale("de_DE"))
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def own_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the user keeps stays out of the tests, and the tests out of it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.folder = tmp_path
    return settings


@pytest.fixture
def document(qapp: QApplication) -> Document:
    """A document whose melodies are there at once."""
    document = Document(Task(Now()), make)
    document.new(Parameters(bars=2))
    return document


@pytest.fixture
def synth() -> FakeSynth:
    return FakeSynth()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def session(
    qapp: QApplication, qtbot: QtBot, settings: Settings, synth: FakeSynth, answers: Answers
) -> Iterator[Session]:
    """The whole app with real jobs, a synth that makes no sound, and answers to its questions."""
    session = Session(qapp, settings, open_synth=synth.open, questions=answers, draw=random.Random(5))
    session.begin()
    try:
        qtbot.waitUntil(lambda: session.document.melody is not None and synth.performance is not None, timeout=PATIENCE)
        yield session
    finally:
        session.end()
        close(session.window)


def press(session: Session, name: str) -> None:
    """Do what the action of that name does."""
    session.window.actions_by_name[name].trigger()


def close(window: MainWindow) -> None:
    """Take the window away, saved or not."""
    window.hide()
    window.deleteLater()


@pytest.fixture
def settled(session: Session, qtbot: QtBot) -> Settled:
    """Waits until the document has what was asked for, and all show it; its melody."""

    def is_settled() -> bool:
        return not session.document.is_busy and session.window.roll.melody is session.document.melody

    def wait() -> Melody:
        qtbot.waitUntil(is_settled, timeout=PATIENCE)
        melody = session.document.melody
        assert melody is not None
        return melody

    return wait
