"""The one type that a style is, whoever made its tables.

Conventions
-----------
A weight is a whole number of at least 0; an outcome's probability is its weight's share of the sum.  Degrees are
indexed from 0 in tuples of seven; semitones above the tonic in tuples of twelve.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from melodygen.melody import Relation
from melodygen.recipe import StyleRef


@dataclass(frozen=True, slots=True)
class BarToken:
    """One bar of a phrase pattern: `letter` is its material, `relation` what it does with it."""

    letter: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class BarPattern:
    """How the bars of a new phrase relate to each other."""

    tokens: tuple[BarToken, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class FormTables:
    """Phrase lengths, returns of phrases, and bar patterns within a phrase."""

    phrase_bars: Mapping[int, tuple[tuple[int, ...], ...]]
    return_lags: Mapping[int, int]
    closed_odd: int
    closed_even: int
    sequence_shifts: Mapping[int, int]
    bars: Mapping[int, tuple[BarPattern, ...]]


@dataclass(frozen=True, slots=True)
class ModeTables:
    """What differs between major and minor: chord changes, cadences, and the scale-degree profile."""

    transitions: tuple[tuple[int, ...], ...]
    before_close: tuple[int, ...]
    open_end: tuple[int, ...]
    degrees: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HarmonyTables:
    """Chords that open, how dissonant ones are held back, and where chords change."""

    opening: tuple[int, ...]
    dissonant_share: int
    kinds: Mapping[str, int]
    spread: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What happens within one beat.

    `onsets` are the ticks from the beat at which notes start; `is_held` says that the note before goes on into the
    beat, `rest_ticks` that it begins with so long a rest.
    """

    onsets: tuple[int, ...]
    is_held: bool
    rest_ticks: int
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class RhythmTables:
    """The cells of simple and compound beats, and how much a melody keeps to its favourites."""

    simple: tuple[Cell, ...]
    compound: tuple[Cell, ...]
    favourites: int
    favourite_boost: int


@dataclass(frozen=True, slots=True, eq=False)
class PitchTables:
    """Intervals, tessitura, chord tones and copies."""

    least_degree: int
    proximity_variance: float
    range_variance: float
    step_inertia: int
    repeat_share: int
    leap_reversal: int
    chord_tone_strong: int
    chord_tone_weak: int
    chord_tone_long: int
    open_degrees: Mapping[int, int]
    copy_same: int
    copy_varied: int
    copy_sequence: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Style:
    """A named set of probability tables, with where they came from; the loader keeps one of each."""

    name: str
    label: str
    version: str
    checksum: str
    origin: str
    licence: str
    form: FormTables
    harmony: HarmonyTables
    major: ModeTables
    minor: ModeTables
    rhythm: RhythmTables
    pitch: PitchTables

    @property
    def ref(self) -> StyleRef:
        """The style as a recipe names it."""
        return StyleRef(self.name, self.version, self.checksum)

    def mode(self, *, is_minor: bool) -> ModeTables:
        """The tables of minor or major scales."""
        return self.minor if is_minor else self.major
