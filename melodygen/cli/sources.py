"""What is in a file that a command is given: its performance, or its melody."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from melodygen.bringing import has_recipe, rebuilt
from melodygen.errors import FormatError
from melodygen.melody import Melody
from melodygen.parameters import DEFAULT_STYLE
from melodygen.performance import Performance, perform
from melodygen.project import EXTENSION, read_project
from melodygen.reading import Quantisation, quantise, read_melody, read_midi, read_performed_notes
from melodygen.reading.melodies import NOTATION
from melodygen.recipe import Recipe
from melodygen.styles import Style, load_style, style_names
from melodygen.verification import FROM_A_FILE, verify


def performance_of(path: Path, parts: tuple[str, ...]) -> Performance:
    """The performance in `path`; `parts` says what is heard of a project or of notation, a MIDI file is taken whole."""
    performance = _performance(path, parts)
    if any(part.notes for part in performance.parts):
        return performance
    if "melody" not in parts and performance.parts:
        raise FormatError(path, "there are no chords in it", "have its melody played")
    raise FormatError(path, "there are no notes in it", "choose a file with a melody")


def _performance(path: Path, parts: tuple[str, ...]) -> Performance:
    ending = path.suffix.lower()
    if ending == EXTENSION:
        return perform(read_project(path).melody, parts)
    if ending in NOTATION:
        return perform(rebuilt(path) or read_melody(path), parts)
    return read_performed_notes(path)


def midi_timing_of(path: Path, recipe: Recipe | None) -> str | None:
    """How the MIDI file keeps time that `recipe` makes; None where it sounds as that is played, and of other files."""
    if path.suffix.lower() in (EXTENSION, *NOTATION) or recipe is None:
        return None
    if not verify(path).is_same:
        return FROM_A_FILE
    return None if recipe.parameters.expression == 0 else read_midi(path).timing


class Kept(NamedTuple):
    """What a command does with a file whose recipe makes its notes and plays them otherwise, and with one of others."""

    played_otherwise: str
    other_notes: str


def recipe_remarks(path: Path, kept: Kept) -> tuple[str, ...]:
    """What is to be known where a file has a recipe that is not, or not quite, what stands in it."""
    if path.suffix.lower() == EXTENSION or not has_recipe(path):
        return ()
    try:
        found = verify(path)
    except FormatError as error:
        return (f"its recipe is left out ({error.reason}); {kept.other_notes}",)
    if found.is_same:
        return ()
    return (f"{found.sentence}; {kept.played_otherwise if found.is_score_same else kept.other_notes}",)


def recipe_of(path: Path) -> Recipe | None:
    """The recipe that makes the notes in `path`; None where there is none, or the notes are others."""
    if path.suffix.lower() == EXTENSION:
        return read_project(path).melody.whole_recipe
    melody = rebuilt(path)
    return melody.whole_recipe if melody is not None else None


class Opened(NamedTuple):
    """The melody in a file, and how far its notes were from the grid; None where they are known to be on it."""

    melody: Melody
    report: Quantisation | None = None


def melody_of(path: Path) -> Melody:
    """The melody in `path`, on the grid and in a key; with its recipe where that still makes these notes."""
    return opened(path).melody


def opened(path: Path) -> Opened:
    """As `melody_of`, and how far its notes were from the grid."""
    if path.suffix.lower() == EXTENSION:
        return Opened(read_project(path).melody)
    made_again = rebuilt(path)
    if made_again is not None:
        return Opened(made_again)
    quantised = quantise(read_melody(path))
    return Opened(quantised.melody, quantised.report)


def style_for(melody: Melody, name: str | None) -> Style:
    """The style called `name`; where None, the one that `melody` was drawn from, if it is here, else the default."""
    return load_style(style_name_for(melody, name))


def style_name_for(melody: Melody, name: str | None) -> str:
    """As `style_for`, by name; a `name` that is given may be of no style."""
    if name is None and melody.recipe is not None and melody.recipe.style.name in style_names():
        return melody.recipe.style.name
    return name or DEFAULT_STYLE
