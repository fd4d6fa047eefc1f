"""A port that writes down what another machine would get."""

from __future__ import annotations

from dataclasses import dataclass, field

NAMES = {0xF8: "pulse", 0xFA: "start", 0xFB: "continue", 0xFC: "stop"}
CHANNEL_NAMES = {0x80: "off", 0x90: "on", 0xB0: "control", 0xC0: "program"}


@dataclass
class ScriptedPort:
    """Messages by the clock of what plays; what is taken back is as if never sent."""

    rows: list[tuple[float, bytes]] = field(default_factory=list)
    dues_s: list[float] = field(default_factory=list)
    flushes: int = 0

    def send(self, at_ms: float, due_s: float, data: bytes) -> None:
        self.rows.append((at_ms, data))
        self.dues_s.append(due_s)

    def clear(self, now_ms: float) -> None:
        self.rows = [row for row in self.rows if row[0] <= now_ms]

    def flush(self) -> None:
        self.flushes += 1

    def got(self, *, pulses: bool = False) -> list[tuple[float, str]]:
        """Time and words of each message, e.g. ``"on 60"`` or ``"position 8"``."""
        told = [(at_ms, words(data)) for at_ms, data in sorted(self.rows, key=lambda row: row[0])]
        return [row for row in told if pulses or row[1] != "pulse"]

    @property
    def pulses(self) -> list[float]:
        return [at_ms for at_ms, what in self.got(pulses=True) if what == "pulse"]


def words(data: bytes) -> str:
    """A message in words; of a note the pitch, of a control its number, of a song position its 16th notes."""
    if data[0] == 0xF2:
        return f"position {data[1] + 128 * data[2]}"
    if data[0] in NAMES:
        return NAMES[data[0]]
    return f"{CHANNEL_NAMES[data[0] & 0xF0]} {data[1]}"
