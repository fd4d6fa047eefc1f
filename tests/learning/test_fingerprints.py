"""Fingerprints recognise what is there, and nobody can write a melody down from them."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.learning.fingerprints import DOUBT_BITS, FEWEST_BITS, WINDOWS, fingerprints_of, open_bits
from melodygen.learning.shared_runs import Pool
from melodygen.runs import SAME_TUNE_STEPS, Steps, hashes, steps
from melodygen.styles.fingerprints import Fingerprints, Marks, longest_told, places
from tests.random_lines import INTERVALS, IOIS, line_of, random_lines

LINES = random_lines(200)
ALPHABET = sorted({int(line_of([(up, ioi)]).steps[0]) for up in INTERVALS for ioi in IOIS})


@pytest.fixture(scope="module")
def known() -> Fingerprints:
    found = fingerprints_of(LINES)
    assert found is not None
    return found


def test_what_melodies_leave_open_is_told_rather_too_low() -> None:
    drawn = np.log2(len(ALPHABET))
    assert drawn - 1 < open_bits(Pool(LINES)) < drawn


def test_every_run_of_every_melody_is_told_in_full(known: Fingerprints) -> None:
    assert known.melodies == len(LINES)
    assert all(longest_told(known.reach(line.steps)) == len(line.steps) for line in LINES)


def test_melodies_that_nobody_wrote_share_little(known: Fingerprints) -> None:
    told = [longest_told(known.reach(line.steps)) for line in random_lines(100, seed=9)]
    assert np.median(told) <= 7
    assert max(told) < SAME_TUNE_STEPS


def test_no_window_is_as_long_as_a_melody(known: Fingerprints) -> None:
    assert max(map(max, WINDOWS)) < SAME_TUNE_STEPS
    assert tuple(known.marks) in WINDOWS


def test_marks_say_less_of_a_step_than_melodies_leave_open(known: Fingerprints) -> None:
    said = -sum(np.log2(marks.mean()) for marks in known.marks.values())
    assert 0 < said <= open_bits(Pool(LINES)) - DOUBT_BITS + 0.05


@pytest.mark.parametrize("number", range(3))
def test_whoever_walks_from_mark_to_mark_loses_the_melody(known: Fingerprints, number: int) -> None:
    """From the first 8 notes of a melody on, the ways that the marks leave are more with every note."""
    melody = LINES[number].steps
    ways, counts = melody[None, :7], [1]
    while counts[-1] < 5000:
        longer = np.column_stack([np.repeat(ways, len(ALPHABET), axis=0), np.tile(ALPHABET, len(ways))])
        ways = longer[np.all([is_marked(longer, known.marks[length], length) for length in known.marks], axis=0)]
        assert (ways == melody[: ways.shape[1]]).all(axis=1).any(), "the melody is one of them"
        counts.append(len(ways))
    assert len(counts) <= SAME_TUNE_STEPS - 7


def is_marked(rows: Steps, marks: Marks, length: int) -> Marks:
    """Whether the last window of each row has its mark."""
    windows = hashes(np.ravel(rows[:, -length:]), length)[::length]
    return np.asarray(marks[places(windows, len(marks))])


def test_melodies_too_much_alike_or_too_few_have_none() -> None:
    alike = [line_of([(2, 480)] * 14)] * 30
    assert open_bits(Pool(alike)) < DOUBT_BITS + FEWEST_BITS
    assert fingerprints_of(alike) is None
    assert fingerprints_of([]) is None
    assert fingerprints_of([line_of([])]) is None


def test_the_excess_is_told_by_melodies_that_were_left_out(known: Fingerprints) -> None:
    excess = known.excess
    assert (np.diff(excess) >= 0).all()
    assert 0 <= excess[0] <= excess[50] <= 5


def test_a_run_in_another_key_and_later_is_the_same_marks(known: Fingerprints) -> None:
    line = LINES[0]
    moved = steps([onset + 4800 for onset in line.onsets], [pitch - 7 for pitch in line.pitches])
    assert longest_told(known.reach(moved)) == len(line.steps)
