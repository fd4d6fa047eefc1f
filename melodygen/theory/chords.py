"""Triads on the degrees of a scale, and their symbols.

Conventions
-----------
A degree is 1 to 7 in the scale that gives the harmony; a Roman numeral is relative to that scale, so the sixth
degree of D natural minor is ``VI`` and its symbol ``Bb``.
"""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.theory.pitch import pitch_class
from melodygen.theory.scales import Scale, harmony_scale

NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True, slots=True)
class Quality:
    """What a triad is called: `suffix` in a chord symbol, and how its Roman numeral is written."""

    slug: str
    intervals: tuple[int, int, int]
    suffix: str
    is_upper: bool
    mark: str
    is_consonant: bool


QUALITIES = (
    Quality("major", (0, 4, 7), "", True, "", True),
    Quality("minor", (0, 3, 7), "m", False, "", True),
    Quality("diminished", (0, 3, 6), "dim", False, "°", False),
    Quality("augmented", (0, 4, 8), "aug", True, "+", False),
    Quality("major-flat-five", (0, 4, 6), "(b5)", True, "(b5)", False),
    Quality("suspended-second-flat-five", (0, 2, 6), "sus2(b5)", False, "sus2(b5)", False),
)

_BY_INTERVALS: dict[tuple[int, ...], Quality] = {quality.intervals: quality for quality in QUALITIES}


@dataclass(frozen=True, slots=True)
class Chord:
    """A triad: its degree (1 to 7) in the harmony's scale, root name and quality."""

    degree: int
    root: str
    quality: Quality

    @property
    def pitch_classes(self) -> tuple[int, int, int]:
        """Root, third and fifth as pitch classes."""
        root = pitch_class(self.root)
        _, third, fifth = self.quality.intervals
        return (root, (root + third) % 12, (root + fifth) % 12)

    @property
    def symbol(self) -> str:
        """As in a lead sheet: ``"Dm"``, ``"Bb"``, ``"Edim"``."""
        return self.root + self.quality.suffix

    @property
    def numeral(self) -> str:
        """Roman numeral relative to the scale: ``"i"``, ``"VI"``, ``"ii°"``."""
        numeral = NUMERALS[self.degree - 1]
        return (numeral if self.quality.is_upper else numeral.lower()) + self.quality.mark


def triads(scale: Scale, tonic: str) -> tuple[Chord, ...]:
    """The seven triads that `scale` (or the scale it takes its harmony from) has on `tonic`, by degree.

    A stack of thirds that no table row names, as some exotic scales have, is left out.
    """
    source = harmony_scale(scale)
    names = source.names(tonic)
    classes = source.pitch_classes(tonic)
    found = []
    for index, name in enumerate(names):
        stack = tuple((classes[(index + step) % 7] - classes[index]) % 12 for step in (0, 2, 4))
        quality = _BY_INTERVALS.get(stack)
        if quality is not None:
            found.append(Chord(index + 1, name, quality))
    return tuple(found)
