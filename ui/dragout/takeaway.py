"""What is taken out of the window, and the name that its file has: no Qt.

Conventions
-----------
Bars are a range, counted from 0 and -1 for an upbeat's; in names they count from 1, and 0 for an upbeat's.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from melodygen.excerpt import bars_of
from melodygen.melody import Melody
from melodygen.performance import PARTS

Kind = Literal["export_midi", "export_wav"]
"""As in `ui.formats`."""

MELODY, CHORDS = PARTS[:1], PARTS[1:]
SUFFIXES: dict[Kind, str] = {"export_midi": ".mid", "export_wav": ".wav"}
PLAIN_MINOR = "natural-minor"


@dataclass(frozen=True, slots=True)
class Takeaway:
    """These bars (None for all) of these parts of a melody, as one kind of file; sound by `soundfont`, or the best."""

    melody: Melody
    bars: tuple[int, int] | None = None
    parts: tuple[str, ...] = MELODY
    kind: Kind = "export_midi"
    soundfont: Path | None = None

    @property
    def excerpt(self) -> Melody:
        """The bars that are wanted."""
        return bars_of(self.melody, *self.bars) if self.bars else self.melody

    @property
    def file_name(self) -> str:
        """``"melodygen D minor 132 BPM seed 7 bars 1-4 chords.mid"``."""
        part = " chords" if self.parts == CHORDS else ""
        return f"{name_of(self.melody, self.bars)}{part}{SUFFIXES[self.kind]}"

    def is_same(self, other: Takeaway) -> bool:
        """Whether it has the same file; melodies are taken by identity, since comparing their notes takes long."""
        mine, its = ((it.bars, it.parts, it.kind, it.soundfont) for it in (self, other))
        return self.melody is other.melody and mine == its


def name_of(melody: Melody, bars: tuple[int, int] | None = None) -> str:
    """What a musician looks for in a list of files: ``"melodygen D minor 132 BPM seed 7 bars 1-4"``."""
    slug = melody.scale.slug
    scale = "minor" if slug == PLAIN_MINOR else slug.replace("-", " ")
    words = ["melodygen", melody.key, scale, f"{melody.tempo_bpm:g} BPM"]
    if melody.recipe is not None:
        words.append(f"seed {melody.recipe.parameters.seed}")
    if bars is not None:
        first, last = bars[0] + 1, bars[1]
        words.append(f"bars {first}-{last}" if first < last else f"bar {last}")
    return " ".join(words)
