"""What is in a file that a command is given: its performance, or its melody."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from melodygen.errors import FormatError
from melodygen.generation import rebuild
from melodygen.measures.tonality import find_key
from melodygen.melody import Melody
from melodygen.parameters import DEFAULT_STYLE
from melodygen.performance import Performance, perform
from melodygen.project import EXTENSION, read_project
from melodygen.reading import quantise, read_melody, read_midi, read_performed_notes, read_recipe
from melodygen.styles import Style, load_style, style_names
from melodygen.theory.pitch import TONICS
from melodygen.theory.scales import scale_named
from melodygen.verification import verify


def performance_of(path: Path, parts: tuple[str, ...]) -> Performance:
    """The performance in `path`; `parts` says what is heard of a project, a MIDI file is taken whole."""
    if path.suffix.lower() == EXTENSION:
        return perform(read_project(path).melody, parts)
    performance = read_performed_notes(path)
    if not performance.parts:
        raise FormatError(path, "there are no notes in it", "choose a file with a melody")
    return performance


def melody_of(path: Path) -> Melody:
    """The melody in `path`, on the grid and in a key; with its recipe where that still makes these notes."""
    if path.suffix.lower() == EXTENSION:
        return read_project(path).melody
    return _rebuilt(path) or _in_a_key(path, quantise(read_melody(path)).melody)


def _rebuilt(path: Path) -> Melody | None:
    """The melody that the recipe in a MIDI file makes; None where there is no recipe, or the notes are others."""
    with suppress(FormatError):
        recipe = read_recipe(path)
        if recipe is not None and verify(path).is_same:
            return rebuild(recipe)
    return None


def _in_a_key(path: Path, melody: Melody) -> Melody:
    """`melody` as it is, or in the key that its notes suggest where `path` is a MIDI file that names none."""
    with suppress(FormatError):
        found = None if read_midi(path).key else find_key(melody)
        if found is not None:
            scale = scale_named("natural-minor" if found.mode == "minor" else "major")
            key = min(TONICS[found.tonic], key=lambda name: abs(scale.fifths(name)))
            return replace(melody, key=key, scale=scale)
    return melody


def style_for(melody: Melody, name: str | None) -> Style:
    """The style called `name`; where None, the one that `melody` was drawn from, if it is here, else the default."""
    if name is None and melody.recipe is not None and melody.recipe.style.name in style_names():
        name = melody.recipe.style.name
    return load_style(name or DEFAULT_STYLE)
