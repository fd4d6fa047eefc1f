"""FluidSynth: the one module that knows its Python binding, which is loaded when it is first needed.

Conventions
-----------
Audio is stereo in 32-bit floats, 1.0 being full scale, which is not a limit: nothing clips here.  Reverb and chorus are
off unless they are asked for, and live always: a file depends on its notes alone.  FluidSynth starts and ends notes on
a grid of 64 frames (1.5 ms at 44.1 kHz).
"""

from __future__ import annotations

import ctypes
import io
import shutil
import sys
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from melodygen.errors import NoSoundFontError, NoSynthError
from melodygen.performance import PITCH_BEND

BLOCK_FRAMES = 64
SAMPLE_RATE = 44_100

GAIN = 0.4
"""A melody over three-note chords, all at velocity 127, stays below full scale in each of the 128 programs."""

SETTINGS: Mapping[str, int | float | str] = {
    "synth.reverb.active": 0,
    "synth.chorus.active": 0,
    "synth.cpu-cores": 1,
    "synth.dynamic-sample-loading": 1,  # reads only the instruments in use: 0.02 s instead of 0.3 s for FluidR3
    "synth.lock-memory": 0,
}

INSTALL_COMMANDS = {
    "brew": "brew install fluid-synth",
    "choco": "choco install fluidsynth",
    "apt-get": "sudo apt install libfluidsynth3",
    "dnf": "sudo dnf install fluidsynth-libs",
    "pacman": "sudo pacman -S fluidsynth",
    "zypper": "sudo zypper install libfluidsynth3",
}
"""The command that installs FluidSynth, by the package manager that is there."""

_LOG_LEVELS = 5
_OPTION_CALLBACK = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
_UNBOUND: Mapping[str, tuple[Any, tuple[Any, ...]]] = {
    "fluid_version_str": (ctypes.c_char_p, ()),
    "fluid_set_log_function": (ctypes.c_void_p, (ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)),
    "fluid_synth_set_gain": (None, (ctypes.c_void_p, ctypes.c_float)),
    "fluid_synth_write_float": (
        ctypes.c_int,
        (ctypes.c_void_p, ctypes.c_int, *2 * (ctypes.c_void_p, ctypes.c_int, ctypes.c_int)),
    ),
    "fluid_settings_foreach_option": (
        None,
        (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p, _OPTION_CALLBACK),
    ),
    "fluid_sequencer_remove_events": (None, (ctypes.c_void_p, ctypes.c_short, ctypes.c_short, ctypes.c_int)),
    "fluid_event_control_change": (None, (ctypes.c_void_p, ctypes.c_int, ctypes.c_short, ctypes.c_int)),
    "fluid_event_pitch_bend": (None, (ctypes.c_void_p, ctypes.c_int, ctypes.c_int)),
}
"""Functions of the library that the binding leaves out: what they return and take."""


@dataclass(frozen=True, slots=True)
class Library:
    """FluidSynth's functions: those of the Python binding, and those that it leaves out."""

    bound: Any
    unbound: Any


def load_library() -> Library:
    """FluidSynth, with its own messages to the terminal switched off; NoSynthError where it is not installed."""
    try:
        # Where the variable CI is set, the binding prints the path that it found.
        with redirect_stdout(io.StringIO()):
            import fluidsynth  # noqa: PLC0415
        unbound = ctypes.CDLL(fluidsynth.lib)
        for name, (result, arguments) in _UNBOUND.items():
            function = getattr(unbound, name)
            function.restype, function.argtypes = result, arguments
    except (ImportError, OSError, AttributeError) as error:
        raise NoSynthError(f"FluidSynth, which makes the sound, was not found; {install_hint()}") from error
    for level in range(_LOG_LEVELS):
        unbound.fluid_set_log_function(level, None, None)
    return Library(fluidsynth, unbound)


def install_hint() -> str:
    """How to get FluidSynth on this system, e.g. ``"install it with: brew install fluid-synth"``."""
    command = next((command for tool, command in INSTALL_COMMANDS.items() if shutil.which(tool)), None)
    if command is not None:
        return f"install it with: {command}"
    if sys.platform == "win32":
        return "install it from https://www.fluidsynth.org or with Chocolatey: choco install fluidsynth"
    return "install it with your system's package manager"


def synth_version() -> str:
    """FluidSynth's version, e.g. ``"2.3.1"``; NoSynthError where it is not installed."""
    version: bytes = load_library().unbound.fluid_version_str()
    return version.decode()


def audio_drivers() -> tuple[str, ...]:
    """The audio drivers that this FluidSynth was built with, whether or not their device is there."""
    return tuple(sorted(_options("audio.driver")))


def audio_devices(driver: str) -> tuple[str, ...]:
    """The devices that `driver` can play on, by its own names; empty where FluidSynth cannot list them."""
    return _options(f"audio.{driver}.device")


def _options(setting: str) -> tuple[str, ...]:
    """The values that FluidSynth offers for a setting of text."""
    library = load_library()
    names: list[str] = []
    collect = _OPTION_CALLBACK(lambda _data, _name, option: names.append(option.decode(errors="replace")))
    settings = library.bound.new_fluid_settings()
    library.unbound.fluid_settings_foreach_option(settings, setting.encode(), None, collect)
    library.bound.delete_fluid_settings(settings)
    return tuple(names)


class Synth:
    """A FluidSynth with one SoundFont; close it, or use it in a ``with`` block.

    Raises
    ------
    NoSynthError
        FluidSynth is not installed, or would not start.
    NoSoundFontError
        FluidSynth could not read the SoundFont.

    """

    def __init__(
        self,
        soundfont: Path,
        *,
        sample_rate: int = SAMPLE_RATE,
        settings: Mapping[str, int | float | str] | None = None,
    ) -> None:
        self.library = load_library()
        options = dict(SETTINGS) | dict(settings or {})
        self.handle = self.library.bound.Synth(gain=GAIN, samplerate=sample_rate, channels=16, **options)
        if not self.handle.synth:
            raise NoSynthError(f"FluidSynth {synth_version()} would not start; {install_hint()}")
        if self.handle.sfload(str(soundfont), 1) < 0:
            self.close()
            raise NoSoundFontError(f"FluidSynth could not read the SoundFont {soundfont}; choose another")

    def __enter__(self) -> Synth:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Free the synth and its SoundFont."""
        self.handle.delete()

    def note_on(self, channel: int, pitch: int, velocity: int) -> None:
        """Begin a note at the next block."""
        self.handle.noteon(channel, pitch, velocity)

    def note_off(self, channel: int, pitch: int) -> None:
        """Release a note at the next block; nothing happens if it does not sound."""
        self.handle.noteoff(channel, pitch)

    def set_control(self, channel: int, number: int, value: int) -> None:
        """Give a controller a value, or bend the pitch: numbers and values are those of a `Control`."""
        if number == PITCH_BEND:
            self.library.bound.fluid_synth_pitch_bend(self.handle.synth, channel, value)
        else:
            self.handle.cc(channel, number, value)

    def set_program(self, channel: int, program: int) -> None:
        """Give `channel` a General MIDI program, 0 to 127."""
        self.handle.program_change(channel, program)

    def set_gain(self, gain: float) -> None:
        """Loudness of everything, 0 to 10; `GAIN` is where it starts."""
        self.library.unbound.fluid_synth_set_gain(self.handle.synth, gain)

    @property
    def sounding_voices(self) -> int:
        """How many voices still sound, released ones included."""
        return int(self.handle.get_active_voice_count())

    def render(self, frames: int) -> NDArray[np.float32]:
        """The next `frames` of audio, shape (frames, 2); only for a synth without an audio device."""
        audio = np.empty((frames, 2), np.float32)
        start = audio.ctypes.data
        self.library.unbound.fluid_synth_write_float(self.handle.synth, frames, start, 0, 2, start, 1, 2)
        return audio
