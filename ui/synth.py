"""What the window needs of whatever makes its sound."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from melodygen.errors import NoPortError, SoundError
from melodygen.performance import Performance


class Synth(Protocol):
    """What the window needs of `melodygen.sound.Player`; every method returns at once."""

    @property
    def state(self) -> str:
        """``"stopped"``, ``"playing"`` or ``"paused"``."""

    @property
    def position_ticks(self) -> int:
        """Where the music is."""

    @property
    def has_sound(self) -> bool:
        """Whether what is played is heard."""

    def load(self, performance: Performance) -> None:
        """Take other notes, at the same place if it is playing."""

    def play(self) -> None:
        """Play from the present position."""

    def pause(self) -> None:
        """Be silent and keep the position."""

    def stop(self) -> None:
        """Be silent and go back to the beginning."""

    def seek(self, ticks: int) -> None:
        """Go to a place."""

    def set_loop(self, start_ticks: int, end_ticks: int) -> None:
        """Play from one place to the other over and over."""

    def clear_loop(self) -> None:
        """Play straight on to the end again."""

    def set_volume(self, volume: float) -> None:
        """Loudness, 0 to 1."""

    def audition(self, pitch: int) -> None:
        """Sound one short note."""

    def press(self, pitch: int, velocity: int) -> None:
        """Sound a note until it is lifted."""

    def lift(self, pitch: int) -> None:
        """End the note that was pressed."""

    def choose_output(
        self, *, soundfont: Path | None, driver: str | None, device: str | None, latency_ms: int | None
    ) -> None:
        """Play with another SoundFont, on another device; None for what is usual."""

    def choose_port(self, name: str | None) -> None:
        """Send all that is played to a MIDI port, None for none."""

    def set_plays_here(self, *, is_on: bool) -> None:
        """Whether what goes to a MIDI port sounds here too."""

    def close(self) -> None:
        """Give the device back."""


PortNews = str | NoPortError | None
"""The name of the MIDI port that is open now, why there is none, or None where none is wanted."""

OpenSynth = Callable[[Callable[[str], None], Callable[[SoundError], None], Callable[[PortNews], None]], Synth]
"""Makes a synth that tells of its states, errors and MIDI port from a thread of its own."""
