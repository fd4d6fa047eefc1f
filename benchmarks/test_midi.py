"""Jitter of a MIDI port while the window is used: ``make bench``.  At most 3 ms for 99 % of the messages.

Conventions
-----------
The port comes back to us and needs no MIDI here.  A message is late by what passes from when it is due until it is
sent.  A step is what passes from one pulse of the clock to the next, and strays by what it is longer or shorter than at
the tempo: that has in it, besides, how well our clock follows the sound card's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle, pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from benchmarks.test_window import SCREEN_MS, THREE_SECONDS, Answers, dragging, playing, session
from melodygen.errors import NoPortError
from melodygen.midi import MidiPort
from melodygen.midi.clock import LOOP
from melodygen.sound import port_part
from tests.null_sink import null_sink, shared_null_sink
from ui.app import Session

__all__ = ["null_sink", "session", "shared_null_sink"]

PULSE, START, CONTINUE = 0xF8, 0xFA, 0xFB
NOTCH = 120
TEN_SECONDS = 10 * THREE_SECONDS // 3


class Jitter:
    """What the port sent and when, and how it is reported."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._port: MidiPort | None = None
        self._sent: list[tuple[float, int]] = []

    def open_port(self, name: str, *, on_gone: Callable[[NoPortError], None]) -> MidiPort:
        """Stands for the player's own."""
        self._port = MidiPort(name, on_gone=on_gone, on_sent=lambda sent_s, data: self._sent.append((sent_s, data[0])))
        return self._port

    def report(self, benchmark: BenchmarkFixture) -> None:
        """Close the port and say how late its messages were."""
        self._session.end()
        if self._port is None or self._port.lateness is None:
            pytest.fail("the port told nothing")
        late = self._port.lateness
        benchmark.extra_info[f"late, of {late.count} messages"] = (
            late.median_ms,
            late.percentile_99_ms,
            late.longest_ms,
        )
        astray = sorted(self._astray_ms())
        percentiles = tuple(astray[int(share * (len(astray) - 1))] for share in (0.5, 0.99, 1.0))
        benchmark.extra_info[f"astray, of {len(astray)} steps"] = percentiles

    def _astray_ms(self) -> Iterator[float]:
        """By how much each step strays; from one place of the music to another there is none."""
        melody = self._session.document.melody
        if melody is None:
            pytest.fail("there is no melody")
        step_ms = 60_000 / melody.tempo_bpm / 24
        pulses = [row for row in self._sent if row[1] in {PULSE, START, CONTINUE}]
        for (one_s, what), (other_s, next_what) in pairwise(pulses):
            if what == next_what == PULSE:
                yield abs(1000 * (other_s - one_s) - step_ms)


@pytest.fixture
def jitter(session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Jitter:
    """The window with the port open."""
    jitter = Jitter(session)
    monkeypatch.setattr(port_part, "open_port", jitter.open_port)
    with qtbot.waitSignal(session.player.port_told):
        session.window.midi.choose(LOOP)
    return jitter


@contextmanager
def scrolling(session: Session) -> Iterator[None]:
    """A hand on the wheel, to and fro over 256 bars."""
    roll = session.window.roll
    ways = cycle([-NOTCH] * 60 + [NOTCH] * 60)

    def turn() -> None:
        place = QPointF(roll.rect().center())
        way = QPoint(next(ways), 0)
        QApplication.sendEvent(
            roll.viewport(),
            QWheelEvent(
                place, roll.mapToGlobal(place), way, way, Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip

    hand = QTimer(interval=SCREEN_MS)
    hand.timeout.connect(turn)
    hand.start()
    yield
    hand.stop()


@pytest.mark.usefixtures("null_sink")
def test_jitter_while_the_window_rests(
    benchmark: BenchmarkFixture, session: Session, jitter: Jitter, qtbot: QtBot
) -> None:
    """Only the cursor follows."""
    with playing(session, qtbot):
        benchmark.pedantic(Answers().next, rounds=TEN_SECONDS)
    jitter.report(benchmark)


@pytest.mark.usefixtures("null_sink")
def test_jitter_while_a_knob_is_dragged(
    benchmark: BenchmarkFixture, session: Session, jitter: Jitter, qtbot: QtBot
) -> None:
    """Each melody takes over where the one before it was."""
    with playing(session, qtbot), dragging(session, "syncopation"):
        benchmark.pedantic(Answers().next, rounds=TEN_SECONDS)
    jitter.report(benchmark)


@pytest.mark.usefixtures("null_sink")
def test_jitter_while_256_bars_are_scrolled(
    benchmark: BenchmarkFixture, session: Session, jitter: Jitter, qtbot: QtBot
) -> None:
    """Without the cursor being followed."""
    session.document.change("Duration", {"bars": 256})
    qtbot.waitUntil(lambda: not session.document.is_busy, timeout=20_000)
    with playing(session, qtbot), scrolling(session):
        benchmark.pedantic(Answers().next, rounds=TEN_SECONDS)
    jitter.report(benchmark)


@pytest.mark.usefixtures("null_sink")
def test_jitter_while_256_bars_are_generated(
    benchmark: BenchmarkFixture, session: Session, jitter: Jitter, qtbot: QtBot
) -> None:
    """One melody of 256 bars after the other, a knob being dragged; what plays goes on."""
    session.window.actions_by_name["play_new"].setChecked(False)
    session.document.change("Duration", {"bars": 256})
    qtbot.waitUntil(lambda: not session.document.is_busy, timeout=20_000)
    with playing(session, qtbot), dragging(session, "repetition"):
        benchmark.pedantic(Answers().next, rounds=TEN_SECONDS)
    jitter.report(benchmark)
