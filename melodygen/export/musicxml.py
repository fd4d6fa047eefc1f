"""A melody as a MusicXML 4.0 file: a lead sheet of one staff, with chord symbols.

Conventions
-----------
A division is a tick, 480 to the quarter note.  Every note has the name that its scale gives it.  A phrase is a dashed
slur over its notes, so that it is none of those that are played, and its label a rehearsal mark.  An upbeat is a
pick-up bar numbered 0.  Notes have the identifier ``n5`` (the sixth of the melody), what is tied to them ``n5-2`` and
so on.  The recipe is a miscellaneous field of the identification.

It is written here and not through music21, which takes 2 s for 256 bars where this takes 0.1 s, and gives another file
each time: the notation view needs one for each melody, and the window and the command line write the same bytes.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from xml.etree.ElementTree import Element, indent, tostring

from melodygen.export.elements import add
from melodygen.export.notations import Notations, notations_of
from melodygen.export.note_elements import Accidentals, fifths, write_note
from melodygen.export.writing import WrittenBar, written_bars
from melodygen.files import write_bytes_atomically
from melodygen.melody import ChordSpan, Melody
from melodygen.recipe import MUSICXML_FIELD
from melodygen.theory.pitch import accidental
from melodygen.theory.units import TICKS_PER_QUARTER
from melodygen.version import __version__

HEADER = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" '
    b'"http://www.musicxml.org/dtds/partwise.dtd">\n'
)

CLEFS = ((86, "G", 2, 1), (55, "G", 2, 0), (36, "F", 4, 0), (0, "F", 4, -1))
"""From which median pitch on: sign, line and octave change."""

KINDS = {
    "major-flat-five": "major", "suspended-second-flat-five": "suspended-second",
    "dominant-seventh": "dominant", "minor-major-seventh": "major-minor",
    "added-ninth": "major", "minor-added-ninth": "minor",
}  # fmt: skip
"""What MusicXML calls the qualities that it has another name for."""

DEGREES = {
    "major-flat-five": ("5", "-1", "alter"), "suspended-second-flat-five": ("5", "-1", "alter"),
    "added-ninth": ("9", "0", "add"), "minor-added-ninth": ("9", "0", "add"),
}  # fmt: skip
"""The degree that a kind has not as the quality has it: value, semitones, and what is done to it."""


def write_musicxml(melody: Melody, path: Path) -> None:
    """Write `melody` to `path`, whole or not at all; WriteError otherwise."""
    write_bytes_atomically(path, musicxml_bytes(melody))


def musicxml_bytes(melody: Melody) -> bytes:
    """The MusicXML file of `melody`."""
    root = Element("score-partwise", version="4.0")
    add(add(root, "work"), "work-title", title_of(melody))
    _identify(root, melody)
    _list_part(root, melody)
    part = add(root, "part", id="P1")
    bars = written_bars(melody)
    notations = notations_of(melody, bars)
    for bar in bars:
        _write_bar(add(part, "measure", number=str(bar.number)), bar, melody, notations)
    if (first := part[0]).get("number") == "0":
        first.set("implicit", "yes")
    add(add(part[-1], "barline", location="right"), "bar-style", "light-heavy")
    indent(root)
    content: bytes = tostring(root, encoding="utf-8")
    return HEADER + content + b"\n"


def title_of(melody: Melody) -> str:
    """``"Melody in D Minor (Natural)"``."""
    return f"Melody in {melody.scale.spelled_tonic(melody.key)} {melody.scale.label}"


def _identify(root: Element, melody: Melody) -> None:
    identification = add(root, "identification")
    encoding = add(identification, "encoding")
    add(encoding, "software", f"melodygen {__version__}")
    for element in ("accidental", "beam"):
        add(encoding, "supports", element=element, type="yes")
    if melody.whole_recipe is not None:
        fields = add(identification, "miscellaneous")
        add(fields, "miscellaneous-field", melody.whole_recipe.to_json(), name=MUSICXML_FIELD)


def _list_part(root: Element, melody: Melody) -> None:
    part = add(add(root, "part-list"), "score-part", id="P1")
    add(part, "part-name", melody.instrument.label)
    add(add(part, "score-instrument", id="P1-I1"), "instrument-name", melody.instrument.label)
    midi = add(part, "midi-instrument", id="P1-I1")
    add(midi, "midi-channel", "1")
    add(midi, "midi-program", str(melody.instrument.program + 1))


def _write_bar(measure: Element, bar: WrittenBar, melody: Melody, notations: Notations) -> None:
    if bar.onset_ticks <= 0 and (bar.number == 0 or not melody.notes or melody.notes[0].onset_ticks >= 0):
        _write_attributes(measure, melody)
        _write_tempo(measure, melody)
    for phrase in melody.phrases:
        if phrase.first_bar == bar.number - 1:
            add(_direction_type(measure), "rehearsal", phrase.label)
    accidentals = Accidentals(melody)
    end = bar.onset_ticks + bar.duration_ticks
    chords = [span for span in melody.chords if bar.onset_ticks <= span.onset_ticks < end]
    for value in bar.values:
        for span in chords:
            if value.onset_ticks <= span.onset_ticks < value.end_ticks:
                _write_chord(measure, span, span.onset_ticks - value.onset_ticks)
        write_note(measure, value, bar, melody, accidentals, notations)


def _write_attributes(measure: Element, melody: Melody) -> None:
    attributes = add(measure, "attributes")
    add(attributes, "divisions", str(TICKS_PER_QUARTER))
    key = add(attributes, "key")
    add(key, "fifths", str(fifths(melody)))
    add(key, "mode", "minor" if melody.scale.is_minor else "major")
    time = add(attributes, "time")
    add(time, "beats", str(melody.metre.numerator))
    add(time, "beat-type", str(melody.metre.denominator))
    middle = median(note.pitch for note in melody.notes) if melody.notes else 60
    _, sign, line, octaves = next(row for row in CLEFS if row[0] <= middle)
    clef = add(attributes, "clef")
    add(clef, "sign", sign)
    add(clef, "line", str(line))
    if octaves:
        add(clef, "clef-octave-change", str(octaves))


def _write_tempo(measure: Element, melody: Melody) -> None:
    kind = _direction_type(measure)
    metronome = add(kind, "metronome")
    add(metronome, "beat-unit", "quarter")
    add(metronome, "per-minute", f"{melody.tempo_bpm:g}")
    add(measure[-1], "sound", tempo=f"{melody.tempo_bpm:g}")


def _direction_type(measure: Element) -> Element:
    return add(add(measure, "direction", placement="above"), "direction-type")


def _write_chord(measure: Element, span: ChordSpan, offset: int) -> None:
    chord = span.chord
    harmony = add(measure, "harmony", placement="above")
    root = add(harmony, "root")
    add(root, "root-step", chord.root[0])
    if accidental(chord.root):
        add(root, "root-alter", str(accidental(chord.root)))
    quality = chord.quality
    kind = add(harmony, "kind", KINDS.get(quality.slug, quality.slug))
    kind.set("text", quality.suffix.removesuffix("(b5)"))
    if quality.slug in DEGREES:
        degree = add(harmony, "degree")
        for name, text in zip(("value", "alter", "type"), DEGREES[quality.slug], strict=True):
            add(degree, f"degree-{name}", text)
    if offset:
        add(harmony, "offset", str(offset))
