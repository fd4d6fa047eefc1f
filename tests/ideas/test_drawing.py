from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError
from melodygen.generation import generate, rebuild
from melodygen.given import NOTHING
from melodygen.ideas import AT_A_TIME
from melodygen.ideas.drawing import alternative
from melodygen.parameters import Parameters
from melodygen.variation import lock_bars, reroll
from tests.strategies import parameters

ASKED = Parameters(bars=4, seed=3)


def test_an_alternative_follows_from_the_seed_alone_and_is_like_no_other() -> None:
    ideas = [alternative(ASKED, ASKED, draw=draw, number=number) for draw in (0, 1) for number in range(AT_A_TIME)]
    again = [alternative(ASKED, ASKED, draw=draw, number=number) for draw in (0, 1) for number in range(AT_A_TIME)]
    assert ideas == again
    assert len({idea.tune for idea in ideas}) == 2 * AT_A_TIME
    assert {idea.origin for idea in ideas} == {"drawn"}


@settings(max_examples=15, deadline=None)
@given(asked=parameters(most_bars=4), draw=st.integers(0, 9), number=st.integers(0, 7))
def test_it_is_what_its_parameters_make(asked: Parameters, draw: int, number: int) -> None:
    idea = alternative(asked, asked, draw=draw, number=number)
    assert idea.parameters == asked.replace(seed=idea.parameters.seed)
    assert idea.melody == generate(idea.parameters)


@pytest.mark.parametrize("number", range(3))
def test_what_is_locked_is_in_every_alternative(number: int) -> None:
    melody = generate(ASKED)
    locks = lock_bars(NOTHING, melody, ASKED, [1])
    idea = alternative(ASKED, ASKED, locks, draw=0, number=number)
    bar = melody.metre.bar_ticks

    def second(notes: object) -> list[object]:
        return [note for note in notes if bar <= note.onset_ticks < 2 * bar]  # type: ignore[attr-defined]

    assert second(idea.melody.notes) == second(melody.notes)
    assert idea.melody.notes != melody.notes
    assert idea.locks == locks
    assert idea.melody.recipe is not None
    assert rebuild(idea.melody.recipe).notes == idea.melody.notes


def test_locks_that_the_parameters_do_not_let_stay_are_named() -> None:
    locks = lock_bars(NOTHING, generate(ASKED), ASKED, [1])
    with pytest.raises(ConstraintError, match="what is kept of the melody is in D Minor"):
        alternative(ASKED.replace(key="E"), ASKED, locks, draw=0, number=0)


def test_of_takes_of_single_bars_nothing_is_left_in_an_alternative() -> None:
    """It has another seed, under which they would be others again; a knob that leaves its notes leaves all of them."""
    _, locks = reroll(generate(ASKED), NOTHING, bars=[2])
    assert locks.takes
    idea = alternative(ASKED, ASKED, locks, draw=0, number=0)
    assert idea.locks == NOTHING
    assert idea.melody == generate(idea.parameters)
