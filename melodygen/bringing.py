"""A file that somebody made, to be worked on: which tunes it holds, and one of them, or some of its bars, as a project.

    found = contents(path)                          its parts, or the tunes of a collection
    tune = found.tunes[found.likeliest or 0].read()     one of them, on the grid
    project = as_project(tune.melody)               with the parameters that its notes suggest
    turned(project, project.parameters.replace(complexity=80))    under others, its notes as they are

A file of ours whose notes are still those of its recipe is that melody itself, however it is played: `rebuilt`.

Conventions
-----------
Bars count from 0 and a stretch of them ends before its second number, as everywhere; bar -1 is that of an upbeat.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from melodygen.editing.kept import hand_kept
from melodygen.errors import ConstraintError, FormatError
from melodygen.excerpt import bars_of
from melodygen.fields import FIELDS, NumberField
from melodygen.generation import rebuild
from melodygen.mark import snapped
from melodygen.melody import Melody
from melodygen.parameters import DEFAULT_STYLE, Parameters
from melodygen.project import Project
from melodygen.reading import MidiContent, Quantised, quantise, read_midi, read_recipe, read_score
from melodygen.reading.folder import READERS
from melodygen.reading.melodies import melody_in, quantised_from
from melodygen.reading.notation import abc_tunes, read_tune, score_parts
from melodygen.reading.packed import musicxml
from melodygen.reading.performed import PERCUSSION_CHANNEL, melody_part
from melodygen.reading.transcription import Transcription
from melodygen.reading.tunes import title_of
from melodygen.reading.voices import chosen
from melodygen.recipe import MUSICXML_FIELD, Recipe
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.pitch import pitch_name
from melodygen.variation.derived import composed, parameters_of, with_fitting_form
from melodygen.variation.evidence import as_it_is
from melodygen.verification import SCORES, marks_in, verify

MOST_BARS = next(field.high for field in FIELDS if isinstance(field, NumberField) and field.name == "bars")

OCTAVE, MOST_PITCH = 12, 127

ENDINGS = tuple(ending for ending in READERS if not ending.startswith(".jsonl"))
"""What the name of a file that can be worked on ends with; JSON lines hold whole collections to learn from."""


@dataclass(frozen=True, slots=True)
class Tune:
    """One of the melodies that a file holds, read when it is asked for.

    Attributes
    ----------
    name
        As the file has it; empty where it has none.
    read
        The tune on the grid, of any length, and what was changed for that; FormatError where it is no melody.
    notes
        How many notes stand in the file; None where that is not known before it is read.
    instrument
        The slug of the instrument that plays it; empty where the file does not say.

    """

    name: str
    read: Callable[[], Quantised]
    notes: int | None = None
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The tunes in a file, at least one, and of several parts of one piece which is the likeliest to be its melody."""

    path: Path
    tunes: tuple[Tune, ...]
    likeliest: int | None = None


def contents(path: Path) -> Contents:
    """What a MIDI, MusicXML or ABC file holds; FormatError where it cannot be read or has no notes."""
    ending = path.suffix.lower()
    if ending == ".abc":
        return Contents(path, tuple(_tune(text, path) for text in abc_tunes(path)))
    return _score_contents(path) if ending in SCORES else _midi_contents(path)


def rebuilt(path: Path) -> Melody | None:
    """The melody that the recipe in a file makes; None where there is no recipe, or the notes are others.

    Of a file whose notes are marked otherwise it has the marks.
    """
    with suppress(FormatError):
        recipe = _recipe(path)
        verified = verify(path) if recipe is not None else None
        if recipe is not None and verified is not None and verified.is_score_same:
            melody = rebuild(recipe)
            return melody if verified.is_same else _marked_as(melody, path)
    return None


def _marked_as(melody: Melody, path: Path) -> Melody:
    marks = marks_in(read_score(path) if path.suffix.lower() in SCORES else read_midi(path))
    onsets = [note.onset_ticks for note in melody.notes]
    return melody if marks is None else replace(melody, marks=snapped(marks, onsets))


def has_recipe(path: Path) -> bool:
    """Whether there is a recipe in a file, though this release may not be able to read it."""
    if path.suffix.lower() in SCORES:
        return MUSICXML_FIELD.encode() in musicxml(path)
    return path.suffix.lower() != ".abc" and read_midi(path).recipe_json is not None


def sounding_bars(melody: Melody) -> tuple[int, int]:
    """The bars from the first note to the last bar line, as many of them as a melody may have."""
    first = melody.notes[0].onset_ticks // melody.metre.bar_ticks
    return first, min(melody.bars, max(0, first) + MOST_BARS)


def as_project(melody: Melody, bars: tuple[int, int] | None = None, *, style: str = DEFAULT_STYLE) -> Project:
    """Those bars of a melody without a recipe, or all, with parameters and a form of `style` that its notes suggest.

    Raises
    ------
    ParameterError
        There are no notes in those bars, or more bars than a melody may have.

    """
    part = melody if bars is None else bars_of(melody, *bars)
    asked = parameters_of(part, style=style)
    return Project(with_fitting_form(asked.replace(note_range=_an_octave_at_least(*asked.ambitus)), part), part)


def _an_octave_at_least(low: int, high: int) -> str:
    """The range, as much wider as it takes to have a note of every name: then any key may be chosen."""
    missing = max(0, OCTAVE - (high - low))
    low = min(max(0, low - missing // 2), MOST_PITCH - OCTAVE)
    return f"{pitch_name(low)}-{pitch_name(max(high, low + OCTAVE))}"


def turned(project: Project, asked: Parameters) -> Project:
    """`project`, whose melody has no recipe, under the parameters `asked`: every note stays.

    Key, scale, mood, tempo and instrument are what the melody has from now on, and the others hold for what is drawn
    next.  With another length or seed the chords, and the bars that are added, are drawn at once, and the notes that
    were there are locked.

    Raises
    ------
    ConstraintError
        The notes are in another metre, outside the range asked for, or too many for the bars.

    """
    melody = project.melody
    if asked.the_metre != melody.metre:
        raise ConstraintError(
            f"the notes are in {melody.metre.name}, and {asked.metre} is asked for", "leave the metre as it is"
        )
    kept = as_it_is(melody)
    kept.check(melody.metre, asked.bars, asked.ambitus, partial(asked.the_scale.spelled, asked.key))
    if (asked.bars, asked.seed) != (melody.bars, project.parameters.seed):
        return Project(asked, hand_kept(melody, composed(asked, kept)), kept)
    named = replace(
        melody,
        key=asked.the_scale.spelled_tonic(asked.key),
        scale=asked.the_scale,
        mood=asked.the_mood,
        interpretation=asked.interpretation,
        tempo_bpm=asked.tempo_bpm,
        instrument=asked.the_instrument,
    )
    return Project(asked, named, project.locks)


def _recipe(path: Path) -> Recipe | None:
    if path.suffix.lower() not in SCORES:
        return read_recipe(path)
    return read_score(path).recipe if MUSICXML_FIELD.encode() in musicxml(path) else None


def _tune(text: str, path: Path) -> Tune:
    return Tune(title_of(text), partial(_from_abc, text, path))


def _from_abc(text: str, path: Path) -> Quantised:
    return quantised_from(read_tune(text, path.stem, path), path)


def _score_contents(path: Path) -> Contents:
    parts = score_parts(musicxml(path), path)
    if not parts:
        raise FormatError(path, "there are no notes in it", "choose a file with a melody")
    voices = [part.voice for part in parts]
    tunes = tuple(
        Tune(part.voice.name, partial(_from_score, part.transcription, path), len(part.voice.notes)) for part in parts
    )
    return Contents(path, tunes, voices.index(chosen(voices)))


def _from_score(transcription: Transcription, path: Path) -> Quantised:
    return quantised_from(transcription, path)


def _midi_contents(path: Path) -> Contents:
    content = read_midi(path).as_score
    likeliest = melody_part(content)
    numbered = [
        (number, part)
        for number, part in enumerate(content.performance.parts, start=1)
        if part.channel != PERCUSSION_CHANNEL
    ]
    tunes = tuple(
        Tune(part.name, partial(_from_midi, content, number), len(part.notes), INSTRUMENTS[part.program].slug)
        for number, part in numbered
    )
    return Contents(path, tunes, [part for _, part in numbered].index(likeliest))


def _from_midi(content: MidiContent, number: int) -> Quantised:
    return quantise(melody_in(content, number))
