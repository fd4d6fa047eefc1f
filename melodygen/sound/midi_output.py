"""Plays on a MIDI port what another output plays, at the time at which it is heard there.

Conventions
-----------
Times in ms are the other output's clock.  Following machines get MIDI clock, start, continue, stop and song position;
positions count from the beginning, with its lead-in bar if there is one.  Volume stays here: the mix of a DAW is its
own.
"""

from __future__ import annotations

import time
from collections import deque
from typing import Protocol

from melodygen.midi.schedule import BEND, CONTINUE, CONTROL, NOTE_OFF, NOTE_ON, PROGRAM, PULSE, START, STOP
from melodygen.performance import PITCH_BEND
from melodygen.sound.output import Output

SONG_POSITION = 0xF2
ALL_NOTES_OFF = 123

LEAST_DELAY_MS = 20
"""How much later than by the clock messages are sent at least: longer than it takes to hand them over."""

ENTRY_MS = 2
"""How long before its pulse following machines are told of a place; the standard asks for 1 ms."""

GLANCES = 256
"""How many readings of the clock are kept, of some 20 to 80 a second."""

NUDGE = 0.005
"""The most by which the clocks are brought nearer to each other, in seconds a second: nobody hears that."""


class Port(Protocol):
    """Sends messages when they are due."""

    def send(self, at_ms: float, due_s: float, data: bytes) -> None:
        """Send `data` at `due_s` by `time.perf_counter`, which is `at_ms`."""

    def clear(self, now_ms: float) -> None:
        """Take back what is due after `now_ms`."""

    def flush(self) -> None:
        """Send at once what is left."""


class Alignment:
    """When by `time.perf_counter` a clock begins that moves on in steps: by the reading that was least behind."""

    def __init__(self) -> None:
        self._starts_s: deque[float] = deque(maxlen=GLANCES)
        self._start_s = self._now_s = self._nudged_s = 0.0

    def look(self, clock_ms: int, now_s: float) -> None:
        """Take a reading.  For any thread."""
        self._starts_s.append(now_s - clock_ms / 1000)
        self._now_s = now_s

    def snap(self) -> None:
        """Take the readings as they are."""
        self._start_s, self._nudged_s = min(self._starts_s), self._now_s

    def due_s(self, at_ms: float) -> float:
        """When `at_ms` is, following the readings slowly."""
        most_s = NUDGE * max(0.0, self._now_s - self._nudged_s)
        self._nudged_s = self._now_s
        self._start_s += min(max(min(self._starts_s) - self._start_s, -most_s), most_s)
        return self._start_s + at_ms / 1000


class MidiOutput:
    """Both `heard`, by whose clock it goes, and `port`."""

    def __init__(self, heard: Output, port: Port) -> None:
        self._heard, self._port = heard, port
        self._alignment = Alignment()
        self._channels: set[int] = set()
        self._is_running = False
        self._rested_ms = 0.0
        port.flush()
        self.clock_ms()
        self._alignment.snap()

    @property
    def delay_ms(self) -> int:
        """How much later than by the clock things are heard."""
        return max(self._heard.delay_ms, LEAST_DELAY_MS)

    def clock_ms(self) -> int:
        """The other output's clock."""
        clock_ms = self._heard.clock_ms()
        self._alignment.look(clock_ms, time.perf_counter())
        return clock_ms

    def begin_note(self, at_ms: int, channel: int, pitch: int, velocity: int) -> None:
        """Schedule the start of a note."""
        self._heard.begin_note(at_ms, channel, pitch, velocity)
        self._channels.add(channel)
        self._send(at_ms, NOTE_ON | channel, pitch, velocity)

    def end_note(self, at_ms: int, channel: int, pitch: int) -> None:
        """Schedule the release of a note."""
        self._heard.end_note(at_ms, channel, pitch)
        self._send(at_ms, NOTE_OFF | channel, pitch, 0)

    def move_control(self, at_ms: int, channel: int, number: int, value: int) -> None:
        """Schedule that a controller takes a value."""
        self._heard.move_control(at_ms, channel, number, value)
        self._send_control(at_ms, channel, number, value)

    def clear(self) -> int:
        """Take back everything scheduled that has not happened; up to which time it has."""
        now_ms = self._heard.clear()
        self._port.clear(now_ms)
        return now_ms

    def enter(self, at_ms: float, sixteenths: int) -> None:
        """Schedule that following machines go to a place and on from there."""
        self._heard.enter(at_ms, sixteenths)
        told_ms = max(at_ms - ENTRY_MS, self._rested_ms)
        if self._is_running:
            self._send(told_ms, STOP)
        else:
            self._alignment.snap()
        self._is_running = True
        if sixteenths:
            self._send(told_ms, SONG_POSITION, sixteenths & 0x7F, sixteenths >> 7 & 0x7F)
            self._send(told_ms, CONTINUE)
        else:
            self._send(told_ms, START)

    def pulse(self, at_ms: float) -> None:
        """Schedule a pulse of MIDI clock."""
        self._heard.pulse(at_ms)
        self._send(at_ms, PULSE)

    def rest(self) -> None:
        """Stop following machines, and whatever sounds there."""
        self._heard.rest()
        if not self._is_running:
            return
        self._is_running = False
        self._rested_ms = now_ms = self.clock_ms()
        for channel in sorted(self._channels):
            self._send(now_ms, CONTROL | channel, ALL_NOTES_OFF, 0)
        self._send(now_ms, STOP)

    def release(self, channel: int, pitch: int) -> None:
        """Release a note now."""
        self._heard.release(channel, pitch)
        self._send(self.clock_ms(), NOTE_OFF | channel, pitch, 0)

    def set_control(self, channel: int, number: int, value: int) -> None:
        """Give a controller a value now."""
        self._heard.set_control(channel, number, value)
        self._send_control(self.clock_ms(), channel, number, value)

    def set_program(self, channel: int, program: int) -> None:
        """Give a channel its instrument."""
        self._heard.set_program(channel, program)
        self._send(self.clock_ms(), PROGRAM | channel, program)

    def set_volume(self, volume: float) -> None:
        """Loudness of what is heard here, 0 to 1."""
        self._heard.set_volume(volume)

    def close(self) -> None:
        """Close the other output; the port is its owner's."""
        self._heard.close()

    def _send_control(self, at_ms: int, channel: int, number: int, value: int) -> None:
        if number == PITCH_BEND:
            self._send(at_ms, BEND | channel, value & 0x7F, value >> 7)
        else:
            self._send(at_ms, CONTROL | channel, number, value)

    def _send(self, at_ms: float, *message: int) -> None:
        self._port.send(at_ms, self._alignment.due_s(at_ms + self.delay_ms), bytes(message))
