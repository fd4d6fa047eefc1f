"""The melody in words: for screen readers, and for the tips that appear under the pointer."""

from __future__ import annotations

from melodygen.curve import PARTS
from melodygen.mark import Kind
from melodygen.melody import Melody
from melodygen.phrase import Phrase
from melodygen.theory.units import TICKS_PER_QUARTER
from ui.language import brief, number
from ui.roll.marks import PLAIN, Bars, Layer, Marks
from ui.roll.pointer import Place
from ui.roll.sheet import Sheet, with_signs
from ui.texts import roll_text, translated

NO_MELODY = "No melody yet. Press Generate to make one."
KEYS_HINT = (
    "Arrow keys scroll, plus and minus zoom, 0 shows everything, Shift with arrow keys chooses bars. "
    "Comma and full stop choose a note, which arrow keys then move, and with Ctrl make louder or softer. "
    "C takes up a pen for the contour, which arrow keys then move."
)
RULER_HINT = "Click to play from here, drag to loop bars, Shift+drag to choose them"
NOTE = "{name} (degree {degree}), {place}, {length}, velocity {velocity}"
NOTE_OUTSIDE_SCALE = "{name}, {place}, {length}, velocity {velocity}"
SIZE = "{bars} in {metre}, {key} {scale}, {tempo} BPM, {notes}."
SIZE_AFTER_UPBEAT = "{bars} after an upbeat in {metre}, {key} {scale}, {tempo} BPM, {notes}."
CHORDS_NAMED = 8

LOCKED: dict[Layer, str] = {
    "everything": "Locked: {bars}.",
    "rhythm": "Rhythm locked: {bars}.",
    "pitches": "Pitches locked: {bars}.",
}

MARKS: dict[Kind, str] = {"staccato": "staccato", "tenuto": "tenuto", "accent": "accent", "slur": "slur"}
"""What articulation marks are called."""

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


def summary(sheet: Sheet | None, marks: Marks = PLAIN) -> str:
    """What the roll shows, in a few sentences."""
    if sheet is None:
        return roll_text(NO_MELODY)
    sentences = [_size(sheet.melody), _range(sheet), _form(sheet.melody), _harmony(sheet), *_marked(marks)]
    sentences.append(roll_text(KEYS_HINT))
    return " ".join(filter(None, sentences))


def bars_words(bars: Bars) -> str:
    """``"bars 5-8"``, counted from 1; ``"bar 0"`` is that of an upbeat."""
    first, last = bars[0] + 1, bars[1]
    return roll_text("bar {last}" if first == last else "bars {first}-{last}").format(first=first, last=last)


def length_words(bars: int) -> str:
    """``"1 bar"``, ``"16 bars"``."""
    return roll_text("1 bar" if bars == 1 else "{count} bars").format(count=bars)


def notes_words(count: int) -> str:
    """``"1 note"``, ``"3 notes"``."""
    return roll_text("1 note" if count == 1 else "{count} notes").format(count=count)


def _marked(marks: Marks) -> list[str]:
    chosen = roll_text("Chosen: {bars}.").format(bars=bars_words(marks.chosen)) if marks.chosen else ""
    strokes = [(stroke[0].place // PARTS, -(-stroke[-1].place // PARTS)) for stroke in marks.curve.curve.strokes]
    drawn = ", ".join(map(bars_words, strokes))
    locked = [
        roll_text(LOCKED[layer]).format(bars=", ".join(map(bars_words, bars)))
        for layer, bars in marks.locked.layers
        if bars
    ]
    count = len(marks.locked.notes)
    return [
        chosen,
        *locked,
        roll_text("{notes} locked.").format(notes=notes_words(count)) if count else "",
        roll_text("A contour is drawn over {bars}.").format(bars=drawn) if drawn else "",
    ]


def ruler_words(sheet: Sheet, at: Place, marks: Marks) -> str:
    """What the ruler is for, and what of the bar there is locked."""
    bar = at.ticks // sheet.melody.metre.bar_ticks
    found = (layer for layer, ranges in marks.locked.layers for bars in ranges if bars[0] <= bar < bars[1])
    locked = [roll_text(LOCKED[layer]).format(bars=bars_words((int(bar), int(bar) + 1))) for layer in found]
    return "\n".join([roll_text(RULER_HINT), *locked])


def place(melody: Melody, ticks: int) -> str:
    """``"bar 3, beat 2"``; between beats, ``"after beat 2"``; an upbeat is in bar 0."""
    bar, position = divmod(ticks, melody.metre.bar_ticks)
    beat = melody.metre.beat_at(position)
    text = "bar {bar}, beat {beat}" if position in melody.metre.beat_onsets else "bar {bar}, after beat {beat}"
    return roll_text(text).format(bar=bar + 1, beat=beat + 1)


def note_words(sheet: Sheet, index: int) -> str:
    """One note: name, degree, place, length, loudness and articulation."""
    note = sheet.melody.notes[index]
    degree = sheet.spelling.degree(note.pitch)
    text = roll_text(NOTE if degree else NOTE_OUTSIDE_SCALE).format(
        name=sheet.spelling.full_name(note.pitch),
        degree=degree,
        place=place(sheet.melody, note.onset_ticks),
        length=_length(note.duration_ticks),
        velocity=sheet.velocities[index],
    )
    return ", ".join([text, *(roll_text(MARKS[kind]) for kind in sheet.marks.get(index, ()))])


def place_words(sheet: Sheet, at: Place, marks: Marks = PLAIN) -> str:
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
    return ruler_words(sheet, at, marks) if at.part == "ruler" else ""


def with_surprise(text: str, bits: float) -> str:
    """What is said of a note, and how surprising it is."""
    return roll_text("{text}; surprise {bits} bits").format(text=text, bits=number(bits))


def phrase_words(phrase: Phrase) -> str:
    """One phrase: its letter, its bars and how it ends."""
    bars = roll_text("bars {first} to {last}" if phrase.bars > 1 else "bar {last}")
    ending = roll_text("ends at home, on the tonic" if phrase.is_closed else "ends open")
    where = bars.format(first=phrase.first_bar + 1, last=phrase.end_bar)
    return roll_text("Phrase {label}, {bars}, {ending}").format(label=phrase.label, bars=where, ending=ending)


def chord_words(sheet: Sheet, ticks: float) -> str:
    """The chord at `ticks`: symbol, numeral and notes."""
    for span in sheet.melody.chords:
        if span.onset_ticks <= ticks < span.end_ticks:
            chord = span.chord
            notes = " ".join(map(with_signs, chord.names))
            return f"{with_signs(chord.symbol)} ({with_signs(chord.numeral)}): {notes}"
    return ""


def _length(ticks: int) -> str:
    if ticks in LENGTHS:
        return roll_text(LENGTHS[ticks])
    return roll_text("{count} quarters").format(count=brief(ticks / TICKS_PER_QUARTER, 3))


def _key_words(sheet: Sheet, pitch: int) -> str:
    degree = sheet.spelling.degree(pitch)
    text = roll_text("{name}, degree {degree}" if degree else "{name}, outside the scale")
    return text.format(name=sheet.spelling.full_name(pitch), degree=degree)


def _size(melody: Melody) -> str:
    return roll_text(SIZE_AFTER_UPBEAT if melody.lead_in_ticks else SIZE).format(
        bars=length_words(melody.bars),
        metre=melody.metre.name,
        key=with_signs(melody.key),
        scale=translated(melody.scale.label),
        tempo=brief(melody.tempo_bpm),
        notes=notes_words(len(melody.notes)),
    )


def _range(sheet: Sheet) -> str:
    pitches = [note.pitch for note in sheet.melody.notes]
    if not pitches:
        return ""
    name = sheet.spelling.full_name
    return roll_text("From {lowest} to {highest}, ending on {last}.").format(
        lowest=name(min(pitches)), highest=name(max(pitches)), last=name(pitches[-1])
    )


def _form(melody: Melody) -> str:
    labels = " ".join(phrase.label for phrase in melody.phrases)
    return roll_text("Phrases: {labels}.").format(labels=labels) if labels else ""


def _harmony(sheet: Sheet) -> str:
    symbols = [with_signs(span.chord.symbol) for span in sheet.chords]
    if not symbols:
        return ""
    text = roll_text("Chords: {names}, and so on." if len(symbols) > CHORDS_NAMED else "Chords: {names}.")
    return text.format(names=", ".join(symbols[:CHORDS_NAMED]))
