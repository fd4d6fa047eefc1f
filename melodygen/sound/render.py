"""A performance as audio: the same notes and SoundFont give the same samples.

Conventions
-----------
Audio is stereo in 32-bit floats, shape (frames, 2); 1.0 is full scale and no limit.  Each rendering has a fresh synth
that starts at time 0, because what FluidSynth puts out depends on how long it has run.  Whatever is played falls on
FluidSynth's grid of 64 frames, on the line nearest to when it is due by the tempo map: at 44.1 kHz nothing is more than
0.73 ms off, and the deviations do not add up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from melodygen.errors import ParameterError
from melodygen.performance import Performance
from melodygen.sound.effects import Chorus, Reverb
from melodygen.sound.notes import channel_controls, channel_notes
from melodygen.sound.synth import BLOCK_FRAMES, SAMPLE_RATE, Synth

SAMPLE_RATES = (8_000, 96_000)
"""Lowest and highest that FluidSynth renders at, in Hz."""

TAIL_S = 6.0
"""How long notes may ring on after the last bar line; what still sounds then is faded out over `FADE_S`."""

FADE_S = 0.5
SILENCE = 1e-5
"""Samples up to this, -100 dB, are silence: FluidSynth's own, with nothing playing, is at 3e-6."""

CHUNK_FRAMES = 256 * BLOCK_FRAMES
TAIL_CHUNK_FRAMES = 8 * BLOCK_FRAMES

Audio = NDArray[np.float32]
Event = tuple[int, int, Callable[[Synth], None]]
"""Frame, which comes first within it (`_ENDS`, `_CONTROLS`, `_BEGINS`), and what the synth is told."""

_ENDS, _CONTROLS, _BEGINS = range(3)


class RenderCancelled(Exception):  # noqa: N818 - the caller asked for it: it is no error
    """The caller's `cancelled` said so; nothing was written."""


def rendered(
    performance: Performance,
    *,
    soundfont: Path,
    sample_rate: int = SAMPLE_RATE,
    tail_s: float = TAIL_S,
    reverb: Reverb | None = None,
    chorus: Chorus | None = None,
) -> Iterator[tuple[float, Audio]]:
    """Audio piece by piece, each with the share of the notes, 0 to 1, that is done after it.

    Parameters
    ----------
    performance
        What is played, from the start of its lead-in bar where it has one.
    soundfont
        The SoundFont to play with, as `find_soundfont` gives it.
    sample_rate
        Frames a second, 8,000 to 96,000 Hz.
    tail_s
        Longest ringing on after the last bar line, in seconds; it ends sooner if all is silent.
    reverb, chorus
        None is without.

    Raises
    ------
    SoundError
        No FluidSynth, or the SoundFont cannot be read.

    """
    if not SAMPLE_RATES[0] <= sample_rate <= SAMPLE_RATES[1]:
        raise ParameterError("sample rate", sample_rate, f"{SAMPLE_RATES[0]} to {SAMPLE_RATES[1]} Hz")
    events = _events(performance, sample_rate)
    last_bar_line = round(performance.seconds_at(performance.length_ticks) * sample_rate)
    end = max([last_bar_line, *(frame for frame, _, _ in events)])
    effects = [effect for effect in (reverb, chorus) if effect is not None]
    settings = {name: value for effect in effects for name, value in effect.synth_settings.items()}
    with Synth(soundfont, sample_rate=sample_rate, settings=settings) as synth:
        for part in performance.parts:
            synth.set_program(part.channel, part.program)
            for effect in effects:
                synth.set_control(part.channel, effect.CONTROLLER, effect.send)
        done = 0
        for chunk in _body(synth, events, end):
            done += len(chunk)
            yield done / max(1, end), chunk
        for chunk in _tail(synth, sample_rate, tail_s, rings_on=bool(effects)):
            yield 1.0, chunk


def render(
    performance: Performance,
    *,
    soundfont: Path,
    sample_rate: int = SAMPLE_RATE,
    tail_s: float = TAIL_S,
    reverb: Reverb | None = None,
    chorus: Chorus | None = None,
) -> Audio:
    """`performance` as one array; parameters and errors as in `rendered`."""
    pieces = rendered(
        performance, soundfont=soundfont, sample_rate=sample_rate, tail_s=tail_s, reverb=reverb, chorus=chorus
    )
    return np.concatenate([chunk for _, chunk in pieces])


def _body(synth: Synth, events: list[Event], end: int) -> Iterator[Audio]:
    now = 0
    for frame, _, tell in events:
        yield from _undisturbed(synth, frame - now)
        now = frame
        tell(synth)
    yield from _undisturbed(synth, end - now)


def _undisturbed(synth: Synth, frames: int) -> Iterator[Audio]:
    """Audio up to the next event, in pieces small enough to cancel between."""
    for start in range(0, frames, CHUNK_FRAMES):
        yield synth.render(min(CHUNK_FRAMES, frames - start))


def _tail(synth: Synth, sample_rate: int, tail_s: float, *, rings_on: bool) -> Iterator[Audio]:
    """What is heard until it is silent, or faded out at `tail_s`; an effect rings on when no voice does."""
    frames, fade = round(tail_s * sample_rate), round(min(FADE_S, tail_s) * sample_rate)
    for start in range(0, frames, TAIL_CHUNK_FRAMES):
        is_over = not (rings_on or synth.sounding_voices)
        chunk = synth.render(min(TAIL_CHUNK_FRAMES, frames - start))
        left = frames - np.arange(start, start + len(chunk), dtype=np.float32)
        yield chunk * np.minimum(np.float32(1.0), left / fade)[:, None]
        if is_over or np.abs(chunk).max() <= SILENCE:
            return


def _events(performance: Performance, sample_rate: int) -> list[Event]:
    """All that the synth is told, in order."""

    def frame(ticks: int) -> int:
        """The line of FluidSynth's grid that is nearest to `ticks`."""
        return round(performance.seconds_at(ticks) * sample_rate / BLOCK_FRAMES) * BLOCK_FRAMES

    events: list[Event] = []
    for note in channel_notes(performance):
        begin, end = frame(note.onset_ticks), frame(note.end_ticks)
        events.append((begin, _BEGINS, _begin(note.channel, note.pitch, note.velocity)))
        events.append((end, _ENDS if end > begin else _BEGINS, _end(note.channel, note.pitch)))
    events += [
        (frame(control.onset_ticks), _CONTROLS, _set(control.channel, control.number, control.value))
        for control in channel_controls(performance)
    ]
    return sorted(events, key=lambda event: event[:2])


def _begin(channel: int, pitch: int, velocity: int) -> Callable[[Synth], None]:
    return lambda synth: synth.note_on(channel, pitch, velocity)


def _end(channel: int, pitch: int) -> Callable[[Synth], None]:
    return lambda synth: synth.note_off(channel, pitch)


def _set(channel: int, number: int, value: int) -> Callable[[Synth], None]:
    return lambda synth: synth.set_control(channel, number, value)
