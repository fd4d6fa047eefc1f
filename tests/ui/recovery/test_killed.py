"""The app is killed while its user works: at most 2 s of it are lost, and another window's work is left alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import close
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.recovery import recovery_folder
from ui.settings import Settings

MOST_LOST_S = 2.0
WORKED_S = 4.0

State = tuple[float, float]
"""A tempo, and since when it stood."""


class Window:
    """A process with the app in it."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.recovery.working"], stdout=subprocess.PIPE, text=True,
            env=os.environ | {"QT_LOGGING_RULES": "*=false"},
        )  # fmt: skip
        self.states: list[State] = []

    def work(self, seconds: float) -> None:
        """Read what stood until it has been worked for so long."""
        while not self.states or self.states[-1][1] - self.states[0][1] < seconds:
            assert self.process.stdout is not None
            line = self.process.stdout.readline()
            assert line, "the app ended by itself"
            self._note(line)

    def kill(self) -> float:
        """End it as a crash does; when that was."""
        self.process.kill()
        killed_s = time.monotonic()
        rest, _ = self.process.communicate()
        for line in rest.splitlines(keepends=True):
            if line.endswith("\n"):
                self._note(line)
        return killed_s

    def _note(self, line: str) -> None:
        tempo, since_s = line.split()
        self.states.append((float(tempo), float(since_s)))


@pytest.fixture
def start() -> Iterator[Callable[[], Window]]:
    windows: list[Window] = []

    def make() -> Window:
        windows.append(Window())
        return windows[-1]

    yield make
    for window in windows:
        if window.process.poll() is None:
            window.kill()


@pytest.fixture
def begin(
    qapp: QApplication, settings: Settings, synth: FakeSynth, answers: Answers
) -> Iterator[Callable[[], Session]]:
    """Starts the app in this process, with the recovery folder of the user."""
    sessions: list[Session] = []

    def make() -> Session:
        session = Session(qapp, settings, open_synth=synth.open, questions=answers, recovery_folder=recovery_folder())
        sessions.append(session)
        session.begin()
        return session

    yield make
    for session in sessions:
        session.end()
        close(session.window)


def lost_s(states: list[State], tempo: float, killed_s: float) -> float:
    """How long before it was killed the state of that tempo was given up for the next."""
    later = [since for (before, _), (now, since) in pairwise(states) if before == tempo != now]
    return killed_s - max(later, default=killed_s)


def test_after_a_kill_what_was_done_is_offered_and_restored_but_not_what_another_window_does(
    start: Callable[[], Window], begin: Callable[[], Session], qtbot: QtBot
) -> None:
    killed, other = start(), start()
    killed.work(WORKED_S)
    other.work(0.5)
    killed_s = killed.kill()
    session = begin()
    question = session.window.question
    qtbot.waitUntil(lambda: question.isVisible() and session.document.melody is not None)
    assert question.label.text().startswith("melodygen ended unexpectedly. Restore “D Minor (Natural) seed 1” from ")
    question.yes.click()
    tempo = session.document.parameters.tempo_bpm
    assert tempo in {tempo for tempo, _ in killed.states}
    assert lost_s(killed.states, tempo, killed_s) <= MOST_LOST_S
    assert session.document.melody is not None
    assert [idea.melody.notes for idea in session.document.heard] == [session.document.melody.notes]
    assert session.document.is_dirty
    assert not question.isVisible()
    assert other.process.poll() is None


def test_what_was_restored_survives_another_crash_and_a_proper_end_leaves_nothing(
    start: Callable[[], Window], begin: Callable[[], Session], answers: Answers, qtbot: QtBot
) -> None:
    killed = start()
    killed.work(1)
    killed.kill()
    session = begin()
    qtbot.waitUntil(lambda: session.window.question.isVisible() and session.document.melody is not None)
    (kept,) = projects()
    session.window.question.yes.click()
    qtbot.waitUntil(lambda: len(projects()) == 1 and projects() != [kept])
    answers.to_save = "discard"
    session.window.close()
    session.end()
    assert list(recovery_folder().iterdir()) == []


def test_what_is_discarded_is_not_offered_again(
    start: Callable[[], Window], begin: Callable[[], Session], qtbot: QtBot
) -> None:
    killed = start()
    killed.work(1)
    killed.kill()
    session = begin()
    qtbot.waitUntil(session.window.question.isVisible)
    session.window.question.no.click()
    assert projects() == []


def projects() -> list[Path]:
    return sorted(recovery_folder().glob("*.melody"))
