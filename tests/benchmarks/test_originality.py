from __future__ import annotations

import numpy as np

from benchmarks.originality import KNOWN_STEPS, _chain, _right
from melodygen.learning.fingerprints import marks_of
from melodygen.learning.shared_runs import Pool
from melodygen.runs import SAME_TUNE_STEPS
from tests.random_lines import random_lines

LINES = random_lines(60)
POOL = Pool(LINES)
ALPHABET, CHANCES = _chain([line.steps for line in LINES[:30]], np.unique(POOL.steps[POOL.left > 0]))
HIDDEN = [line.steps[:SAME_TUNE_STEPS] for line in LINES[30:36]]
WANTED = SAME_TUNE_STEPS - KNOWN_STEPS


def test_chances_of_what_comes_next_add_up_to_one() -> None:
    assert np.isclose(CHANCES((0, 1, 2)).sum(), 1)
    assert np.isclose(CHANCES(()).sum(), 1)


def test_without_marks_what_was_drawn_at_random_is_not_guessed() -> None:
    assert max(_right(steps, ALPHABET, CHANCES, {}) for steps in HIDDEN) < WANTED


def test_marks_that_tell_exactly_give_the_melody_away() -> None:
    exact = marks_of(POOL, np.ones(len(POOL.steps), bool), (5, 7), 24.0)
    assert [_right(steps, ALPHABET, CHANCES, exact) for steps in HIDDEN] == [WANTED] * len(HIDDEN)
