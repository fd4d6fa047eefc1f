"""Steps from note to note, in their contexts."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.learning.relations import Relations, relate
from melodygen.learning.steps import TIED_WEIGHT, joined, note_place, steps_of
from melodygen.styles.contexts import NO_INTERVAL, WIDEST, length_class
from melodygen.styles.figures import LONGEST
from tests.learning.stretches import notes, quarters

QUARTER = int(length_class(np.array(480)))


@pytest.mark.parametrize(("onset", "place"), [(0, 0), (960, 1), (480, 2), (240, 3), (120, 3), (1920, 0), (-240, 3)])
def test_a_note_stands_on_the_bar_line_a_strong_beat_another_or_off_the_beat(onset: int, place: int) -> None:
    assert note_place(quarters((0, 0, 0, 0), (0, 0, 0, 0)), onset) == place


def test_each_step_knows_where_it_comes_from_and_goes_to() -> None:
    piece = quarters((0, 2, 4, 0))
    steps = steps_of(piece, relate(piece), number=7, cluster=3)
    assert set(steps.piece.tolist()) == {7}
    assert set(steps.cluster.tolist()) == {3}
    assert (steps.interval - WIDEST).tolist() == [2, 2, -4]
    assert steps.before.tolist() == [NO_INTERVAL, WIDEST + 2, WIDEST + 2]
    assert steps.pitch_class.tolist() == [0, 2, 4]
    assert steps.place.tolist() == [2, 1, 2]
    assert steps.length.tolist() == steps.length_before.tolist() == [QUARTER] * 3
    assert steps.from_end.tolist() == [2, 1, 0]
    assert (steps.figures >= 0).sum(axis=1).tolist() == [0, 1, 2]


def test_a_leap_of_more_than_an_octave_is_no_step_and_no_context() -> None:
    piece = quarters((0, 14, 12, 11), (9, 7, 5, 4))
    steps = steps_of(piece, relate(piece))
    assert len(steps.interval) == 6
    assert steps.before[0] == NO_INTERVAL
    assert (steps.figures[0] == -1).all()


def test_an_upbeat_returns_from_nowhere() -> None:
    beats = 8
    piece = notes([(-480, 7), (-240, 9), *((480 * beat, beat % 5) for beat in range(beats))], bars=2)
    last_beat_returns = Relations((0,) * beats, (*[0] * (beats - 1), 4), (0,) * beats)
    assert steps_of(piece, last_beat_returns).weight.tolist() == [1.0] * (beats) + [TIED_WEIGHT]


def test_steps_of_no_pieces_are_none() -> None:
    none = joined([])
    assert none.interval.shape == (0,)
    assert none.figures.shape == (0, LONGEST)


def test_steps_of_pieces_are_in_a_row() -> None:
    pieces = [quarters((0, 2, 4, 0)), quarters((7, 5, 4, 2))]
    both = joined([steps_of(piece, relate(piece), number=number) for number, piece in enumerate(pieces)])
    assert both.piece.tolist() == [0, 0, 0, 1, 1, 1]
    assert both.where(both.piece == 1).pitch_class.tolist() == [7, 5, 4]
