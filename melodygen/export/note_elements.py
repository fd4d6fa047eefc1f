"""A note or rest of a score as MusicXML has it: its elements in the order in which the format wants them."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from melodygen.export.elements import add
from melodygen.export.notations import Notations, write_notations
from melodygen.export.writing import Value, WrittenBar
from melodygen.melody import Melody
from melodygen.theory.pitch import accidental

ACCIDENTALS = {-2: "flat-flat", -1: "flat", 0: "natural", 1: "sharp", 2: "double-sharp"}


@dataclass(slots=True)
class Accidentals:
    """Which accidentals a bar has shown so far."""

    melody: Melody
    seen: dict[tuple[str, str], int] = field(default_factory=dict)

    def shown(self, step: str, octave: str, alter: int, *, is_tied: bool) -> str | None:
        """The accidental of the next note; a note that goes on over a bar line shows it no more."""
        present = self.seen.get((step, octave), _signed(step, fifths(self.melody)))
        if is_tied or alter == present:
            return None
        self.seen[step, octave] = alter
        return ACCIDENTALS[alter]


def write_note(
    measure: Element, value: Value, bar: WrittenBar, melody: Melody, accidentals: Accidentals, notations: Notations
) -> None:
    """Write one value of a note, or a rest."""
    note = add(measure, "note")
    shown = None
    if value.note is None:
        add(note, "rest", **({"measure": "yes"} if not value.kind else {}))
    else:
        note.set("id", notations.identifier(value.note))
        shown = _write_pitch(note, melody, value, accidentals)
    add(note, "duration", str(value.duration_ticks))
    ties = [name for name, is_there in (("stop", value.ends_tie), ("start", value.starts_tie)) if is_there]
    for kind in ties:
        add(note, "tie", type=kind)
    add(note, "voice", "1")
    if value.kind:
        add(note, "type", value.kind)
    for _ in range(value.dots):
        add(note, "dot")
    if shown is not None:
        add(note, "accidental", shown)
    if value.unit:
        _write_modification(note, value)
    for level, kind in enumerate(value.beams, start=1):
        add(note, "beam", kind, number=str(level))
    write_notations(note, value, bar, ties, notations)


def _write_pitch(note: Element, melody: Melody, value: Value, accidentals: Accidentals) -> str | None:
    """The pitch, and which accidental it shows, if any."""
    assert value.note is not None  # noqa: S101 - rests have no pitch
    name = melody.scale.spelled(melody.scale.spelled_tonic(melody.key), melody.notes[value.note].pitch)
    step, alter, octave = name[0], accidental(name), name.lstrip("ABCDEFG#b")
    pitch = add(note, "pitch")
    add(pitch, "step", step)
    if alter:
        add(pitch, "alter", str(alter))
    add(pitch, "octave", octave)
    return accidentals.shown(step, octave, alter, is_tied=value.ends_tie)


def _write_modification(note: Element, value: Value) -> None:
    modification = add(note, "time-modification")
    add(modification, "actual-notes", "3")
    add(modification, "normal-notes", "2")
    add(modification, "normal-type", value.unit)


def fifths(melody: Melody) -> int:
    """How many sharps the key signature has; flats are negative."""
    return melody.scale.fifths(melody.scale.spelled_tonic(melody.key))


def _signed(step: str, fifths: int) -> int:
    """What the key signature of so many sharps (or minus flats) does to the notes on a letter, -1 to 1."""
    order = "FCGDAEB"
    if fifths > 0:
        return int(step in order[:fifths])
    return -int(step in order[::-1][:-fifths]) if fifths else 0
