"""How long a frame takes with 256 bars on the roll: ``make bench``.  Targets stand in the docstrings.

Conventions
-----------
A round is one frame: something moves by as much as it does between two pictures of a screen, and the window then does
all that it wants to do about it, painting and handing over to the screen included.  At 60 frames a second there are
16.7 ms for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, cycle

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from benchmarks.test_window import null_sink, playing, session, shared_null_sink
from melodygen.editing.marks import with_marks
from ui.app import Session
from ui.work import with_touch

__all__ = ["null_sink", "session", "shared_null_sink"]

BARS = 256
FRAMES = 400
SCROLL_PX = 9
"""Half a bar in a third of a second: as fast as notes can still be followed."""

FRAME_TICKS = 22
"""How far music at 168 beats a minute gets in a frame."""


@pytest.fixture
def long_session(session: Session, qtbot: QtBot) -> Session:
    """With 256 bars, of which sixteen are seen."""
    session.document.change("Duration", {"bars": BARS})
    qtbot.waitUntil(lambda: not session.document.is_busy, timeout=20_000)
    melody = session.document.melody
    qtbot.waitUntil(lambda: session.window.roll.melody is melody, timeout=20_000)
    for _ in range(5):
        session.window.roll.zoom_in()
    qtbot.wait(1000)
    return session


def frames(benchmark: BenchmarkFixture, move: Callable[[], object]) -> None:
    """Measure `move` and all that the window does about it, again and again."""

    def frame() -> None:
        move()
        QApplication.processEvents()

    benchmark.pedantic(frame, rounds=FRAMES, warmup_rounds=10)


def there_and_back(top: int, step: int) -> Iterator[int]:
    """From 0 to `top` and back without end."""
    return cycle(chain(range(0, top, step), range(top, 0, -step)))


@pytest.mark.parametrize("zoom", ["sixteen bars", "all bars"])
def test_frames_while_scrolling(benchmark: BenchmarkFixture, long_session: Session, zoom: str) -> None:
    """By some pixels a frame: at most 16.7 ms."""
    roll = long_session.window.roll
    for _ in range(20 if zoom == "all bars" else 0):
        roll.zoom_out()
    bar = roll.horizontalScrollBar()
    places = there_and_back(max(1, bar.maximum()), SCROLL_PX)
    frames(benchmark, lambda: bar.setValue(next(places)))


@pytest.mark.parametrize("zoom", ["sixteen bars", "all bars"])
def test_frames_while_scrolling_with_every_note_marked(
    benchmark: BenchmarkFixture, long_session: Session, qtbot: QtBot, zoom: str
) -> None:
    """Staccato, and slurs over four notes each, by some pixels a frame: at most 16.7 ms."""
    roll, document = long_session.window.roll, long_session.document
    count = len(document.melody.notes) if document.melody else 0
    text = f"staccato=1-{count} slur={','.join(f'{first}-{first + 3}' for first in range(1, count - 3, 4))}"
    document.do("marks", lambda work: with_touch(work, with_marks(work.project.melody, text)))
    qtbot.waitUntil(lambda: not document.is_busy and roll.melody is document.melody, timeout=20_000)
    qtbot.wait(1000)
    for _ in range(20 if zoom == "all bars" else 0):
        roll.zoom_out()
    bar = roll.horizontalScrollBar()
    places = there_and_back(max(1, bar.maximum()), SCROLL_PX)
    frames(benchmark, lambda: bar.setValue(next(places)))


@pytest.mark.parametrize("zoom", ["sixteen bars", "all bars"])
def test_frames_while_scrolling_with_both_lanes(benchmark: BenchmarkFixture, long_session: Session, zoom: str) -> None:
    """Velocities and the performance below the notes, by some pixels a frame: at most 16.7 ms."""
    roll = long_session.window.roll
    for name in ("velocities", "performed"):
        long_session.window.actions_by_name[name].setChecked(True)
    for _ in range(20 if zoom == "all bars" else 0):
        roll.zoom_out()
    bar = roll.horizontalScrollBar()
    places = there_and_back(max(1, bar.maximum()), SCROLL_PX)
    frames(benchmark, lambda: bar.setValue(next(places)))


def test_frames_while_the_cursor_crosses_the_lane(benchmark: BenchmarkFixture, long_session: Session) -> None:
    """The performance is shown, the cursor moves and pages turn: at most 16.7 ms."""
    long_session.window.actions_by_name["performed"].setChecked(True)
    roll = long_session.window.roll
    places = cycle(range(0, BARS * 4 * 480, FRAME_TICKS))
    frames(benchmark, lambda: roll.set_position(next(places)))


def test_frames_while_scrolling_in_pitch(benchmark: BenchmarkFixture, long_session: Session) -> None:
    """Rows so high that not all are seen: at most 16.7 ms."""
    roll = long_session.window.roll
    for _ in range(4):
        roll.zoom_pitch(1.25)
    bar = roll.verticalScrollBar()
    places = there_and_back(max(1, bar.maximum()), SCROLL_PX)
    frames(benchmark, lambda: bar.setValue(next(places)))


def test_frames_while_the_cursor_is_followed(benchmark: BenchmarkFixture, long_session: Session) -> None:
    """The cursor moves and pages turn: at most 16.7 ms."""
    roll = long_session.window.roll
    places = cycle(range(0, BARS * 4 * 480, FRAME_TICKS))
    frames(benchmark, lambda: roll.set_position(next(places)))


def test_frames_while_zooming(benchmark: BenchmarkFixture, long_session: Session) -> None:
    """In and out again by a step a frame: at most 16.7 ms."""
    roll = long_session.window.roll
    factors = cycle([1.03] * 60 + [1 / 1.03] * 60)
    frames(benchmark, lambda: roll.zoom_time(next(factors)))


@pytest.mark.usefixtures("null_sink")
def test_frames_while_scrolling_and_playing(benchmark: BenchmarkFixture, long_session: Session, qtbot: QtBot) -> None:
    """It sounds, and somebody looks elsewhere: at most 16.7 ms."""
    bar = long_session.window.roll.horizontalScrollBar()
    places = there_and_back(max(1, bar.maximum()), SCROLL_PX)
    with playing(long_session, qtbot):
        frames(benchmark, lambda: bar.setValue(next(places)))
