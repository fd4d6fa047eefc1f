"""The process that sends: ``python -m melodygen.midi.clock NAME``.

It is no thread of the program, as there whoever draws or makes melodies holds the interpreter for several milliseconds
at a time.  Rows come on stdin; stdout tells, a line each: ``open`` or ``refused WHY``, ``gone``, ``sent TIME HEX``
for the port `LOOP` only, and at the end ``late COUNT MEDIAN 99TH LONGEST`` in milliseconds.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import time
from contextlib import suppress
from typing import Any, Protocol

from melodygen.errors import NoPortError
from melodygen.midi.ports import VIRTUAL, matching, open_port
from melodygen.midi.schedule import Schedule
from melodygen.midi.wire import SIZE, Row

LOOP = "loop"
"""A port that comes back on stdout: for tests, and for measuring where there is no MIDI."""

PRIORITY = 10
"""Among real-time processes, of 1 to 99; FluidSynth's audio has 60."""

NICENESS = -15
LOOK_S = 1.0
"""How often to look whether the port is still there."""

FREE_S = 0.004
"""Looking takes less than this, so it is done when nothing is due for as long."""

LATENESSES = 100_000


class Out(Protocol):
    """Where bytes go."""

    def send_message(self, data: bytes) -> None:
        """Send one message."""

    def get_ports(self) -> list[str]:
        """The ports that are there."""

    def delete(self) -> None:
        """Give the port back."""


class LoopOut:
    """Tells on stdout what would be sent."""

    def send_message(self, data: bytes) -> None:
        """Tell of one message."""
        _tell(f"sent {time.perf_counter():.6f} {data.hex()}")

    def get_ports(self) -> list[str]:
        """Only itself."""
        return [LOOP]

    def delete(self) -> None:
        """Nothing."""


class Sender:
    """Sends each message when it is due, until stdin ends or the port is gone."""

    def __init__(self, out: Out, name: str) -> None:
        self._out, self._name = out, name
        self._schedule = Schedule()
        self._rows: queue.SimpleQueue[Row | None] = queue.SimpleQueue()
        self._late_s: list[float] = []
        self._looked_s = time.perf_counter()
        self._port = None if name in (LOOP, VIRTUAL) else matching(out.get_ports(), name)

    def run(self) -> None:
        """Read and send; returns when there is nothing more to do."""
        threading.Thread(target=self._read, daemon=True).start()
        with suppress(EOFError):
            while True:
                self._take_rows()
                self._send_due()
                self._look()
        for data in self._schedule.endings():
            self._out.send_message(data)
        self._out.delete()

    def report(self) -> str:
        """How late messages were sent, in milliseconds."""
        late = sorted(self._late_s) or [0.0]
        at = [late[int(share * (len(late) - 1))] for share in (0.5, 0.99, 1.0)]
        return f"late {len(self._late_s)} " + " ".join(f"{1000 * each:.3f}" for each in at)

    def _read(self) -> None:
        while len(row := sys.stdin.buffer.read(SIZE)) == SIZE:
            self._rows.put(Row.unpacked(row))
        self._rows.put(None)

    def _take_rows(self) -> None:
        """Wait for a row until the next message is due, then take all that have come."""
        wait_s = self._schedule.wait_s(time.perf_counter())
        with suppress(queue.Empty):
            row = self._rows.get(timeout=LOOK_S if wait_s is None else min(wait_s, LOOK_S))
            while True:
                if row is None:
                    raise EOFError
                self._schedule.take(row, time.perf_counter())
                row = self._rows.get_nowait()

    def _send_due(self) -> None:
        while (row := self._schedule.next_due(time.perf_counter())) is not None:
            self._out.send_message(row.data)
            if len(self._late_s) < LATENESSES:
                self._late_s.append(time.perf_counter() - row.due_s)

    def _look(self) -> None:
        """A port that was unplugged takes messages as ever on most systems, and is only missing from the list."""
        now_s = time.perf_counter()
        wait_s = self._schedule.wait_s(now_s)
        if self._port is None or now_s - self._looked_s < LOOK_S or (wait_s is not None and wait_s < FREE_S):
            return
        self._looked_s = now_s
        if self._port not in self._out.get_ports():
            _tell("gone")
            raise EOFError


def main(name: str) -> None:
    """Open the port `name`, and send."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the terminal is the program's affair, which ends stdin
    raise_priority()
    try:
        out: Out = LoopOut() if name == LOOP else open_port(name)
    except NoPortError as error:
        _tell(f"refused {error}")
        return
    sender = Sender(out, name)
    _tell("open")
    sender.run()
    _tell(sender.report())


def raise_priority() -> None:
    """Go before other programs as far as the system allows."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        windll: Any = ctypes.windll
        windll.winmm.timeBeginPeriod(1)
        windll.kernel32.SetPriorityClass(windll.kernel32.GetCurrentProcess(), 0x80)  # HIGH_PRIORITY_CLASS
        return
    if sys.platform.startswith("linux"):
        with suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(PRIORITY))
            return
    with suppress(OSError):
        os.nice(NICENESS)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
