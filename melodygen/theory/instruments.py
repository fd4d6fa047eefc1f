"""The 128 General MIDI programs, 16 families of 8 (MIDI Manufacturers Association, General MIDI System Level 1).

Conventions
-----------
A program is 0 to 127, as the MIDI byte has it.  `centre` is the MIDI pitch in the middle of the instrument's most used
register; a melody's range is laid around it.
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


@dataclass(frozen=True, slots=True)
class Instrument:
    """One General MIDI program."""

    program: int
    label: str
    family: str
    centre: int

    @property
    def slug(self) -> str:
        """Name for commands and files: ``"acoustic-grand-piano"``."""
        return self.label.lower().replace(" ", "-")


INSTRUMENTS = tuple(
    Instrument(8 * row + column, label, family, _OWN_CENTRES.get(label, centre))
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


def _numbered(text: str) -> Instrument:
    """General MIDI counts its instruments from 1, its files from 0."""
    digits = text.strip().lstrip("+0")
    if not digits.isdecimal() or len(digits) > 3 or int(digits) > len(INSTRUMENTS):
        raise ParameterError(
            "instrument", text.strip(), f"a name, or a General MIDI number from 1 to {len(INSTRUMENTS)}"
        )
    return INSTRUMENTS[int(digits) - 1]
