"""A sound card that is none: a private PulseAudio whose only output is recorded.

    def test_something_sounds(null_sink):          # programs started from here on play to it
        with null_sink.recording() as recording:
            ...press play...
            audio = recording.read(2.0)            # waits for the next two seconds of sound

Reading the recording is also how a test lets time pass: it waits for sound, and never sleeps.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import pytest
from numpy.typing import NDArray

RATE = 44_100
BYTES_PER_FRAME = 4
BUFFER_MS = 150


@dataclass(frozen=True)
class Recording:
    """What the sink plays, from the start of the recording on."""

    pipe: IO[bytes]

    def read(self, seconds: float) -> NDArray[np.float64]:
        """The next `seconds` of sound, both channels added, 1.0 being full scale of one."""
        wanted = round(seconds * RATE) * BYTES_PER_FRAME
        data = self.pipe.read(wanted)
        assert len(data) == wanted, "the recording broke off"
        return np.frombuffer(data, "<i2").reshape(-1, 2).sum(axis=1) / 32768


@dataclass(frozen=True)
class NullSink:
    """A running PulseAudio with a sink named ``null``."""

    runtime: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to play here."""
        return {
            "PULSE_SERVER": f"unix:{self.runtime}/pulse/native",
            "PULSE_COOKIE": str(self.runtime / "cookie"),
        }

    @contextmanager
    def recording(self) -> Iterator[Recording]:
        """Record what is played from here on."""
        command = ["parec", "--raw", "--device=null.monitor", f"--rate={RATE}", "--format=s16le", "--channels=2"]
        environment = os.environ | self.environment | {"PULSE_LATENCY_MSEC": "10"}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            recording = Recording(process.stdout)
            recording.read(0.05)
            try:
                yield recording
            finally:
                process.terminate()

    def signal(self, number: signal.Signals) -> None:
        """Kill the server, stop it in its tracks (SIGSTOP) or let it go on."""
        os.kill(int((self.runtime / "pulse" / "pid").read_text()), number)


@contextmanager
def running_null_sink() -> Iterator[NullSink]:
    """A sink of one's own, gone when the block ends."""
    if not (shutil.which("pulseaudio") and shutil.which("parec")):
        pytest.skip("pulseaudio and parec (package pulseaudio-utils) are needed to hear what is played")
    runtime = Path(tempfile.mkdtemp(prefix="null-sink-"))
    sink = NullSink(runtime)
    command = ["pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=900", "--load=module-native-protocol-unix"]
    # With norewinds the sink takes sound every 50 ms; as it is by default it sleeps for 2 s.
    command.append("--load=module-null-sink sink_name=null norewinds=1")
    environment = os.environ | sink.environment | {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
    environment.pop("PULSE_SERVER")
    try:
        subprocess.run(command, env=environment, check=True, capture_output=True)
        yield sink
    finally:
        _end(sink)
        shutil.rmtree(runtime, ignore_errors=True)


def _end(sink: NullSink) -> None:
    try:
        sink.signal(signal.SIGKILL)
    except (FileNotFoundError, ProcessLookupError):
        return


@pytest.fixture(scope="session")
def shared_null_sink() -> Iterator[NullSink]:
    """One sink for all tests that leave it as it was."""
    with running_null_sink() as sink:
        yield sink


@pytest.fixture
def null_sink(shared_null_sink: NullSink, monkeypatch: pytest.MonkeyPatch) -> NullSink:
    """The sink that this process, and what it starts, plays to."""
    play_to(shared_null_sink, monkeypatch)
    return shared_null_sink


@pytest.fixture
def mortal_null_sink(monkeypatch: pytest.MonkeyPatch) -> Iterator[NullSink]:
    """A sink that the test may kill."""
    with running_null_sink() as sink:
        play_to(sink, monkeypatch)
        yield sink


def play_to(sink: NullSink, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make `sink` the sound card of this process, with a buffer that lasts while other tests keep the machine busy."""
    for name, value in sink.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PULSE_LATENCY_MSEC", str(BUFFER_MS))
