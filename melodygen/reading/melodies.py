"""A file that somebody made -> a melody: one voice, in a metre and a key that this program knows.

Conventions
-----------
The first part with notes is taken, percussion aside; where it has several voices, their top line.  Lengths are as
played.  Key and scale are the recipe's where they hold all the notes, else the key signature's, else C major.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from melodygen.errors import FormatError, ParameterError
from melodygen.fields import field_named
from melodygen.melody import Melody, Note, Phrase
from melodygen.performance import Part, PlayedNote
from melodygen.reading.midi import MidiContent, read_midi
from melodygen.recipe import Recipe
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import METRES, Metre
from melodygen.theory.moods import MOODS
from melodygen.theory.scales import Scale, scale_named

PERCUSSION_CHANNEL = 9
CUT_TIME, COMMON_TIME = (2, 2), (4, 4)


def read_melody(path: Path) -> Melody:
    """The melody in a MIDI file.

    Parameters
    ----------
    path
        A file of ours, or of another program where one voice carries the melody.

    Raises
    ------
    FormatError
        Not a MIDI file, damaged, without notes, or with a metre or length that this program does not know.

    """
    content = read_midi(path)
    part = _melody_part(content)
    metre = _metre(content)
    notes = _top_line(part.notes)
    bars = _bars(content, metre, notes)
    recipe = _recipe(content)
    key, scale = _key_and_scale(content, recipe, notes)
    return Melody(
        tempo_bpm=_checked(content, "tempo_bpm", content.performance.tempo_bpm),
        metre=metre,
        key=key,
        scale=scale,
        instrument=INSTRUMENTS[part.program],
        mood=recipe.parameters.the_mood if recipe else MOODS[0],
        bars=bars,
        notes=notes,
        phrases=_phrases(content, metre, bars),
    )


def _melody_part(content: MidiContent) -> Part:
    parts = [part for part in content.performance.parts if part.channel != PERCUSSION_CHANNEL]
    if not parts:
        raise FormatError(content.source, "there are no notes in it", "choose a file with a melody")
    return parts[0]


def _metre(content: MidiContent) -> Metre:
    signature = (content.numerator, content.denominator)
    wanted = COMMON_TIME if signature == CUT_TIME else signature
    for metre in METRES:
        if wanted == (metre.numerator, metre.denominator):
            return metre
    known = ", ".join(metre.name for metre in METRES)
    problem = f"its metre is {content.numerator}/{content.denominator}"
    raise FormatError(content.source, problem, f"choose a file in one of {known}")


def _checked(content: MidiContent, field: str, value: float) -> float:
    try:
        return float(field_named(field).check(value))
    except ParameterError as error:
        raise FormatError(content.source, str(error), "change it in the program that wrote the file") from None


def _bars(content: MidiContent, metre: Metre, notes: tuple[Note, ...]) -> int:
    """Up to the end of the tracks where that is a bar line, as in our own files; else up to the last note."""
    length = content.performance.length_ticks
    end = max(note.end_ticks for note in notes)
    bars = -(-(end if length % metre.bar_ticks else max(length, end)) // metre.bar_ticks)
    return int(_checked(content, "bars", bars))


def _top_line(played: tuple[PlayedNote, ...]) -> tuple[Note, ...]:
    """The highest note at each onset, cut where the next one starts; one that ends under a higher note is left out."""
    line: list[Note] = []
    for note in sorted(played, key=lambda note: (note.onset_ticks, -note.pitch)):
        new = Note(note.onset_ticks, note.duration_ticks, note.pitch)
        if line and line[-1].onset_ticks == new.onset_ticks:
            continue
        if line and line[-1].pitch > new.pitch and line[-1].end_ticks >= new.end_ticks:
            continue
        if line and line[-1].end_ticks > new.onset_ticks:
            line[-1] = Note(line[-1].onset_ticks, new.onset_ticks - line[-1].onset_ticks, line[-1].pitch)
        line.append(new)
    return tuple(line)


def _recipe(content: MidiContent) -> Recipe | None:
    """The recipe, if there is one that this release can read: the notes are there all the same."""
    with suppress(FormatError):
        return content.recipe
    return None


def _key_and_scale(content: MidiContent, recipe: Recipe | None, notes: tuple[Note, ...]) -> tuple[str, Scale]:
    if recipe is not None:
        scale = recipe.parameters.the_scale
        if {note.pitch % 12 for note in notes} <= set(scale.pitch_classes(recipe.parameters.key)):
            return scale.spelled_tonic(recipe.parameters.key), scale
    name = content.key or "C"
    scale = scale_named("natural-minor" if name.endswith("m") else "major")
    return scale.spelled_tonic(name.removesuffix("m")), scale


def _phrases(content: MidiContent, metre: Metre, bars: int) -> tuple[Phrase, ...]:
    """One phrase from each marker to the next, where all of them stand on bar lines within the melody."""
    starts = [ticks for ticks, _ in content.markers]
    if not starts or any(ticks % metre.bar_ticks or ticks >= bars * metre.bar_ticks for ticks in starts):
        return ()
    ends = [*starts[1:], bars * metre.bar_ticks]
    return tuple(
        Phrase(start // metre.bar_ticks, (end - start) // metre.bar_ticks, label, is_closed=False)
        for (start, label), end in zip(content.markers, ends, strict=True)
        if end > start
    )
