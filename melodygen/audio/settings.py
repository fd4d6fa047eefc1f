"""What an audio file is to be like, and which kinds there are.

Conventions
-----------
Loudness is integrated loudness in LUFS, the ceiling a true peak in dBTP.  A file gets one gain and nothing else: it is
as loud as was asked unless its peaks would pass the ceiling, and then it is softer, and that is said.  Only where a
limiter is asked for are such peaks held down instead.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from melodygen.errors import FormatError, ParameterError
from melodygen.sound.effects import Chorus, Reverb
from melodygen.sound.synth import SAMPLE_RATE

SAMPLE_RATES = (44_100, 48_000, 96_000)

LOUDNESS_TARGETS = {"spotify": -14.0, "apple": -16.0, "broadcast": -23.0}
"""Where music is played louder or softer to be as loud as this: Spotify's default, Apple's Sound Check, EBU R 128."""

AS_PLAYED = "as-played"
LOUDNESS_LIMITS = (-60.0, -5.0)
PEAK_LIMITS = (-20.0, 0.0)
LONGEST_FADE_S = 60.0


@dataclass(frozen=True, slots=True)
class AudioFormat:
    """A kind of file.

    Attributes
    ----------
    name
        Its ending without the dot.
    label
        Its name for people.
    bits
        How many each sample can have, the usual number first; empty where sound is coded with loss.
    sample_rates
        Those that it holds.

    """

    name: str
    label: str
    bits: tuple[int, ...]
    sample_rates: tuple[int, ...] = SAMPLE_RATES

    @property
    def is_lossless(self) -> bool:
        """Whether every sample comes back as it was written."""
        return bool(self.bits)


FORMATS = {
    each.name: each
    for each in (
        AudioFormat("wav", "WAV", (16, 24, 32)),
        AudioFormat("flac", "FLAC", (16, 24)),
        AudioFormat("ogg", "Ogg Vorbis", ()),
        AudioFormat("mp3", "MP3", (), (44_100, 48_000)),
    )
}


def format_of(path: Path) -> AudioFormat:
    """The kind of file that the ending of `path` says; FormatError if it is none of them."""
    found = FORMATS.get(path.suffix.lower().removeprefix("."))
    if found is None:
        raise FormatError(path, "it does not end like an audio file", f"choose one of: {', '.join(FORMATS)}")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioSettings:
    """What was asked for.

    Attributes
    ----------
    bits
        Of each sample: 16, 24, or 32 in floating point; None is what is usual in the format.
    sample_rate
        One of `SAMPLE_RATES`, in Hz.
    loudness_lufs
        As loud as this; None is as the live player plays it.
    peak_dbtp
        The ceiling that no peak passes.
    fade_in_s, fade_out_s
        How long the beginning swells and the end dies away.
    limiter
        Whether peaks are held down where they alone keep it from that loudness.
    reverb, chorus
        None is without.

    Raises
    ------
    ParameterError
        A value outside what is allowed.

    """

    bits: int | None = None
    sample_rate: int = SAMPLE_RATE
    loudness_lufs: float | None = None
    peak_dbtp: float = -1.0
    fade_in_s: float = 0.0
    fade_out_s: float = 0.0
    limiter: bool = False
    reverb: Reverb | None = None
    chorus: Chorus | None = None

    def __post_init__(self) -> None:
        if self.sample_rate not in SAMPLE_RATES:
            raise ParameterError("sample rate", self.sample_rate, f"one of: {_listed(SAMPLE_RATES)} Hz")
        if self.loudness_lufs is not None:
            _check_range("loudness", self.loudness_lufs, LOUDNESS_LIMITS, "LUFS")
        _check_range("peak", self.peak_dbtp, PEAK_LIMITS, "dBTP")
        _check_range("fade-in", self.fade_in_s, (0, LONGEST_FADE_S), "s")
        _check_range("fade-out", self.fade_out_s, (0, LONGEST_FADE_S), "s")

    def bits_in(self, kind: AudioFormat) -> int | None:
        """How many bits a file of that kind has; ParameterError where it cannot be as was asked."""
        if self.sample_rate not in kind.sample_rates:
            raise ParameterError(
                "sample rate", self.sample_rate, f"one of: {_listed(kind.sample_rates)} Hz in {kind.label}"
            )
        if self.bits is None:
            return kind.bits[0] if kind.bits else None
        if self.bits not in kind.bits:
            allowed = f"one of: {_listed(kind.bits)} in {kind.label}" if kind.bits else f"left out for {kind.label}"
            raise ParameterError("bits", self.bits, allowed)
        return self.bits

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as they travel in the file."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> AudioSettings:
        """Inverse of `to_dict`; TypeError where it is damaged."""
        reverb, chorus = data.get("reverb"), data.get("chorus")
        effects = {"reverb": reverb and Reverb(**reverb), "chorus": chorus and Chorus(**chorus)}
        return cls(**(data | effects))


def loudness_from(text: str) -> float | None:
    """``"spotify"`` -> -14.0, ``"-18"`` -> -18.0, ``"as-played"`` -> None; ParameterError for anything else."""
    word = text.strip().casefold()
    if word == AS_PLAYED:
        return None
    try:
        return LOUDNESS_TARGETS[word] if word in LOUDNESS_TARGETS else float(word)
    except ValueError:
        names = ", ".join((AS_PLAYED, *LOUDNESS_TARGETS))
        raise ParameterError("loudness", text, f"a number of LUFS such as -18, or one of: {names}") from None


def _check_range(name: str, value: float, limits: tuple[float, float], unit: str) -> None:
    if not limits[0] <= value <= limits[1]:
        low, high = f"{limits[0]:g}", f"{limits[1]:g} {unit}"
        raise ParameterError(name, value, f"{low} to {high}")


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))
