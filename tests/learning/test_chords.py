"""Chord changes are added to published ones, which a style without chord symbols has alone."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.learning.chords import PRIOR_CHANGES, ChordChange, harmony_tables

TONIC, FOURTH, FIFTH = 0, 3, 4
ALL_PRIOR = 679
"""What the published table adds up to, before it is scaled."""

PLAIN = harmony_tables([], is_minor=False).transitions
V_TO_I = ChordChange(7, 0, is_minor=False)


def test_without_chords_the_published_changes_stand() -> None:
    # From V, 52 in 99 go to I; a row is rounded up in thousandths.
    assert PLAIN[FIFTH, TONIC] == np.ceil(1000 * 52 / 99)
    assert (PLAIN > 0).all()


def test_changes_are_added_to_the_published_ones() -> None:
    row = harmony_tables([V_TO_I] * 100, is_minor=False).transitions[FIFTH]
    prior = PRIOR_CHANGES * 99 / ALL_PRIOR
    assert row[TONIC] == np.ceil(1000 * (PRIOR_CHANGES * 52 / ALL_PRIOR + 100) / (prior + 100))
    assert row[FOURTH] == np.ceil(1000 * (PRIOR_CHANGES * 22 / ALL_PRIOR) / (prior + 100))


@pytest.mark.parametrize(
    "change", [ChordChange(7, 0, is_minor=True), ChordChange(6, 0, is_minor=False), ChordChange(7, 1, is_minor=False)]
)
def test_changes_of_the_other_mode_or_out_of_the_scale_are_left_out(change: ChordChange) -> None:
    assert np.array_equal(harmony_tables([change] * 50, is_minor=False).transitions, PLAIN)


@pytest.mark.parametrize("is_minor", [False, True])
def test_a_phrase_closes_from_the_dominant_and_opens_with_the_tonic_most_often(is_minor: bool) -> None:
    tables = harmony_tables([], is_minor=is_minor)
    assert tables.before_close.argmax() == FIFTH
    assert tables.opening.argmax() == TONIC
    assert tables.open_end.argmax() == FIFTH
