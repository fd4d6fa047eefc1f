"""How long the user waits: ``make bench``.  Targets stand in the docstrings.

Conventions
-----------
A round begins with what the user does and ends with what the user meets: a note that the audio device has, or a roll
that has been painted.  The window rests in between.
"""

from __future__ import annotations

import math
import os
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from statistics import median

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from benchmarks.test_window import session
from melodygen.fields import ChoiceField, NumberField
from melodygen.sound.fluid_output import FluidOutput
from ui.app import Session

__all__ = ["session"]

ROUNDS = 40
VALUES = 6
"""Other values that each knob is turned to."""

PATIENCE_S = 10
LOOK_MS = 2


def until(is_so: Callable[[], bool]) -> None:
    """Let the window work until it is so; it sleeps while it has nothing to do, and leaves the interpreter to jobs."""
    end = time.monotonic() + PATIENCE_S
    look = QTimer(interval=LOOK_MS, timerType=Qt.TimerType.PreciseTimer)
    look.start()
    while not is_so():
        if time.monotonic() > end:
            pytest.fail("waited in vain")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@dataclass
class FirstNote:
    """The next note that the synth is given: when it is due, by the synth's clock."""

    output: FluidOutput | None = None
    due_ms: int = 0

    def is_with_the_device(self) -> bool:
        """Whether the synth has rendered up to it."""
        return self.output is not None and self.output.clock_ms() > self.due_ms


@pytest.fixture
def first_note(monkeypatch: pytest.MonkeyPatch) -> FirstNote:
    """Listens to what the player hands to the synth."""
    first, begin = FirstNote(), FluidOutput.begin_note

    def begin_note(output: FluidOutput, at_ms: int, channel: int, pitch: int, velocity: int) -> None:
        begin(output, at_ms, channel, pitch, velocity)
        if first.output is None:
            first.output, first.due_ms = output, at_ms

    monkeypatch.setattr(FluidOutput, "begin_note", begin_note)
    return first


def test_generate_to_sound(benchmark: BenchmarkFixture, session: Session, first_note: FirstNote, qtbot: QtBot) -> None:
    """From the click to the first sample of a 16-bar melody that a device of 12 ms a period has: at most 60 ms."""
    settings, window = session.window._services.settings, session.window  # noqa: SLF001
    settings.audio_device, settings.audio_driver = os.devnull, "file"
    window.actions_by_name["play_new"].setChecked(True)

    def rest() -> None:
        session.player.stop()
        until(lambda: not session.document.is_busy and not session.player.is_playing)
        qtbot.wait(60)
        first_note.output = None

    def click() -> None:
        QTest.mouseClick(window.head.generate, Qt.MouseButton.LeftButton)
        until(first_note.is_with_the_device)

    rest()
    benchmark.pedantic(click, setup=rest, rounds=ROUNDS, warmup_rounds=3)


class Painted(QObject):
    """Whether the roll has painted the melody that holds."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self._session, self._shown = session, session.document.melody
        session.window.roll.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What is painted is what the roll has."""
        if event.type() is QEvent.Type.Paint:
            self._shown = self._session.window.roll.melody
        return False

    def is_new(self) -> bool:
        """Whether nothing more is to come."""
        document = self._session.document
        return not document.is_busy and self._shown is document.melody


def values_of(session: Session, name: str) -> list[object]:
    """Values that a knob can be turned to, the one it has last."""
    field, present = session.window.panel.rows[name].field, getattr(session.document.parameters, name)
    if isinstance(field, NumberField):
        low, high = (field.low, field.high) if name != "bars" else (14, 18)
        found: list[object] = [round(low + (high - low) * place / (VALUES + 1)) for place in range(1, VALUES + 1)]
    elif isinstance(field, ChoiceField):
        found = [choice.slug for choice in field.choices]
        found = found[:: max(1, len(found) // VALUES)][:VALUES]
    else:
        found = ["C4-C5", "A3-C6", "C3-C5"]
    return [*(value for value in found if value != present), present]


def test_any_knob_to_redrawn_roll(benchmark: BenchmarkFixture, session: Session, qtbot: QtBot) -> None:
    """16 bars, every knob of the panel to some values each: 95th percentile at most 60 ms."""
    panel, painted = session.window.panel, Painted(session)
    turns = [(name, value) for name in panel.rows for value in values_of(session, name)]
    taken: dict[str, list[float]] = defaultdict(list)
    places = cycle(turns)

    def rest() -> None:
        until(painted.is_new)
        qtbot.wait(40)

    def turn() -> None:
        name, value = next(places)
        start, before = time.perf_counter(), session.document.parameters
        panel.edited.emit(name, value, None)
        if session.document.parameters != before:
            until(painted.is_new)
            taken[name].append(1000 * (time.perf_counter() - start))

    benchmark.pedantic(turn, setup=rest, rounds=2 * len(turns))
    for name, times in taken.items():
        times.sort()
        benchmark.extra_info[name] = (median(times), times[int(0.99 * (len(times) - 1))], times[-1])


def test_contour_pen_to_redrawn_roll(benchmark: BenchmarkFixture, session: Session, qtbot: QtBot) -> None:
    """16 bars, a stroke that gets longer by a third of a bar a move: 95th percentile at most 60 ms."""
    window, painted = session.window, Painted(session)
    window.actions_by_name["tool_curve"].trigger()
    roll = window.roll.viewport()
    middle, far = roll.height() // 2, roll.width()
    moves = [QPoint(x, middle + round(middle / 3 * math.sin(x / 90))) for x in range(far // 4, far - 40, far // 48)]
    places = cycle(moves)

    def rest() -> None:
        until(painted.is_new)
        qtbot.wait(40)

    def move() -> None:
        at = next(places)
        if at == moves[0]:
            QTest.mouseRelease(roll, Qt.MouseButton.LeftButton, pos=at)
            QTest.mousePress(roll, Qt.MouseButton.LeftButton, pos=at)
        else:
            QTest.mouseMove(roll, at)
        until(painted.is_new)

    benchmark.pedantic(move, setup=rest, rounds=3 * len(moves))
