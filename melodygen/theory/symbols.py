"""Chord symbols and Roman numerals as people type them -> chords of a key.

Conventions
-----------
A symbol is a letter chord (``"Dm7"``) or a numeral (``"VI"``).  A numeral without a sign is the degree of the scale
itself, in capitals major and in small letters minor, whatever the scale has there: ``V`` in natural minor is major.
With a flat it counts from the major scale, as ``bVII`` does in most songbooks, and so it does with a sharp but where
the scale has the degree flat: ``#vii°`` is the leading note's in minor.  What the scale has sharp is flattened from
there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from melodygen.theory.chords import NUMERALS, QUALITIES, Chord, Quality, numeral_of, triads
from melodygen.theory.pitch import NATURAL_PITCH_CLASSES, pitch_class, spell
from melodygen.theory.scales import Scale, harmony_scale

_ALSO = {
    "major": "maj M",
    "minor": "min mi -",
    "diminished": "° o mb5 m(b5)",
    "augmented": "+ #5 (#5)",
    "suspended-fourth": "sus",
    "minor-sixth": "min6 mi6 -6",
    "dominant-seventh": "dom7",
    "major-seventh": "M7 ma7 j7 Δ Δ7 ^ ^7",
    "minor-seventh": "min7 mi7 -7",
    "minor-major-seventh": "mmaj7 mM7 minmaj7 min(maj7) -maj7 -M7 -Δ7",
    "diminished-seventh": "°7 o7",
    "half-diminished": "ø ø7 m7(b5) min7b5 -7b5 hdim7",
    "augmented-seventh": "+7 7#5 7(#5)",
    "added-ninth": "add2 (add9)",
    "minor-added-ninth": "madd9 madd2 minadd9 -add9",
    "major-ninth": "M9 ma9 Δ9 ^9",
    "minor-ninth": "min9 mi9 -9",
}
"""What else people write after the root for each quality."""

_SUFFIXES = MappingProxyType({
    suffix: quality
    for quality in QUALITIES
    for suffix in (quality.suffix, *_ALSO.get(quality.slug, "").split())
})  # fmt: skip

_DEGREES = {numeral: degree for degree, numeral in enumerate(NUMERALS, start=1)}
_NUMERAL = re.compile(r"([b#]{0,2})(VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)(?![IVivx])(.*)")
_LETTER = re.compile(r"([A-Ga-g][b#]{0,2})(.*)")
_WORDS = re.compile(r"(?i)maj|min|dim|aug|sus|add")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A chord as it is written: on a `root` by letter, or else on a `degree`, 1 to 7, with its `sign`."""

    quality: Quality
    root: str = ""
    degree: int = 0
    sign: str = ""

    @property
    def is_numeral(self) -> bool:
        """Whether it moves with the key."""
        return not self.root

    @property
    def text(self) -> str:
        """As this program writes it: ``"D-7"`` is ``"Dm7"``."""
        return self.root + self.quality.suffix if self.root else numeral_of(self.degree, self.quality, self.sign)

    def chord(self, scale: Scale, tonic: str) -> Chord:
        """The chord that it is in that key."""
        places = _places(scale, tonic)
        if self.is_numeral:
            place = places[self.degree - 1]
            pc = place.raised(self.sign)
        else:
            pc = pitch_class(self.root)
            own = [place for place in places if place.pitch_class == pc]
            near = [place for place in places if abs(place.away(pc)) < 2]
            place = next(iter(own), None) or next((it for it in near if it.name[0] == self.root[0]), near[0])
        root = place.name if pc == place.pitch_class else spell(place.name[0], pc)
        return Chord(place.degree, root, self.quality, place.sign(pc))


@cache
def read_symbol(text: str) -> Symbol | None:
    """``"Bb7"``, ``"ii7"``; None for what is no chord that this program knows."""
    plain = text.strip().replace("♯", "#").replace("♭", "b")
    if found := _NUMERAL.fullmatch(plain):
        quality = _numeral_quality(_tidied(found[3]), is_upper=found[2].isupper())
        return Symbol(quality, degree=_DEGREES[found[2].upper()], sign=found[1]) if quality else None
    if found := _LETTER.fullmatch(plain):
        quality = _SUFFIXES.get(_tidied(found[2]))
        return Symbol(quality, found[1].capitalize()) if quality else None
    return None


def _tidied(suffix: str) -> str:
    """Words in small letters, as the table has them."""
    return _WORDS.sub(lambda word: word[0].lower(), suffix)


def _numeral_quality(suffix: str, *, is_upper: bool) -> Quality | None:
    """What a numeral in capitals, or in small letters, with that after it is: ``ii7`` is a minor seventh."""
    if not is_upper and (minor := _SUFFIXES.get(f"m{suffix}") or _SUFFIXES.get(f"m({suffix})")):
        return minor
    return _SUFFIXES.get(suffix)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a degree lies in a key: the name and pitch class that the scale gives it, and that of the major scale."""

    degree: int
    name: str
    pitch_class: int
    major: int

    def away(self, pc: int) -> int:
        """Semitones from the degree of the major scale up to `pc`, -6 to 5."""
        return (pc - self.major + 6) % 12 - 6

    def raised(self, sign: str) -> int:
        """The pitch class that the numeral with `sign` stands on."""
        semitones = sign.count("#") - sign.count("b")
        return (self._base(semitones) + semitones) % 12 if sign else self.pitch_class

    def sign(self, pc: int) -> str:
        """Inverse of `raised`."""
        if pc == self.pitch_class:
            return ""
        semitones = self.away(pc) or -self.away(self.pitch_class)
        more = (pc - self._base(semitones) + 6) % 12 - 6
        return "#" * more + "b" * -more

    def _base(self, semitones: int) -> int:
        """What a numeral counts from that is raised by so much."""
        return self.pitch_class if self.away(self.pitch_class) * semitones < 0 else self.major


@cache
def _places(scale: Scale, tonic: str) -> tuple[_Place, ...]:
    source = harmony_scale(scale)
    classes, root = source.pitch_classes(tonic), pitch_class(tonic)
    return tuple(
        _Place(degree, name, pc, (root + major) % 12)
        for degree, (name, pc, major) in enumerate(
            zip(source.names(tonic), classes, NATURAL_PITCH_CLASSES, strict=True), start=1
        )
    )


def crossed(chord: Chord, scale: Scale, tonic: str) -> frozenset[int]:
    """Pitch classes of the scale that a tone of `chord` has on the same letter and another height: false relations.

    Over G major in D minor that is B flat.
    """
    own = dict(zip(scale.names(tonic), scale.pitch_classes(tonic), strict=True))
    foreign = {name[0] for name in chord.names if pitch_class(name) not in own.values()}
    return frozenset(pc for name, pc in own.items() if name[0] in foreign) - set(chord.pitch_classes)


BORROWED = MappingProxyType({
    False: ("iv", "bVI", "bVII", "bIII", "v", "II", "III7", "VI7", "bII"),
    True: ("V", "V7", "IV", "I", "#vii°7", "bII", "ii", "II"),
})  # fmt: skip
"""What songs in a major key, and in a minor one (True), often have beside the chords of the scale, by numeral."""


def borrowed_chords(scale: Scale, tonic: str) -> tuple[Chord, ...]:
    """Those that a scale has not, and shares notes with."""
    own = {chord.pitch_classes for chord in triads(scale, tonic)}
    found = (symbol.chord(scale, tonic) for symbol in map(read_symbol, BORROWED[scale.is_minor]) if symbol)
    notes = set(scale.pitch_classes(tonic))
    return tuple(chord for chord in found if chord.pitch_classes not in own and notes & set(chord.pitch_classes))
