"""A performance as an audio file: rendered, measured, made as loud as was asked, and written with its recipe.

Conventions
-----------
Sound is rendered in floats and kept aside, since only the whole tells how loud it is; then it is read again with fades
and gain and written in blocks, so that long pieces need hardly more memory than short ones.  What the report says is
true of the file: where a format codes with loss, the file is decoded and measured again, and written anew with another
gain if what came back is too loud.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from melodygen.audio.encoding import Content, check_length, encode
from melodygen.audio.mastering import Mastering, Treatment
from melodygen.audio.report import AudioReport, report_on
from melodygen.audio.settings import AudioSettings, format_of
from melodygen.audio.spool import BLOCK_FRAMES, Spool
from melodygen.audio.tags import NO_TAGS, Provenance, Tags, load_soundfile
from melodygen.audio.watch import Progress, Watch
from melodygen.files import atomic_path, sha256_of
from melodygen.performance import Performance
from melodygen.recipe import Recipe
from melodygen.sound import measure, rendered, synth_version
from melodygen.sound.loudness import Samples
from melodygen.sound.render import TAIL_S

USUAL = AudioSettings()

_MOST_ATTEMPTS = 5
_RENDERED, _MEASURED = 0.8, 0.9
"""Shares of the work that are done by then."""


def write_audio(  # noqa: PLR0913 - what is played, what the file is like, what it says, and who watches
    performance: Performance,
    path: Path,
    *,
    soundfont: Path,
    settings: AudioSettings = USUAL,
    recipe: Recipe | None = None,
    title: str = "",
    midi_timing: str | None = None,
    is_anonymous: bool = False,
    tail_s: float = TAIL_S,
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
    is_anonymous
        Nothing travels in the file: neither recipe nor title nor the name of the program.
    tail_s
        Longest ringing on after the end of `performance`, in seconds; with 0 the file ends there exactly.
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
    check_length(kind, bits, (performance.seconds_at(performance.length_ticks) + tail_s) * settings.sample_rate)
    if kind.name != "wav":
        load_soundfile(f"writing {kind.label}")  # before the work, not after it
    watch = Watch(progress, cancelled)
    with atomic_path(path) as draft, new_spool(settings) as spool:
        render_into(spool, performance, soundfont, settings, watch.part(0, _RENDERED), tail_s=tail_s)
        mastering = Mastering(spool, settings, watch.part(_RENDERED, _MEASURED))
        writing = watch.part(_MEASURED, 1.0)
        for attempt in range(_MOST_ATTEMPTS):
            sound = sound_facts(performance, soundfont, settings, mastering.treatment)
            if midi_timing is not None:
                sound["midi_timing"] = midi_timing
            content = Content(
                kind=kind,
                bits=bits,
                sample_rate=settings.sample_rate,
                channels=2,
                frames=spool.frames,
                tags=NO_TAGS if is_anonymous else Tags(title or title_of(recipe), Provenance(recipe, sound).to_json()),
            )
            treatment = mastering.treatment
            encode(draft, treatment.applied(writing.over(spool.blocks(), spool.frames)), content)
            heard = mastering.levels if kind.is_lossless else measure(decoded(draft), settings.sample_rate)
            if mastering.is_good(heard, is_first=attempt == 0):
                break
    return report_on(path, heard, treatment.gain_db, settings, treatment.limited)


def render_into(
    spool: Spool,
    performance: Performance,
    soundfont: Path,
    settings: AudioSettings,
    watch: Watch,
    *,
    tail_s: float = TAIL_S,
) -> None:
    """Render `performance` to its end, and at most `tail_s` of what rings on."""
    chunks = rendered(
        performance,
        soundfont=soundfont,
        sample_rate=settings.sample_rate,
        tail_s=tail_s,
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


def sound_facts(
    performance: Performance, soundfont: Path, settings: AudioSettings, treatment: Treatment
) -> dict[str, Any]:
    """How a file was rendered, as it travels in the file."""
    return {
        "soundfont": {"name": soundfont.name, "sha256": checksum_of(soundfont)},
        "fluidsynth": synth_version(),
        "parts": [part.name.lower() for part in performance.parts],
        "settings": settings.to_dict(),
        **treatment.to_dict(),
    }


def checksum_of(path: Path) -> str:
    """The SHA-256 of a file, in hex; remembered as long as its date and length stay, as with SoundFonts."""
    facts = path.stat()
    return _checksum(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=8)
def _checksum(path: Path, _changed: int, _size: int) -> str:
    return sha256_of(path)
