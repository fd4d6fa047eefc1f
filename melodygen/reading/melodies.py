"""A file that somebody made -> a melody: one voice, in a metre and a key that this program knows.

Conventions
-----------
The part asked for is taken, else the likeliest melody; where it has several voices, their top line.

From a MIDI file, onsets and lengths are as played (`melodygen.reading.quantise` brings them to the grid), and key and
scale are the recipe's where they hold all the notes, else the key signature's, else what the notes suggest.  Bar 1 of a
file of ours comes after the lead-in bar that its recipe speaks of; of any other MIDI file it is the first.  Of MusicXML
and ABC the longest stretch in one metre is taken, and of ABC the first tune; an upbeat stands before bar 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from melodygen.errors import FormatError, ParameterError
from melodygen.fields import field_named
from melodygen.interpretation import Interpretation
from melodygen.mark import shifted, snapped
from melodygen.measures.tonality import find_key
from melodygen.melody import Melody, Note
from melodygen.phrase import Phrase
from melodygen.reading.conversion import as_melody, written_chords
from melodygen.reading.midi import MidiContent, read_midi
from melodygen.reading.notation import read_abc, read_musicxml
from melodygen.reading.performed import melody_part
from melodygen.reading.quantising import Quantised, quantise
from melodygen.reading.settling import FEWEST_NOTES, human_melody
from melodygen.reading.transcription import Transcription, UnusableError, top_line
from melodygen.recipe import Recipe
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import METRES, Metre
from melodygen.theory.moods import MOODS
from melodygen.theory.pitch import TONICS
from melodygen.theory.scales import Scale, scale_named

CUT_TIME, COMMON_TIME = (2, 2), (4, 4)

Reader = Callable[[Path, int | str | None], Iterator[tuple[str, Transcription | UnusableError]]]
NOTATION: Mapping[str, Reader] = MappingProxyType(
    {".musicxml": read_musicxml, ".xml": read_musicxml, ".mxl": read_musicxml, ".abc": read_abc}
)
"""What a file's name ends with, and what reads it; all others are read as MIDI."""


def read_melody(path: Path, *, part: int | str | None = None) -> Melody:
    """The melody in a MIDI, MusicXML or ABC file.

    Parameters
    ----------
    path
        A file of ours, or of another program.
    part
        Number (from 1, of the parts with notes) or name of the part that is the melody; None has it found.

    Raises
    ------
    FormatError
        Not such a file, damaged, without notes or without that part, or with a metre or length that this program does
        not know.

    """
    reader = NOTATION.get(path.suffix.lower())
    if reader is None:
        melody = melody_in(read_midi(path), part)
    else:
        melody = quantised_from(next(reader(path, part))[1], path).melody
    _checked(path, "bars", melody.bars)
    return melody


def quantised_from(found: Transcription | UnusableError, path: Path) -> Quantised:
    """The melody of any length that notation in `path` was found to hold, and how far its notes were from the grid.

    FormatError where it holds none.
    """
    try:
        if isinstance(found, UnusableError):
            raise found
        human = human_melody(found, fewest_notes=1)
    except UnusableError as error:
        raise FormatError(path, str(error), "choose another file") from None
    melody = as_melody(human)
    _checked(path, "tempo_bpm", melody.tempo_bpm)
    settled = quantise(replace(melody, chords=written_chords(human, melody.key, melody.scale)))
    return replace(settled, report=human.quantisation or settled.report)


def melody_in(content: MidiContent, asked: int | str | None = None) -> Melody:
    """The melody in a MIDI file that is already read, of any length; part and errors as in `read_melody`."""
    content = content.as_score
    part = melody_part(content, asked)
    metre, lead_in = _metre(content), content.lead_in_ticks
    notes = top_line([(note.onset_ticks - lead_in, note.duration_ticks, note.pitch) for note in part.notes])
    bars = _bars(content, metre, notes)
    marks = shifted(content.known_marks, -lead_in) if part is content.known_melody else ()
    recipe = _recipe(content)
    melody = Melody(
        tempo_bpm=_checked(content.source, "tempo_bpm", content.performance.tempo_bpm),
        metre=metre,
        key="C",
        scale=scale_named("major"),
        instrument=INSTRUMENTS[part.program],
        mood=recipe.parameters.the_mood if recipe else MOODS[0],
        interpretation=recipe.parameters.interpretation if recipe else Interpretation(),
        bars=bars,
        notes=notes,
        marks=snapped(marks, [note.onset_ticks for note in notes]),
        phrases=_phrases(content, metre, bars),
    )
    key, scale = _key_and_scale(content, recipe, melody)
    return replace(melody, key=key, scale=scale)


def _metre(content: MidiContent) -> Metre:
    signature = (content.numerator, content.denominator)
    wanted = COMMON_TIME if signature == CUT_TIME else signature
    for metre in METRES:
        if wanted == (metre.numerator, metre.denominator):
            return metre
    known = ", ".join(metre.name for metre in METRES)
    problem = f"its metre is {content.numerator}/{content.denominator}"
    raise FormatError(content.source, problem, f"choose a file in one of {known}")


def _checked(source: Path | str, field: str, value: float) -> float:
    try:
        return float(field_named(field).check(value))
    except ParameterError as error:
        raise FormatError(source, str(error), "change it in the program that wrote the file") from None


def _bars(content: MidiContent, metre: Metre, notes: tuple[Note, ...]) -> int:
    """Up to the end of the tracks where that is a bar line, as in our own files; else up to the last note."""
    length = content.performance.length_ticks - content.lead_in_ticks
    end = max(note.end_ticks for note in notes)
    return -(-(end if length % metre.bar_ticks else max(length, end)) // metre.bar_ticks)


def _recipe(content: MidiContent) -> Recipe | None:
    """The recipe, if there is one that this release can read: the notes are there all the same."""
    with suppress(FormatError):
        return content.recipe
    return None


def _key_and_scale(content: MidiContent, recipe: Recipe | None, melody: Melody) -> tuple[str, Scale]:
    if recipe is not None:
        scale = recipe.parameters.the_scale
        if {note.pitch % 12 for note in melody.notes} <= set(scale.pitch_classes(recipe.parameters.key)):
            return scale.spelled_tonic(recipe.parameters.key), scale
    if content.key is None:
        return found_key(melody)
    scale = scale_named("natural-minor" if content.key.endswith("m") else "major")
    return scale.spelled_tonic(content.key.removesuffix("m")), scale


def found_key(melody: Melody) -> tuple[str, Scale]:
    """The key that the notes suggest; as it is where they are too few to tell."""
    found = find_key(melody) if len(melody.notes) >= FEWEST_NOTES else None
    if found is None:
        return melody.key, melody.scale
    scale = scale_named("natural-minor" if found.mode == "minor" else "major")
    return min(TONICS[found.tonic], key=lambda name: abs(scale.fifths(name))), scale


def _phrases(content: MidiContent, metre: Metre, bars: int) -> tuple[Phrase, ...]:
    """One phrase from each marker to the next, where all of them stand on bar lines within the melody."""
    starts = [ticks - content.lead_in_ticks for ticks, _ in content.markers]
    if not starts or any(ticks % metre.bar_ticks or ticks >= bars * metre.bar_ticks for ticks in starts):
        return ()
    ends = [*starts[1:], bars * metre.bar_ticks]
    return tuple(
        Phrase(start // metre.bar_ticks, (end - start) // metre.bar_ticks, label, is_closed=False)
        for start, end, (_, label) in zip(starts, ends, content.markers, strict=True)
        if end > start
    )
