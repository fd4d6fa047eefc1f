"""Likeness: what the tables say, and that the likest of the near candidates is chosen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from melodygen.likening import ratio
from melodygen.model.choice import choose_line
from melodygen.model.compose import compose, plan
from melodygen.model.fates import TOLERANCE, least, weighed
from melodygen.model.likeness import likeness
from melodygen.model.pitch import draw_pitches
from melodygen.model.rhythm_traits import rhythm_traits
from melodygen.parameters import Parameters
from melodygen.styles import Style, load_style
from melodygen.styles.tables import TRAITS, from_arrays, to_arrays
from melodygen.theory.metre import metre_named

ASKED = Parameters(seed=1)
WORDS = {"name": "x", "label": "X", "version": "1", "origin": "", "licence": ""}


def preferring(kind: str, name: str, names: list[str], weight: float) -> Style:
    """Pop, taking for human what has much of one trait."""
    table = np.zeros((4, len(names)))
    table[1] = 0.5
    table[2, names.index(name)] = weight
    return replace(load_style("pop"), likeness={f"{kind} 4/4": table})


def test_a_table_weighs_how_far_a_trait_is_from_the_common_and_its_square() -> None:
    traits = {"a": np.array([1.0, 3.0]), "b": np.array([0.0, 100.0])}
    table = np.array([[1.0, 0.0], [2.0, 1.0], [1.0, 0.0], [0.5, -1.0]])
    assert likeness(table, traits).tolist() == [0.0, 1.0 + 0.5 - 16.0]


def test_what_misses_little_and_is_like_people_costs_least() -> None:
    assert [fate.cost for fate in weighed([{}, {}], [0.0, TOLERANCE], np.array([0.0, 0.25]))] == [0.0, 0.25]
    assert least(weighed([{}, {}], [0.0, 0.0], np.array([0.0, 2.0]))).number == 1


def test_people_are_told_from_ours_by_what_differs() -> None:
    source = np.random.Generator(np.random.PCG64(1))
    people, ours = source.normal(size=(300, 3)), source.normal(size=(300, 3))
    people[:, 1] += 1.0
    ours[:, 2] *= 3.0
    table = ratio(people, ours)
    assert table.shape == (4, 3)
    assert abs(table[2, 0]) < 0.3
    assert table[2, 1] > 0.7
    assert table[3, 2] < -0.2


def test_the_likest_of_the_rhythms_that_are_near_is_the_melodys() -> None:
    names = list(rhythm_traits([[0]], metre_named("4/4"), 1))
    assert len(names) == TRAITS["rhythm"] + 4
    shares = []
    for weight in (-20.0, 20.0):
        style = preferring("rhythm", "halves", names, weight)
        onsets = [plan(Parameters(seed=seed), style).rhythm.onsets for seed in range(12)]
        shares.append(np.mean([np.mean([onset % 480 == 240 for onset in own]) for own in onsets]))
    assert shares[0] + 0.05 < shares[1]


def test_a_lines_fate_tells_why_it_was_chosen() -> None:
    style = load_style("pop")
    planned = plan(ASKED, style)
    lines = draw_pitches(planned.lattice, planned.form.phrases, ASKED.seed, candidates=6)
    choice = choose_line(ASKED, style, planned.rhythm, lines)
    assert len({fate.likeness for fate in choice.fates}) > 1
    assert choice.fates[choice.number].cost == min(fate.cost for fate in choice.fates)


def test_a_style_without_likeness_goes_by_the_knobs_alone() -> None:
    style = replace(load_style("pop"), likeness={})
    planned = plan(ASKED, style)
    lines = draw_pitches(planned.lattice, planned.form.phrases, ASKED.seed, candidates=6)
    choice = choose_line(ASKED, style, planned.rhythm, lines)
    assert {fate.likeness for fate in choice.fates} == {0.0}
    assert choice.fates[choice.number].miss == min(fate.miss for fate in choice.fates)


def test_a_metre_that_is_not_known_is_drawn_without_likeness() -> None:
    assert "rhythm 7/8" not in load_style("pop").likeness
    assert compose(Parameters(seed=1, metre="7/8"), load_style("pop")).notes


def test_likeness_is_kept_with_the_style() -> None:
    names = list(rhythm_traits([[0]], metre_named("4/4"), 1))
    style = preferring("rhythm", "halves", names, 0.125)
    back = from_arrays(to_arrays(style), **WORDS)
    assert list(back.likeness) == ["rhythm 4/4"]
    assert back.likeness["rhythm 4/4"].tolist() == style.likeness["rhythm 4/4"].tolist()
