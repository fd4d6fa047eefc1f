"""Which message is next, and what still sounds on the other side."""

from __future__ import annotations

import heapq
from itertools import count

from melodygen.midi.wire import Kind, Row

NOTE_OFF, NOTE_ON, CONTROL, PROGRAM = 0x80, 0x90, 0xB0, 0xC0
START, CONTINUE, STOP = 0xFA, 0xFB, 0xFC
FIRST_SYSTEM = 0xF0

_ORDER = {NOTE_OFF: 1, CONTROL: 2, PROGRAM: 3, NOTE_ON: 4}
"""What goes first of things due at one time: clock and transport, releases, and notes last."""


class Schedule:
    """Messages in order of when they are due."""

    def __init__(self) -> None:
        self._rows: list[tuple[float, int, int, Row]] = []
        self._numbers = count()
        self._sounding: set[tuple[int, int]] = set()
        self._is_running = False

    def take(self, row: Row, now_s: float) -> None:
        """Do what `row` asks for."""
        if row.kind is Kind.SEND:
            heapq.heappush(self._rows, (row.at_ms, _ORDER.get(row.data[0] & 0xF0, 0), next(self._numbers), row))
        elif row.kind is Kind.CLEAR:
            self._rows = [entry for entry in self._rows if entry[0] <= row.at_ms]
            heapq.heapify(self._rows)
        else:
            self._rows = [(*entry[:3], entry[3]._replace(due_s=now_s)) for entry in self._rows]

    def wait_s(self, now_s: float) -> float | None:
        """How long until the next message is due, 0 if it is; None without one."""
        return max(0.0, self._rows[0][3].due_s - now_s) if self._rows else None

    def next_due(self, now_s: float) -> Row | None:
        """The next message if it is due, no longer in the schedule."""
        if self.wait_s(now_s) != 0.0:
            return None
        row = heapq.heappop(self._rows)[3]
        self._note(row.data)
        return row

    def endings(self) -> list[bytes]:
        """What leaves silence behind: releases of all that sounds, and stop."""
        releases = [bytes((NOTE_OFF | channel, pitch, 0)) for channel, pitch in sorted(self._sounding)]
        return releases + [bytes((STOP,))] * self._is_running

    def _note(self, data: bytes) -> None:
        status = data[0]
        if status >= FIRST_SYSTEM:
            if status in (START, CONTINUE, STOP):
                self._is_running = status != STOP
        elif status & 0xF0 == NOTE_ON:
            self._sounding.add((status & 0x0F, data[1]))
        elif status & 0xF0 == NOTE_OFF:
            self._sounding.discard((status & 0x0F, data[1]))
