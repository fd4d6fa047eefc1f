"""From parameters to a melody in one call, and from a recipe to the same melody again."""

from __future__ import annotations

from melodygen.melody import Melody
from melodygen.model import compose
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import load_style


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


def rebuild(recipe: Recipe) -> Melody:
    """The melody that `recipe` describes."""
    return compose(recipe.parameters, load_style(recipe.parameters.style), recipe.given)
