from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError
from melodygen.generation import generate, rebuild
from melodygen.given import Given, GivenChord
from melodygen.knob_report import knob_reports
from melodygen.melody import Melody
from melodygen.model import compose
from melodygen.model.explain import explain
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import load_style
from melodygen.theory.chords import triads
from melodygen.theory.symbols import crossed
from melodygen.variation import lock_bars, reroll
from tests.strategies import open_pitches, parameters


def chords_at_bars(melody: Melody) -> list[str]:
    """The symbol that each bar begins with."""
    length = melody.metre.bar_ticks
    return [
        next(span.chord.symbol for span in melody.chords if span.onset_ticks <= bar * length < span.end_ticks)
        for bar in range(melody.bars)
    ]


@st.composite
def with_progression(draw: st.DrawFn) -> Parameters:
    """Any parameters with a progression of the scale's own chords, by letter or numeral, some bars with two."""
    asked = draw(parameters(most_bars=12))
    own = triads(asked.the_scale, asked.key)
    word = st.sampled_from([chord.symbol for chord in own] + [chord.numeral for chord in own])
    bars = draw(st.lists(st.lists(word, min_size=1, max_size=2), min_size=1, max_size=6))
    return asked.replace(progression=" | ".join(map(" ".join, bars)) + " |")


@settings(max_examples=80)
@given(with_progression())
def test_a_typed_progression_is_obeyed_in_every_bar(asked: Parameters) -> None:
    melody = generate(asked)
    progression, length = asked.the_progression, asked.the_metre.bar_ticks
    assert progression is not None
    for bar in range(asked.bars):
        for change in progression.at(bar):
            at = bar * length + change.ticks
            assert next(span.chord for span in melody.chords if span.onset_ticks <= at < span.end_ticks) == change.chord
    assert melody.chords[0].onset_ticks == 0
    assert melody.chords[-1].end_ticks == melody.length_ticks
    assert all(one.end_ticks == other.onset_ticks for one, other in zip(melody.chords, melody.chords[1:], strict=False))
    assert {note.pitch for note in melody.notes} <= open_pitches(asked)


@settings(max_examples=10)
@given(with_progression())
def test_the_recipe_holds_the_progression_and_rebuilds_the_melody(asked: Parameters) -> None:
    melody = generate(asked)
    assert melody.recipe is not None
    assert rebuild(Recipe.from_json(melody.recipe.to_json())) == melody


def test_without_a_progression_a_recipe_says_nothing_of_it() -> None:
    recipe = generate(Parameters(seed=1, bars=2)).recipe
    assert recipe is not None
    assert "progression" not in recipe.to_json()
    assert "weights" not in recipe.to_json()


def test_what_is_shorter_starts_again_and_what_is_longer_is_cut() -> None:
    asked = Parameters(key="A", progression="Am F C G E7", bars=7)
    assert chords_at_bars(generate(asked)) == ["Am", "F", "C", "G", "E7", "Am", "F"]
    assert chords_at_bars(generate(asked.replace(bars=2))) == ["Am", "F"]


def test_chords_that_the_scale_has_not_are_obeyed_and_the_melody_avoids_false_relations() -> None:
    asked = Parameters(key="A", scale="natural-minor", progression="Am E7 D G")
    false = total = 0
    for seed in range(12):
        melody = generate(asked.replace(seed=seed))
        assert chords_at_bars(melody)[:4] == ["Am", "E7", "D", "G"]
        for note in melody.notes:
            span = next(it for it in melody.chords if it.onset_ticks <= max(0, note.onset_ticks) < it.end_ticks)
            false += note.pitch % 12 in crossed(span.chord, asked.the_scale, "A")
            total += 1
    assert false <= total / 100


def test_the_melody_fits_typed_chords_better_than_those_that_are_not_there() -> None:
    """Chord tones on strong and long notes, against the same progression begun two bars later."""
    asked = Parameters(key="C", scale="major", progression="C F Dm G")
    own = other = 0
    for seed in range(24):
        melody = generate(asked.replace(seed=seed))
        bars = chords_at_bars(melody)
        chords = {chord.symbol: chord.pitch_classes for chord in triads(asked.the_scale, "C")}
        for note in melody.notes:
            if note.onset_ticks % 960 == 0:
                bar = note.onset_ticks // 1920
                own += note.pitch % 12 in chords[bars[bar]]
                other += note.pitch % 12 in chords[bars[(bar + 1) % 16]]
    assert own > 1.15 * other


def test_locked_bars_keep_their_chords_also_those_the_scale_has_not() -> None:
    asked = Parameters(key="A", progression="Am E7 F G", bars=4)
    melody = generate(asked)
    locks = lock_bars(Given(), melody, asked, [1], "chords")
    assert locks.chords == (GivenChord(1920, 1920, 5, "E7"),)
    assert Given.from_dict(locks.to_dict()) == locks
    other = asked.replace(progression="Dm C")
    assert chords_at_bars(compose(other, load_style("pop"), locks)) == ["Dm", "E7", "Dm", "C"]
    drawn = compose(asked.replace(progression=""), load_style("pop"), locks)
    assert chords_at_bars(drawn)[1] == "E7"
    again, _ = reroll(melody, locks, bars=[0, 1, 2, 3])
    assert chords_at_bars(again) == ["Am", "E7", "F", "G"]


@pytest.mark.parametrize("seed", range(12))
def test_bars_that_return_take_a_chord_given_by_symbol_along_from_any_distance(seed: int) -> None:
    asked = Parameters(key="A", bars=16, seed=seed, repetition=90, harmonic_density=20)
    drawn = compose(asked, load_style("pop"), Given(chords=(GivenChord(0, 1920, 5, "E7"),)))
    symbols = chords_at_bars(drawn)
    ends = {phrase.end_bar - 1 for phrase in drawn.phrases}
    returning = [(bar, own.source) for bar, own in enumerate(drawn.form) if own.relation in ("same", "varied")]
    first = {0}
    for bar, source in returning:
        if source in first and bar not in ends:
            first.add(bar)
    assert {symbols[bar] for bar in first} == {"E7"}


def test_a_locked_chord_on_a_degree_without_a_triad_stays_when_the_progression_goes() -> None:
    asked = Parameters(scale="persian", key="C", progression="Em", bars=4)
    melody = generate(asked)
    locks = lock_bars(Given(), melody, asked, [2], "chords")
    assert locks.chords == (GivenChord(2 * 1920, 1920, 3, "Em"),)
    drawn = compose(asked.replace(progression=""), load_style("pop"), locks)
    assert chords_at_bars(drawn)[2] == "Em"


def test_a_chord_given_on_a_degree_without_a_triad_is_refused() -> None:
    asked = Parameters(progression="Dm", bars=2)
    with pytest.raises(ConstraintError, match="no triad on degree 9"):
        compose(asked, load_style("pop"), Given(chords=(GivenChord(0, 1920, 9),)))


def test_harmonic_density_reports_that_the_progression_was_obeyed() -> None:
    asked = Parameters(key="A", progression="Am", harmonic_density=90)
    (report,) = [one for one in knob_reports(asked, generate(asked)) if one.knob == "harmonic_density"]
    assert report.is_overruled
    assert report.is_near
    drawn = asked.replace(progression="")
    assert not any(one.is_overruled for one in knob_reports(drawn, generate(drawn)))


def test_tones_of_a_seventh_chord_are_named_in_explanations() -> None:
    asked = Parameters(key="C", scale="major", progression="Am7", bars=8)
    notes = [note for note in explain(generate(asked), load_style("pop")).notes if note.name[0] in "ACEG"]
    assert {(note.name[0], note.chord_tone) for note in notes} == {("A", 1), ("C", 3), ("E", 5), ("G", 7)}


def test_harmonic_density_does_not_change_a_typed_progression() -> None:
    asked = Parameters(key="A", progression="Am F | C G")
    assert replace(generate(asked), recipe=None) == replace(generate(asked.replace(harmonic_density=5)), recipe=None)
