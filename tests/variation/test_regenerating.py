"""Other parameters around what a recipe was given: it stays, all of it, or an error names what cannot."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from melodygen.errors import ConstraintError
from melodygen.generation import generate, rebuild, regenerate
from melodygen.given import Given, Wish
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.variation import continue_melody, fill, vary

PLAIN = generate(Parameters(bars=8, seed=3))
MADE = {
    "continued": continue_melody(PLAIN, 4, take=1),
    "filled": fill(PLAIN, bars=[4, 5], take=1),
    "in rhythm": fill(PLAIN, bars=[2, 3], keep="rhythm", take=1),
    "varied": vary(PLAIN, 30, take=1),
    "with an upbeat": continue_melody(generate(Parameters(bars=4, seed=3, upbeat="always")), 4, take=1),
}
ALLOWED: tuple[dict[str, Any], ...] = (
    {"complexity": 0}, {"complexity": 100}, {"repetition": 100}, {"syncopation": 100}, {"harmonic_density": 0},
    {"mood": "sad"}, {"contour": "ascending"}, {"rhythm": "triplet"}, {"style": "hymn"}, {"seed": 99},
    {"tempo_bpm": 60}, {"bars": 20}, {"instrument": "violin"}, {"upbeat": "always"}, {"upbeat": "none"},
)  # fmt: skip
REFUSED: tuple[tuple[dict[str, Any], str], ...] = (
    ({"metre": "3/4"}, "in 4/4, and 3/4 is asked for; leave the metre"),
    ({"key": "A"}, r"in D Minor \(Natural\), and A Minor \(Natural\) is asked for; leave key and scale"),
    ({"scale": "major"}, r"in D Minor \(Natural\), and D Major is asked for"),
    ({"bars": 1}, "does not fit into one bar; ask for more bars"),
    ({"note_range": "C2-C4"}, "outside the range from C2 to C4; widen the range"),
)


def recipe_of(melody: Melody) -> Recipe:
    assert melody.recipe is not None
    return melody.recipe


@pytest.mark.parametrize("values", ALLOWED, ids=str)
@pytest.mark.parametrize("name", MADE)
def test_what_was_given_stays(name: str, values: dict[str, Any]) -> None:
    recipe = recipe_of(MADE[name])
    melody = regenerate(recipe.given, recipe.parameters, recipe.parameters.replace(**values))
    notes = {(note.onset_ticks, note.duration_ticks): note.pitch for note in melody.notes}
    for kept in recipe.given.notes:
        assert kept.pitch in (None, notes[kept.onset_ticks, kept.duration_ticks])
    timed = {(kept.onset_ticks, kept.duration_ticks) for kept in recipe.given.notes}
    assert not [onset for onset, length in notes.keys() - timed if any(s <= onset < e for s, e in recipe.given.closed)]
    sounding = [(span.onset_ticks, span.end_ticks, span.chord.degree) for span in melody.chords]
    for chord in recipe.given.chords:
        assert any(start <= chord.onset_ticks < end and degree == chord.degree for start, end, degree in sounding)
    assert recipe_of(melody).given == recipe.given
    assert rebuild(recipe_of(melody)) == melody


@pytest.mark.parametrize(("values", "words"), REFUSED, ids=str)
@pytest.mark.parametrize("name", MADE)
def test_what_cannot_stay_is_named(name: str, values: dict[str, Any], words: str) -> None:
    recipe = recipe_of(MADE[name])
    with pytest.raises(ConstraintError, match=words):
        regenerate(recipe.given, recipe.parameters, recipe.parameters.replace(**values))


def test_a_wish_for_a_bar_that_is_no_longer_there_is_named() -> None:
    recipe = replace(recipe_of(PLAIN), given=Given(wishes=(Wish(7 * 1920, 69, 2.0),)))
    assert regenerate(recipe.given, recipe.parameters, recipe.parameters).bars == 8
    with pytest.raises(ConstraintError, match="A4 is wished for in bar 8, beat 1, outside the 4 bars"):
        regenerate(recipe.given, recipe.parameters, recipe.parameters.replace(bars=4))


def test_the_same_parameters_give_the_same_notes() -> None:
    for melody in MADE.values():
        recipe = recipe_of(melody)
        assert regenerate(recipe.given, recipe.parameters, recipe.parameters) == melody


def test_a_take_alone_holds_nothing_in_its_metre_or_key() -> None:
    made = Parameters(bars=2)
    assert regenerate(Given(take=1), made, made.replace(metre="3/4", key="A")).metre.name == "3/4"
