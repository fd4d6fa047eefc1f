"""The program's end of a MIDI port: hands messages to the process that sends them.

Conventions
-----------
Messages are given ahead of time; see `wire` for the two clocks.  They are handed over together by `deliver`, so that
what is taken back is there until what replaces it is.  Opening and closing wait for the process.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from melodygen.errors import NoPortError
from melodygen.midi.wire import Kind, Row

CLOSE_LIMIT_S = 2.0


@dataclass(frozen=True, slots=True)
class Lateness:
    """How much later than due `count` messages were sent, in milliseconds."""

    count: int
    median_ms: float
    percentile_99_ms: float
    longest_ms: float


class MidiPort:
    """An open port.

    Parameters
    ----------
    name
        One of `port_names`, a part of one, or `VIRTUAL`.
    on_gone
        Called once, on a thread of the port's own, if the port goes away; messages then go nowhere.
    on_sent
        What the clock's loop port sent, a line each; no other port tells.

    Raises
    ------
    NoPortError
        There is no such port, or no MIDI here.

    """

    def __init__(
        self,
        name: str,
        *,
        on_gone: Callable[[NoPortError], None] | None = None,
        on_sent: Callable[[float, bytes], None] | None = None,
    ) -> None:
        self.name = name
        self.lateness: Lateness | None = None
        self._on_gone, self._on_sent = on_gone, on_sent
        self._is_closing = False
        self._rows: list[bytes] = []
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "melodygen.midi.clock", name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
        )  # fmt: skip
        answer, _, why = self._line().partition(" ")
        if answer != "open":
            self._end()
            raise NoPortError(why or "the process that sends MIDI would not start; try again")
        self._listener = threading.Thread(target=self._listen, name="melodygen MIDI port", daemon=True)
        self._listener.start()

    def send(self, at_ms: float, due_s: float, data: bytes) -> None:
        """Send `data` when it is due."""
        self._rows.append(Row(Kind.SEND, at_ms, due_s, data).packed())

    def clear(self, now_ms: float) -> None:
        """Take back what is due after `now_ms`."""
        self._rows.append(Row(Kind.CLEAR, now_ms).packed())

    def flush(self) -> None:
        """Send at once what is left, as `at_ms` will be told by another clock from now on."""
        self._rows.append(Row(Kind.FLUSH).packed())

    def deliver(self) -> None:
        """Hand over what was asked for since the last time."""
        pipe = self._process.stdin
        if pipe is not None and self._rows:
            with suppress(OSError, ValueError):  # the listener tells of a process that is gone
                pipe.write(b"".join(self._rows))
        self._rows.clear()

    def close(self) -> None:
        """Release what sounds and give the port back; `lateness` is known then."""
        self._is_closing = True
        self.deliver()
        self._close_pipe()
        self._listener.join(CLOSE_LIMIT_S)
        self._end()

    def _line(self) -> str:
        pipe = self._process.stdout
        return pipe.readline().decode(errors="replace").strip() if pipe is not None else ""

    def _listen(self) -> None:
        while line := self._line():
            word, _, rest = line.partition(" ")
            if word == "late":
                count, median, at_99, longest = rest.split()
                self.lateness = Lateness(int(count), float(median), float(at_99), float(longest))
            elif word == "sent" and self._on_sent is not None:
                sent_s, data = rest.split()
                self._on_sent(float(sent_s), bytes.fromhex(data))
        if not self._is_closing and self._on_gone is not None:
            self._on_gone(NoPortError(f"the MIDI port {self.name} went away; connect or choose one"))

    def _close_pipe(self) -> None:
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()

    def _end(self) -> None:
        self._close_pipe()
        try:
            self._process.wait(CLOSE_LIMIT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
