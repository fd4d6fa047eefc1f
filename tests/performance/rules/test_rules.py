"""What every rule is held to: it says something of every note, and its quantity scales it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from melodygen.melody import Melody
from melodygen.performance.line import line_of
from melodygen.performance.rules import PLAYED
from melodygen.theory.palettes import LARGEST_QUANTITY, RULES
from tests.performance.playing import EIGHTHS
from tests.strategies import melodies

CURVED = ("final-ritard", "harmonic-charge", "overall-tempo")
"""Rules that do not do twice as much at twice the quantity."""


def test_every_rule_is_played() -> None:
    assert list(PLAYED) == [rule.slug for rule in RULES]


@given(melodies(), st.sampled_from(list(PLAYED)), st.floats(-LARGEST_QUANTITY, LARGEST_QUANTITY))
@example(EIGHTHS, "final-ritard", 1e-149)
def test_a_rule_says_something_finite_of_every_note_or_nothing(melody: Melody, rule: str, k: float) -> None:
    line = line_of(melody)
    found = PLAYED[rule](line, k)
    for row in (found.lengthening_s, found.louder_db, found.gap_s):
        assert len(row) in (1, len(line))
        assert np.isfinite(row).all()


@given(melodies(), st.sampled_from([slug for slug in PLAYED if slug not in CURVED]))
def test_twice_the_quantity_does_twice_as_much_and_a_negative_one_the_contrary(melody: Melody, rule: str) -> None:
    line = line_of(melody)
    once, twice, contrary = (PLAYED[rule](line, k) for k in (1.0, 2.0, -1.0))
    for name in ("lengthening_s", "louder_db", "gap_s"):
        assert getattr(twice, name) == pytest.approx(2 * getattr(once, name))
        assert getattr(contrary, name) == pytest.approx(-getattr(once, name))
