"""Other melodies of the same parameters, around the same locks."""

from __future__ import annotations

from melodygen.fields import SEED_LIMIT
from melodygen.generation import regenerate
from melodygen.given import NOTHING, Given
from melodygen.ideas.idea import Idea
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters


def alternative(asked: Parameters, made: Parameters, locks: Given = NOTHING, *, draw: int, number: int) -> Idea:
    """The alternative `number` of the draw `draw`, both from 0, to the melody of `asked`.

    It has another seed, which follows from that of `asked`, and keeps what is locked of a melody of the parameters
    `made`.

    Raises
    ------
    ConstraintError
        What is locked cannot stay under the parameters `asked`.

    """
    seed = Stream(asked.seed, "ideas", number, draw).below(SEED_LIMIT + 1)
    parameters, first_take = asked.replace(seed=seed), locks.in_take(0)
    return Idea(parameters, regenerate(first_take, made, parameters), first_take, origin="drawn")
