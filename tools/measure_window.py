"""Measure the window: how long until it can be used, and the longest time that it kept the user waiting.

Run with a display (``xvfb-run -a python tools/measure_window.py``).  A timer asks to be called every 5 ms; what lies
between two calls beyond that is time in which the window could not answer.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

START = time.perf_counter()

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer  # noqa: E402 - the clock starts before the imports
from PySide6.QtWidgets import QApplication  # noqa: E402

from ui.app import SWITCH_INTERVAL_S, Session  # noqa: E402
from ui.controls.number import NumberControl  # noqa: E402
from ui.settings import Settings  # noqa: E402

TICK_MS = 5


class Watchdog:
    """Notes the longest gap between two calls of a timer."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = time.perf_counter()
        self.gaps: list[float] = []

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last) - TICK_MS)
        self._last = now

    def watch(self, name: str, seconds: float) -> None:
        """Let the window run for a while and print its worst gaps."""
        self.gaps.clear()
        self._last = time.perf_counter()
        self._timer.start()
        wait(seconds)
        self._timer.stop()
        worst = sorted(self.gaps)[-3:][::-1]
        print(f"{name:<44} worst gaps {', '.join(f'{gap:.0f}' for gap in worst)} ms")  # noqa: T201


def wait(seconds: float) -> None:
    """Let events be handled for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def drag(session: Session, name: str) -> Callable[[], None]:
    """A slider that goes to and fro, a step every 16 ms."""
    control = session.window.panel.rows[name].control
    if not isinstance(control, NumberControl):
        raise TypeError(name)
    slider = control.slider
    places = _to_and_fro(slider.maximum())
    timer = QTimer(slider, interval=16)
    timer.timeout.connect(lambda: slider.setValue(next(places)))
    slider.setSliderDown(True)
    timer.start()

    def end() -> None:
        timer.stop()
        slider.setSliderDown(False)

    return end


def _to_and_fro(top: int) -> Iterator[int]:
    while True:
        yield from range(0, top, max(1, top // 60))
        yield from range(top, 0, -max(1, top // 60))


def main() -> None:
    """Start the app and go through what a user does most."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        session = Session(app, Settings(store))
        session.window.show()
        app.processEvents()
        shown = time.perf_counter() - START
        session.begin()
        loop = QEventLoop()
        session.document.changed.connect(lambda: loop.exit() if session.document.melody else None)
        loop.exec()
        app.processEvents()
        ready = time.perf_counter() - START
        print(f"imports to window shown {shown:.2f} s, first melody drawn {ready:.2f} s")  # noqa: T201
        go_through(session)
        session.end()


def go_through(session: Session) -> None:
    """Each thing under the watchdog."""
    watchdog = Watchdog()
    actions = session.window.actions_by_name
    watchdog.watch("just after the start", 1.5)
    end = drag(session, "complexity")
    watchdog.watch("dragging Complexity, 16 bars", 3)
    end()
    actions["play"].trigger()
    watchdog.watch("playing", 2)
    end = drag(session, "syncopation")
    watchdog.watch("playing and dragging Syncopation, 16 bars", 3)
    end()
    session.document.change("Duration", {"bars": 256})
    watchdog.watch("to 256 bars", 4)
    actions["generate"].trigger()
    watchdog.watch("generating 256 bars", 4)
    end = drag(session, "repetition")
    watchdog.watch("dragging Repetition, 256 bars", 6)
    end()
    wait(2)
    for choice in ("dark", "light"):
        QTimer.singleShot(100, lambda choice=choice: session.themes.choose(choice))
        watchdog.watch(f"theme to {choice}", 1)
    for name in ("undo", "redo"):
        QTimer.singleShot(100, actions[name].trigger)
        watchdog.watch(f"{name}, 256 bars", 1)


if __name__ == "__main__":
    main()
