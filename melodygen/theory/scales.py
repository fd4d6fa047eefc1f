"""Scales as formulas against the major scale, from which intervals and spelling are both derived.

Conventions
-----------
A formula lists the degrees of a scale: ``b3`` is the third degree of the major scale lowered by a semitone.
The index of a degree counts from 0 within its own scale.  `harmony` names the seven-note scale whose stacked
thirds give the chords, where the scale itself has not seven degrees to stack.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from melodygen.errors import ParameterError
from melodygen.theory.pitch import LETTERS, NATURAL_PITCH_CLASSES, TONICS, accidental, pitch_class, pitch_name, spell


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale: `slug` for files and commands, `label` for people, `also` the other names it goes by."""

    slug: str
    label: str
    family: str
    formula: str
    harmony: str = ""
    also: tuple[str, ...] = ()

    @property
    def degrees(self) -> tuple[str, ...]:
        """The degrees as written in the formula, e.g. ``("1", "2", "b3", ...)``."""
        return tuple(self.formula.split())

    @property
    def intervals(self) -> tuple[int, ...]:
        """Semitones above the tonic, ascending, the first 0."""
        return _intervals(self.formula)

    @property
    def is_minor(self) -> bool:
        """True where the scale's chord on the tonic has a minor third."""
        return "b3" in harmony_scale(self).degrees

    @property
    def heard_as(self) -> dict[int, int]:
        """For each interval above the tonic, the one of the major or natural minor scale that it stands for.

        The raised fourth of Lydian stands for the fourth.  A second form of a degree, as the blue note beside the
        fifth, stands for itself.
        """
        return _heard_as(self.formula, self.is_minor)

    def pitch_classes(self, tonic: str) -> tuple[int, ...]:
        """Pitch classes of the scale on `tonic`, in scale order."""
        root = pitch_class(tonic)
        return tuple((root + interval) % 12 for interval in self.intervals)

    def pitches(self, tonic: str, low: int, high: int) -> tuple[int, ...]:
        """Every MIDI pitch of the scale from `low` to `high`, both included, ascending."""
        classes = frozenset(self.pitch_classes(tonic))
        return tuple(pitch for pitch in range(low, high + 1) if pitch % 12 in classes)

    def names(self, tonic: str) -> tuple[str, ...]:
        """The degrees' names on `tonic`, in scale order: natural minor on D has ``"Bb"``."""
        tonic = self.spelled_tonic(tonic)
        start, root = LETTERS.index(tonic[0]), pitch_class(tonic)
        return tuple(
            spell(LETTERS[(start + int(degree.lstrip("#b")) - 1) % 7], (root + interval) % 12)
            for degree, interval in zip(self.degrees, self.intervals, strict=True)
        )

    def spelled(self, tonic: str, pitch: int) -> str:
        """The name of a MIDI pitch with its octave, as the scale on `tonic` spells it, or else the chromatic scale."""
        return pitch_name(pitch, self.name_of(tonic, pitch % 12))

    def name_of(self, tonic: str, pc: int) -> str:
        """The same of a pitch class, 0 to 11."""
        names: dict[int, str] = {}
        for scale in (_BY_SLUG["chromatic"], self):
            names |= zip(scale.pitch_classes(tonic), scale.names(self.spelled_tonic(tonic)), strict=True)
        return names[pc]

    def step(self, tonic: str, pitch: int) -> int | None:
        """How many steps of the scale on `tonic` lie below a MIDI pitch; None where it is none of its notes."""
        octave, interval = divmod(pitch - pitch_class(tonic), 12)
        return octave * len(self.intervals) + self.intervals.index(interval) if interval in self.intervals else None

    def step_below(self, tonic: str, pitch: int) -> int:
        """The step of the highest note of the scale at or below a MIDI pitch."""
        octave, interval = divmod(pitch - pitch_class(tonic), 12)
        return octave * len(self.intervals) + bisect_right(self.intervals, interval) - 1

    def pitch_at(self, tonic: str, step: int) -> int:
        """The pitch so many steps up the scale on `tonic`, the inverse of `step`."""
        octave, degree = divmod(step, len(self.intervals))
        return pitch_class(tonic) + 12 * octave + self.intervals[degree]

    def spelled_tonic(self, tonic: str) -> str:
        """`tonic`, or its enharmonic twin where the key signature on `tonic` would need more than seven signs."""
        twins = TONICS[pitch_class(tonic)]
        return min(twins, key=lambda name: (abs(self.fifths(name)) > 7, name != tonic))

    def fifths(self, tonic: str) -> int:
        """Sharps (positive) or flats (negative) of the major or minor key signature on `tonic`."""
        natural = "FCGDAEB".index(tonic[0]) - 1 + 7 * accidental(tonic)
        return natural - 3 if self.is_minor else natural


_PLAIN = ("1 2 3 4 5 6 7", "1 2 b3 4 5 b6 b7")
"""The scales that styles are learned in, major and minor."""


@cache
def _intervals(formula: str) -> tuple[int, ...]:
    return tuple(_semitones(degree) for degree in formula.split())


@cache
def _heard_as(formula: str, is_minor: bool) -> dict[int, int]:
    plain = _intervals(_PLAIN[is_minor])
    own = dict(zip(formula.split(), _intervals(formula), strict=True))
    taken = set(own.values()) & set(plain)
    found = {}
    for degree, interval in own.items():
        natural = plain[int(degree.lstrip("#b")) - 1]
        found[interval] = interval if interval in plain or natural in taken else natural
        taken.add(found[interval])
    return found


def _semitones(degree: str) -> int:
    number = degree.lstrip("#b")
    return NATURAL_PITCH_CLASSES[int(number) - 1] + degree.count("#") - degree.count("b")


SCALES = (
    Scale("major", "Major", "Major and minor", "1 2 3 4 5 6 7", also=("ionian",)),
    Scale("natural-minor", "Minor (Natural)", "Major and minor", "1 2 b3 4 5 b6 b7", also=("minor", "aeolian")),
    Scale("harmonic-minor", "Minor (Harmonic)", "Major and minor", "1 2 b3 4 5 b6 7"),
    Scale("melodic-minor", "Minor (Melodic)", "Major and minor", "1 2 b3 4 5 6 7", also=("jazz-minor",)),
    Scale("harmonic-major", "Major (Harmonic)", "Major and minor", "1 2 3 4 5 b6 7"),
    Scale("dorian", "Dorian", "Modes", "1 2 b3 4 5 6 b7"),
    Scale("phrygian", "Phrygian", "Modes", "1 b2 b3 4 5 b6 b7"),
    Scale("lydian", "Lydian", "Modes", "1 2 3 #4 5 6 7"),
    Scale("mixolydian", "Mixolydian", "Modes", "1 2 3 4 5 6 b7"),
    Scale("locrian", "Locrian", "Modes", "1 b2 b3 4 b5 b6 b7"),
    Scale("major-pentatonic", "Pentatonic (Major)", "Pentatonic and blues", "1 2 3 5 6", "major"),
    Scale("minor-pentatonic", "Pentatonic (Minor)", "Pentatonic and blues", "1 b3 4 5 b7", "natural-minor"),
    Scale("egyptian", "Pentatonic (Egyptian)", "Pentatonic and blues", "1 2 4 5 b7", "mixolydian"),
    Scale("blues", "Blues (Minor)", "Pentatonic and blues", "1 b3 4 b5 5 b7", "natural-minor", also=("minor-blues",)),
    Scale("major-blues", "Blues (Major)", "Pentatonic and blues", "1 2 b3 3 5 6", "mixolydian"),
    Scale("bebop-dominant", "Bebop (Dominant)", "Jazz", "1 2 3 4 5 6 b7 7", "mixolydian"),
    Scale("bebop-major", "Bebop (Major)", "Jazz", "1 2 3 4 5 #5 6 7", "major"),
    Scale("bebop-minor", "Bebop (Dorian)", "Jazz", "1 2 b3 3 4 5 6 b7", "dorian", also=("bebop-dorian",)),
    Scale("lydian-dominant", "Lydian Dominant", "Jazz", "1 2 3 #4 5 6 b7", also=("acoustic",)),
    Scale("lydian-augmented", "Lydian Augmented", "Jazz", "1 2 3 #4 #5 6 7"),
    Scale("altered", "Altered", "Jazz", "1 b2 b3 b4 b5 b6 b7", also=("super-locrian",)),
    Scale("whole-tone", "Whole Tone", "Symmetrical", "1 2 3 #4 #5 b7", "lydian-augmented"),
    Scale("diminished", "Diminished (Whole-Half)", "Symmetrical", "1 2 b3 4 b5 b6 6 7", "melodic-minor"),
    Scale("half-whole", "Diminished (Half-Whole)", "Symmetrical", "1 b2 b3 3 #4 5 6 b7", "mixolydian"),
    Scale("augmented", "Augmented", "Symmetrical", "1 #2 3 5 #5 7", "harmonic-major"),
    Scale("hungarian-minor", "Hungarian Minor", "World", "1 2 b3 #4 5 b6 7"),
    Scale("hungarian-major", "Hungarian Major", "World", "1 #2 3 #4 5 6 b7"),
    Scale("phrygian-dominant", "Phrygian Dominant", "World", "1 b2 3 4 5 b6 b7", also=("freygish",)),
    Scale("double-harmonic", "Double Harmonic", "World", "1 b2 3 4 5 b6 7", also=("byzantine",)),
    Scale("neapolitan-minor", "Neapolitan Minor", "World", "1 b2 b3 4 5 b6 7"),
    Scale("neapolitan-major", "Neapolitan Major", "World", "1 b2 b3 4 5 6 7"),
    Scale("ukrainian-dorian", "Ukrainian Dorian", "World", "1 2 b3 #4 5 6 b7"),
    Scale("persian", "Persian", "World", "1 b2 3 4 b5 b6 7"),
    Scale("prometheus", "Prometheus", "World", "1 2 3 #4 6 b7", "lydian-dominant"),
    Scale("hirajoshi", "Hirajoshi", "East Asia", "1 2 b3 5 b6", "natural-minor"),
    Scale("kumoi", "Kumoi", "East Asia", "1 2 b3 5 6", "dorian"),
    Scale("in", "In", "East Asia", "1 b2 4 5 b6", "phrygian"),
    Scale("insen", "Insen", "East Asia", "1 b2 4 5 b7", "phrygian"),
    Scale("yo", "Yo", "East Asia", "1 2 4 5 6", "major"),
    Scale("iwato", "Iwato", "East Asia", "1 b2 4 b5 b7", "locrian"),
    Scale("pelog", "Pelog (12-tone approximation)", "Gamelan", "1 b2 b3 5 b6", "phrygian"),
    Scale("slendro", "Slendro (12-tone approximation)", "Gamelan", "1 2 4 5 b7", "mixolydian"),
    Scale("chromatic", "Chromatic", "Symmetrical", "1 b2 2 b3 3 4 #4 5 b6 6 b7 7", "major"),
)

_BY_SLUG = {scale.slug: scale for scale in SCALES}


def scale_named(slug: str) -> Scale:
    """The scale of that slug; ParameterError with the nearest name otherwise."""
    try:
        return _BY_SLUG[slug]
    except KeyError:
        raise ParameterError.unknown_name("scale", slug, _BY_SLUG) from None


def harmony_scale(scale: Scale) -> Scale:
    """The seven-note scale whose stacked thirds are the chords of `scale`."""
    return _BY_SLUG[scale.harmony] if scale.harmony else scale


def plain_scale(scale: Scale) -> Scale:
    """The major or natural minor scale that `scale` is heard against: styles are learned in these two."""
    return _BY_SLUG["natural-minor" if scale.is_minor else "major"]
