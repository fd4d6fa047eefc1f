"""An output whose clock is moved by hand, and which writes down what would be heard."""

from __future__ import annotations

from dataclasses import dataclass, field

from melodygen.sound.transport import Transport

OFF, ON, CONTROL = 0, 1, 2


@dataclass
class ScriptedOutput:
    """Carries out what is scheduled as FluidSynth does: by time, and at one time releases first and controls last."""

    now_ms: int = 0
    delay_ms: int = 0
    heard: list[tuple[int, str, int]] = field(default_factory=list)
    sounding: set[tuple[int, int]] = field(default_factory=set)
    programs: dict[int, int] = field(default_factory=dict)
    volume: float | None = None
    closed: bool = False
    velocities: list[int] = field(default_factory=list)
    queue: list[tuple[int, int, tuple[int, ...]]] = field(default_factory=list)
    controls: dict[tuple[int, int], int] = field(default_factory=dict)
    moved: list[tuple[int, int, int, int]] = field(default_factory=list)
    pulses: list[float] = field(default_factory=list)
    entries: list[tuple[float, int]] = field(default_factory=list)
    rests: list[int] = field(default_factory=list)

    def clock_ms(self) -> int:
        return self.now_ms

    def run(self, to_ms: int) -> None:
        """Let the clock run."""
        while self.queue and min(self.queue)[0] <= to_ms:
            event = min(self.queue)
            self.queue.remove(event)
            at_ms, kind, what = event
            self.now_ms = max(self.now_ms, at_ms)
            if kind == CONTROL:
                self.set_control(*what)
            else:
                self._happen(kind == ON, *what)
        self.now_ms = to_ms

    def begin_note(self, at_ms: int, channel: int, pitch: int, velocity: int) -> None:
        self.velocities.append(velocity)
        self.queue.append((at_ms, ON, (channel, pitch)))

    def end_note(self, at_ms: int, channel: int, pitch: int) -> None:
        self.queue.append((at_ms, OFF, (channel, pitch)))

    def move_control(self, at_ms: int, channel: int, number: int, value: int) -> None:
        assert all(event[:2] != (at_ms, CONTROL) or event[2][:2] != (channel, number) for event in self.queue)
        self.queue.append((at_ms, CONTROL, (channel, number, value)))

    def clear(self) -> int:
        self.queue.clear()
        self.pulses = [pulse for pulse in self.pulses if pulse <= self.now_ms]
        self.entries = [entry for entry in self.entries if entry[0] <= self.now_ms]
        return self.now_ms

    def enter(self, at_ms: float, sixteenths: int) -> None:
        self.entries.append((at_ms, sixteenths))

    def pulse(self, at_ms: float) -> None:
        self.pulses.append(at_ms)

    def rest(self) -> None:
        self.rests.append(self.now_ms)

    def release(self, channel: int, pitch: int) -> None:
        self._happen(False, channel, pitch)

    def set_control(self, channel: int, number: int, value: int) -> None:
        self.controls[channel, number] = value
        self.moved.append((self.now_ms, channel, number, value))

    def set_program(self, channel: int, program: int) -> None:
        self.programs[channel] = program

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def close(self) -> None:
        self.closed = True

    @property
    def began(self) -> list[tuple[int, int]]:
        """Time and pitch of every note that was struck."""
        return [(at_ms, pitch) for at_ms, what, pitch in self.heard if what == "on"]

    def _happen(self, begins: bool, channel: int, pitch: int) -> None:
        if begins:
            self.sounding.add((channel, pitch))
            self.heard.append((self.now_ms, "on", pitch))
        elif (channel, pitch) in self.sounding:
            self.sounding.remove((channel, pitch))
            self.heard.append((self.now_ms, "off", pitch))


Pair = tuple[Transport, ScriptedOutput]


def run(pair: Pair, ms: int) -> None:
    """Let time pass, the player's thread waking every 50 ms."""
    transport, output = pair
    end = output.now_ms + ms
    while output.now_ms < end:
        output.run(min(end, output.now_ms + 50))
        transport.advance()
