"""Every candidate is told with its fate, and what is told is what was chosen by."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

import numpy as np
import pytest

from melodygen.given import Given, GivenNote, Span
from melodygen.melody import Note
from melodygen.model.candidates import Candidate, candidates
from melodygen.model.choice import CANDIDATES
from melodygen.model.compose import compose, draw
from melodygen.model.fates import ALONE, AS_GOOD, FARTHER, TAKEN, UNLIKER, Choice, Fate, least, weighed
from melodygen.model.rhythm import CLOSE_POINTS
from melodygen.parameters import Parameters
from melodygen.styles import load_style

RHYTHMS = 17
ASKED = [Parameters(seed=seed, mood=mood, upbeat="auto") for seed in range(6) for mood in ("neutral", "dramatic")]


def told(asked: Parameters, style: str = "pop") -> list[Candidate]:
    return list(candidates(draw(asked, load_style(style))))


def of_layer(layer: str, found: list[Candidate]) -> list[Candidate]:
    return [one for one in found if one.layer == layer]


def chosen(layer: str, found: list[Candidate]) -> Candidate:
    (one,) = [one for one in of_layer(layer, found) if one.is_chosen]
    return one


@pytest.mark.parametrize("asked", ASKED)
def test_the_chosen_ones_are_the_melody(asked: Parameters) -> None:
    found, melody = told(asked), compose(asked, load_style("pop"))
    rhythm, line = chosen("rhythm", found), chosen("pitch", found)
    notes = zip(rhythm.onsets_ticks, rhythm.durations_ticks, line.pitches, strict=True)
    assert tuple(Note(*note) for note in notes) == melody.notes
    for one in of_layer("pitch", found):
        assert (one.onsets_ticks, one.durations_ticks) == (rhythm.onsets_ticks, rhythm.durations_ticks)


def test_all_are_told_and_counted() -> None:
    found = told(ASKED[0])
    numbers = [("rhythm", number + 1) for number in range(RHYTHMS)] + [("pitch", number + 1) for number in range(6)]
    assert [(one.layer, one.number) for one in found] == numbers
    assert CANDIDATES == 6
    assert len({one.onsets_ticks for one in of_layer("rhythm", found)}) > RHYTHMS / 2
    assert len({one.pitches for one in of_layer("pitch", found)}) == 6
    assert len({tuple(one.drawn_with.values()) for one in of_layer("rhythm", found)}) == RHYTHMS
    assert all(len(one.onsets_ticks) == len(one.durations_ticks) for one in found)


@pytest.mark.parametrize("asked", ASKED)
def test_the_chosen_one_costs_least_and_the_others_say_what_they_did_worse(asked: Parameters) -> None:
    for layer in ("rhythm", "pitch"):
        found = of_layer(layer, told(asked))
        best = chosen(layer, found)
        near = CLOSE_POINTS if layer == "rhythm" else 0.0
        for one in found:
            assert None not in (one.cost, best.cost, one.miss, best.miss, one.likeness, best.likeness)
            assert one.cost >= best.cost
            assert one.miss == pytest.approx(hypot(*(one.reached[knob] - one.aimed[knob] for knob in one.reached)))
            is_farther = max(one.miss, near) > max(best.miss, near)
            is_unliker = one.likeness < best.likeness
            assert (FARTHER in one.why) == is_farther or one is best
            assert (UNLIKER in one.why) == is_unliker or one is best
            assert one.is_chosen == (one.why == TAKEN)


def test_what_is_aimed_at_is_what_the_mood_makes_of_it() -> None:
    calm, dramatic = (told(Parameters(seed=1, mood=mood)) for mood in ("neutral", "energetic"))
    assert calm[0].aimed == {"syncopation": 30.0, "complexity": 66.0}
    assert calm[-1].aimed == {"repetition": 36.0, "complexity": 66.0}
    assert dramatic[0].aimed["complexity"] > 66


def test_one_that_is_as_good_is_left_for_having_been_drawn_later() -> None:
    choice = least(weighed([{}] * 4, [3.0, 5.0, 5.0, 9.0], np.array([1.0, 1.0, 0.5, 2.0]), near=5.0))
    assert [fate.cost for fate in choice.fates] == pytest.approx([-0.5, -0.5, 0.0, -0.38])
    assert choice.number == 0
    assert [choice.why(number) for number in range(4)] == [TAKEN, AS_GOOD, UNLIKER, FARTHER]
    both = Choice(0, (Fate({}, 1.0, 0.5, 1.0), Fate({}, 2.0, 1.0, 0.0)))
    assert both.why(1) == f"{FARTHER}, {UNLIKER}"


def test_around_given_notes_there_is_one_of_each_and_nothing_is_judged() -> None:
    melody = compose(ASKED[0], load_style("pop"))
    given = Given(
        notes=tuple(GivenNote(note.onset_ticks, note.duration_ticks, note.pitch) for note in melody.notes[:5])
    )
    composition = draw(ASKED[0], load_style("pop"), given)
    found = candidates(composition)
    assert [(one.layer, one.is_chosen, one.why) for one in found] == [("rhythm", True, ALONE), ("pitch", True, ALONE)]
    assert all(one.reached == one.aimed == {} and one.cost is None for one in found)
    rhythm, line = found
    notes = zip(rhythm.onsets_ticks, rhythm.durations_ticks, line.pitches, strict=True)
    assert tuple(Note(*note) for note in notes) == composition.melody.notes


def test_around_closed_bars_all_are_drawn() -> None:
    given = Given(closed=(Span(0, 3 * 1920),))
    found = candidates(draw(replace(ASKED[0], bars=4), load_style("pop"), given))
    assert len(found) == RHYTHMS + CANDIDATES
    assert all(len(one.onsets_ticks) == len(one.durations_ticks) for one in found)
