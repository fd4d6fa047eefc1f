from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from melodygen.generation import generate
from melodygen.given import NOTHING, Span
from melodygen.melody import Melody, Note
from melodygen.model.form import plan_form
from melodygen.model.pools import pool_of
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from melodygen.theory.metre import metre_named
from melodygen.variation import continue_melody, fill, fill_gaps, lock_notes, reroll, vary

BEAT, BARS = 480, 4
METRES = ("4/4", "3/4", "2/4", "6/8", "12/8", "5/4", "7/8")

AS_A_WHOLE: dict[str, Callable[[Melody, int], Melody]] = {
    "again": lambda melody, take: reroll(melody, replace(NOTHING, take=take))[0],
    "continued": lambda melody, take: continue_melody(melody, 4, take=take),
    "varied": lambda melody, take: vary(melody, 100, take=take),
}


def of_quarters(metre: str, seed: int) -> Melody:
    """A melody whose last bar is all quarters, without a recipe as if it came from elsewhere."""
    melody = generate(Parameters(seed=seed, bars=BARS, metre=metre))
    bar = (BARS - 1) * melody.metre.bar_ticks
    before = [note for note in melody.notes if note.onset_ticks < bar]
    before[-1] = replace(before[-1], duration_ticks=min(before[-1].duration_ticks, bar - before[-1].onset_ticks))
    last = [Note(bar + onset, BEAT, 60) for onset in range(0, melody.metre.bar_ticks, BEAT)]
    return replace(melody, notes=(*before, *last), recipe=None)


def last_bar(melody: Melody) -> list[int]:
    """Onsets in ticks from the bar line."""
    bar = (melody.bars - 1) * melody.metre.bar_ticks
    return [note.onset_ticks - bar for note in melody.notes if note.onset_ticks >= bar]


@pytest.mark.parametrize("metre", METRES)
@pytest.mark.parametrize("way", AS_A_WHOLE)
def test_a_melody_drawn_again_or_continued_comes_to_rest_as_a_new_one_does(way: str, metre: str) -> None:
    ends = set()
    for seed in range(3):
        melody = generate(Parameters(seed=seed, bars=BARS, metre=metre))
        for take in range(1, 4):
            ends.add(last_bar(AS_A_WHOLE[way](melody, take))[-1])
    assert ends <= {*metre_named(metre).resting_onsets}


@pytest.mark.parametrize("metre", ["4/4", "3/4"])
@pytest.mark.parametrize("back", [1, 2, 3])
def test_notes_of_the_last_bar_that_are_drawn_again_are_heard(metre: str, back: int) -> None:
    """Wherever in it a new melody would end."""
    heard = []
    for seed in range(6):
        melody = of_quarters(metre, seed)
        index = len(melody.notes) - back
        start, end = melody.notes[index].onset_ticks, melody.notes[index].end_ticks
        for take in range(3):
            notes = fill(melody, notes=[index], take=take).notes
            heard.append(any(start <= note.onset_ticks < end for note in notes))
    assert np.mean(heard) > 0.7


@pytest.mark.parametrize("metre", ["4/4", "3/4", "6/8"])
def test_the_rest_of_a_last_bar_is_drawn_around_what_is_locked_in_it(metre: str) -> None:
    for seed in range(6):
        melody = of_quarters(metre, seed)
        locks = lock_notes(NOTHING, melody, [len(melody.notes) - melody.metre.bar_ticks // BEAT])
        assert all(len(last_bar(fill(melody, bars=[BARS - 1], around=locks, take=take))) > 1 for take in range(3))


@pytest.mark.parametrize("metre", ["4/4", "3/4", "6/8"])
def test_a_gap_in_the_last_bar_gets_more_than_one_note(metre: str) -> None:
    for seed in range(6):
        melody = of_quarters(metre, seed)
        bar = (BARS - 1) * melody.metre.bar_ticks
        short = replace(melody, notes=tuple(note for note in melody.notes if note.onset_ticks <= bar))
        gap = Span(bar + BEAT, bar + melody.metre.bar_ticks)
        assert all(len(last_bar(fill_gaps(short, [gap], take=take))) > 2 for take in range(3))


@pytest.mark.parametrize("metre", ["4/4", "3/4", "6/8"])
def test_pitches_that_stay_in_the_last_bar_get_a_rhythm_and_not_one_note(metre: str) -> None:
    for seed in range(6):
        melody = of_quarters(metre, seed)
        filled = [fill(melody, bars=[BARS - 1], keep="pitches", take=take) for take in range(3)]
        assert all(len(last_bar(one)) > 1 for one in filled)


@pytest.mark.parametrize("metre", ["4/4", "3/4", "6/8"])
def test_a_last_bar_that_is_drawn_again_comes_out_otherwise(metre: str) -> None:
    same = []
    for seed in range(6):
        melody = generate(Parameters(seed=seed, bars=BARS, metre=metre))
        same += [fill(melody, bars=[BARS - 1], take=take).notes == melody.notes for take in range(1, 4)]
    assert np.mean(same) < 0.06


@pytest.mark.parametrize("has_upbeat", [False, True])
@pytest.mark.parametrize("style", ["pop", "song", "dance", "hymn"])
def test_ends_are_those_of_people_with_or_without_an_upbeat_alike(style: str, has_upbeat: bool) -> None:
    metre = metre_named("4/4")
    plans = [plan for plan in load_style(style).plans if plan.metre == metre.name]
    people = {(plan.final_onset, plan.final_ticks) for plan in plans if bool(plan.upbeat) == has_upbeat}
    pool = pool_of(load_style(style), metre.name)
    drawn = {
        pool.final(metre.resting_onsets, metre, Stream(seed, "final"), has_upbeat=has_upbeat) for seed in range(100)
    }
    assert len(drawn) > 3
    assert drawn <= people


def test_an_end_that_no_one_in_the_style_has_is_held_to_the_bar_line() -> None:
    metre = metre_named("5/4")
    pool = pool_of(load_style("pop"), metre.name)
    drawn = {pool.final(metre.resting_onsets, metre, Stream(seed, "final"), has_upbeat=False) for seed in range(20)}
    assert drawn == {(onset, metre.bar_ticks - onset) for onset in metre.resting_onsets}


def test_few_plans_of_a_metre_say_how_its_melodies_end_though_others_serve_it() -> None:
    plans = [plan for plan in load_style("hymn").plans if plan.metre == "2/4"]
    finals = {(final.onset, final.ticks) for final in pool_of(load_style("hymn"), "2/4").finals}
    assert 0 < len(plans) < 10
    assert finals == {(plan.final_onset, plan.final_ticks) for plan in plans if plan.final_onset in {0, BEAT}}


@pytest.mark.parametrize("upbeat", ["none", "always"])
@pytest.mark.parametrize(("style", "metre"), [("song", "4/4"), ("hymn", "4/4"), ("pop", "4/4"), ("dance", "6/8")])
def test_the_last_note_is_held_as_people_hold_it(style: str, metre: str, upbeat: str) -> None:
    """Those of them whose melodies end on a strong beat, with or without an upbeat as ours."""
    asked = Parameters(style=style, metre=metre, upbeat=upbeat)
    resting = asked.the_metre.resting_onsets
    plans = [plan for plan in load_style(style).plans if plan.metre == metre and plan.final_onset in resting]
    people = [max(BEAT, plan.final_ticks) for plan in plans if bool(plan.upbeat) == (upbeat == "always")]
    ours = [plan_form(asked.replace(seed=seed), load_style(style)).final_ticks for seed in range(200)]
    assert np.mean(ours) == pytest.approx(np.mean(people), abs=0.15 * asked.the_metre.bar_ticks)
