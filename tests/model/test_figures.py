"""What melodic figures make of the note that is drawn."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from melodygen.model.compose import compose, plan
from melodygen.model.figures import Figures
from melodygen.parameters import Parameters
from melodygen.styles import Style, load_style
from melodygen.styles.figures import NEUTRAL, OCTAVE, WHOLE_NEUTRAL, figure_keys, place_code
from melodygen.styles.style import FigureTable
from melodygen.theory.metre import metre_named

ASKED = Parameters(seed=5, scale="major", key="C")
UP = 12 + 2


def figures(keys: list[int], codes: np.ndarray) -> FigureTable:
    order = np.argsort(keys)
    return FigureTable(np.array(keys)[order], codes[order])


def with_figures(style: Style, table: FigureTable) -> Style:
    return dataclasses.replace(style, major=dataclasses.replace(style.major, figures=table))


def expert(table: FigureTable) -> Figures:
    found = plan(ASKED, with_figures(load_style("pop"), table)).lattice.figures
    assert found is not None
    return found


def keys_of(pitch_class: int, last: int, before: int, place: int) -> list[int]:
    return figure_keys(pitch_class, [last, before], place)


def column(states: list[int]) -> np.ndarray:
    return np.array(states)[:, None]


@pytest.fixture
def states() -> list[int]:
    """C, D, E in a lattice of C major."""
    pitches = plan(ASKED, load_style("pop")).lattice.pitches
    low = next(state for state, pitch in enumerate(pitches) if pitch % 12 == 0)
    return [low, low + 1, low + 2]


def test_the_longest_figure_that_is_known_speaks(states: list[int]) -> None:
    onset = plan(ASKED, load_style("pop")).rhythm.onsets[3]
    short, long = keys_of(4, 2, 2, place_code(metre_named("4/4"), onset))
    codes = np.full((2, 25), NEUTRAL)
    codes[0, UP], codes[1, UP] = NEUTRAL + OCTAVE, NEUTRAL - OCTAVE
    for keys, factor in (([short], 2.0), ([short, long], 0.5)):
        weights = expert(figures(keys, codes[: len(keys)])).weights(3, column(states))
        assert weights is not None
        pitches = plan(ASKED, load_style("pop")).lattice.pitches
        for pitch, weight in zip(pitches, weights[0], strict=True):
            is_up = pitch - pitches[states[-1]] == 2
            assert weight == WHOLE_NEUTRAL * (factor if is_up else 1.0)


@pytest.mark.parametrize(
    ("before", "count"),
    [
        ([2], 1),
        ([2, 2], 2),
        ([-1, 2, 2], 3),
        ([-3, 4, -2, 12], 4),
        ([2, 2, 2, 2, 13], 4),
        ([1, 2, 13], 2),
        ([-3, 13, 2], 1),
    ],
)
def test_drawing_finds_each_figure_that_learning_counts(before: list[int], count: int) -> None:
    planned = plan(ASKED.replace(accidentals="auto", note_range="C2-C7"), load_style("pop"))
    pitches, metre = planned.lattice.pitches, metre_named("4/4")
    past = column([pitches.index(60 - sum(before[:back])) for back in range(len(before), -1, -1)])
    place = place_code(metre, planned.rhythm.onsets[8])

    def loudest(keys: list[int]) -> float:
        louder = figures(keys, np.full((len(keys), 25), NEUTRAL + OCTAVE))
        weights = Figures(louder, pitches, 0, metre, planned.lattice.places).weights(8, past)
        assert weights is not None
        return float(weights.max())

    keys = figure_keys(0, before, place)
    assert [loudest([key]) for key in keys] == [2 * WHOLE_NEUTRAL] * count
    others = {key for cls in range(12) for last in range(-12, 13) for key in keys_of(cls, before[0], last, place)}
    assert loudest(sorted(others - set(keys))) == WHOLE_NEUTRAL


def test_unknown_figures_and_the_last_two_notes_are_left_alone(states: list[int]) -> None:
    keys = keys_of(4, 2, 2, 0)[:1]
    found = expert(figures(keys, np.full((1, 25), NEUTRAL)))
    count = len(plan(ASKED, load_style("pop")).rhythm.onsets)
    assert found.weights(count - 3, column(states)) is not None
    assert found.weights(count - 2, column(states)) is None
    unknown = found.weights(3, column(states[::-1]))
    assert unknown is not None
    assert (unknown == WHOLE_NEUTRAL).all()


def test_what_figures_like_is_heard_more() -> None:
    style = load_style("pop")
    places = [place_code(metre_named("4/4"), onset) for onset in range(0, 1920, 240)]
    keys = [keys_of(cls, last, 0, place)[0] for cls in range(12) for last in range(-12, 13) for place in places]
    codes = np.full((len(keys), 25), NEUTRAL)
    codes[:, UP] = NEUTRAL + 3 * OCTAVE
    rising = with_figures(style, figures(sorted(keys), codes))

    def share(style: Style) -> float:
        steps = [np.diff([note.pitch for note in compose(ASKED.replace(seed=seed), style).notes]) for seed in range(6)]
        return float(np.mean(np.concatenate(steps) == 2))

    assert share(rising) > share(style) + 0.05
