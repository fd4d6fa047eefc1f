"""The model with parts taken out: each changes the notes, and leaves no trace."""

from __future__ import annotations

import pytest

from benchmarks.human.variants import RAW, VARIANTS, WHOLE, Variant
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.styles import load_style

ASKED = [Parameters(seed=seed, accidentals="auto", ending="auto") for seed in range(4)]
OTHERS = [variant for variant in VARIANTS if variant is not WHOLE]


def notes(melodies: list[Melody]) -> list[object]:
    return [melody.notes for melody in melodies]


@pytest.mark.parametrize("variant", OTHERS, ids=lambda variant: variant.name)
def test_a_part_taken_out_changes_the_notes_and_comes_back(variant: Variant) -> None:
    style = load_style("pop")
    whole = notes(WHOLE.generate(style, ASKED))
    assert notes(variant.generate(style, ASKED)) != whole
    assert notes(WHOLE.generate(style, ASKED)) == whole


def test_without_choosing_the_first_candidate_is_taken() -> None:
    style = load_style("pop")
    assert notes(RAW.generate(style, ASKED[:1])) == notes(RAW.generate(style, ASKED))[:1]


def test_without_returns_nothing_returns() -> None:
    variant = next(variant for variant in VARIANTS if variant.name == "without returns")
    for melody in variant.generate(load_style("pop"), ASKED):
        assert {bar.relation for bar in melody.form} == {"new"}
