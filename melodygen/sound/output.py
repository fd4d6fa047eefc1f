"""Where the player's notes go: what every such place can do, and the one that is silent.

Conventions
-----------
Times in ms are the output's own clock, which starts at 0.
"""

from __future__ import annotations

import time
from typing import Protocol


class Output(Protocol):
    """Something that plays scheduled notes by a clock of its own; only `clock_ms` is for any thread."""

    @property
    def delay_ms(self) -> int:
        """How much later than by the clock things are heard."""

    def clock_ms(self) -> int:
        """Time played so far."""

    def begin_note(self, at_ms: int, channel: int, pitch: int, velocity: int) -> None:
        """Schedule the start of a note."""

    def end_note(self, at_ms: int, channel: int, pitch: int) -> None:
        """Schedule the release of a note."""

    def move_control(self, at_ms: int, channel: int, number: int, value: int) -> None:
        """Schedule that a controller, or the pitch bend, takes a value: numbers and values are those of a `Control`."""

    def clear(self) -> int:
        """Take back everything scheduled that has not happened; up to which time it has."""

    def enter(self, at_ms: float, sixteenths: int) -> None:
        """Schedule that those who follow go to a place, in 16th notes from the beginning, and on from there."""

    def pulse(self, at_ms: float) -> None:
        """Schedule a pulse of the clock that others follow, 24 a quarter note."""

    def rest(self) -> None:
        """Nothing plays any more: those who follow stop."""

    def release(self, channel: int, pitch: int) -> None:
        """Release a note now."""

    def set_control(self, channel: int, number: int, value: int) -> None:
        """Give a controller a value now."""

    def set_program(self, channel: int, program: int) -> None:
        """Give a channel its instrument."""

    def set_volume(self, volume: float) -> None:
        """Loudness of everything, 0 to 1."""

    def close(self) -> None:
        """Give the device back; the clock stands still from then on."""


class SilentOutput:
    """Plays nothing, at the right speed: what there is while no sound is to be had."""

    delay_ms = 0

    def __init__(self) -> None:
        self._start_s = time.monotonic()

    def clock_ms(self) -> int:
        """Time since the start."""
        return int((time.monotonic() - self._start_s) * 1000)

    def begin_note(self, at_ms: int, channel: int, pitch: int, velocity: int) -> None:
        """Nothing."""

    def end_note(self, at_ms: int, channel: int, pitch: int) -> None:
        """Nothing."""

    def move_control(self, at_ms: int, channel: int, number: int, value: int) -> None:
        """Nothing."""

    def clear(self) -> int:
        """Nothing but the time."""
        return self.clock_ms()

    def enter(self, at_ms: float, sixteenths: int) -> None:
        """Nothing."""

    def pulse(self, at_ms: float) -> None:
        """Nothing."""

    def rest(self) -> None:
        """Nothing."""

    def release(self, channel: int, pitch: int) -> None:
        """Nothing."""

    def set_control(self, channel: int, number: int, value: int) -> None:
        """Nothing."""

    def set_program(self, channel: int, program: int) -> None:
        """Nothing."""

    def set_volume(self, volume: float) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""
