"""What is told of an audio file that was written: how long and loud it is, and what is to be known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from melodygen.audio.mastering import TOLERANCE_LU
from melodygen.audio.settings import AudioSettings
from melodygen.sound import Levels
from melodygen.sound.limiter import AUDIBLE_DB, Limited
from melodygen.sound.loudness import RELIABLE_S, SHORTEST_S


@dataclass(frozen=True, slots=True)
class AudioReport:
    """What a file that was written is like.

    Attributes
    ----------
    loudness_lufs
        Integrated loudness; None where there is none, as below 0.4 s.
    true_peak_dbtp
        Minus infinity where all is silent.
    gain_db
        The one gain that the whole got.
    settings
        What was asked for.
    limited
        What the limiter did; None where none was asked for.
    remarks
        What is to be known of it, a sentence each.

    """

    path: Path
    duration_s: float
    loudness_lufs: float | None
    true_peak_dbtp: float
    gain_db: float
    settings: AudioSettings
    limited: Limited | None = None
    remarks: tuple[str, ...] = ()

    @property
    def short_by_lu(self) -> float:
        """How far it is below the loudness that was asked for; 0 where it has it, or none was asked for."""
        if self.settings.loudness_lufs is None or self.loudness_lufs is None:
            return 0.0
        short = self.settings.loudness_lufs - self.loudness_lufs
        return short if short > 2 * TOLERANCE_LU else 0.0

    @property
    def sentence(self) -> str:
        """Length, loudness and peak for people."""
        loudness = "no loudness" if self.loudness_lufs is None else f"{self.loudness_lufs:.1f} LUFS"
        peak = "silent" if self.true_peak_dbtp < -200 else f"true peak {self.true_peak_dbtp:.1f} dBTP"
        return f"{self.duration_s:.1f} s, {loudness}, {peak}"


def report_on(
    path: Path, levels: Levels, gain_db: float, settings: AudioSettings, limited: Limited | None = None
) -> AudioReport:
    """What is told of a file with these levels."""
    remarks = (*_limiter_remarks(limited), *_remarks(levels, gain_db, settings))
    loudness, peak = levels.loudness_lufs, levels.true_peak_dbtp
    return AudioReport(path, levels.duration_s, loudness, peak, gain_db, settings, limited, remarks)


def _limiter_remarks(limited: Limited | None) -> Iterator[str]:
    if limited is None:
        return
    if limited.most_db < AUDIBLE_DB:
        yield "the limiter had nothing to do"
    else:
        share = f"on {limited.share * 100:.1f} % of its length"
        yield f"the limiter held it down by at most {limited.most_db:.1f} dB, {share}"


def _remarks(levels: Levels, gain_db: float, settings: AudioSettings) -> Iterator[str]:
    target, reached = settings.loudness_lufs, levels.loudness_lufs
    if target is None:
        if gain_db < -TOLERANCE_LU:
            softer = f"it is {-gain_db:.1f} dB softer than played"
            yield f"{softer}, so that its peaks stay below {settings.peak_dbtp:g} dBTP"
        return
    if reached is None:
        why = f"shorter than {SHORTEST_S:g} s" if levels.duration_s < SHORTEST_S else "silent"
        yield f"it is {why}, and BS.1770 knows no loudness of that: its gain was left alone"
        return
    if levels.duration_s < RELIABLE_S:
        yield f"it is shorter than {RELIABLE_S:g} s: its measured loudness says little of how loud it is heard"
    if target - reached > 2 * TOLERANCE_LU:
        short = f"{target - reached:.1f} LU below the {target:g} LUFS that were asked for"
        yield f"its peaks hold it {short}: louder, they would pass {settings.peak_dbtp:g} dBTP"
