"""Explanations: exact against brute force, drawn or neutral where they should be, and shares as they are defined."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from melodygen.generation import generate, rebuild
from melodygen.given import Given, GivenNote, Span, Wish
from melodygen.melody import Melody
from melodygen.model.compose import plan
from melodygen.model.explain import Explanation, drawn_lattice, explain
from melodygen.model.influence import EXPERTS, expert_bits, expert_weights
from melodygen.model.likelihood import likelihood
from melodygen.model.pitch import draw_pitches
from melodygen.model.pitch_lattice import COPY, PitchLattice
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import load_style
from tests.strategies import melodies

SMALL = Parameters(
    bars=4, metre="2/4", key="C", scale="major-pentatonic", note_range="C4-A4", repetition=90, complexity=10, seed=3
)


def joint_weight(lattice: PitchLattice, states: list[int], *, leave_out: int) -> float:
    """The weight of a whole melody, note by note; copies of the note `leave_out` follow it and are no part of it."""
    weight = 1.0
    for note, state in enumerate(states):
        weight *= lattice.unary[note, state] / 2.0**20
        if note == 0:
            weight *= lattice.first[state]
        else:
            weight *= lattice.moves[note, states[note - 1], state]
        if note == 1:
            weight *= lattice.history.opening[states[0], state]
        if note > 1:
            weight *= lattice.step(note)[states[note - 1], states[note - 2], state]
        source = lattice.sources[note]
        if source >= 0 and source != leave_out:
            (copied,) = lattice.moved(np.array([states[source]]), lattice.shifts[note])
            weight *= COPY if copied == state else 1.0
    return weight


def figure_weights(lattice: PitchLattice, states: list[int], note: int) -> list[float]:
    """What figures make of `note`: they have a say over the note that is drawn alone."""
    weights = lattice.figures.weights(note, np.array(states[:note])[:, None]) if lattice.figures and note else None
    return [1.0] * len(lattice.pitches) if weights is None else weights[0].tolist()


def by_brute_force(lattice: PitchLattice, states: list[int], note: int) -> list[float]:
    weights = [
        joint_weight(lattice, [*states[:note], state, *states[note + 1 :]], leave_out=note) * heard
        for state, heard in enumerate(figure_weights(lattice, states, note))
    ]
    return [weight / sum(weights) for weight in weights]


def with_given(parameters: Parameters, evidence: Given) -> Melody:
    melody = generate(parameters)
    assert melody.recipe
    return rebuild(Recipe(parameters, melody.recipe.style, melody.recipe.software, evidence))


@pytest.mark.parametrize("seed", range(12))
def test_distribution_is_that_of_the_joint_weights(seed: int) -> None:
    asked = SMALL.replace(seed=seed)
    melody, style = generate(asked), load_style("pop")
    lattice = plan(asked, style).lattice
    states = [lattice.pitches.index(note.pitch) for note in melody.notes]
    explanation = explain(melody, style)
    assert explanation.is_drawn
    for index, note in enumerate(explanation.notes):
        found = {candidate.pitch: candidate.probability for candidate in note.candidates}
        expected = by_brute_force(lattice, states, index)
        assert [found.get(pitch, 0.0) for pitch in lattice.pitches] == pytest.approx(expected, rel=1e-4)


def test_some_of_those_notes_return() -> None:
    style = load_style("pop")
    assert sum(max(plan(SMALL.replace(seed=seed), style).lattice.sources) >= 0 for seed in range(12)) > 3


@pytest.mark.parametrize("seed", [3, 5, 8])
def test_probability_is_how_often_the_note_is_drawn_where_all_others_stay(seed: int) -> None:
    asked, draws = SMALL.replace(seed=seed), 2000
    melody, style = generate(asked), load_style("pop")
    planned = plan(asked, style)
    lattice = planned.lattice
    pitches = [note.pitch for note in melody.notes]
    for index, note in enumerate(explain(melody, style).notes):
        allowed = np.equal.outer(pitches, lattice.pitches).astype(float)
        allowed[index] = lattice.allowed[index]
        drawn = draw_pitches(replace(lattice, allowed=allowed), planned.form.phrases, seed, candidates=draws)
        share = sum(one[index] == note.pitch for one in drawn) / draws
        assert share == pytest.approx(note.probability, abs=4 * (0.25 / draws) ** 0.5)


def test_shares_are_as_defined() -> None:
    asked = SMALL.replace(seed=5)
    style = load_style("pop")
    lattice = plan(asked, style).lattice
    melody = generate(asked)
    states = np.array([lattice.pitches.index(note.pitch) for note in melody.notes])
    for index, note in enumerate(explain(melody, style).notes):
        weights = expert_weights(lattice, states, index)
        bits = expert_bits(lattice, weights, index, int(states[index]))
        assert {share.expert: share.bits for share in note.experts} == bits
        for name, row in weights.items():
            rest = [other for key, other in weights.items() if key not in (name, "return")]
            without = lattice.allowed[index] * np.prod(rest, axis=0)
            having = without * row
            likelier = (having / having.sum())[states[index]] / (without / without.sum())[states[index]]
            assert bits[name] == pytest.approx(math.log2(likelier), abs=1e-9)
        speaking = [share for share in note.experts if share.bits > 0]
        assert sum(share.share for share in speaking) == pytest.approx(1.0 if speaking else 0.0)
        assert all(share.share == 0 for share in note.experts if share.bits <= 0)


@settings(max_examples=25)
@given(told=melodies())
def test_any_melody_can_be_explained(told: Melody) -> None:
    explanation = explain(told, load_style("song"))
    assert len(explanation.notes) == len(told.notes)
    for note in explanation.notes:
        assert sum(candidate.probability for candidate in note.candidates) == pytest.approx(1.0)
        assert [c.probability for c in note.candidates] == sorted(
            (c.probability for c in note.candidates), reverse=True
        )
        assert note.probability > 0
        assert all(math.isfinite(share.bits) for share in note.experts)


def test_surprise_is_that_of_the_likelihood() -> None:
    melody, style = generate(Parameters(seed=4)), load_style("pop")
    explanation = explain(melody, style)
    assert tuple(note.surprise for note in explanation.notes) == likelihood(melody, style).notes
    ranks = sorted(note.less_surprising for note in explanation.notes)
    assert (ranks[0], ranks[-1]) == (0.0, 1.0)


@pytest.mark.parametrize("name", ["pop", "song", "dance", "hymn"])
def test_melodies_of_ours_have_the_lattice_they_were_drawn_from(name: str) -> None:
    for seed in range(3):
        melody = generate(Parameters(seed=seed, style=name, upbeat="always", metre="3/4"))
        explanation = explain(melody, load_style(name))
        assert explanation.is_drawn
        assert likely_returns(explanation)


def likely_returns(explanation: Explanation) -> bool:
    """Most notes that return are likely to."""
    chances = [note.probability for note in explanation.notes if note.returns]
    return not chances or float(np.median(chances)) > 0.9


def test_edited_moved_and_human_melodies_have_a_neutral_one() -> None:
    melody, style = generate(Parameters(seed=4)), load_style("pop")
    first, *rest = melody.notes
    edited = replace(melody, notes=(replace(first, pitch=first.pitch + 2), *rest))
    for told in (edited, replace(melody, recipe=None)):
        explanation = explain(told, style)
        assert not explanation.is_drawn
        assert all(note.returns is None and note.bound is None for note in explanation.notes)
    assert drawn_lattice(melody, load_style("song")) is None


def test_note_outside_the_scale_is_a_candidate_of_a_neutral_lattice() -> None:
    melody = replace(generate(Parameters(seed=4, key="C", scale="major")), recipe=None)
    notes = (replace(melody.notes[0], pitch=66), *melody.notes[1:])
    first, second, *_ = explain(replace(melody, notes=notes), load_style("pop")).notes
    assert (first.name, first.degree) == ("F#4", "#4")
    assert 0 < first.probability < 0.5
    assert 66 not in [candidate.pitch for candidate in second.candidates]


def test_facts_of_a_note() -> None:
    melody = generate(Parameters(seed=3, key="D"))
    note = next(note for note in explain(melody, load_style("pop")).notes[1:] if note.chord_tone == 5)
    written = melody.notes[note.number - 1]
    (span,) = [span for span in melody.chords if span.onset_ticks <= written.onset_ticks < span.end_ticks]
    assert note.chord == span.chord.symbol
    assert written.pitch % 12 == span.chord.pitch_classes[2]
    assert note.name == melody.scale.spelled(melody.key, written.pitch)
    assert note.place == melody.metre.place(written.onset_ticks)
    assert note.bar == written.onset_ticks // melody.metre.bar_ticks + 1
    assert note.interval == written.pitch - melody.notes[note.number - 2].pitch


def test_a_return_names_its_bar_and_how_far_it_is_moved() -> None:
    melody = generate(Parameters(seed=0))
    explanation = explain(melody, load_style("pop"))
    heeded = [note for note in explanation.notes if note.experts[0].expert == "return" and note.experts[0].bits > 0]
    assert {note.returns.steps for note in heeded if note.returns} > {0}
    for note in heeded:
        assert note.returns
        own = melody.notes[note.number - 1]
        place = own.onset_ticks % melody.metre.bar_ticks + (note.returns.bar - 1) * melody.metre.bar_ticks
        (source,) = [other.pitch for other in melody.notes if other.onset_ticks == place]
        steps = [melody.scale.step(melody.key, pitch) for pitch in (own.pitch, source)]
        assert steps[0] is not None
        assert steps[1] is not None
        assert steps[0] - steps[1] == note.returns.steps


def test_what_leaves_no_choice_is_named() -> None:
    melody = generate(Parameters(seed=3))
    bounds = {note.bound: note for note in explain(melody, load_style("pop")).notes}
    assert bounds["highest"].pitch == max(note.pitch for note in melody.notes)
    assert bounds["lowest"].pitch == min(note.pitch for note in melody.notes)
    assert bounds["last"].number == len(melody.notes)
    assert {candidate.pitch % 12 for candidate in bounds["last"].candidates} == {2}


def test_given_notes_and_wishes_speak() -> None:
    asked = Parameters(seed=3, key="C", scale="major", bars=8, accidentals="auto", curve="5:20 8:70", weights="1=60")
    evidence = Given((GivenNote(480, 480, 67),), (Span(480, 960),), (Wish(1920, 64, 1000.0),))
    melody = with_given(asked, evidence)
    explanation = explain(melody, load_style("pop"))
    assert explanation.is_drawn
    held = next(note for note in explanation.notes if note.place == "bar 1, beat 2")
    assert (held.bound, held.probability) == ("given", 1.0)
    wished = [note for note in explanation.notes if note.place == "bar 2, beat 1" and note.pitch == 64]
    assert all(next(s.bits for s in note.experts if s.expert == "wish") > 0 for note in wished)
    assert {share.expert for note in explanation.notes for share in note.experts} == set(EXPERTS)


def test_no_notes_no_explanations() -> None:
    assert explain(replace(generate(Parameters()), notes=()), load_style("pop")).notes == ()
