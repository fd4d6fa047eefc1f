"""Rules of loudness alone, against numbers worked out from the source of Director Musices."""

from __future__ import annotations

import dataclasses

import pytest

from melodygen.melody import Note
from melodygen.performance.line import line_of
from melodygen.performance.rules.loudness import high_loud, metrical_accent, overall_loudness
from melodygen.theory.metre import metre_named
from tests.performance.playing import EIGHTHS, in_ms, louder


def test_the_scale_of_c_gets_three_decibels_louder() -> None:
    found = louder(high_loud(in_ms([500] * 8, [60, 62, 64, 65, 67, 69, 71, 72]), 1))
    assert found[0] == pytest.approx(-1.5625)
    assert found[-1] == pytest.approx(1.4375)


@pytest.mark.parametrize(
    ("metre", "step", "expected"),
    [
        ("4/4", 480, [1.5, 0.5, 1, 0.5]), ("3/4", 480, [1.5, 0.5, 0.5]), ("2/4", 480, [1.5, 1]),
        ("6/8", 240, [1.5, 0, 0, 1, 0, 0]),
    ],
)  # fmt: skip
def test_beats_are_as_salient_as_in_director_musices(metre: str, step: int, expected: list[float]) -> None:
    notes = tuple(Note(step * place, step, 60) for place in range(len(expected)))
    line = line_of(dataclasses.replace(EIGHTHS, metre=metre_named(metre), notes=notes, bars=1))
    assert louder(metrical_accent(line, 1)) == expected


def test_the_whole_is_louder_by_three_decibels_a_quantity() -> None:
    assert louder(overall_loudness(in_ms([500] * 2), -1.5)) == [-4.5, -4.5]
