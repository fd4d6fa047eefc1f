"""Whether an audio file is what its recipe makes: played again and compared, second by second.

Conventions
-----------
What is compared is power: that of the difference against that of the sound, in stretches of one and a half seconds, so
that one other note is found in a long piece.  Formats that code with loss differ from what they were given, by less
than a fiftieth of its power (in Ogg and MP3 a thousandth was measured); all others by what rounding makes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from melodygen.audio.mastering import Treatment
from melodygen.audio.settings import AudioSettings, format_of
from melodygen.audio.spool import BLOCK_FRAMES
from melodygen.audio.tags import load_soundfile
from melodygen.audio.watch import Watch
from melodygen.audio.writing import checksum_of, new_spool, render_into
from melodygen.errors import FormatError
from melodygen.performance import Performance
from melodygen.sound import list_soundfonts
from melodygen.sound.loudness import Samples

LARGEST_SHARE = {True: 1e-4, False: 0.02}
"""Of the power of the sound, what that of the difference may be, in lossless files and in others."""

_FLOOR = 1e-4
"""Where it is softer than this share of the loudest stretch, differences are measured against that."""

_ROUNDING = 1e-9
"""The power of the dither of 16 bits, and more."""


def soundfont_of(sound: dict[str, Any]) -> Path | None:
    """The SoundFont that a file says it was rendered with, if it is on this machine."""
    facts = sound.get("soundfont")
    name, checksum = (facts.get("name"), facts.get("sha256")) if isinstance(facts, dict) else (None, None)
    same_name = (found.path for found in list_soundfonts() if found.path.name == name)
    return next((path for path in same_name if checksum_of(path) == checksum), None)


def sound_difference(path: Path, performance: Performance, soundfont: Path, sound: dict[str, Any]) -> str:
    """Where the sound of `path` first differs from `performance` played again, in words; empty where it does not.

    Raises
    ------
    FormatError
        What the file says of how it was rendered is damaged, or it cannot be read.

    """
    soundfile = load_soundfile(f"reading {path.name}")
    try:
        settings = AudioSettings.from_dict(sound["settings"])
        with soundfile.SoundFile(str(path)) as file, new_spool(settings) as spool:
            if file.samplerate != settings.sample_rate:
                return f"the file has {file.samplerate} frames a second, the recipe's rendering {settings.sample_rate}"
            render_into(spool, performance, soundfont, settings, Watch(None, None))
            treatment = Treatment.from_dict(sound, spool, settings.sample_rate)
            ours = treatment.applied(spool.blocks(max(file.frames, spool.frames)))
            place = _first_difference(_padded(file), ours, LARGEST_SHARE[format_of(path).is_lossless])
    except soundfile.LibsndfileError:
        raise FormatError(path, "its sound is damaged", "export it again") from None
    except (KeyError, TypeError, ValueError) as error:
        raise FormatError(path, f"what it says of its sound is damaged ({error})", "export it again") from None
    return "" if place is None else f"from about {place * BLOCK_FRAMES / settings.sample_rate:.0f} s on"


def _padded(file: Any) -> Iterator[Samples]:
    """The file in stereo, with silence after it for ever."""
    for block in file.blocks(BLOCK_FRAMES, dtype="float32", always_2d=True):
        yield np.pad(np.broadcast_to(block, (len(block), 2)), ((0, BLOCK_FRAMES - len(block)), (0, 0)))
    while True:
        yield np.zeros((BLOCK_FRAMES, 2), np.float32)


def _first_difference(theirs: Iterator[Samples], ours: Iterator[Samples], largest_share: float) -> int | None:
    """The number of the first block in which they differ."""
    differences, powers = [], []
    for block, other in zip(ours, theirs, strict=False):
        differences.append(float(np.square(block - other[: len(block)]).mean()))
        powers.append(float(np.square(block).mean()))
    floor = max(powers, default=0.0) * _FLOOR
    pairs = enumerate(zip(differences, powers, strict=True))
    return next((place for place, (off, power) in pairs if off > largest_share * max(power, floor) + _ROUNDING), None)
