"""The melody in words: for screen readers, and for the tips that appear under the pointer; no Qt."""

from __future__ import annotations

from melodygen.melody import Melody, Phrase
from melodygen.theory.units import TICKS_PER_QUARTER
from ui.roll.pointer import Place
from ui.roll.sheet import Sheet, with_signs

NO_MELODY = "No melody yet. Press Generate to make one."
KEYS_HINT = "Arrow keys scroll, plus and minus zoom, 0 shows everything."
RULER_HINT = "Click to play from here, drag to loop bars"
CHORDS_NAMED = 8

LENGTHS = {
    1920: "a whole note",
    1440: "a dotted half",
    960: "a half note",
    720: "a dotted quarter",
    480: "a quarter",
    360: "a dotted eighth",
    320: "a quarter triplet",
    240: "an eighth",
    160: "an eighth triplet",
    120: "a sixteenth",
    80: "a sixteenth triplet",
}


def summary(sheet: Sheet | None) -> str:
    """What the roll shows, in a few sentences."""
    if sheet is None:
        return NO_MELODY
    sentences = [_size(sheet.melody), _range(sheet), _form(sheet.melody), _harmony(sheet), KEYS_HINT]
    return " ".join(filter(None, sentences))


def place(melody: Melody, ticks: int) -> str:
    """``"bar 3, beat 2"``; between beats, ``"after beat 2"``; an upbeat is in bar 0."""
    bar, position = divmod(ticks, melody.metre.bar_ticks)
    beat = melody.metre.beat_at(position)
    after = "" if position in melody.metre.beat_onsets else "after "
    return f"bar {bar + 1}, {after}beat {beat + 1}"


def note_words(sheet: Sheet, index: int) -> str:
    """One note: name, degree, place, length and loudness."""
    note = sheet.melody.notes[index]
    degree = sheet.spelling.degree(note.pitch)
    role = f" (degree {degree})" if degree else ""
    length = LENGTHS.get(note.duration_ticks, f"{note.duration_ticks / TICKS_PER_QUARTER:.3g} quarters")
    where = place(sheet.melody, note.onset_ticks)
    return f"{sheet.spelling.full_name(note.pitch)}{role}, {where}, {length}, velocity {sheet.velocities[index]}"


def place_words(sheet: Sheet, at: Place) -> str:
    """What the pointer is over; empty where there is nothing to say."""
    if at.note is not None:
        return note_words(sheet, at.note)
    if at.part == "keys":
        return _key_words(sheet, at.pitch)
    if at.part == "chords":
        return chord_words(sheet, at.ticks)
    if at.part == "phrases":
        bar = at.ticks // sheet.melody.metre.bar_ticks
        return next((phrase_words(it) for it in sheet.melody.phrases if it.first_bar <= bar < it.end_bar), "")
    return RULER_HINT if at.part == "ruler" else ""


def phrase_words(phrase: Phrase) -> str:
    """One phrase: its letter, its bars and how it ends."""
    bars = f"bars {phrase.first_bar + 1} to {phrase.end_bar}" if phrase.bars > 1 else f"bar {phrase.end_bar}"
    ending = "ends at home, on the tonic" if phrase.is_closed else "ends open"
    return f"Phrase {phrase.label}, {bars}, {ending}"


def chord_words(sheet: Sheet, ticks: float) -> str:
    """The chord at `ticks`: symbol, numeral and notes."""
    for span in sheet.melody.chords:
        if span.onset_ticks <= ticks < span.end_ticks:
            chord = span.chord
            notes = " ".join(sheet.spelling.name(60 + pc) for pc in chord.pitch_classes)
            return f"{with_signs(chord.symbol)} ({with_signs(chord.numeral)}): {notes}"
    return ""


def _key_words(sheet: Sheet, pitch: int) -> str:
    degree = sheet.spelling.degree(pitch)
    return f"{sheet.spelling.full_name(pitch)}, {f'degree {degree}' if degree else 'outside the scale'}"


def _size(melody: Melody) -> str:
    bars = "1 bar" if melody.bars == 1 else f"{melody.bars} bars"
    bars += " after an upbeat" if melody.lead_in_ticks else ""
    notes = "1 note" if len(melody.notes) == 1 else f"{len(melody.notes)} notes"
    key = f"{with_signs(melody.key)} {melody.scale.label}"
    return f"{bars} in {melody.metre.name}, {key}, {melody.tempo_bpm:g} BPM, {notes}."


def _range(sheet: Sheet) -> str:
    pitches = [note.pitch for note in sheet.melody.notes]
    if not pitches:
        return ""
    name = sheet.spelling.full_name
    return f"From {name(min(pitches))} to {name(max(pitches))}, ending on {name(pitches[-1])}."


def _form(melody: Melody) -> str:
    return f"Phrases: {' '.join(phrase.label for phrase in melody.phrases)}." if melody.phrases else ""


def _harmony(sheet: Sheet) -> str:
    symbols = [with_signs(span.chord.symbol) for span in sheet.chords]
    if not symbols:
        return ""
    more = ", and so on" if len(symbols) > CHORDS_NAMED else ""
    return f"Chords: {', '.join(symbols[:CHORDS_NAMED])}{more}."
