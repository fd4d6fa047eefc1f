"""Pitch classes, note names and their spelling.

Conventions
-----------
A pitch is a MIDI number, 60 is middle C and is called C4.  A pitch class is 0 to 11, C is 0.
A name is a letter and at most two accidentals, written ``#`` and ``b``: ``"F#"``, ``"Bb"``, ``"Ebb"``.
"""

from __future__ import annotations

import re
from functools import cache

from melodygen.errors import ParameterError

LETTERS = "CDEFGAB"
NATURAL_PITCH_CLASSES = (0, 2, 4, 5, 7, 9, 11)

TONICS = (
    ("C",),
    ("C#", "Db"),
    ("D",),
    ("D#", "Eb"),
    ("E",),
    ("F",),
    ("F#", "Gb"),
    ("G",),
    ("G#", "Ab"),
    ("A",),
    ("A#", "Bb"),
    ("B",),
)
"""The names of each of the twelve tonics, by pitch class."""

TONIC_NAMES = tuple(name for names in TONICS for name in names)

_NAME = re.compile(r"([A-Ga-g])([#b]{0,2})")
_PITCH = re.compile(r"([A-Ga-g][#b]{0,2})(-?\d{1,2})")


def _ascii(name: str) -> str:
    return name.strip().replace("♯", "#").replace("♭", "b")


def canonical_name(name: str) -> str:
    """``"f♯"`` -> ``"F#"``; ParameterError for what is no note name."""
    match = _NAME.fullmatch(_ascii(name))
    if match is None:
        raise ParameterError("note name", name, "a letter A to G with # or b, such as F# or Bb")
    return match[1].upper() + match[2]


@cache
def pitch_class(name: str) -> int:
    """Pitch class 0 to 11 of a note name."""
    name = canonical_name(name)
    return (NATURAL_PITCH_CLASSES[LETTERS.index(name[0])] + accidental(name)) % 12


def accidental(name: str) -> int:
    """Semitones by which the accidentals of `name` raise its letter, -2 to 2."""
    return name.count("#", 1) - name.count("b", 1)


def spell(letter: str, pc: int) -> str:
    """The name of pitch class `pc` on `letter`, or its plainest name where that would take three accidentals."""
    shift = (pc - NATURAL_PITCH_CLASSES[LETTERS.index(letter)] + 6) % 12 - 6
    if abs(shift) > 2:
        return TONICS[pc][-1]
    return letter + ("#" * shift if shift > 0 else "b" * -shift)


def parse_pitch(text: str) -> int:
    """MIDI pitch of a name with octave: ``"C4"`` -> 60, ``"Cb4"`` -> 59; ParameterError outside 0 to 127."""
    match = _PITCH.fullmatch(_ascii(text))
    if match is None:
        raise ParameterError("pitch", text, "a note name with its octave, such as C4 or F#5")
    name = canonical_name(match[1])
    number = 12 * (int(match[2]) + 1) + NATURAL_PITCH_CLASSES[LETTERS.index(name[0])] + accidental(name)
    if not 0 <= number <= 127:
        raise ParameterError("pitch", text, "between C-1 and G9")
    return number


def pitch_name(pitch: int, name: str | None = None) -> str:
    """``61`` -> ``"Db4"``; with `name` given, in that spelling, the octave following its letter (B#3 is 60)."""
    name = name or TONICS[pitch % 12][-1]
    octave = (pitch - accidental(name)) // 12 - 1
    return f"{name}{octave}"
