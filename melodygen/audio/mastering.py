"""What makes audio as loud as was asked: one gain for the whole, and a limiter where one was asked for.

Conventions
-----------
Gains are in dB, ceilings true peaks in dBTP.  A limiter changes how loud the whole is, by as much as it is needed: the
gain before it is looked for until the loudness after it is the one that was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from melodygen.audio.settings import AudioSettings
from melodygen.audio.spool import Spool
from melodygen.audio.watch import Watch
from melodygen.sound import Levels, measure
from melodygen.sound.limiter import Curve, Limited, done_by, held_down, holding_curve, hop_peaks
from melodygen.sound.loudness import Samples, measure_loudness

TOLERANCE_LU = 0.05
"""How far the loudness of a file may be from what was asked before it is written anew."""

MOST_DOWN_DB = 18.0
"""A limiter holds no peak down by more: where that is not enough, the audio stays softer than asked."""

_MARGIN_DB = 0.01
"""Below the ceiling: rounding to 16 bits can make a peak a little higher."""

_MORE_MARGIN_DB = 0.05
"""By so much the peaks of what is coded with loss may come out otherwise the next time."""

_CLOSE_LU = 0.01
_MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Treatment:
    """A gain, and after it what a limiter takes off so that no peak passes a ceiling; None is without.

    What is written into a file of it makes the same again.
    """

    gain_db: float
    ceiling_dbtp: float | None = None
    curve: Curve | None = field(default=None, repr=False)

    def applied(self, blocks: Iterable[Samples]) -> Iterator[Samples]:
        """The blocks as they are heard."""
        return amplified(blocks, self.gain_db) if self.curve is None else held_down(blocks, self.curve, self.gain_db)

    @property
    def limited(self) -> Limited | None:
        """What the limiter does."""
        return None if self.curve is None else done_by(self.curve)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as they travel in the file."""
        gain = {"gain_db": round(self.gain_db, 3)}
        return gain if self.ceiling_dbtp is None else gain | {"limiter_dbtp": round(self.ceiling_dbtp, 3)}

    @classmethod
    def from_dict(cls, data: dict[str, Any], spool: Spool, sample_rate: int) -> Treatment:
        """Inverse of `to_dict`, for the audio in `spool`; KeyError, TypeError or ValueError where it is damaged."""
        gain, ceiling = float(data["gain_db"]), data.get("limiter_dbtp")
        return cls(gain) if ceiling is None else limiting(hop_peaks(spool.blocks()), sample_rate, gain, float(ceiling))


def limiting(peaks: Curve, sample_rate: int, gain_db: float, ceiling_dbtp: float) -> Treatment:
    """A gain, and a limiter for audio of these peaks."""
    curve = holding_curve(peaks, sample_rate, gain_db=gain_db, ceiling_dbtp=ceiling_dbtp)
    return Treatment(gain_db, ceiling_dbtp, curve)


class Mastering:
    """Finds what is to be done to the audio in a spool.

    Attributes
    ----------
    treatment
        What is to be done, as far as is known.
    levels
        Those of the audio after it.

    """

    def __init__(self, spool: Spool, settings: AudioSettings, watch: Watch) -> None:
        self._spool, self._settings, self._watch = spool, settings, watch
        self._levels = measure(self._blocks(), settings.sample_rate)
        self._target, self._ceiling = settings.loudness_lufs, settings.peak_dbtp - _MARGIN_DB
        if settings.limiter:
            self._peaks = hop_peaks(self._blocks())
            self._limit()
        else:
            self.treatment = Treatment(gain_for(self._levels, settings))

    @property
    def levels(self) -> Levels:
        """As measured where there is a limiter, else as follows from the gain."""
        if self.treatment.curve is None:
            return self._levels.louder(self.treatment.gain_db)
        return measure(self.treatment.applied(self._blocks()), self._settings.sample_rate)

    def is_good(self, heard: Levels, *, is_first: bool) -> bool:
        """Whether a file that was written and has these levels is what was asked for; else what is done is changed."""
        over = heard.true_peak_dbtp - self._settings.peak_dbtp
        if self._settings.limiter:
            off = 0.0 if self._target is None or self._is_at_its_end else self._off(heard)
            if over <= 0 and abs(off) <= TOLERANCE_LU:
                return True
            self._ceiling -= over + _MORE_MARGIN_DB if over > 0 else 0.0
            self._target = None if self._target is None else self._target + off
            self._limit()
            return False
        more = gain_for(heard, self._settings)
        more = more if is_first else min(more, 0.0)
        if over <= 0 and abs(more) <= TOLERANCE_LU:
            return True
        self.treatment = Treatment(self.treatment.gain_db + more - (_MORE_MARGIN_DB if over > 0 else 0.0))
        return False

    def _off(self, heard: Levels) -> float:
        asked, reached = self._settings.loudness_lufs, heard.loudness_lufs
        return 0.0 if asked is None or reached is None else asked - reached

    @property
    def _is_at_its_end(self) -> bool:
        return self.treatment.limited is not None and self.treatment.limited.most_db >= MOST_DOWN_DB - _CLOSE_LU

    def _limit(self) -> None:
        """Look for the gain by the secant method: with each dB of it the loudness grows by less."""
        rate = self._settings.sample_rate
        most = self._ceiling + MOST_DOWN_DB - self._levels.true_peak_dbtp
        wanted = None if self._target is None else self._levels.gain_to(self._target)
        gain, slope, before = min(wanted or 0.0, most), 1.0, None
        for _ in range(_MOST_STEPS):
            self.treatment = limiting(self._peaks, rate, gain, self._ceiling)
            if self._target is None or wanted is None or self.treatment.limited == Limited(0.0, 0.0):
                return
            reached = measure_loudness(self.treatment.applied(self._blocks()), rate)
            off = self._target - (self._target if reached is None else reached)
            if abs(off) <= _CLOSE_LU or (off > 0 and gain >= most):
                return
            if before is not None and gain != before[0]:
                slope = min(1.0, max(0.1, (before[1] - off) / (gain - before[0])))
            before, gain = (gain, off), min(gain + off / slope, most)

    def _blocks(self) -> Iterator[Samples]:
        return self._watch.over(self._spool.blocks(), self._spool.frames)


def gain_for(levels: Levels, settings: AudioSettings) -> float:
    """The one gain, in dB, that audio of these levels gets: up to the loudness asked for, never past the ceiling."""
    wanted = levels.gain_to(settings.loudness_lufs) if settings.loudness_lufs is not None else 0.0
    return min(wanted or 0.0, room_for(levels, settings))


def room_for(levels: Levels, settings: AudioSettings) -> float:
    """The most gain, in dB, that the ceiling allows."""
    return settings.peak_dbtp - _MARGIN_DB - levels.true_peak_dbtp


def amplified(blocks: Iterable[Samples], gain_db: float) -> Iterator[Samples]:
    """The same, louder by `gain_db`."""
    factor = np.float32(10 ** (gain_db / 20))
    return (block * factor for block in blocks)
