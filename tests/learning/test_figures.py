"""Figures: what follows runs of intervals, in learning, on the disk and in the expert."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from melodygen.learning.figures import FEWEST, figure_table
from melodygen.learning.pieces import Piece
from melodygen.learning.relations import Relations
from melodygen.learning.steps import joined, steps_of
from melodygen.styles.contexts import INTERVALS
from melodygen.styles.figures import LONGEST, NEUTRAL, OCTAVE, figure_keys, place_code, weight_codes, whole_weights
from melodygen.styles.style import FigureTable
from melodygen.theory.metre import metre_named

COMMON_TIME = metre_named("4/4")


def piece(pitches: Sequence[int]) -> Piece:
    """Quarter notes, sixteen bars at most."""
    return Piece("tune", COMMON_TIME, len(pitches) // 4, False, tuple(range(0, 480 * len(pitches), 480)), pitches, 480)  # type: ignore[arg-type]


def unrelated(own: Piece) -> Relations:
    none = (0,) * len(own.cells)
    return Relations(none, none, none)


def test_figures_that_differ_have_keys_that_differ() -> None:
    places = [place_code(COMMON_TIME, onset) for onset in (0, 240)]
    figures = [(cls, before) for cls in (0, 11) for before in ([2, -2], [-2, 2], [2, -2, 0], [2, -2, 0, 12])]
    keys = {key for cls, before in figures for place in places for key in figure_keys(cls, before, place)}
    # per class: one and two intervals in 2 orders and 2 places; three and four intervals in 2 places
    assert len(keys) == 2 * (2 * 2 + 2 * 2 + 2 + 2)
    assert max(keys) < 2**32


@pytest.mark.parametrize(("before", "count"), [([], 0), ([2], 1), ([13, 2], 0), ([2, -13], 1), ([2, 2, 13, 2], 2)])
def test_no_figure_is_wider_than_an_octave(before: list[int], count: int) -> None:
    assert len(figure_keys(0, before, 0)) == count


def test_the_longest_figure_has_four_intervals() -> None:
    assert figure_keys(0, [1] * LONGEST, 5) == figure_keys(0, [1] * (LONGEST + 3), 5)


def test_codes_are_logarithms_of_factors() -> None:
    codes = weight_codes(np.array([1.0, 2.0, 0.5, 1e-9, 1e9]))
    assert codes.tolist() == [NEUTRAL, NEUTRAL + OCTAVE, NEUTRAL - OCTAVE, 1, 255]
    assert whole_weights(codes.astype(int))[:3].tolist() == [64, 128, 32]
    assert 1 <= whole_weights(np.arange(256)).min() <= whole_weights(np.arange(256)).max() < 2**13


def table_of(pieces: Sequence[Piece]) -> FigureTable:
    """Of what is not said by one chance for each interval."""
    steps = joined([steps_of(own, unrelated(own), number=number) for number, own in enumerate(pieces)])
    body = steps.where(steps.from_end >= 2)
    return figure_table(body, np.full((len(body.interval), INTERVALS), 1 / INTERVALS))


def test_what_a_run_leads_on_to_is_learned() -> None:
    # a tone up is followed by a tone up after one down, and by one down after one up
    table = table_of([piece([0, 2, 4, 2] * 16)] * FEWEST)
    rows = dict(zip(table.keys.tolist(), table.codes.tolist(), strict=True))
    one, two = (rows[key] for key in figure_keys(2, [2, -2], place_code(COMMON_TIME, 960)))
    assert one[12 + 2] > NEUTRAL > one[12 - 2]
    assert two[12 + 2] > one[12 + 2]


def test_a_longer_run_says_only_what_the_shorter_one_has_left_over() -> None:
    # after one interval all is known: there is nothing to add
    up_and_down = piece([0, 2] * 32)
    table = table_of([up_and_down] * FEWEST)
    rows = dict(zip(table.keys.tolist(), table.codes.tolist(), strict=True))
    keys = figure_keys(2, [2, -2, 2, -2], place_code(COMMON_TIME, 960))
    heard = [rows[key][12 - 2] for key in keys]
    assert heard == sorted(heard)
    assert heard[-1] - heard[0] < OCTAVE / 4


def test_runs_that_too_few_pieces_have_are_left_out_however_often_they_come() -> None:
    table = table_of([piece([0, 2, 4, 2] * 16)] * (FEWEST - 1))
    assert table.keys.shape == (0,)
    assert table.codes.shape == (0, 25)
