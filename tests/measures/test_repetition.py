from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.measures.repetition import lempel_ziv, lempel_ziv_components, repetition
from melodygen.melody import Note
from tests.measures.lines import ODE, OFFBEAT, line, pitches, rhythm

TUNE = (60, 64, 62, 67, 65, 72)


@pytest.mark.parametrize(
    ("sequence", "components"),
    [("0001101001000101", 6), ("0", 1), ("00", 2), ("0000000000", 2), ("0101010101", 3), ("01", 2), ("", 0)],
)
def test_components_are_those_of_lempel_and_ziv(sequence: str, components: int) -> None:
    """The first is the example of their paper: 0 . 001 . 10 . 100 . 1000 . 101."""
    assert lempel_ziv_components(sequence) == components


def test_lempel_ziv_agrees_with_antropy() -> None:
    """antropy 0.2.3, lziv_complexity(normalize=True) of the pairs of interval and inter-onset interval."""
    assert lempel_ziv(ODE) == pytest.approx(0.6700663441555272)
    assert lempel_ziv(OFFBEAT) == pytest.approx(0.9499293490748433)


def test_ode_to_joy_repeats_twelve_of_its_thirty_notes() -> None:
    """The first twelve notes of the second half are a repeat; then the ending differs by a step."""
    assert repetition(ODE) == pytest.approx(100 * 12 / 30)


def test_second_of_two_like_halves_was_heard_before() -> None:
    assert repetition(pitches(*TUNE, *TUNE)) == 50


def test_transposed_half_was_heard_before_but_other_rhythm_was_not() -> None:
    moved = [pitch + 5 for pitch in TUNE]
    even = [*range(0, 12, 2), *range(16, 28, 2)]
    assert repetition(line([*TUNE, *moved], even, bars=2)) == 50
    assert repetition(line([*TUNE, *moved], [*range(0, 12, 2), 16, 17, 19, 22, 26, 31], bars=2)) == 0


def test_pattern_of_four_counts_and_one_of_three_does_not() -> None:
    other = (48, 59, 50)
    assert repetition(pitches(*TUNE[:4], *other, *TUNE[:4])) == pytest.approx(100 * 4 / 11)
    assert repetition(pitches(*TUNE[:3], *other, *TUNE[:3])) == 0


def test_pattern_may_start_on_the_note_where_the_earlier_ends_but_not_before() -> None:
    """A scale of seven notes is a pattern of four and its repeat a third of an octave higher; of six it is not."""
    assert repetition(pitches(*range(60, 67))) == pytest.approx(100 * 4 / 7)
    assert repetition(pitches(*range(60, 66))) == 0


def test_measures_do_not_change_with_key_and_octave() -> None:
    notes = tuple(Note(note.onset_ticks, note.duration_ticks, note.pitch - 17) for note in ODE.notes)
    lower = replace(ODE, notes=notes)
    assert repetition(lower) == repetition(ODE)
    assert lempel_ziv(lower) == lempel_ziv(ODE)


@given(st.lists(st.integers(48, 84), min_size=1, max_size=40))
def test_repetition_is_a_percentage_that_a_full_repeat_brings_to_half(row: list[int]) -> None:
    found = repetition(pitches(*row))
    assert found is not None
    assert 0 <= found <= 100
    twice = repetition(pitches(*row, *row))
    assert twice is not None
    assert twice >= 50 or len(row) < 4


def test_noise_is_more_complex_than_a_pattern() -> None:
    draw = random.Random(1)
    noise = lempel_ziv(pitches(*(draw.randrange(48, 84) for _ in range(64))))
    pattern = lempel_ziv(pitches(*(TUNE[:4] * 16)))
    assert noise is not None
    assert pattern is not None
    assert noise > 0.8
    assert pattern < 0.5


def test_too_few_notes_give_nothing_to_measure() -> None:
    assert repetition(rhythm(bars=1)) is None
    assert repetition(rhythm(0)) == 0
    assert lempel_ziv(rhythm(0, 4)) is None
