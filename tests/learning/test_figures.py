"""Figures: what follows runs of intervals, in learning, on the disk and in the expert."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from melodygen.learning.figures import FEWEST, figure_table
from melodygen.learning.pieces import Piece
from melodygen.learning.relations import Relations
from melodygen.styles.figures import LONGEST, NEUTRAL, OCTAVE, figure_keys, place_code, weight_codes, whole_weights
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
    # per class: two intervals in 2 orders, anywhere or in 2 places; three and four intervals in 2 places
    assert len(keys) == 2 * (2 * (1 + 2) + 2 + 2)
    assert max(keys) < 2**32


@pytest.mark.parametrize("before", [[], [2], [13, 2], [2, -13]])
def test_no_figure_is_shorter_than_two_intervals_or_wider_than_an_octave(before: list[int]) -> None:
    assert figure_keys(0, before, 0) == []


def test_the_longest_figure_has_four_intervals() -> None:
    assert figure_keys(0, [1] * LONGEST, 5) == figure_keys(0, [1] * (LONGEST + 3), 5)


def test_codes_are_logarithms_of_factors() -> None:
    codes = weight_codes(np.array([1.0, 2.0, 0.5, 1e-9, 1e9]))
    assert codes.tolist() == [NEUTRAL, NEUTRAL + OCTAVE, NEUTRAL - OCTAVE, 1, 255]
    assert whole_weights(codes.astype(int))[:3].tolist() == [64, 128, 32]
    assert 1 <= whole_weights(np.arange(256)).min() <= whole_weights(np.arange(256)).max() < 2**13


def test_what_a_run_leads_on_to_beyond_its_last_interval_is_learned() -> None:
    # a tone up is followed by a tone up after one down, and by one down after one up
    own = piece([0, 2, 4, 2] * 16)
    table = figure_table([own] * FEWEST, [unrelated(own)] * FEWEST)
    rows = dict(zip(table.keys.tolist(), table.codes.tolist(), strict=True))
    rising = rows[figure_keys(2, [2, -2], 0)[0]]
    assert rising[12 + 2] >= NEUTRAL
    assert rising[12 + 2] > rising[12 - 2]


def test_runs_that_too_few_pieces_have_are_left_out_however_often_they_come() -> None:
    own = piece([0, 2, 4, 2] * 16)
    others = [own] * (FEWEST - 1)
    table = figure_table(others, [unrelated(own)] * len(others))
    assert table.keys.shape == (0,)
    assert table.codes.shape == (0, 25)
