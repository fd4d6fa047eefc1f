"""A performance as audio: the same notes and SoundFont give the same bytes.

Conventions
-----------
Audio is 16-bit stereo; an array has shape (frames, 2).  Each rendering has a fresh synth that starts at time 0, because
what FluidSynth puts out depends on how long it has run.  Onsets fall on FluidSynth's grid of 64 frames, each on the
line nearest to it: at 44.1 kHz none is more than 0.73 ms off, and the deviations do not add up.
"""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from melodygen.errors import ConstraintError, ParameterError
from melodygen.files import atomic_path
from melodygen.performance import Performance
from melodygen.sound.notes import channel_notes
from melodygen.sound.synth import BLOCK_FRAMES, SAMPLE_RATE, Synth
from melodygen.theory.units import ticks_to_seconds

SAMPLE_RATES = (8_000, 96_000)
"""Lowest and highest that FluidSynth renders at, in Hz."""

TAIL_S = 6.0
"""How long notes may ring on after the last bar line; what still sounds then is faded out over `FADE_S`."""

FADE_S = 0.5
SILENCE = 2
"""Sample values up to this are silence: the dither that FluidSynth adds reaches 1."""

FRAME_BYTES = 4
LARGEST_WAV_BYTES = 2**32 - 1024
"""A WAV file counts its bytes in 32 bits, the header among them."""

CHUNK_FRAMES = 256 * BLOCK_FRAMES

Audio = NDArray[np.int16]
Event = tuple[int, bool, int, int, int]
"""Frame, whether it begins a note, channel, pitch, velocity: in sorted order notes end before others begin."""


class RenderCancelled(Exception):  # noqa: N818 - the caller asked for it: it is no error
    """The caller's `cancelled` said so; nothing was written."""


def render_wav(
    performance: Performance,
    path: Path,
    *,
    soundfont: Path,
    sample_rate: int = SAMPLE_RATE,
    tail_s: float = TAIL_S,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write `performance` to `path` as a WAV file, whole or not at all.

    Parameters
    ----------
    performance
        The notes.
    path
        The file to write or to replace.
    soundfont
        The SoundFont to play with, as `find_soundfont` gives it.
    sample_rate
        Frames a second, 8,000 to 96,000 Hz.
    tail_s
        Longest ringing on after the last bar line, in seconds; the file ends sooner if all is silent.
    progress
        Called with the share that is done, 0 to 1.
    cancelled
        Asked many times a second; once it returns true, RenderCancelled is raised and nothing is written.

    Raises
    ------
    SoundError
        No FluidSynth, or the SoundFont cannot be read.
    WriteError
        The file could not be written; an older one is as it was.
    ConstraintError
        The performance is longer than a WAV file can hold.

    """
    _check_length(performance, sample_rate, tail_s)
    with atomic_path(path) as draft, wave.open(str(draft), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(sample_rate)
        for share, chunk in _chunks(performance, soundfont, sample_rate, tail_s):
            if cancelled is not None and cancelled():
                raise RenderCancelled
            file.writeframes(chunk.astype("<i2", copy=False).tobytes())
            if progress is not None:
                progress(share)


def _check_length(performance: Performance, sample_rate: int, tail_s: float) -> None:
    length_s = ticks_to_seconds(performance.length_ticks, performance.tempo_bpm) + tail_s
    if length_s * sample_rate * FRAME_BYTES > LARGEST_WAV_BYTES:
        raise ConstraintError(
            f"{length_s / 3600:.1f} hours of sound are more than a WAV file holds", "shorten the piece"
        )


def render(
    performance: Performance, *, soundfont: Path, sample_rate: int = SAMPLE_RATE, tail_s: float = TAIL_S
) -> Audio:
    """`performance` as an array of shape (frames, 2); parameters and errors as in `render_wav`."""
    return np.concatenate([chunk for _, chunk in _chunks(performance, soundfont, sample_rate, tail_s)])


def _chunks(
    performance: Performance, soundfont: Path, sample_rate: int, tail_s: float
) -> Iterator[tuple[float, Audio]]:
    """Audio piece by piece, each with the share of the notes that is done after it."""
    if not SAMPLE_RATES[0] <= sample_rate <= SAMPLE_RATES[1]:
        raise ParameterError("sample rate", sample_rate, f"{SAMPLE_RATES[0]} to {SAMPLE_RATES[1]} Hz")
    events = _events(performance, sample_rate)
    bar_line = round(ticks_to_seconds(performance.length_ticks, performance.tempo_bpm) * sample_rate)
    end = max([bar_line, *(event[0] for event in events)])
    with Synth(soundfont, sample_rate=sample_rate) as synth:
        for part in performance.parts:
            synth.set_program(part.channel, part.program)
        done = 0
        for chunk in _body(synth, events, end):
            done += len(chunk)
            yield done / max(1, end), chunk
        for chunk in _tail(synth, sample_rate, tail_s):
            yield 1.0, chunk


def _body(synth: Synth, events: list[Event], end: int) -> Iterator[Audio]:
    now = 0
    for frame, begins, channel, pitch, velocity in events:
        yield from _silent_run(synth, frame - now)
        now = frame
        if begins:
            synth.note_on(channel, pitch, velocity)
        else:
            synth.note_off(channel, pitch)
    yield from _silent_run(synth, end - now)


def _silent_run(synth: Synth, frames: int) -> Iterator[Audio]:
    """Audio up to the next event, in pieces small enough to cancel between."""
    for start in range(0, frames, CHUNK_FRAMES):
        yield synth.render(min(CHUNK_FRAMES, frames - start))


def _tail(synth: Synth, sample_rate: int, tail_s: float) -> Iterator[Audio]:
    """What rings on until it is silent, or faded out at `tail_s`."""
    frames, fade = round(tail_s * sample_rate), round(min(FADE_S, tail_s) * sample_rate)
    for start in range(0, frames, BLOCK_FRAMES * 8):
        chunk = synth.render(min(BLOCK_FRAMES * 8, frames - start))
        left = frames - np.arange(start, start + len(chunk))
        yield np.rint(chunk * np.minimum(1.0, left / fade)[:, None]).astype(np.int16)
        if not synth.sounding_voices or np.abs(chunk.astype(int)).max() <= SILENCE:
            return


def _events(performance: Performance, sample_rate: int) -> list[Event]:
    notes = channel_notes(performance)
    begins = [(_frame(n.onset_ticks, performance, sample_rate), True, n.channel, n.pitch, n.velocity) for n in notes]
    ends = [(_frame(n.end_ticks, performance, sample_rate), False, n.channel, n.pitch, 0) for n in notes]
    return sorted(begins + ends)


def _frame(ticks: int, performance: Performance, sample_rate: int) -> int:
    """The line of FluidSynth's grid that is nearest to `ticks`."""
    return round(ticks_to_seconds(ticks, performance.tempo_bpm) * sample_rate / BLOCK_FRAMES) * BLOCK_FRAMES
