"""The port and its process, by a port that comes back."""

from __future__ import annotations

import queue
import signal
import time

import pytest

from melodygen.errors import NoPortError
from melodygen.midi import MidiPort
from melodygen.midi.clock import LOOP

ON, OFF, PULSE, START, STOP = b"\x90\x3c\x64", b"\x80\x3c\x00", b"\xf8", b"\xfa", b"\xfc"


class Loop:
    """A port that comes back, and what came."""

    def __init__(self) -> None:
        self.came: queue.Queue[bytes] = queue.Queue()
        self.gone: queue.Queue[NoPortError] = queue.Queue()
        self.port = MidiPort(LOOP, on_gone=self.gone.put, on_sent=lambda _, data: self.came.put(data))

    def next(self, count: int) -> list[bytes]:
        return [self.came.get(timeout=20) for _ in range(count)]

    def rest(self) -> list[bytes]:
        """What came until the port was closed."""
        self.port.close()
        return list(self.came.queue)


def test_messages_go_in_order_of_when_they_are_due() -> None:
    loop = Loop()
    now_s = time.perf_counter()
    for at_ms, data in ((30, OFF), (10, ON), (20, PULSE)):
        loop.port.send(at_ms, now_s + at_ms / 1000, data)
    loop.port.deliver()
    assert loop.next(3) == [ON, PULSE, OFF]
    assert loop.rest() == []
    assert loop.port.lateness is not None
    assert loop.port.lateness.count == 3
    assert loop.gone.empty()


def test_what_is_taken_back_does_not_go() -> None:
    loop = Loop()
    later_s = time.perf_counter() + 3600
    loop.port.send(5, later_s, ON)
    loop.port.send(6, later_s, PULSE)
    loop.port.clear(5)
    loop.port.flush()
    loop.port.deliver()
    assert loop.next(1) == [ON]
    assert loop.rest() == [OFF[:2] + b"\x00"]


def test_closing_releases_what_sounds_and_stops_what_runs() -> None:
    loop = Loop()
    loop.port.send(0, 0, START)
    loop.port.send(0, 0, ON)
    loop.port.deliver()
    assert loop.next(2) == [START, ON]
    assert loop.rest() == [OFF, STOP]


def test_port_that_goes_away_says_so_once_and_takes_messages_as_ever() -> None:
    loop = Loop()
    loop.port._process.send_signal(signal.SIGTERM)
    assert "went away" in str(loop.gone.get(timeout=20))
    loop.port.send(0, 0, ON)
    loop.port.deliver()
    loop.port.close()
    assert loop.gone.empty()
    assert loop.port.lateness is None


def test_port_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(NoPortError) as refused:
        MidiPort("no such port\x01")
    assert str(refused.value).count("\n") == 0
    assert ";" in str(refused.value)
