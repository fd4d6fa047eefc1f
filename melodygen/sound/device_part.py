"""The player's part that keeps an audio device: opens it, and notices when it is gone; all on the player's thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from melodygen.errors import NoDeviceError, SoundError
from melodygen.sound.fluid_output import FluidOutput, drivers_to_try
from melodygen.sound.opening import Opening, close_in_time
from melodygen.sound.output import Output, SilentOutput
from melodygen.sound.soundfonts import find_soundfont

STALL_S = 3.0
"""A device that takes no audio for this long is gone."""

Choice = tuple[Path | None, str | None, str | None, int | None]
"""SoundFont, driver, device and latency in ms, each None for the usual."""


class DevicePart:
    """FluidSynth on an audio device, or silence where there is none.

    Parameters
    ----------
    choice
        What to play with and on.
    post
        Has a call made on the player's thread.
    use
        Called with each new output, the silent one among them.
    tell
        Called with a SoundError, once for each kind of trouble until sound is back.
    settle
        Called when a device has opened, or has not.
    stall_s
        After how many seconds without progress a device counts as gone.

    """

    def __init__(
        self,
        choice: Choice,
        *,
        post: Callable[[Callable[[], None]], None],
        use: Callable[[Output], None],
        tell: Callable[[SoundError], None] | None,
        settle: Callable[[], None],
        stall_s: float,
    ) -> None:
        self._choice, self._use, self._tell, self._settle = choice, use, tell, settle
        self._stall_s = stall_s
        self._told: type[SoundError] | None = None
        self._progress = (0, 0.0)
        self._opening = Opening("audio", post=post, take=self._take, close=_close)
        self.output: Output = SilentOutput()

    @property
    def has_sound(self) -> bool:
        """Whether there is a device."""
        return not isinstance(self.output, SilentOutput)

    @property
    def is_opening(self) -> bool:
        """Whether one is being opened."""
        return self._opening.is_running

    def open(self) -> None:
        """Try for a device; what comes of it is told later."""
        self._opening.start(partial(_open_output, *self._choice))

    def choose(self, choice: Choice) -> None:
        """Try for another, and be silent until then."""
        self._choice = choice
        self._told = None
        self._fall_silent()
        self.open()

    def watch(self) -> None:
        """Notice what hangs or went away."""
        if self._opening.is_overdue:
            self._opening.give_up()
            self._take(NoDeviceError("the sound server does not answer; restart it"))
        if self.has_sound:
            self._watch_progress()

    def close(self) -> None:
        """Give the device back."""
        _close(self.output)

    def wind_up(self) -> None:
        """Wait a little for what is being opened, and close it."""
        self._opening.wind_up()

    def _watch_progress(self) -> None:
        """A device that went away takes no more audio; some drivers give no other sign."""
        clock_ms, now_s = self.output.clock_ms(), time.monotonic()
        if clock_ms != self._progress[0]:
            self._progress = (clock_ms, now_s)
        elif now_s - self._progress[1] > self._stall_s:
            self._fall_silent()
            self._report(NoDeviceError("the audio device went away; connect or choose one"))

    def _take(self, result: FluidOutput | SoundError) -> None:
        if isinstance(result, SoundError):
            self._report(result)
        else:
            self._told = None
            self._put(result)
            self._progress = (result.clock_ms(), time.monotonic())
        self._settle()

    def _fall_silent(self) -> None:
        before = self.output
        self._put(SilentOutput())
        _close(before)

    def _put(self, output: Output) -> None:
        self.output = output
        self._use(output)

    def _report(self, error: SoundError) -> None:
        if type(error) is not self._told and self._tell is not None:
            self._tell(error)
        self._told = type(error)


def _open_output(soundfont: Path | None, driver: str | None, device: str | None, latency_ms: int | None) -> FluidOutput:
    drivers = drivers_to_try(driver)
    return FluidOutput(find_soundfont(soundfont), drivers, device, latency_ms=latency_ms)


def _close(output: Output) -> None:
    close_in_time(output.close)
