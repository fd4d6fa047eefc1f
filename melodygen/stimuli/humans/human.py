"""A melody of a person's, with all that a set needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.melody import Melody
from melodygen.parameters import Parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A melody as it stands in a file; `score` and `played` as in `HumanMelody`, but whole."""

    file: str
    title: str
    origin: str
    licence: str
    score: Melody
    played: Melody


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanMelody:
    """One human melody of a set.

    Attributes
    ----------
    name
        Unique in the set and plain; pairs are named by it.
    title
        As people know it; of a file without one its name.
    origin
        Where it comes from: of a bundled tune the composer or the country, of others the file.
    licence
        SPDX identifier, or what the design says.
    melody
        What listeners hear: on the grid, or as it was played where the design wants that.
    score
        The same on the grid: what it is measured by and what others are made like.
    parameters
        What its notes would be asked for in the shipped style that expects them most: its own tempo, bars, metre, key,
        scale, exact range, instrument and upbeat, and where it stands by the knobs.

    """

    name: str
    title: str
    origin: str
    licence: str
    melody: Melody
    score: Melody
    parameters: Parameters
