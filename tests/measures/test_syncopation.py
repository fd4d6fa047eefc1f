from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.measures.syncopation import (
    note_to_beat_distance,
    syncopation,
    syncopation_by_bar,
    syncopation_per_note,
    weights,
)
from melodygen.melody import Note
from melodygen.theory.metre import METRES, Metre, metre_named
from tests.measures.lines import OFFBEAT, rhythm

PUBLISHED_WEIGHTS = {
    "4/4": "0 -4 -3 -4 -2 -4 -3 -4 -1 -4 -3 -4 -2 -4 -3 -4",
    "3/4": "0 -3 -2 -3 -1 -3 -2 -3 -1 -3 -2 -3",
    "6/8": "0 -3 -2 -3 -2 -3 -1 -3 -2 -3 -2 -3",
}
"""By sixteenths, from the trees of Longuet-Higgins and Lee (1984)."""

DERIVED_WEIGHTS = {
    "2/4": "0 -3 -2 -3 -1 -3 -2 -3",
    "12/8": "0 -4 -3 -4 -3 -4 -2 -4 -3 -4 -3 -4 -1 -4 -3 -4 -3 -4 -2 -4 -3 -4 -3 -4",
    "5/4": "0 -4 -3 -4 -2 -4 -3 -4 -2 -4 -3 -4 -1 -4 -3 -4 -2 -4 -3 -4",
    "7/8": "0 -4 -3 -4 -2 -4 -3 -4 -1 -4 -3 -4 -3 -4",
}
"""By the same rule from our own trees: 3 + 2 beats, and 2 + 2 + 3 eighths whose strong beat is the long one."""


@pytest.mark.parametrize(("name", "row"), (PUBLISHED_WEIGHTS | DERIVED_WEIGHTS).items())
def test_weights_follow_the_metrical_tree(name: str, row: str) -> None:
    assert weights(metre_named(name))[::6] == tuple(map(int, row.split()))


def test_every_metre_has_its_row_above() -> None:
    assert {metre.name for metre in METRES} == set(PUBLISHED_WEIGHTS | DERIVED_WEIGHTS)


def test_triplets_weigh_as_much_as_the_halves_they_stand_for() -> None:
    row = weights(metre_named("4/4"))
    assert row[8] == row[16] == row[12] == -3
    assert row[4] == row[20] == row[6] == -4
    assert row[3] == -5


@pytest.mark.parametrize(
    ("onsets", "metre", "value"),
    [
        ((0, 4), "4/4", 1),
        ((0, 4, 6, 12), "4/4", 2),
        ((0, 12), "4/4", 0),
        ((0, 8), "3/4", 0),
        ((0, 4), "3/4", 0),
    ],
    ids=["1 3", "2 1 3 2", "3 1", "2 1 of three", "1 2 of three"],
)
def test_figure_9_of_longuet_higgins_and_lee(onsets: tuple[int, ...], metre: str, value: int) -> None:
    """Inter-onset lengths as in the name, in quarters, in the second case in eighths."""
    assert syncopation(rhythm(*onsets, metre=metre)) == value


@pytest.mark.parametrize(
    ("onsets", "value"),
    [
        ((0, 4, 8, 12), 0),
        ((0, 6), 2),
        ((0, 3, 6, 10, 12), 2 + 2),
        ((0, 3, 6, 8, 11, 14), 2 + 2),
        ((0, 3, 6, 10, 13), 2 + 2 + 1 + 1),
        ((2, 6, 10, 14), 1 + 2 + 1),
    ],
    ids=["quarters", "dotted quarter", "son clave", "tresillo twice", "bossa", "offbeat eighths"],
)
def test_worked_examples_in_sixteenths_of_4_4(onsets: tuple[int, ...], value: int) -> None:
    assert syncopation(rhythm(*onsets)) == value


def test_note_held_over_the_bar_line_counts_in_its_own_bar() -> None:
    held = rhythm(2, 6, 10, 14, 20, bars=2)
    assert syncopation_by_bar(held) == [4 + 3, 0 + 1]
    assert syncopation(held) == 4
    assert syncopation_per_note(held) == pytest.approx(8 / 5)


def test_last_bar_line_is_no_part_of_the_melody() -> None:
    assert syncopation(rhythm(0, 14)) == 0
    assert syncopation(rhythm(0, 14, bars=2)) == 3 / 2


def test_syncopated_upbeat_counts_in_the_first_bar() -> None:
    assert syncopation_by_bar(rhythm(-2, 4, 8, 12, 16, bars=2)) == [3, 0]
    assert syncopation_by_bar(rhythm(-4, 0, 16, bars=2)) == [0, 0]


def test_note_after_an_empty_bar_is_measured_in_its_own_bar() -> None:
    assert syncopation_by_bar(rhythm(0, 38, bars=4)) == [0, 0, 3, 0]


def test_onsets_a_little_off_the_grid_count_as_on_it() -> None:
    clave = rhythm(0, 3, 6, 10, 12)
    loose = tuple(Note(note.onset_ticks + 9, note.duration_ticks, note.pitch) for note in clave.notes)
    assert syncopation(replace(clave, notes=loose)) == syncopation(clave)


BINARY_CLAVES = {
    "shiko": ((0, 4, 6, 10, 12), 1.2),
    "son": ((0, 3, 6, 10, 12), 2.8),
    "rumba": ((0, 3, 7, 10, 12), 3.6),
    "soukous": ((0, 3, 6, 10, 11), 3.6),
    "gahu": ((0, 3, 6, 10, 14), 3.6),
    "bossa": ((0, 3, 6, 10, 13), 4.0),
}
TERNARY_CLAVES = {
    "soli": ((0, 2, 4, 6, 8, 9, 11), 15 / 7),
    "tambú": ((0, 2, 4, 6, 7, 9, 11), 15 / 7),
    "bembé": ((0, 2, 4, 5, 7, 9, 11), 3.0),
    "yoruba": ((0, 2, 4, 5, 7, 9, 10), 3.0),
    "tonada": ((0, 2, 3, 5, 6, 8, 10), 15 / 7),
    "asaadua": ((0, 2, 4, 6, 7, 9, 10), 15 / 7),
    "second bembé": ((0, 1, 3, 5, 6, 8, 10), 15 / 7),
    "sorsonet": ((0, 1, 2, 4, 6, 8, 10), 3.0),
    "bemba": ((0, 2, 3, 5, 7, 9, 10), 15 / 7),
}
"""Onsets in sixteenths and in eighths, with the values of Gómez et al. (2005) as amads quotes them."""


@pytest.mark.parametrize(("onsets", "value"), BINARY_CLAVES.values(), ids=BINARY_CLAVES)
def test_note_to_beat_distance_is_the_published_one_for_binary_claves(onsets: tuple[int, ...], value: float) -> None:
    assert note_to_beat_distance(rhythm(*onsets)) == pytest.approx(value)


@pytest.mark.parametrize(("onsets", "value"), TERNARY_CLAVES.values(), ids=TERNARY_CLAVES)
def test_note_to_beat_distance_is_the_published_one_for_ternary_claves(onsets: tuple[int, ...], value: float) -> None:
    bar = rhythm(*(2 * onset for onset in onsets), metre="12/8")
    assert note_to_beat_distance(bar) == pytest.approx(value)


def test_note_to_beat_distance_agrees_with_amads() -> None:
    """amads 1.4.0, SyncopationMetric.weighted_note_to_beat_distance over a cycle of three bars."""
    assert note_to_beat_distance(OFFBEAT) == pytest.approx(38 / 13)


@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
def test_notes_on_the_beats_of_any_metre_are_not_syncopated(metre: Metre) -> None:
    beats = rhythm(*(onset // 120 for onset in metre.beat_onsets), metre=metre.name)
    assert syncopation(beats) == 0
    assert note_to_beat_distance(beats) == 0


def test_without_notes_there_is_nothing_to_divide_by() -> None:
    empty = rhythm(bars=2)
    assert syncopation(empty) == 0
    assert syncopation_per_note(empty) is None
    assert note_to_beat_distance(empty) is None
