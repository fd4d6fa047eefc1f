"""Speed of the window: ``make bench``.  Targets stand in the docstrings; nothing here fails on time.

Conventions
-----------
A round asks to be called again in `TICK_MS` and lasts until the window gets to it: what it takes beyond that is time in
which the window could not have answered the user either.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from benchmarks.opening import USABLE
from tests.null_sink import null_sink, shared_null_sink
from ui.app import SETTLED_MS, SWITCH_INTERVAL_S, Session
from ui.controls.number import NumberControl
from ui.settings import Settings
from ui.theme import Choice

__all__ = ["null_sink", "shared_null_sink"]

TICK_MS = 5
SCREEN_MS = 16
"""How often a hand on a slider makes it move."""

THREE_SECONDS = 3000 // TICK_MS
CHANGE_MS = 500
STROKE = 60
"""In how many steps the hand goes from one end of a slider to the other."""


class Answers:
    """A timer that the window is to answer to."""

    def __init__(self) -> None:
        self._loop = QEventLoop()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._loop.quit)
        self._timer.start()

    def next(self) -> None:
        """Let the window work until it answers."""
        self._loop.exec()


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The app as it is some seconds after its start."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    session = Session(qapp, Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    session.begin()
    qtbot.waitUntil(lambda: session.document.melody is not None)
    qtbot.wait(SETTLED_MS + 100)
    yield session
    session.window.hide()
    session.end()
    session.window.deleteLater()
    sys.setswitchinterval(before)


@contextmanager
def dragging(session: Session, name: str) -> Iterator[None]:
    """A hand that moves a slider to and fro."""
    control = session.window.panel.rows[name].control
    if not isinstance(control, NumberControl):
        raise TypeError(name)
    slider, top = control.slider, control.slider.maximum()
    step = max(1, top // STROKE)
    places = cycle(chain(range(0, top, step), range(top, 0, -step)))
    hand = QTimer(interval=SCREEN_MS)
    hand.timeout.connect(lambda: slider.setValue(next(places)))
    slider.setSliderDown(True)
    hand.start()
    yield
    hand.stop()
    slider.setSliderDown(False)


@contextmanager
def playing(session: Session, qtbot: QtBot) -> Iterator[None]:
    """The melody sounds, again and again."""
    session.window.actions_by_name["loop"].setChecked(True)
    session.window.actions_by_name["play"].trigger()
    qtbot.waitUntil(lambda: session.player.is_playing)
    yield
    session.window.actions_by_name["stop"].trigger()


def test_cold_start(benchmark: BenchmarkFixture) -> None:
    """From the start of the process to the first melody drawn: at most 1.5 s."""
    opened: list[subprocess.Popen[str]] = []

    def start() -> None:
        app = subprocess.Popen([sys.executable, "-m", "benchmarks.opening"], stdout=subprocess.PIPE, text=True)
        opened.append(app)
        if app.stdout is None or app.stdout.readline().strip() != USABLE:
            pytest.fail("the app did not open")

    benchmark.pedantic(start, teardown=lambda: opened.pop().communicate(), rounds=10, warmup_rounds=1)


@pytest.mark.parametrize("name", ["tempo_bpm", "bars", "complexity", "harmonic_density", "repetition", "syncopation"])
def test_answers_while_a_slider_is_dragged(benchmark: BenchmarkFixture, session: Session, name: str) -> None:
    """16 bars; Duration goes from 1 to 256.  Blocked for at most 50 ms."""
    with dragging(session, name):
        benchmark.pedantic(Answers().next, rounds=THREE_SECONDS)


def test_answers_while_256_bars_are_generated(benchmark: BenchmarkFixture, session: Session) -> None:
    """One melody of 256 bars after the other.  Blocked for at most 50 ms."""
    session.document.change("Duration", {"bars": 256})
    session.document.state_changed.connect(
        lambda: None if session.document.is_busy else QTimer.singleShot(0, session.window.head.generate.click)
    )
    benchmark.pedantic(Answers().next, rounds=2 * THREE_SECONDS)
    session.document.state_changed.disconnect()


def test_answers_while_a_slider_is_dragged_over_256_bars(benchmark: BenchmarkFixture, session: Session) -> None:
    """Repetition, which redraws everything.  Blocked for at most 50 ms."""
    session.document.change("Duration", {"bars": 256})
    with dragging(session, "repetition"):
        benchmark.pedantic(Answers().next, rounds=2 * THREE_SECONDS)


@pytest.mark.usefixtures("null_sink")
def test_answers_while_playing(benchmark: BenchmarkFixture, session: Session, qtbot: QtBot) -> None:
    """The cursor follows.  Blocked for at most 50 ms."""
    with playing(session, qtbot):
        benchmark.pedantic(Answers().next, rounds=THREE_SECONDS)


@pytest.mark.usefixtures("null_sink")
def test_answers_while_playing_and_dragging(benchmark: BenchmarkFixture, session: Session, qtbot: QtBot) -> None:
    """Each melody is heard from where the one before it was.  Blocked for at most 50 ms."""
    with playing(session, qtbot), dragging(session, "syncopation"):
        benchmark.pedantic(Answers().next, rounds=THREE_SECONDS)


def test_answers_while_the_theme_changes(benchmark: BenchmarkFixture, session: Session) -> None:
    """From light to dark and back, again and again.  Blocked for at most 50 ms."""
    choices: cycle[Choice] = cycle(("dark", "light"))
    clock = QTimer(interval=CHANGE_MS)
    clock.timeout.connect(lambda: session.themes.choose(next(choices)))
    clock.start()
    benchmark.pedantic(Answers().next, rounds=THREE_SECONDS)
    clock.stop()
