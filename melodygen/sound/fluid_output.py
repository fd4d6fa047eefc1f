"""The player's notes on an audio device, by FluidSynth.

Conventions
-----------
The clock in ms counts the audio that FluidSynth has rendered, which is heard `delay_ms` later; it stands still when the
device takes no more.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from melodygen.errors import NoDeviceError
from melodygen.performance import PITCH_BEND
from melodygen.sound.synth import SAMPLE_RATE, Synth, audio_drivers

DRIVERS = {
    # PulseAudio before PipeWire, which answers as PulseAudio too: FluidSynth's own PipeWire driver is the younger one,
    # and in some releases aborts when it is closed (FluidSynth issue 1305).
    "linux": ("pulseaudio", "pipewire", "alsa"),
    "darwin": ("coreaudio",),
    "win32": ("dsound", "wasapi", "waveout"),
}
"""The audio drivers to try on each system, in order."""

PERIOD_FRAMES = 512
PERIODS = 4
"""The buffer asked for: 46 ms at 44.1 kHz, by which what is heard is later than what is rendered."""

PULSE_LATENCY_MS = 60
"""Buffer on PulseAudio, for which FluidSynth asks for one period only: with 12 ms and both processors busy, 22 dropouts
a second were counted, with 60 ms none."""

SURELY_TAKEN_MS = 100
"""Longer than what any driver takes into its buffers before it has to play."""

FULL_GAIN = 1.0
"""At full volume: as loud as the player's own dynamics leave room for below full scale.  A file is rendered with
`synth.GAIN`, which has room for every note at velocity 127; live, that was quieter than all else one hears."""

FIRST_SOUND_S = 3.0
"""How long a device may take to start; a sink of PulseAudio that sleeps takes up to 2 s."""


class FluidOutput:
    """FluidSynth on the first of `drivers` that opens and plays.

    Parameters
    ----------
    soundfont
        The SoundFont to play with.
    drivers
        Names of audio drivers, in the order to try.
    device
        The device as the driver calls it; for the driver ``file``, the file to write.
    latency_ms
        The buffer to ask for; None for the one that is safe on most computers.

    Raises
    ------
    SoundError
        FluidSynth, the SoundFont or every driver failed.

    """

    def __init__(
        self, soundfont: Path, drivers: tuple[str, ...], device: str | None = None, *, latency_ms: int | None = None
    ) -> None:
        self._guard = threading.Lock()
        self._last_ms = 0
        self.delay_ms = 0
        self._latency_ms = latency_ms
        frames, periods = (PERIOD_FRAMES, PERIODS) if latency_ms is None else periods_of(latency_ms)
        self._buffer_ms = 1000 * frames * periods // SAMPLE_RATE
        self._synth = Synth(soundfont, settings={"audio.period-size": frames, "audio.periods": periods})
        self._library = self._synth.library
        bound = self._library.bound
        self._event = bound.new_fluid_event()
        self._sequencer = bound.new_fluid_sequencer2(0)
        client = bound.fluid_sequencer_register_fluidsynth(self._sequencer, self._synth.handle.synth)
        bound.fluid_event_set_source(self._event, -1)
        bound.fluid_event_set_dest(self._event, client)
        self._driver = next((opened for name in drivers if (opened := self._open(name, device))), None)
        if self._driver is None:
            self.close()
            raise _none_opened(drivers)

    def clock_ms(self) -> int:
        """Audio rendered so far."""
        with self._guard:
            if self._sequencer is not None:
                self._last_ms = self._library.bound.fluid_sequencer_get_tick(self._sequencer)
            return self._last_ms

    def begin_note(self, at_ms: int, channel: int, pitch: int, velocity: int) -> None:
        """Schedule the start of a note."""
        self._library.bound.fluid_event_noteon(self._event, channel, pitch, velocity)
        self._send(at_ms)

    def end_note(self, at_ms: int, channel: int, pitch: int) -> None:
        """Schedule the release of a note; at one time FluidSynth does releases first."""
        self._library.bound.fluid_event_noteoff(self._event, channel, pitch)
        self._send(at_ms)

    def move_control(self, at_ms: int, channel: int, number: int, value: int) -> None:
        """Schedule that a controller takes a value; at one time FluidSynth keeps no order."""
        if number == PITCH_BEND:
            self._library.unbound.fluid_event_pitch_bend(self._event, channel, value)
        else:
            self._library.unbound.fluid_event_control_change(self._event, channel, number, value)
        self._send(at_ms)

    def clear(self) -> int:
        """Take back everything scheduled that has not happened; the clock is read after, so that nothing is missed."""
        self._library.unbound.fluid_sequencer_remove_events(self._sequencer, -1, -1, -1)
        return self.clock_ms()

    def enter(self, at_ms: float, sixteenths: int) -> None:
        """Nothing: nobody follows a sound."""

    def pulse(self, at_ms: float) -> None:
        """Nothing."""

    def rest(self) -> None:
        """Nothing."""

    def release(self, channel: int, pitch: int) -> None:
        """Release a note now."""
        self._synth.note_off(channel, pitch)

    def set_control(self, channel: int, number: int, value: int) -> None:
        """Give a controller a value now."""
        self._synth.set_control(channel, number, value)

    def set_program(self, channel: int, program: int) -> None:
        """Give a channel its instrument; what sounds already keeps the old one."""
        self._synth.set_program(channel, program)

    def set_volume(self, volume: float) -> None:
        """Loudness of everything, 0 to 1, squared so that half way sounds like half."""
        self._synth.set_gain(FULL_GAIN * volume * volume)

    def close(self) -> None:
        """Close the device; never returns if the device hangs, so call it where that does no harm."""
        with self._guard:
            sequencer, self._sequencer = self._sequencer, None
        if self._driver is not None:
            self._library.bound.delete_fluid_audio_driver(self._driver)
        self._library.bound.delete_fluid_sequencer(sequencer)
        self._library.bound.delete_fluid_event(self._event)
        self._synth.close()

    def _send(self, at_ms: int) -> None:
        self._library.bound.fluid_sequencer_send_at(self._sequencer, self._event, max(0, at_ms), 1)

    def _open(self, name: str, device: str | None) -> int | None:
        """The driver, opened and playing; None if it does not open, or opens and takes no audio."""
        settings = self._synth.handle
        settings.setting("audio.driver", name)
        if device is not None:
            settings.setting("audio.file.name" if name == "file" else f"audio.{name}.device", device)
        with _pulse_latency(self._latency_ms) as pulse_latency_ms:
            driver: int | None = self._library.bound.new_fluid_audio_driver(settings.settings, settings.synth)
        if not driver:
            return None
        self.delay_ms = pulse_latency_ms if name == "pulseaudio" else self._buffer_ms
        if self._plays():
            return driver
        self._library.bound.delete_fluid_audio_driver(driver)
        return None

    def _plays(self) -> bool:
        enough = self.clock_ms() + SURELY_TAKEN_MS
        deadline = time.monotonic() + FIRST_SOUND_S
        while self.clock_ms() < enough:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.005)
        return True


def periods_of(latency_ms: int) -> tuple[int, int]:
    """Frames of a period and the number of periods, a buffer of at least `latency_ms`; never fewer than two periods.

    Examples
    --------
    >>> periods_of(20), periods_of(200)
    ((128, 7), (512, 18))

    """
    frames = latency_ms * SAMPLE_RATE // 1000
    period = next((size for size in (PERIOD_FRAMES, 256, 128) if frames >= PERIODS * size), 64)
    return period, max(2, -(-frames // period))


@contextmanager
def _pulse_latency(wanted_ms: int | None = None) -> Iterator[int]:
    """Ask PulseAudio's library for `wanted_ms`, or `PULSE_LATENCY_MS`; it knows no other way.

    What the user's environment asks for goes first.
    """
    asked = os.environ.get("PULSE_LATENCY_MSEC", "")
    if asked.isdecimal():
        yield int(asked)
        return
    latency_ms = PULSE_LATENCY_MS if wanted_ms is None else wanted_ms
    os.environ["PULSE_LATENCY_MSEC"] = str(latency_ms)
    try:
        yield latency_ms
    finally:
        del os.environ["PULSE_LATENCY_MSEC"]


def drivers_to_try(chosen: str | None = None) -> tuple[str, ...]:
    """`chosen` alone, or else those of `DRIVERS` that this FluidSynth was built with.

    ALSA is not tried where there is no sound card, as its library would complain on the terminal.
    """
    if chosen is not None:
        return (chosen,)
    built = audio_drivers()
    usual = DRIVERS.get(sys.platform, built)
    no_card = sys.platform == "linux" and not Path("/dev/snd").exists()
    return tuple(name for name in usual if name in built and not (name == "alsa" and no_card))


def _none_opened(drivers: tuple[str, ...]) -> NoDeviceError:
    tried = ", ".join(drivers) or "no driver"
    return NoDeviceError(f"no audio device would open (tried {tried}); check this computer's sound settings")
