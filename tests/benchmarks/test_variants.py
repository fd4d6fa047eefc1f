"""The model with parts taken out: each changes the notes, and leaves no trace."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest

from benchmarks.human.variants import RAW, VARIANTS, WHOLE, Variant
from melodygen.learning.learn import learn
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.styles import Style, load_style
from tests.learning.stretches import quarters

ASKED = [Parameters(seed=seed, accidentals="auto", ending="auto") for seed in range(4)]
OTHERS = [variant for variant in VARIANTS if variant is not WHOLE]
BARS = ((0, 2, 4, 2), (5, 4, 2, 4), (7, 5, 4, 2), (0, 4, 7, None))
PIECES = [quarters(*BARS[start:], *BARS[:start], is_minor=is_minor) for is_minor in (False, True) for start in range(4)]
WORDS = {"name": "test", "label": "Test", "version": "1", "origin": "", "licence": ""}


def named(words: str) -> Variant:
    return next(variant for variant in VARIANTS if words in variant.name)


def notes(melodies: list[Melody]) -> list[object]:
    return [melody.notes for melody in melodies]


def learn_few() -> Style:
    return learn(PIECES, **WORDS)


@pytest.mark.parametrize("variant", OTHERS, ids=lambda variant: variant.name)
def test_a_part_taken_out_changes_the_notes_and_comes_back(variant: Variant) -> None:
    style: Callable[[], Style] = learn_few if variant.learning else partial(load_style, "pop")
    whole = notes(WHOLE.generate(style(), ASKED))
    assert notes(variant.generate(variant.learn(style), ASKED)) != whole
    assert notes(WHOLE.generate(style(), ASKED)) == whole


def test_without_choosing_the_first_candidate_is_taken() -> None:
    style = load_style("pop")
    assert notes(RAW.generate(style, ASKED[:1])) == notes(RAW.generate(style, ASKED))[:1]


def test_without_returns_nothing_returns() -> None:
    for melody in named("without returns").generate(load_style("pop"), ASKED):
        assert {bar.relation for bar in melody.form} == {"new"}


def test_of_the_longest_contexts_alone_one_that_is_never_heard_tells_nothing() -> None:
    alone, whole = named("longest contexts").learn(learn_few), learn_few()
    to_the_tonic_by_a_fifth_up = 0, 12 + 7
    for own, known in ((alone.major.history[0], whole.major.history[0]), (alone.major.ends[1], whole.major.ends[1])):
        assert np.ptp(own[to_the_tonic_by_a_fifth_up]) == 0 < np.ptp(known[to_the_tonic_by_a_fifth_up])
    assert alone.major.history[0, 0, 25].argmax() == 12 + 2
    assert np.ptp(alone.simple.following[0, 0, -1, 0]) == 0 < np.ptp(whole.simple.following[0, 0, -1, 0])


def test_of_the_shortest_contexts_alone_what_was_before_says_nothing() -> None:
    style = named("shortest contexts").learn(learn_few)
    for tables in (style.major, style.minor):
        assert tables.figures is None
        assert np.ptp(tables.history, axis=2).max() == np.ptp(tables.ends, axis=2).max() == 0
        assert tables.history[0, 5, 0].argmax() == 12 - 1
    assert np.ptp(style.simple.following, axis=(2, 3)).max() == 0
    assert np.ptp(style.simple.following, axis=-1).min() > 0
