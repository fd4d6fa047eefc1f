"""A performance as an audio file: rendered, measured, given one gain, and written with what it was made from.

Conventions
-----------
Sound is rendered in floats and kept aside, since only the whole tells how loud it is; then it is read again with fades
and gain and written in blocks, so that long pieces need no more memory than short ones.  What the report says is true
of the file: where a format codes with loss, the file is decoded and measured again, and written anew with another gain
if what came back is too loud.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import file_digest
from pathlib import Path
from typing import Any

import numpy as np

from melodygen.audio.encoding import Content, check_length, encode
from melodygen.audio.settings import AudioSettings, format_of
from melodygen.audio.spool import BLOCK_FRAMES, Spool
from melodygen.audio.tags import Provenance, Tags, load_soundfile
from melodygen.files import atomic_path
from melodygen.performance import Performance
from melodygen.recipe import Recipe
from melodygen.sound import Levels, RenderCancelled, measure, rendered, synth_version
from melodygen.sound.loudness import RELIABLE_S, SHORTEST_S, Samples
from melodygen.sound.render import TAIL_S

USUAL = AudioSettings()

TOLERANCE_LU = 0.05
"""How far the loudness of a file may be from what was asked before it is written anew."""

_MARGIN_DB = 0.01
"""Below the ceiling: rounding to 16 bits can make a peak a little higher."""

_MOST_ATTEMPTS = 5
_RENDERED, _MEASURED = 0.8, 0.9
"""Shares of the work that are done by then."""

Progress = Callable[[float], None]


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
    remarks
        What is to be known of it, a sentence each.

    """

    path: Path
    duration_s: float
    loudness_lufs: float | None
    true_peak_dbtp: float
    gain_db: float
    settings: AudioSettings
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


def write_audio(  # noqa: PLR0913 - what is played, what the file is like, what it says, and who watches
    performance: Performance,
    path: Path,
    *,
    soundfont: Path,
    settings: AudioSettings = USUAL,
    recipe: Recipe | None = None,
    title: str = "",
    midi_timing: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> AudioReport:
    """Write `performance` to `path` in the format of its ending, whole or not at all.

    Parameters
    ----------
    performance
        What is played.
    path
        The file to write or to replace.
    soundfont
        The SoundFont to play with, as `find_soundfont` gives it.
    settings
        What the file is to be like.
    recipe
        What makes the notes again; travels in the file.
    title
        The title in the file; without one, key, scale and seed of the recipe.
    midi_timing
        How the MIDI file keeps time that `performance` was read from, if it was: it is not quite what a player plays.
    progress
        Called with the share that is done, 0 to 1.
    cancelled
        Asked many times a second; once it returns true, RenderCancelled is raised and nothing is written.

    Raises
    ------
    SoundError
        No FluidSynth, no encoder, or the SoundFont cannot be read.
    FormatError, ParameterError
        `path` does not end like an audio file, or its format cannot be as was asked.
    WriteError
        The file could not be written; an older one is as it was.
    ConstraintError
        The performance is longer than the file can be.

    """
    kind = format_of(path)
    bits = settings.bits_in(kind)
    check_length(kind, bits, (performance.seconds_at(performance.length_ticks) + TAIL_S) * settings.sample_rate)
    if kind.name != "wav":
        load_soundfile(f"writing {kind.label}")  # before the work, not after it
    watch = Watch(progress, cancelled)
    with atomic_path(path) as draft, new_spool(settings) as spool:
        render_into(spool, performance, soundfont, settings, watch.part(0, _RENDERED))
        levels = measure(watch.part(_RENDERED, _MEASURED).over(spool.blocks(), spool.frames), settings.sample_rate)
        gain = gain_for(levels, settings)
        writing = watch.part(_MEASURED, 1.0)
        for attempt in range(_MOST_ATTEMPTS):
            sound = sound_facts(performance, soundfont, settings, gain)
            if midi_timing is not None:
                sound["midi_timing"] = midi_timing
            content = Content(
                kind=kind,
                bits=bits,
                sample_rate=settings.sample_rate,
                channels=2,
                frames=spool.frames,
                tags=Tags(title or title_of(recipe), Provenance(recipe, sound).to_json()),
            )
            encode(draft, amplified(writing.over(spool.blocks(), spool.frames), gain), content)
            heard = levels.louder(gain) if kind.is_lossless else measure(decoded(draft), settings.sample_rate)
            more = gain_for(heard, settings)
            more = min(more, 0.0) if attempt else more
            if heard.true_peak_dbtp <= settings.peak_dbtp and abs(more) <= TOLERANCE_LU:
                break
            gain += more
    return report_on(path, heard, gain, settings)


def render_into(spool: Spool, performance: Performance, soundfont: Path, settings: AudioSettings, watch: Watch) -> None:
    """Render `performance` to its end."""
    chunks = rendered(
        performance,
        soundfont=soundfont,
        sample_rate=settings.sample_rate,
        reverb=settings.reverb,
        chorus=settings.chorus,
    )
    for share, chunk in chunks:
        spool.add(chunk)
        watch.tell(share)


def new_spool(settings: AudioSettings) -> Spool:
    """A spool with the fades that were asked for."""
    rate = settings.sample_rate
    return Spool(fade_in_frames=round(settings.fade_in_s * rate), fade_out_frames=round(settings.fade_out_s * rate))


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


def decoded(path: Path) -> Iterator[Samples]:
    """What a player makes of a file, in blocks."""
    soundfile = load_soundfile(f"reading {path.name}")
    with soundfile.SoundFile(str(path)) as file:
        yield from file.blocks(BLOCK_FRAMES, dtype="float32", always_2d=True)


def title_of(recipe: Recipe | None) -> str:
    """Key, scale and seed, such as ``"D Minor (Natural), seed 7"``; empty without a recipe."""
    if recipe is None:
        return ""
    asked = recipe.parameters
    return f"{asked.key} {asked.the_scale.label}, seed {asked.seed}"


def sound_facts(performance: Performance, soundfont: Path, settings: AudioSettings, gain_db: float) -> dict[str, Any]:
    """How a file was rendered, as it travels in the file."""
    return {
        "soundfont": {"name": soundfont.name, "sha256": checksum_of(soundfont)},
        "fluidsynth": synth_version(),
        "parts": [part.name.lower() for part in performance.parts],
        "settings": settings.to_dict(),
        "gain_db": round(gain_db, 3),
    }


def checksum_of(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    facts = path.stat()
    return _checksum(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=8)
def _checksum(path: Path, _changed: int, _size: int) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def report_on(path: Path, levels: Levels, gain_db: float, settings: AudioSettings) -> AudioReport:
    """What is told of a file with these levels."""
    remarks = tuple(_remarks(levels, gain_db, settings))
    loudness, peak = levels.loudness_lufs, levels.true_peak_dbtp
    return AudioReport(path, levels.duration_s, loudness, peak, gain_db, settings, remarks)


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


class Watch:
    """Tells how much is done, and stops what is no longer wanted."""

    def __init__(
        self, progress: Progress | None, cancelled: Callable[[], bool] | None, start: float = 0.0, end: float = 1.0
    ) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._start, self._end, self._told = start, end, 0.0

    def part(self, start: float, end: float) -> Watch:
        """A watch over a part of this one's work, which begins and ends at these shares of it."""
        span = self._end - self._start
        return Watch(self._progress, self._cancelled, self._start + start * span, self._start + end * span)

    def tell(self, share: float) -> None:
        """So much is done, 0 to 1; RenderCancelled if the caller wants no more."""
        if self._cancelled is not None and self._cancelled():
            raise RenderCancelled
        self._told = max(self._told, share)
        if self._progress is not None:
            self._progress(self._start + self._told * (self._end - self._start))

    def over(self, blocks: Iterable[Samples], frames: int) -> Iterator[Samples]:
        """The same blocks, of so many frames in all, telling how many have passed."""
        passed = 0
        for block in blocks:
            yield block
            passed += len(block)
            self.tell(passed / frames)
