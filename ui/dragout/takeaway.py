"""What is taken out of the window, and the name that its file has: no Qt.

Conventions
-----------
Bars are a range, counted from 0 and -1 for an upbeat's; in names they count from 1, and 0 for an upbeat's.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from melodygen.excerpt import bars_of, bars_with, notes_of
from melodygen.melody import Melody
from melodygen.performance import PARTS
from ui.roll.choice import NOTHING_CHOSEN, Choice

Kind = Literal["export_midi", "export_audio"]
"""As in `ui.formats`."""

MELODY, CHORDS = PARTS[:1], PARTS[1:2]
SUFFIXES: dict[Kind, str] = {"export_midi": ".mid", "export_audio": ".wav"}
PLAIN_MINOR = "natural-minor"


@dataclass(frozen=True, slots=True)
class Takeaway:
    """What is chosen (or all) of these parts of a melody, as one kind of file; sound by `soundfont`, or the best.

    Of chords, and where `choice` has no notes, whole bars.
    """

    melody: Melody
    choice: Choice = NOTHING_CHOSEN
    parts: tuple[str, ...] = MELODY
    kind: Kind = "export_midi"
    soundfont: Path | None = None

    @property
    def excerpt(self) -> Melody:
        """The notes or bars that are wanted."""
        if self.choice.notes and self.parts != CHORDS:
            return notes_of(self.melody, self.choice.notes)
        return bars_of(self.melody, *self.bars) if self.bars else self.melody

    @property
    def bars(self) -> tuple[int, int] | None:
        """The bars that it is from, None for all."""
        return bars_with(self.melody, self.choice.notes) if self.choice.notes else self.choice.bars

    @property
    def file_name(self) -> str:
        """``"melodygen D minor 132 BPM seed 7 bars 1-4 chords.mid"``, or ``" notes"`` where only some are in it."""
        part = " chords" if self.parts == CHORDS else " notes" if self.choice.notes else ""
        return f"{name_of(self.melody, self.bars)}{part}{SUFFIXES[self.kind]}"

    def is_same(self, other: Takeaway) -> bool:
        """Whether it has the same file; melodies are taken by identity, since comparing their notes takes long."""
        mine, its = ((it.choice, it.parts, it.kind, it.soundfont) for it in (self, other))
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
