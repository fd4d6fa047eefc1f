"""Which message is next, and what still sounds on the other side."""

from __future__ import annotations

import heapq
import math
from itertools import count

from melodygen.midi.wire import Kind, Row

NOTE_OFF, NOTE_ON, CONTROL, PROGRAM, BEND = 0x80, 0x90, 0xB0, 0xC0, 0xE0
PULSE, START, CONTINUE, STOP = 0xF8, 0xFA, 0xFB, 0xFC
FIRST_SYSTEM = 0xF0

SAME_PULSE_MS = 0.5
"""Pulses this near to each other are one; at 400 BPM they are 6 ms apart."""

_ORDER = {NOTE_OFF: 1, CONTROL: 2, BEND: 2, PROGRAM: 3, NOTE_ON: 4}
"""What goes first of things due at one time: clock and transport, releases, and notes last."""

CONTROLS_AT_REST = {1: 0, 11: 127, 64: 0}
"""Modulation, expression and sustain pedal."""

UNBENT = (0, 64)


class Schedule:
    """Messages in order of when they are due."""

    def __init__(self) -> None:
        self._rows: list[tuple[float, int, int, Row]] = []
        self._numbers = count()
        self._sounding: dict[tuple[int, int], float] = {}
        self._resets: dict[tuple[int, int], bytes] = {}
        self._pulse_ms = -math.inf
        self._is_running = False

    def take(self, row: Row, now_s: float) -> None:
        """Do what `row` asks for."""
        if row.kind is Kind.SEND:
            self._push(row)
        elif row.kind is Kind.CLEAR:
            self._rows = [entry for entry in self._rows if entry[0] <= row.at_ms]
            heapq.heapify(self._rows)
            self._release_after(row.at_ms, now_s)
        else:
            self._flush(now_s)

    def wait_s(self, now_s: float) -> float | None:
        """How long until the next message is due, 0 if it is; None without one."""
        return max(0.0, self._rows[0][3].due_s - now_s) if self._rows else None

    def next_due(self, now_s: float) -> Row | None:
        """The next message if it is due, no longer in the schedule."""
        if self.wait_s(now_s) != 0.0:
            return None
        row = heapq.heappop(self._rows)[3]
        self._note(row)
        return row

    def endings(self) -> list[bytes]:
        """What leaves silence behind: controllers at rest, releases of all that sounds, and stop."""
        releases = [bytes((NOTE_OFF | channel, pitch, 0)) for channel, pitch in sorted(self._sounding)]
        return [*self._resets.values(), *releases, *[bytes((STOP,))] * self._is_running]

    def _push(self, row: Row) -> None:
        """A pulse that has been sent when it was taken back is not sent again."""
        if row.data[0] != PULSE or row.at_ms > self._pulse_ms + SAME_PULSE_MS:
            heapq.heappush(self._rows, (row.at_ms, _ORDER.get(row.data[0] & 0xF0, 0), next(self._numbers), row))

    def _flush(self, now_s: float) -> None:
        """What is left goes before all that another clock will time."""
        self._pulse_ms = -math.inf
        left = [row._replace(at_ms=-math.inf, due_s=now_s) for *_, row in sorted(self._rows)]
        self._rows = [(row.at_ms, place, next(self._numbers), row) for place, row in enumerate(left)]

    def _release_after(self, at_ms: float, now_s: float) -> None:
        """Notes that had been sent already when they were taken back would sound for ever."""
        for (channel, pitch), began_ms in self._sounding.items():
            if began_ms > at_ms:
                self._push(Row(Kind.SEND, at_ms, now_s, bytes((NOTE_OFF | channel, pitch, 0))))

    def _note(self, row: Row) -> None:
        data, status = row.data, row.data[0]
        if status == PULSE:
            self._pulse_ms = row.at_ms
        elif status >= FIRST_SYSTEM:
            if status in (START, CONTINUE, STOP):
                self._is_running = status != STOP
        elif status & 0xF0 == NOTE_ON:
            self._sounding[status & 0x0F, data[1]] = row.at_ms
        elif status & 0xF0 == NOTE_OFF:
            self._sounding.pop((status & 0x0F, data[1]), None)
        elif status & 0xF0 == BEND:
            self._resets[status, 0] = bytes((status, *UNBENT))
        elif status & 0xF0 == CONTROL and data[1] in CONTROLS_AT_REST:
            self._resets[status, data[1]] = bytes((status, data[1], CONTROLS_AT_REST[data[1]]))
