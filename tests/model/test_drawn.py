from __future__ import annotations

from statistics import median

import pytest

from benchmarks.curve import followed
from melodygen.curve import Curve
from melodygen.generation import generate, rebuild
from melodygen.model.compose import plan
from melodygen.model.explain import explain
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import load_style
from tests.strategies import STYLES

CURVES = ("1:15 9:85 17:15", "1:20 17:85", "1:80 3:20 5:80 7:20 9:80 11:20 13:80 15:20 17:50", "1:90 5:30 17:10")


@pytest.mark.parametrize("style", STYLES)
def test_the_melody_follows_what_was_drawn(style: str) -> None:
    found = [
        followed(generate(Parameters(curve=curve, style=style, seed=seed)), Curve.parse(curve))
        for curve in CURVES
        for seed in range(4)
    ]
    assert median(found) > 0.8
    assert min(found) > 0.4


def test_rhythm_and_chords_are_those_of_the_melody_without_it() -> None:
    plain, drawn = (generate(Parameters(curve=curve, seed=11)) for curve in ("", CURVES[0]))
    assert [note.onset_ticks for note in drawn.notes] == [note.onset_ticks for note in plain.notes]
    assert drawn.chords == plain.chords
    assert drawn.notes != plain.notes


def test_what_returns_is_moved_to_where_it_was_drawn() -> None:
    asked = Parameters(seed=7, repetition=70)
    plain, drawn = (generate(asked.replace(curve=curve)) for curve in ("", "1:10 17:90"))
    returning = [bar for bar, relation in enumerate(plain.form) if relation.relation == "same"]
    assert returning
    assert all(drawn.form[bar].relation != "same" for bar in returning)
    assert any(bar.relation == "sequence" and bar.shift > 0 for bar in drawn.form)


def test_a_level_line_lets_bars_return_as_they_are() -> None:
    plain, drawn = (generate(Parameters(seed=7, repetition=70, curve=curve)) for curve in ("", "1:50 17:50"))
    returning = [bar for bar in plain.form if bar.relation == "same"]
    assert returning
    assert [bar for bar in drawn.form if bar in returning] == returning


def test_bars_without_a_curve_have_no_opinion_of_it() -> None:
    asked = Parameters(curve="5:10 9:90", seed=3)
    lattice = plan(asked, load_style(asked.style)).lattice
    bars = lattice.places.bars
    is_drawn = (bars >= 4) & (bars < 8)
    assert (lattice.experts["curve"][~is_drawn] == 1).all()
    assert (lattice.experts["register"][is_drawn] == 1).all()
    assert (lattice.experts["curve"][is_drawn].min(axis=1) < 0.5).all()


def test_a_line_that_stays_away_from_an_end_of_the_range_does_not_touch_it() -> None:
    asked = Parameters(curve="1:30 17:60", seed=5)
    low, high = asked.ambitus
    pitches = [note.pitch for note in generate(asked).notes]
    assert low < min(pitches)
    assert max(pitches) < high
    both = [note.pitch for note in generate(asked.replace(curve="1:2 17:98")).notes]
    assert (min(both), max(both)) == (low, high)


def test_beyond_the_last_bar_it_waits_until_there_are_more() -> None:
    drawn = Parameters(curve="1:20 5:80, 9:20 13:80", seed=2)
    short = drawn.replace(bars=8)
    assert short.curve == drawn.curve
    assert generate(short).notes == generate(short.replace(curve="1:20 5:80")).notes
    assert generate(short.replace(bars=16)) == generate(drawn)


def test_it_is_in_the_recipe_and_rebuilds() -> None:
    melody = generate(Parameters(curve=CURVES[2], seed=9))
    assert melody.recipe is not None
    again = rebuild(Recipe.from_json(melody.recipe.to_json()))
    assert again == melody


def test_a_recipe_of_before_has_none() -> None:
    values = Parameters(seed=4).to_dict()
    del values["curve"]
    assert Parameters.from_dict(values) == Parameters(seed=4, curve="")


def test_the_explanation_names_it() -> None:
    style = load_style("pop")
    told = explain(generate(Parameters(curve=CURVES[0], seed=6)), style)
    assert told.is_drawn
    bits = [share.bits for note in told.notes for share in note.experts if share.expert == "curve"]
    assert len(bits) == len(told.notes)
    assert median(bits) > 0
    plain = explain(generate(Parameters(seed=6)), style)
    assert "curve" not in {share.expert for note in plain.notes for share in note.experts}
