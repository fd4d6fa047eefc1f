"""How long files of sound take: ``make bench``.  Targets stand in the docstrings.

Conventions
-----------
The SoundFont is the one that every machine has, so that figures compare.  What FluidSynth's own program takes is its
whole process, as a user types it; ours then is the whole of `melodygen.sound.render` in a process that runs already.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import time
from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from melodygen import Parameters, generate
from melodygen.audio import FORMATS, AudioSettings, write_audio
from melodygen.audio.encoding import Content, encode
from melodygen.audio.tags import Tags
from melodygen.export import write_midi
from melodygen.performance import Performance, perform
from melodygen.sound import measure, render
from melodygen.sound.soundfonts import find_soundfont, usual_places
from melodygen.sound.synth import GAIN, SAMPLE_RATE

MELODY = generate(Parameters(bars=16, seed=7))
PARTS = ("melody", "chords")
ROUNDS = 9


@pytest.fixture(scope="module")
def soundfont() -> Path:
    """The one that every machine has."""
    return find_soundfont(places=usual_places()[-1:])


@pytest.fixture(scope="module")
def performance() -> Performance:
    """Melody and chords, 16 bars."""
    return perform(MELODY, PARTS)


def machine() -> str:
    """What figures hold for."""
    return f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"


def test_rendering(benchmark: BenchmarkFixture, performance: Performance, soundfont: Path) -> None:
    """Melody and chords: at least 60 times real time (median)."""
    audio = benchmark.pedantic(
        render, args=(performance,), kwargs={"soundfont": soundfont}, rounds=ROUNDS, warmup_rounds=1
    )
    times = len(audio) / SAMPLE_RATE / benchmark.stats["median"]
    benchmark.extra_info["real time"] = f"{times:.0f} times faster ({machine()})"


def test_rendering_against_the_program_of_fluidsynth(
    benchmark: BenchmarkFixture, soundfont: Path, performance: Performance, tmp_path: Path
) -> None:
    """At most 1.15 times what ``fluidsynth`` takes for the same MIDI file, turn and turn about (medians)."""
    program = shutil.which("fluidsynth")
    if program is None:
        pytest.skip("the command fluidsynth is not installed; on Debian: apt install fluidsynth")
    write_midi(MELODY, tmp_path / "a.mid", PARTS)
    settings = ["-ni", "-q", "-g", str(GAIN), "-r", str(SAMPLE_RATE), "-R", "0", "-C", "0"]
    command = [program, *settings, "-F", str(tmp_path / "a.wav"), str(soundfont), str(tmp_path / "a.mid")]
    theirs = []

    def their_turn() -> None:
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - the program found above
        theirs.append(time.perf_counter() - start)

    benchmark.pedantic(lambda: render(performance, soundfont=soundfont), setup=their_turn, rounds=ROUNDS)
    share = benchmark.stats["median"] / median(theirs)
    benchmark.extra_info["fluidsynth"] = f"median {1000 * median(theirs):.0f} ms: ours takes {share:.2f} times as long"


@pytest.mark.parametrize("kind", FORMATS)
def test_encoding_16_bars(
    benchmark: BenchmarkFixture, performance: Performance, soundfont: Path, tmp_path: Path, kind: str
) -> None:
    """16 bars, rendered already, into a file."""
    audio = render(performance, soundfont=soundfont)
    kinds = FORMATS[kind]
    content = Content(
        kind=kinds,
        bits=kinds.bits[0] if kinds.bits else None,
        sample_rate=SAMPLE_RATE,
        channels=2,
        frames=len(audio),
        tags=Tags(),
    )
    blocks = [audio[start : start + 65_536] for start in range(0, len(audio), 65_536)]
    benchmark(lambda: encode(tmp_path / f"a.{kind}", blocks, content))


def test_measuring_16_bars(benchmark: BenchmarkFixture, performance: Performance, soundfont: Path) -> None:
    """Loudness and true peak of 16 bars."""
    audio = render(performance, soundfont=soundfont)
    benchmark(lambda: measure((audio[start : start + 65_536] for start in range(0, len(audio), 65_536)), SAMPLE_RATE))


def test_a_whole_file_at_a_loudness(
    benchmark: BenchmarkFixture, performance: Performance, soundfont: Path, tmp_path: Path
) -> None:
    """16 bars from performance to a FLAC file at -16 LUFS."""
    settings = AudioSettings(loudness_lufs=-16.0, bits=24)
    benchmark.pedantic(
        write_audio,
        args=(performance, tmp_path / "a.flac"),
        kwargs={"soundfont": soundfont, "settings": settings},
        rounds=5,
        warmup_rounds=1,
    )
