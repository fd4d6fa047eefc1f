"""What the document holds at each step: a project, and what its melody has reached of the knobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from melodygen.errors import MelodygenError
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import Project
from melodygen.recipe import Recipe

if TYPE_CHECKING:
    from melodygen.knob_report import KnobReport


@dataclass(frozen=True, slots=True)
class Work:
    """A project and the reports of its knobs; none where the style that they are told by is not here."""

    project: Project
    knobs: tuple[KnobReport, ...] = ()

    @property
    def kept(self) -> Recipe | None:
        """The recipe, where it was given notes or chords that stay while the rest is drawn."""
        recipe = self.project.melody.recipe
        return recipe if recipe and recipe.given else None


def make(parameters: Parameters, kept: Recipe | None = None) -> Work:
    """The melody of `parameters` around what was given to `kept`; the model is loaded with the first one.

    What is given has to stay, so MelodygenError says where `parameters` do not let it.
    """
    from melodygen.generation import generate, regenerate  # noqa: PLC0415

    melody = regenerate(kept, parameters) if kept else generate(parameters)
    return looked_at(Project(parameters, melody))


def with_notes(work: Work, changed: Melody) -> Work:
    """The work with its melody's notes `changed` by hand; the range asked for becomes as wide as they are."""
    from melodygen.editing.edited import edited  # noqa: PLC0415

    parameters, melody = work.project.parameters, edited(work.project.melody, changed)
    if melody.recipe:
        parameters = parameters.replace(note_range=melody.recipe.parameters.note_range)
    return looked_at(Project(parameters, melody))


def looked_at(project: Project) -> Work:
    """`project` with the reports of its knobs."""
    from melodygen.knob_report import knob_reports  # noqa: PLC0415

    try:
        return Work(project, knob_reports(project.parameters, project.melody))
    except MelodygenError:
        return Work(project)
