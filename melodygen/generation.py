"""From parameters to a melody in one call, and from a recipe to the same melody again."""

from __future__ import annotations

from dataclasses import replace

from melodygen.errors import ConstraintError
from melodygen.fields import FIELDS
from melodygen.given import Given
from melodygen.mark import carried
from melodygen.melody import Melody
from melodygen.model import compose
from melodygen.model.candidates import Candidate, candidates
from melodygen.model.compose import draw
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import load_style
from melodygen.theory.pitch import pitch_class

PLAYING = ("tempo_bpm", "instrument", *(field.name for field in FIELDS if field.group == "Performance"))
"""Parameters that say how notes are played."""


def generate(parameters: Parameters) -> Melody:
    """The melody of `parameters`, drawn from the style they name.

    Raises
    ------
    ParameterError
        No style of that name.
    ConstraintError
        Parameters that cannot hold together.

    """
    return compose(parameters, load_style(parameters.style))


def generate_with_candidates(parameters: Parameters) -> tuple[Melody, tuple[Candidate, ...]]:
    """The same melody, and every candidate that was drawn for it with its fate; errors as in `generate`."""
    composition = draw(parameters, load_style(parameters.style))
    return composition.melody, candidates(composition)


def rebuild(recipe: Recipe) -> Melody:
    """The melody that `recipe` describes; velocities and marks that find no note are left out."""
    melody = compose(recipe.parameters, load_style(recipe.parameters.style), recipe.given)
    onsets = {note.onset_ticks: note.onset_ticks for note in melody.notes}
    return replace(
        melody,
        touches=tuple(touch for touch in recipe.touches if touch.onset_ticks in onsets),
        marks=carried(recipe.marks, tuple(onsets), onsets.items()),
        phrases=recipe.phrases or melody.phrases,
    )


def regenerate(given: Given, made: Parameters, asked: Parameters) -> Melody:
    """The melody of the parameters `asked` around what is given of one of the parameters `made`.

    Raises
    ------
    ConstraintError
        Some of it cannot stay under the parameters `asked`; it is named, and nothing is left out.

    """
    if given.holds_anything:
        _check_that_it_stays(made, asked)
    return compose(asked, load_style(asked.style), given)


def played_as(melody: Melody, made: Parameters, asked: Parameters) -> Melody | None:
    """`melody`, which the parameters `made` have made, if those `asked` differ only in how the same notes are played.

    Those of `PLAYING` do, an instrument where it has the same range; None where the notes would be others.
    """
    if asked.ambitus != made.ambitus or asked != made.replace(**{name: getattr(asked, name) for name in PLAYING}):
        return None
    return replace(
        melody,
        tempo_bpm=asked.tempo_bpm,
        instrument=asked.the_instrument,
        interpretation=asked.interpretation,
        recipe=melody.recipe and replace(melody.recipe, parameters=asked),
    )


def _check_that_it_stays(made: Parameters, asked: Parameters) -> None:
    """What is given says when and how high, but not in which metre or key: there it would be something else."""
    if asked.the_metre != made.the_metre:
        raise ConstraintError(
            f"what is kept of the melody is in {made.metre}, and {asked.metre} is asked for",
            "leave the metre as it is",
        )
    if (pitch_class(asked.key), asked.the_scale) != (pitch_class(made.key), made.the_scale):
        raise ConstraintError(
            f"what is kept of the melody is in {_tonality(made)}, and {_tonality(asked)} is asked for",
            "leave key and scale as they are",
        )


def _tonality(parameters: Parameters) -> str:
    return f"{parameters.key} {parameters.the_scale.label}"
