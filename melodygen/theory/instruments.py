"""The 128 General MIDI programs, 16 families of 8 (MIDI Manufacturers Association, General MIDI System Level 1).

Conventions
-----------
A program is 0 to 127, as the MIDI byte has it.  `centre` is the MIDI pitch in the middle of the instrument's most used
register; a melody's range is laid around it.

What an instrument can do is said of the instrument that the program stands for, not of a keyboard that plays its sound:
a trumpet plays one note at a time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from melodygen.errors import ParameterError

_FAMILIES: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("Piano", 69, ("Acoustic Grand Piano", "Bright Acoustic Piano", "Electric Grand Piano", "Honky-tonk Piano",
                   "Electric Piano 1", "Electric Piano 2", "Harpsichord", "Clavinet")),
    ("Chromatic Percussion", 76, ("Celesta", "Glockenspiel", "Music Box", "Vibraphone",
                                  "Marimba", "Xylophone", "Tubular Bells", "Dulcimer")),
    ("Organ", 70, ("Drawbar Organ", "Percussive Organ", "Rock Organ", "Church Organ",
                   "Reed Organ", "Accordion", "Harmonica", "Tango Accordion")),
    ("Guitar", 64, ("Nylon String Guitar", "Steel String Guitar", "Jazz Guitar", "Clean Electric Guitar",
                    "Muted Electric Guitar", "Overdriven Guitar", "Distortion Guitar", "Guitar Harmonics")),
    ("Bass", 43, ("Acoustic Bass", "Fingered Bass", "Picked Bass", "Fretless Bass",
                  "Slap Bass 1", "Slap Bass 2", "Synth Bass 1", "Synth Bass 2")),
    ("Strings", 69, ("Violin", "Viola", "Cello", "Contrabass",
                     "Tremolo Strings", "Pizzicato Strings", "Orchestral Harp", "Timpani")),
    ("Ensemble", 67, ("String Ensemble 1", "String Ensemble 2", "Synth Strings 1", "Synth Strings 2",
                      "Choir Aahs", "Voice Oohs", "Synth Voice", "Orchestra Hit")),
    ("Brass", 64, ("Trumpet", "Trombone", "Tuba", "Muted Trumpet",
                   "French Horn", "Brass Section", "Synth Brass 1", "Synth Brass 2")),
    ("Reed", 64, ("Soprano Sax", "Alto Sax", "Tenor Sax", "Baritone Sax",
                  "Oboe", "English Horn", "Bassoon", "Clarinet")),
    ("Pipe", 76, ("Piccolo", "Flute", "Recorder", "Pan Flute",
                  "Blown Bottle", "Shakuhachi", "Whistle", "Ocarina")),
    ("Synth Lead", 72, ("Square Lead", "Sawtooth Lead", "Calliope Lead", "Chiff Lead",
                        "Charang Lead", "Voice Lead", "Fifths Lead", "Bass and Lead")),
    ("Synth Pad", 67, ("New Age Pad", "Warm Pad", "Polysynth Pad", "Choir Pad",
                       "Bowed Pad", "Metallic Pad", "Halo Pad", "Sweep Pad")),
    ("Synth Effects", 67, ("Rain", "Soundtrack", "Crystal", "Atmosphere",
                           "Brightness", "Goblins", "Echoes", "Sci-fi")),
    ("Ethnic", 67, ("Sitar", "Banjo", "Shamisen", "Koto",
                    "Kalimba", "Bagpipe", "Fiddle", "Shanai")),
    ("Percussive", 64, ("Tinkle Bell", "Agogo", "Steel Drums", "Woodblock",
                        "Taiko Drum", "Melodic Tom", "Synth Drum", "Reverse Cymbal")),
    ("Sound Effects", 64, ("Guitar Fret Noise", "Breath Noise", "Seashore", "Bird Tweet",
                           "Telephone Ring", "Helicopter", "Applause", "Gunshot")),
)  # fmt: skip

_OWN_CENTRES = {
    "Glockenspiel": 88, "Xylophone": 84, "Marimba": 67, "Tubular Bells": 67, "Viola": 62, "Cello": 52,
    "Contrabass": 40, "Timpani": 45, "Trumpet": 69, "Muted Trumpet": 69, "Trombone": 53, "Tuba": 41,
    "French Horn": 57, "Soprano Sax": 69, "Tenor Sax": 57, "Baritone Sax": 50, "Oboe": 72, "Bassoon": 50,
    "Clarinet": 65, "Piccolo": 86, "Shakuhachi": 69, "Fiddle": 69, "Bagpipe": 70, "Shanai": 69, "Bass and Lead": 60,
    "Taiko Drum": 50, "Melodic Tom": 52,
}  # fmt: skip

_WINDS = "Brass, Reed, Pipe"
_BOWED = "Violin, Viola, Cello, Contrabass, Tremolo Strings, Fiddle"
_VOICES = "Choir Aahs, Voice Oohs, Synth Voice"

ABLE: dict[str, tuple[str, str]] = {
    "is_polyphonic": (
        (
            "Piano, Chromatic Percussion, Organ, Guitar, Ensemble, Synth Pad, Synth Effects, Tremolo Strings, "
            "Pizzicato Strings, Orchestral Harp, Brass Section, Synth Brass 1, Synth Brass 2, Banjo, Koto, Kalimba, "
            "Steel Drums"
        ),
        "Harmonica, Overdriven Guitar, Distortion Guitar, Orchestra Hit",
    ),
    "sustains": (
        (
            f"Organ, Ensemble, {_WINDS}, {_BOWED}, Synth Lead, Synth Pad, Rain, Soundtrack, Brightness, Goblins, "
            "Echoes, Sci-fi, Bagpipe, Shanai"
        ),
        "Orchestra Hit",
    ),
    "breathes": (f"{_WINDS}, Harmonica, Choir Aahs, Voice Oohs, Shanai", "Synth Brass 1, Synth Brass 2"),
    "swells": (
        f"{_WINDS}, {_BOWED}, Ensemble, Reed Organ, Accordion, Harmonica, Tango Accordion, Shanai",
        "Orchestra Hit",
    ),
    "bends": (
        (
            f"{_WINDS}, {_BOWED}, {_VOICES}, Harmonica, Jazz Guitar, Clean Electric Guitar, Overdriven Guitar, "
            "Distortion Guitar, Fretless Bass, Synth Lead, Sitar, Shamisen, Shanai"
        ),
        "Tremolo Strings, Brass Section",
    ),
    "vibrates": (
        f"{_WINDS}, {_BOWED}, {_VOICES}, String Ensemble 1, String Ensemble 2, Harmonica, Synth Lead, Shanai",
        "Tremolo Strings, French Horn, Clarinet, Blown Bottle, Whistle, Brass Section, Synth Brass 1, Synth Brass 2",
    ),
    "has_pedal": ("Piano, Celesta, Vibraphone", "Harpsichord, Clavinet"),
    "is_electric": (
        (
            "Synth Lead, Synth Pad, Synth Effects, Electric Piano 1, Electric Piano 2, Clavinet, Drawbar Organ, "
            "Percussive Organ, Rock Organ, Clean Electric Guitar, Muted Electric Guitar, Overdriven Guitar, "
            "Distortion Guitar, Guitar Harmonics, Fingered Bass, Picked Bass, Fretless Bass, Slap Bass 1, Slap Bass 2, "
            "Synth Bass 1, Synth Bass 2, Synth Strings 1, Synth Strings 2, Synth Voice, Synth Brass 1, Synth Brass 2, "
            "Synth Drum"
        ),
        "",
    ),
}
"""For each ability the families and instruments that have it, and those of these that have it not."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """One General MIDI program.

    Attributes
    ----------
    is_polyphonic
        Whether it can play a chord.
    sustains
        Whether a note sounds as long as it is held; else it dies away.
    breathes
        Whether it is played with the breath.
    swells
        Whether its player can make a note that sounds louder and softer.
    bends
        Whether its player can slide into a note.
    vibrates
        Whether its player makes a vibrato as a matter of course.
    has_pedal
        Whether it has a pedal that lifts the dampers.
    is_electric
        Whether it sounds through an amplifier only.

    """

    program: int
    label: str
    family: str
    centre: int
    is_polyphonic: bool = False
    sustains: bool = False
    breathes: bool = False
    swells: bool = False
    bends: bool = False
    vibrates: bool = False
    has_pedal: bool = False
    is_electric: bool = False

    @property
    def slug(self) -> str:
        """Name for commands and files: ``"acoustic-grand-piano"``."""
        return self.label.lower().replace(" ", "-")


def _abilities(label: str, family: str) -> dict[str, bool]:
    return {
        ability: bool({label, family} & set(having.split(", "))) and label not in lacking.split(", ")
        for ability, (having, lacking) in ABLE.items()
    }


INSTRUMENTS = tuple(
    Instrument(8 * row + column, label, family, _OWN_CENTRES.get(label, centre), **_abilities(label, family))
    for row, (family, centre, labels) in enumerate(_FAMILIES)
    for column, label in enumerate(labels)
)

FAMILIES = tuple(family for family, _, _ in _FAMILIES)

_BY_SLUG = {instrument.slug: instrument for instrument in INSTRUMENTS}


def instrument_named(text: str) -> Instrument:
    """The instrument of a slug, label or General MIDI number from 1, or the first whose name has all its words."""
    if re.fullmatch(r"\s*[+-]?\d+\s*", text):
        return _numbered(text)
    slug = "-".join(text.lower().replace("_", " ").split())
    if slug in _BY_SLUG:
        return _BY_SLUG[slug]
    words = set(slug.split("-"))
    for instrument in INSTRUMENTS:
        if words <= set(instrument.slug.split("-")):
            return instrument
    raise ParameterError.unknown_name("instrument", text, _BY_SLUG)


PIANO, ACOUSTIC_BASS, FINGERED_BASS = (INSTRUMENTS[program] for program in (0, 32, 33))


def chords_beside(instrument: Instrument) -> Instrument:
    """What plays the chords to a melody on `instrument`: the same where it can, else a piano."""
    return instrument if instrument.is_polyphonic else PIANO


def bass_beside(instrument: Instrument) -> Instrument:
    """What plays the bass to a melody on `instrument`."""
    return FINGERED_BASS if instrument.is_electric else ACOUSTIC_BASS


def _numbered(text: str) -> Instrument:
    """General MIDI counts its instruments from 1, its files from 0."""
    digits = text.strip().lstrip("+0")
    if not digits.isdecimal() or len(digits) > 3 or int(digits) > len(INSTRUMENTS):
        raise ParameterError(
            "instrument", text.strip(), f"a name, or a General MIDI number from 1 to {len(INSTRUMENTS)}"
        )
    return INSTRUMENTS[int(digits) - 1]
