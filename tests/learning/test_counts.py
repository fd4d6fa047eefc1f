"""Counts of four notes worked by hand, and smoothing by escape method C with its fractions."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.learning.counts import PitchCounts, cell_probabilities, count_cells, smooth
from melodygen.learning.pieces import Piece
from melodygen.learning.relations import relate
from melodygen.learning.steps import TIED_WEIGHT, steps_of
from melodygen.styles.contexts import INTERVALS, NO_INTERVAL, PLACES, WIDEST
from tests.learning.stretches import quarters

THIRDS = np.full(3, 1 / 3)


def test_smoothing_leaves_a_share_for_each_different_symbol_to_the_shorter_context() -> None:
    # Three observations of two different symbols: 2 of 5 parts go to the shorter context.
    assert smooth(np.array([2.0, 1.0, 0.0]), THIRDS) == pytest.approx([8 / 15, 5 / 15, 2 / 15])


def test_a_context_that_was_never_seen_takes_the_shorter_one_whole() -> None:
    assert smooth(np.zeros(3), np.array([0.5, 0.3, 0.2])) == pytest.approx([0.5, 0.3, 0.2])


def test_smoothing_goes_along_the_last_axis() -> None:
    both = smooth(np.array([[2.0, 1.0, 0.0], [0.0, 0.0, 0.0]]), THIRDS)
    assert both == pytest.approx(np.array([[8 / 15, 5 / 15, 2 / 15], [1 / 3, 1 / 3, 1 / 3]]))


def test_a_symbol_seen_often_is_all_but_certain() -> None:
    assert smooth(np.array([998.0, 0.0, 0.0]), THIRDS) == pytest.approx([(998 + 1 / 3) / 999, 1 / 2997, 1 / 2997])


def test_a_cell_that_only_returns_counts_less_and_the_last_bar_is_counted_apart() -> None:
    piece = quarters((0, 2, 4, 5), (0, 2, 4, 5))
    counts = count_cells([piece], [relate(piece)], [0], cluster_count=1, cells=[(0,)], beat_ticks=480)
    assert counts.shape == (1, 2 * PLACES, 2, 2, 1)
    assert counts.sum() == pytest.approx(4 + 4 * TIED_WEIGHT)
    none, quarter = 1, 0
    assert counts[0, 0, none, none, quarter] == 1
    assert counts[0, 1, quarter, none, quarter] == 1
    assert counts[0, PLACES, quarter, quarter, quarter] == TIED_WEIGHT


def test_a_cell_that_is_not_in_the_list_is_not_counted_but_stands_before_the_next() -> None:
    piece = quarters((0, None, 4, 5))
    counts = count_cells([piece], [relate(piece)], [0], cluster_count=1, cells=[(0,)], beat_ticks=480)
    assert counts.sum() == 3
    assert counts[0, PLACES + 2, 1, 0, 0] == 1


def test_a_clusters_own_cells_weigh_most_in_it() -> None:
    counts = np.zeros((2, 2 * PLACES, 3, 3, 2))
    counts[0, ..., 0], counts[1, ..., 1] = 10, 10
    odds = cell_probabilities(counts, boost=40)
    assert odds.sum(axis=-1) == pytest.approx(np.ones(odds.shape[:-1]))
    assert (odds[0, ..., 0] > 0.9).all()
    assert (odds[1, ..., 1] > 0.9).all()


def counted(piece: Piece, *, cluster: int = 0, clusters: int = 1) -> PitchCounts:
    counts = PitchCounts(clusters)
    counts.add(steps_of(piece, relate(piece), cluster=cluster))
    return counts


@pytest.fixture
def four() -> PitchCounts:
    """Tonic, second, third, tonic; only the last two steps are an end."""
    return counted(quarters((0, 2, 4, 0)), cluster=1, clusters=2)


def test_each_interval_is_counted_once_where_it_belongs(four: PitchCounts) -> None:
    assert four.history[1, 0, NO_INTERVAL, WIDEST + 2] == 1
    assert four.ends[0, 2, WIDEST + 2, WIDEST + 2] == 1
    assert four.ends[1, 4, WIDEST + 2, WIDEST - 4] == 1
    assert (four.history.sum(), four.ends.sum()) == (1, 2)


def test_a_note_that_only_returns_counts_less() -> None:
    counts = counted(quarters((0, 2, 4, 5), (0, 2, 4, 5), (7, 9, 11, 12)))
    up = WIDEST + 2
    assert counts.history[0, 0, NO_INTERVAL, up] == 1
    assert counts.history[0, 0, WIDEST - 5, up] == TIED_WEIGHT


def test_a_clusters_own_intervals_weigh_most_in_it() -> None:
    counts = PitchCounts(2)
    counts.history[0, ..., WIDEST + 1], counts.history[1, ..., WIDEST - 1] = 10, 10
    odds = counts.history_probabilities(5)
    # 10 of its own and half of 5 from all, of 15
    assert odds[0, ..., WIDEST + 1] == pytest.approx(5 / 6, abs=0.001)
    assert odds[1, ..., WIDEST - 1] == pytest.approx(5 / 6, abs=0.001)


def test_pitch_probabilities_add_up_to_one_in_every_context(four: PitchCounts) -> None:
    for odds in (four.history_probabilities(5), four.end_probabilities()):
        assert odds.shape[-2:] == (INTERVALS + 1, INTERVALS)
        assert odds.sum(axis=-1) == pytest.approx(np.ones(odds.shape[:-1]))
        assert (odds > 0).all()
