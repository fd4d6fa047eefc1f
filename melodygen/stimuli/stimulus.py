"""One melody of a set, and what is known of it.

Conventions
-----------
Durations are in seconds of the whole file, with lead-in and tail.  The id says nothing about where a melody comes from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Source = Literal["human", "generated"]
Role = Literal["trial", "practice", "attention"]

HUMAN = "human"
"""The condition of melodies by people; those that were generated have their cell's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundFile:
    """A stimulus in one format.

    Attributes
    ----------
    name
        ``<id>.<format>``, within `SetFolder.sounds`.
    sha256
        Of the whole file, in hex.
    seconds
        How long it plays.
    loudness_lufs, peak_dbtp
        Integrated loudness and true peak of the file as it is (BS.1770); None of MIDI files.

    """

    name: str
    sha256: str
    seconds: float
    loudness_lufs: float | None = None
    peak_dbtp: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stimulus:
    """A melody of the set.

    Attributes
    ----------
    id
        Eight letters and digits that tell nothing.
    role
        What it is for: judged, to practise with, or to see who pays attention.
    source
        Who made it.
    condition
        The cell of the design, or `HUMAN`.
    pair
        What a human melody and its matches have in common; empty where there is no matching.
    replicate
        Which of the cell's melodies, from 1.
    seed
        That it was drawn with; None of human melodies.
    recipe
        What draws it again (`Recipe.to_json` as plain values); None of human melodies.
    origin
        Of a human melody its title or file; of a generated one empty.
    licence
        SPDX identifier, or what the design says.
    measures
        The published measures of the melody by name.
    files
        One for each format of the design.

    """

    id: str
    role: Role
    source: Source
    condition: str
    pair: str = ""
    replicate: int = 1
    seed: int | None = None
    recipe: dict[str, Any] | None = None
    origin: str = ""
    licence: str = ""
    measures: dict[str, float] = field(default_factory=dict)
    files: tuple[SoundFile, ...] = ()
