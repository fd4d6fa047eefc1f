"""A look-ahead peak limiter: how far audio is to be held down, and when, so that no true peak passes a ceiling.

Conventions
-----------
What holds it down is a curve in dB, 0 or more, at the edges of hops of 32 frames and straight between them.  It is made
of true peaks, found at 4 times the rate as `melodygen.sound.loudness` finds them, in the order of Hämäläinen (2002),
"Smoothing of the control signal without clipped output in digital peak limiters" (DAFx-02): first the greatest need
within the look-ahead, then a smoothing window no longer than that, so that the curve is smooth and yet below no need.
The need is also held for a while after each peak, longer than half a period of the lowest note, so that the waves of a
steady tone are not bent one by one; then the curve falls exponentially.  The times are ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from melodygen.sound.loudness import CONTEXT_FRAMES, OVERSAMPLING, Samples, oversampled

HOP_FRAMES = 32

ATTACK_S = 0.005
"""The look-ahead: so long before a peak the curve begins to rise."""

HOLD_S = 0.018
"""Half a period of 28 Hz, which is the lowest A of a piano."""

RELEASE_S = 0.1
"""In so long a time the curve falls to a third."""

AUDIBLE_DB = 0.1
"""Being held down by less is not counted."""

Curve = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Limited:
    """What a limiter did.

    Attributes
    ----------
    most_db
        By how many dB it held the audio down at most.
    share
        Of the time, 0 to 1, it held it down by more than `AUDIBLE_DB`.

    """

    most_db: float
    share: float


def hop_peaks(blocks: Iterable[Samples]) -> Curve:
    """The true peak of each hop, of all channels; full scale is 1."""
    peaks: list[Curve] = []
    before, rest = None, None
    edge = CONTEXT_FRAMES
    for block in _and_silence(blocks, 2 * edge):
        audio = block if rest is None else np.concatenate([rest, block])
        before = np.zeros((edge, audio.shape[1]), audio.dtype) if before is None else before
        whole = max(0, (len(audio) - edge) // HOP_FRAMES) * HOP_FRAMES
        if whole:
            peaks.append(_peaks(np.concatenate([before, audio[: whole + edge]])))
            before = np.concatenate([before, audio[:whole]])[-edge:]
        rest = audio[whole:]
    return np.concatenate(peaks) if peaks else np.zeros(0, np.float32)


def _and_silence(blocks: Iterable[Samples], frames: int) -> Iterator[Samples]:
    channels = 0
    for block in blocks:
        channels = block.shape[1]
        yield block
    if channels:
        yield np.zeros((frames, channels), np.float32)


def _peaks(audio: Samples) -> Curve:
    """Of audio with its context at both ends; what lies between two hops belongs to both."""
    edge = CONTEXT_FRAMES * OVERSAMPLING
    dense = np.abs(oversampled(audio)).max(axis=1)[edge : len(audio) * OVERSAMPLING - edge + 1]
    found = dense[:-1].reshape(-1, HOP_FRAMES * OVERSAMPLING).max(axis=1)
    shared = dense[HOP_FRAMES * OVERSAMPLING :: HOP_FRAMES * OVERSAMPLING]
    return np.asarray(np.maximum(found, shared), np.float32)


def holding_curve(peaks: Curve, sample_rate: int, *, gain_db: float, ceiling_dbtp: float) -> Curve:
    """How far audio of these peaks is held down, in dB, at the edges of its hops, when it gets a gain before."""
    from scipy.ndimage import maximum_filter1d  # noqa: PLC0415 - takes half a second to load

    with np.errstate(divide="ignore"):
        need = np.maximum(0, 20 * np.log10(peaks) + (gain_db - ceiling_dbtp))
    need = np.maximum(np.append(need, 0), np.append(0, need))  # of an edge: that of the hops on both its sides
    per_second = sample_rate / HOP_FRAMES
    attack, hold = round(ATTACK_S * per_second), round(HOLD_S * per_second)
    size = attack + 1 + hold
    # Each edge gets the greatest need from `hold` before it to `attack` after it, also those before the beginning.
    held = maximum_filter1d(np.pad(need, (attack, 0)), size, origin=hold - size // 2, mode="constant")
    window = np.hanning(attack + 3)[1:-1]
    smooth: Curve = np.convolve(_falling(held, RELEASE_S * per_second), window / window.sum(), "valid").astype(
        np.float32
    )
    return smooth


def _falling(held: NDArray[np.float64], points: float) -> NDArray[np.float64]:
    """The least curve above `held` that falls to a share of 1/e in so many points, and no faster."""
    with np.errstate(divide="ignore"):
        slope = np.arange(len(held)) / points
        found: NDArray[np.float64] = np.exp(np.maximum.accumulate(np.log(held) + slope) - slope)
    return found


def held_down(blocks: Iterable[Samples], curve: Curve, gain_db: float) -> Iterator[Samples]:
    """The same with a gain, held down by `curve`."""
    places = np.arange(len(curve)) * HOP_FRAMES
    start = 0
    for block in blocks:
        frames = np.arange(start, start + len(block))
        first, last = start // HOP_FRAMES, (start + len(block)) // HOP_FRAMES + 2
        down = np.interp(frames, places[first:last], curve[first:last])
        yield block * (10 ** ((gain_db - down) / 20)).astype(np.float32)[:, None]
        start += len(block)


def done_by(curve: Curve) -> Limited:
    """What it is that a curve does."""
    return Limited(float(curve.max(initial=0)), float((curve > AUDIBLE_DB).mean()) if len(curve) else 0.0)
