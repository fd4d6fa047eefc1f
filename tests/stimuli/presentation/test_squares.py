"""Which numbers of lists are whole Williams squares, and what is said of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest

from melodygen.stimuli.design.design import MOST_LISTS
from melodygen.stimuli.presentation import lists_of, order_warnings
from melodygen.stimuli.presentation.squares import whole_squares
from melodygen.stimuli.stimulus import Stimulus
from melodygen.stimuli.study_page import ListeningList, Trial
from tests.stimuli.sets import beside, design, paired, stimulus


def alone(melodies: int) -> tuple[Stimulus, ...]:
    return tuple(stimulus(str(number), ("human", "a")[number % 2]) for number in range(melodies))


def is_balanced(orders: Sequence[Sequence[str]], steps: int) -> bool:
    """Whether each melody is equally often at each place, and after each of those it may follow, to within one."""
    places = Counter((place, each) for order in orders for place, each in enumerate(order))
    after = Counter(step for order in orders for step in pairwise(order))
    return (
        len(places) == len(orders[0]) ** 2
        and len(set(places.values())) == 1
        and len(after) == steps
        and max(after.values()) - min(after.values()) <= 1
    )


@pytest.mark.parametrize(
    ("stimuli", "whole", "steps"),
    [(alone(6), 6, 6 * 5), (alone(7), 14, 7 * 6), (paired(3), 12, 6 * 4), (paired(4), 16, 8 * 6)],
)
def test_orders_are_balanced_for_whole_squares_and_for_no_fewer_lists(
    stimuli: tuple[Stimulus, ...], whole: int, steps: int
) -> None:
    lists = lists_of(design(order="williams", lists=whole, practice=0, attention=0), stimuli)
    assert whole_squares(lists, stimuli) == whole
    orders = [[trial.stimulus for trial in each.trials] for each in lists]
    assert [count for count in range(1, whole + 1) if is_balanced(orders[:count], steps)] == [whole]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"lists": 16}, ""),
        ({"lists": 48}, ""),
        (
            {"lists": 3},
            "3 lists are no whole Williams squares, .* set lists to 16, or to another multiple of 16, under",
        ),
        ({"lists": 40}, "40 lists are .* set lists to 48, or to another multiple of 16"),
        ({"lists": 9, "blocks": 2}, "set lists to 12, or to another multiple of 4"),
        ({"lists": 4, "trials": 4}, ""),
        ({"lists": 5, "trials": 4}, "set lists to 8, or to another multiple of 4"),
        ({"lists": 3, "order": "random"}, ""),
    ],
)
def test_lists_that_are_no_whole_squares_are_told_with_a_number_that_would_do(
    asked: dict[str, object], said: str
) -> None:
    stimuli = (*paired(4), *beside())
    made = design(**{"order": "williams", **asked})
    warnings = list(order_warnings(made.presentation, lists_of(made, stimuli), stimuli))
    assert len(warnings) == bool(said)
    assert all(re.search(said, warning) for warning in warnings)


def test_where_no_number_that_lists_can_have_would_do_blocks_of_one_size_are_the_remedy() -> None:
    stimuli = alone(952)
    trials = [Trial(item=f"trial-{n:03}", stimulus=each.id, block=n % 3 + 1) for n, each in enumerate(stimuli)]
    lists = [ListeningList(number=1, trials=tuple(trials))]
    assert whole_squares(lists, stimuli) == 317 * 318 > MOST_LISTS
    (warning,) = order_warnings(design(order="williams").presentation, lists, stimuli)
    assert warning.endswith("; have as many melodies in each block as in the others, or random orders")
