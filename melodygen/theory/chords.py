"""Chords on the degrees of a scale, and their symbols.

Conventions
-----------
A degree is 1 to 7 in the scale that gives the harmony; a Roman numeral is relative to that scale, so the sixth
degree of D natural minor is ``VI`` and its symbol ``Bb``.  A chord may stand on a root that the scale has not: then its
numeral has a sign (`melodygen.theory.symbols`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from melodygen.theory.pitch import LETTERS, pitch_class, spell
from melodygen.theory.scales import Scale, harmony_scale

NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True, slots=True)
class Quality:
    """What a chord is called: `suffix` in a chord symbol, and how its Roman numeral is written.

    `intervals` are in semitones above the root, rising; a ninth is above the octave.
    """

    slug: str
    intervals: tuple[int, ...]
    suffix: str
    is_upper: bool
    mark: str
    is_consonant: bool

    @property
    def tones(self) -> tuple[int, ...]:
        """Which tone of the chord each interval is: 1 the root, 3 the third, 9 the ninth."""
        is_diminished = self.slug == "diminished-seventh"
        return tuple(7 if interval == 9 and is_diminished else TONES[interval] for interval in self.intervals)


TONES = {0: 1, 2: 2, 3: 3, 4: 3, 5: 4, 6: 5, 7: 5, 8: 5, 9: 6, 10: 7, 11: 7, 14: 9}
"""Which tone of a chord an interval in semitones above its root is, but for the seventh of a diminished one."""

TRIADS = (
    Quality("major", (0, 4, 7), "", True, "", True),
    Quality("minor", (0, 3, 7), "m", False, "", True),
    Quality("diminished", (0, 3, 6), "dim", False, "°", False),
    Quality("augmented", (0, 4, 8), "aug", True, "+", False),
    Quality("major-flat-five", (0, 4, 6), "(b5)", True, "(b5)", False),
    Quality("suspended-second-flat-five", (0, 2, 6), "sus2(b5)", False, "sus2(b5)", False),
)
"""What thirds stacked on a scale may come to."""

QUALITIES = (
    *TRIADS,
    Quality("suspended-second", (0, 2, 7), "sus2", True, "sus2", True),
    Quality("suspended-fourth", (0, 5, 7), "sus4", True, "sus4", True),
    Quality("power", (0, 7), "5", True, "5", True),
    Quality("major-sixth", (0, 4, 7, 9), "6", True, "6", True),
    Quality("minor-sixth", (0, 3, 7, 9), "m6", False, "6", True),
    Quality("dominant-seventh", (0, 4, 7, 10), "7", True, "7", False),
    Quality("major-seventh", (0, 4, 7, 11), "maj7", True, "maj7", False),
    Quality("minor-seventh", (0, 3, 7, 10), "m7", False, "7", False),
    Quality("minor-major-seventh", (0, 3, 7, 11), "m(maj7)", False, "maj7", False),
    Quality("diminished-seventh", (0, 3, 6, 9), "dim7", False, "°7", False),
    Quality("half-diminished", (0, 3, 6, 10), "m7b5", False, "ø7", False),
    Quality("augmented-seventh", (0, 4, 8, 10), "aug7", True, "+7", False),
    Quality("added-ninth", (0, 4, 7, 14), "add9", True, "add9", False),
    Quality("minor-added-ninth", (0, 3, 7, 14), "m(add9)", False, "add9", False),
    Quality("dominant-ninth", (0, 4, 7, 10, 14), "9", True, "9", False),
    Quality("major-ninth", (0, 4, 7, 11, 14), "maj9", True, "maj9", False),
    Quality("minor-ninth", (0, 3, 7, 10, 14), "m9", False, "9", False),
)
"""All that can be asked for."""

_TRIADS = {quality.intervals: quality for quality in TRIADS}
_ALL = {quality.intervals: quality for quality in QUALITIES}


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord: its degree (1 to 7) in the harmony's scale, root name and quality; `sign` as its numeral has it."""

    degree: int
    root: str
    quality: Quality
    sign: str = ""

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        """Root, third, fifth and what else it has, as pitch classes."""
        root = pitch_class(self.root)
        return tuple((root + interval) % 12 for interval in self.quality.intervals)

    @property
    def names(self) -> tuple[str, ...]:
        """What its tones are called, each on its own letter: D minor has ``("D", "F", "A")``."""
        letter = LETTERS.index(self.root[0])
        return tuple(
            spell(LETTERS[(letter + tone - 1) % 7], pc)
            for tone, pc in zip(self.quality.tones, self.pitch_classes, strict=True)
        )

    @property
    def symbol(self) -> str:
        """As in a lead sheet: ``"Dm"``, ``"Bb"``, ``"Edim"``."""
        return self.root + self.quality.suffix

    @property
    def numeral(self) -> str:
        """Roman numeral relative to the scale: ``"i"``, ``"VI"``, ``"ii°"``, ``"bVII7"``."""
        return numeral_of(self.degree, self.quality, self.sign)


def numeral_of(degree: int, quality: Quality, sign: str = "") -> str:
    """``(7, major, "b")`` -> ``"bVII"``."""
    numeral = NUMERALS[degree - 1]
    return sign + (numeral if quality.is_upper else numeral.lower()) + quality.mark


def triads(scale: Scale, tonic: str) -> tuple[Chord, ...]:
    """The seven triads that `scale` (or the scale it takes its harmony from) has on `tonic`, by degree.

    A stack of thirds that no table row names, as some exotic scales have, is left out.
    """
    return _stacked(scale, tonic, (0, 2, 4), _TRIADS)


def seventh_chords(scale: Scale, tonic: str) -> tuple[Chord, ...]:
    """The same with a third more."""
    return _stacked(scale, tonic, (0, 2, 4, 6), _ALL)


def _stacked(
    scale: Scale, tonic: str, steps: tuple[int, ...], qualities: Mapping[tuple[int, ...], Quality]
) -> tuple[Chord, ...]:
    source = harmony_scale(scale)
    names = source.names(tonic)
    classes = source.pitch_classes(tonic)
    found = []
    for index, name in enumerate(names):
        stack = tuple((classes[(index + step) % 7] - classes[index]) % 12 for step in steps)
        quality = qualities.get(stack)
        if quality is not None:
            found.append(Chord(index + 1, name, quality))
    return tuple(found)
