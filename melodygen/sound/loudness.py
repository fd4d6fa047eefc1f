"""How loud audio is: integrated loudness after ITU-R BS.1770-4 and EBU R 128, and true peak.

Conventions
-----------
Audio comes in blocks of shape (frames, channels), one or two channels, 1.0 being full scale, so that an hour of it
needs no more memory than a minute.  Loudness is in LUFS: mean power, weighted as the ear weighs frequencies
(pyloudnorm's "DeMan" filters, which are those of the standard's table to 0.001 dB), of blocks of 0.4 s that overlap by
three quarters, without those below -70 LUFS and those more than 10 LU below the mean of the rest.  It is undefined
below 0.4 s and for silence: there it is None.  True peak, in dBTP, is the greatest sample after oversampling 4 times
(BS.1770-4, Annex 2).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from melodygen.errors import MissingPackageError

Samples = NDArray[np.float32] | NDArray[np.float64]

SHORTEST_S = 0.4
"""Below this BS.1770 gives no loudness."""

RELIABLE_S = 3.0
"""Below this a measured loudness says little of how loud it is heard: EBU Tech 3341's short-term window is 3 s."""

_HOP_S = 0.1
_HOPS_PER_BLOCK = 4
_OFFSET_DB = -0.691
_ABSOLUTE_GATE_LUFS = -70.0
_RELATIVE_GATE_LU = 10.0
OVERSAMPLING = 4
CONTEXT_FRAMES = 64
"""More than the filter of the oversampling reaches, on either side."""

_REACH_FRAMES = 10
_PIECE_FRAMES = 2048

_PRE_FILTERS = (
    (3.99984385397, 0.7071752369554193, 1681.9744509555319, "high_shelf_DeMan"),
    (0.0, 0.5003270373253953, 38.13547087613982, "high_pass_DeMan"),
)
"""Gain in dB, Q, frequency in Hz and kind of the two filters (De Man's fit to the table of the standard)."""


@dataclass(frozen=True, slots=True)
class Levels:
    """What was measured of some audio.

    Attributes
    ----------
    duration_s
        Its length.
    true_peak_dbtp
        Minus infinity where all is silent.
    hop_powers
        Weighted power of every tenth of a second, all channels together: loudness at any gain follows from them.

    """

    duration_s: float
    true_peak_dbtp: float
    hop_powers: NDArray[np.float64] = field(repr=False)

    @property
    def loudness_lufs(self) -> float | None:
        """Integrated loudness; None where it is undefined."""
        return self.loudness_at(0.0)

    def loudness_at(self, gain_db: float) -> float | None:
        """The same of the audio with a gain: of a soft passage, the gates may let through more or less of it."""
        if len(self.hop_powers) < _HOPS_PER_BLOCK:
            return None
        powers = np.convolve(self.hop_powers, np.full(_HOPS_PER_BLOCK, 1 / _HOPS_PER_BLOCK), "valid")
        powers *= 10 ** (gain_db / 10)
        powers = powers[powers > _power(_ABSOLUTE_GATE_LUFS)]
        if not len(powers):
            return None
        powers = powers[powers > powers.mean() / 10 ** (_RELATIVE_GATE_LU / 10)]
        return float(_OFFSET_DB + 10 * np.log10(powers.mean()))

    def louder(self, gain_db: float) -> Levels:
        """The levels of the same audio with a gain, which may be negative."""
        return Levels(self.duration_s, self.true_peak_dbtp + gain_db, self.hop_powers * 10 ** (gain_db / 10))

    def gain_to(self, target_lufs: float) -> float | None:
        """The gain in dB that brings it to a loudness; None where its own is undefined."""
        gain = 0.0
        for _ in range(8):
            reached = self.loudness_at(gain)
            if reached is None:
                return None
            if abs(target_lufs - reached) < 1e-6:
                break
            gain += target_lufs - reached
        return gain


def measure(blocks: Iterable[Samples], sample_rate: int) -> Levels:
    """Levels of audio that comes in blocks, at `sample_rate` frames a second."""
    loudness, peak = _PowerMeter(sample_rate), _PeakMeter()
    frames = 0
    for block in blocks:
        frames += len(block)
        loudness.add(block)
        peak.add(block)
    linear = peak.finish()
    return Levels(
        frames / sample_rate, 20 * math.log10(linear) if linear else -math.inf, np.array(loudness.hops, np.float64)
    )


def measure_loudness(blocks: Iterable[Samples], sample_rate: int) -> float | None:
    """Integrated loudness alone, which takes a fraction of the time; None where it is undefined."""
    meter = _PowerMeter(sample_rate)
    for block in blocks:
        meter.add(block)
    return Levels(0.0, 0.0, np.array(meter.hops, np.float64)).loudness_lufs


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET_DB) / 10))


class _PowerMeter:
    """Weighted power, tenth of a second by tenth of a second."""

    def __init__(self, sample_rate: int) -> None:
        try:
            from pyloudnorm import IIRfilter  # noqa: PLC0415 - brings SciPy, which takes half a second to load
        except Exception as error:
            raise MissingPackageError("measuring how loud audio is", "pyloudnorm", error) from error
        self._hop_frames = round(_HOP_S * sample_rate)
        filters = [IIRfilter(gain, q, hz, sample_rate, kind) for gain, q, hz, kind in _PRE_FILTERS]
        self._stages = [(one.b, one.a) for one in filters]
        self._states: list[NDArray[np.float64]] = []
        self._rest = np.zeros(0)
        self.hops: list[float] = []

    def add(self, block: Samples) -> None:
        from scipy.signal import lfilter  # noqa: PLC0415

        if not self._states:
            self._states = [np.zeros((2, block.shape[1])) for _ in self._stages]
        for place, (b, a) in enumerate(self._stages):
            block, self._states[place] = lfilter(b, a, block, axis=0, zi=self._states[place])
        powers = np.concatenate([self._rest, np.square(block).sum(axis=1)])
        whole = len(powers) // self._hop_frames * self._hop_frames
        self.hops += powers[:whole].reshape(-1, self._hop_frames).mean(axis=1).tolist()
        self._rest = powers[whole:]


class _PeakMeter:
    """The greatest sample after oversampling; blocks overlap, so that none is cut where the filter reaches on."""

    def __init__(self) -> None:
        self._before: NDArray[np.float64] | None = None
        self._peak = 0.0

    def add(self, block: Samples) -> None:
        before = np.zeros((2 * CONTEXT_FRAMES, block.shape[1])) if self._before is None else self._before
        self._look(np.concatenate([before, block]))

    def finish(self) -> float:
        """The peak of all, full scale being 1."""
        if self._before is not None:
            self._look(np.concatenate([self._before, np.zeros((2 * CONTEXT_FRAMES, self._before.shape[1]))]))
        return self._peak

    def _look(self, audio: NDArray[np.float64]) -> None:
        """At all but the context at both ends, of which the one at the end is looked at next time."""
        self._before = audio[-2 * CONTEXT_FRAMES :]
        edge = CONTEXT_FRAMES * OVERSAMPLING
        most = most_between_samples()
        for highest, piece in _highest_first(audio):
            if highest * most <= self._peak:
                return
            self._peak = max(self._peak, float(np.abs(oversampled(piece)[edge:-edge]).max()))


def _highest_first(audio: Samples) -> list[tuple[float, Samples]]:
    """Pieces that overlap by their contexts, each with its greatest sample, from the greatest down."""
    starts = range(0, len(audio) - 2 * CONTEXT_FRAMES, _PIECE_FRAMES)
    pieces = [audio[start : start + _PIECE_FRAMES + 2 * CONTEXT_FRAMES] for start in starts]
    return sorted(((float(np.abs(piece).max()), piece) for piece in pieces), key=lambda pair: -pair[0])


def oversampled(audio: Samples) -> Samples:
    """Four samples for each, the first of them in its place."""
    from scipy.signal import upfirdn  # noqa: PLC0415

    dense = upfirdn(_interpolation(), audio, OVERSAMPLING, axis=0)
    return np.asarray(dense[_REACH_FRAMES * OVERSAMPLING :][: len(audio) * OVERSAMPLING])


@lru_cache(maxsize=1)
def _interpolation() -> NDArray[np.float64]:
    """The filter of SciPy's `resample_poly`: a Kaiser window of 5.0, ten samples to either side."""
    from scipy.signal import firwin  # noqa: PLC0415

    taps = 2 * _REACH_FRAMES * OVERSAMPLING + 1
    return np.asarray(firwin(taps, 1 / OVERSAMPLING, window=("kaiser", 5.0)) * OVERSAMPLING)


@lru_cache(maxsize=1)
def most_between_samples() -> float:
    """How many times the greatest of the samples a value between them can be at most."""
    filters = np.abs(_interpolation())
    return max(float(filters[phase::OVERSAMPLING].sum()) for phase in range(OVERSAMPLING))
