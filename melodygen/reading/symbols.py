"""Chord symbols, key names and metres as files write them -> as this program knows them.

Conventions
-----------
A chord symbol is a root, a colon and a quality, in one of two spellings: that of Harte et al. (2005, "Symbolic
representation of musical chords", ISMIR), ``"C:min7/b3"``, or that of MusicXML's chord kinds, ``"E:dominant"``.
Sevenths and added notes are left off: what stays is the triad.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from melodygen.errors import ParameterError
from melodygen.reading.human import Mode
from melodygen.theory.metre import METRES, Metre, metre_named
from melodygen.theory.pitch import pitch_class

_SYMBOL = re.compile(r"([A-G](?:[#b]{0,2}|-{0,2})):(.*)", re.DOTALL)

_QUALITIES = (
    ("half-diminished", "diminished"), ("hdim", "diminished"), ("dim", "diminished"),
    ("minor", "minor"), ("min", "minor"),
    ("major", "major"), ("maj", "major"), ("dominant", "major"),
    ("augmented", "augmented"), ("aug", "augmented"),
    ("suspended-second", "suspended-second"), ("sus2", "suspended-second"),
    ("suspended-fourth", "suspended-fourth"), ("sus4", "suspended-fourth"),
    ("power", "power"), ("5", "power"),
    ("6", "major"), ("7", "major"), ("9", "major"), ("11", "major"), ("13", "major"),
)  # fmt: skip
"""What a quality starts with, and the triad it is built on; the longer of two alike beginnings stands first."""

_MODES: dict[str, Mode] = {
    "maj": "major", "ion": "major", "lyd": "major", "mix": "major",
    "min": "minor", "aeo": "minor", "dor": "minor", "phr": "minor", "loc": "minor",
}  # fmt: skip
"""The first three letters of a mode's name, and whether its third is major or minor."""

_SAME, _HALVED, _DOUBLED = Fraction(1), Fraction(1, 2), Fraction(2)

_EQUIVALENTS = {
    (2, 2): ("4/4", _SAME), (8, 8): ("4/4", _SAME), (4, 8): ("2/4", _SAME),
    (4, 2): ("4/4", _HALVED), (3, 2): ("3/4", _HALVED), (6, 4): ("6/8", _HALVED), (12, 4): ("12/8", _HALVED),
    (3, 8): ("3/4", _DOUBLED), (2, 8): ("2/4", _DOUBLED), (5, 8): ("5/4", _DOUBLED),
    (6, 16): ("6/8", _DOUBLED), (12, 16): ("12/8", _DOUBLED),
}  # fmt: skip
"""Metres with the same strong and weak beats as one that is known, in other note values: the factor leads there."""


def metre_for(numerator: int, denominator: int) -> tuple[Metre, Fraction] | None:
    """The metre that has these beats, and what to multiply note values by; None where none has."""
    for metre in METRES:
        if (numerator, denominator) == (metre.numerator, metre.denominator):
            return metre, _SAME
    name, factor = _EQUIVALENTS.get((numerator, denominator), (None, _SAME))
    return (metre_named(name), factor) if name else None


def mode_named(name: object) -> Mode | None:
    """``"Dorian"`` -> ``"minor"``, by the third of the mode; None for what is no mode."""
    return _MODES.get(name.strip().lower()[:3]) if isinstance(name, str) else None


@cache
def triad_of(symbol: str) -> tuple[int, str] | None:
    """``"C:min7/b3"`` -> ``(0, "minor")``: root pitch class and quality; None for "no chord" and for other texts."""
    match = _SYMBOL.fullmatch(symbol)
    if match is None:
        return None
    quality = quality_of(match[2])
    try:
        return None if quality is None else (pitch_class(match[1].replace("-", "b")), quality)
    except ParameterError:
        return None


def quality_of(text: str) -> str | None:
    """``"hdim7"`` -> ``"diminished"``; nothing at all is a major triad, what is not known None."""
    plain = re.split(r"[/(]", text, maxsplit=1)[0]
    if not plain:
        return "major"
    return next((quality for start, quality in _QUALITIES if plain.startswith(start)), None)
