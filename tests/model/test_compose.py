"""Properties of every melody, over the whole parameter space."""

from __future__ import annotations

import random
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import seed as seeded

from melodygen.generation import generate, rebuild
from melodygen.melody import Melody
from melodygen.model.register import NOTES_PER_OCTAVE_TO_SPAN
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.theory.pitch import pitch_class
from tests.strategies import open_pitches, parameters

EXAMPLES = 150
SEED = random.getrandbits(32)
"""All properties are seen on the same melodies, others in each run."""

generated = cache(generate)


@seeded(SEED)
@settings(max_examples=EXAMPLES)
@given(parameters(most_bars=24))
def test_what_was_set_is_what_the_melody_has(asked: Parameters) -> None:
    melody = generated(asked)
    assert melody.tempo_bpm == asked.tempo_bpm
    assert melody.bars == asked.bars
    assert melody.metre == asked.the_metre
    assert melody.scale == asked.the_scale
    assert pitch_class(melody.key) == pitch_class(asked.key)
    assert melody.instrument == asked.the_instrument
    assert {note.pitch for note in melody.notes} <= open_pitches(asked)
    assert asked.ending == "auto" or melody.notes[-1].pitch % 12 == pitch_class(asked.key)


@seeded(SEED)
@settings(max_examples=EXAMPLES)
@given(parameters(most_bars=24))
def test_it_comes_to_rest_on_a_strong_beat_of_the_last_bar_for_a_quarter_at_least(asked: Parameters) -> None:
    asked = asked.replace(ending="tonic")
    if asked.bars > 1:
        bar, onset = divmod(generated(asked).notes[-1].onset_ticks, asked.the_metre.bar_ticks)
        assert bar == asked.bars - 1
        assert onset in asked.the_metre.resting_onsets
        assert generated(asked).notes[-1].duration_ticks >= 480


@seeded(SEED)
@settings(max_examples=EXAMPLES)
@given(parameters(most_bars=24))
def test_the_range_is_spanned_where_there_are_notes_enough(asked: Parameters) -> None:
    asked = asked.replace(curve="")
    melody = generated(asked)
    allowed = asked.the_scale.pitches(asked.key, *asked.ambitus)
    if 12 * len(melody.notes) >= NOTES_PER_OCTAVE_TO_SPAN * (allowed[-1] - allowed[0]) and len(melody.notes) >= 4:
        sounding = {note.pitch for note in melody.notes}
        assert {allowed[0], allowed[-1]} <= sounding


@seeded(SEED)
@settings(max_examples=EXAMPLES)
@given(parameters(most_bars=24))
def test_no_leap_is_wider_than_an_octave(asked: Parameters) -> None:
    """However wide the range is that the melody touches both ends of."""
    assert all(abs(after.pitch - before.pitch) <= 12 for before, after in pairwise(generated(asked).notes))


def test_the_widest_range_there_is_can_be_gone_through() -> None:
    for seed in range(12, 18):
        notes = generate(Parameters(note_range="C-1-G9", bars=16, complexity=80, seed=seed)).notes
        assert all(abs(after.pitch - before.pitch) <= 12 for before, after in pairwise(notes))


@seeded(SEED)
@settings(max_examples=EXAMPLES)
@given(parameters(most_bars=24))
def test_notes_are_in_order_apart_and_inside_the_bars(asked: Parameters) -> None:
    melody = generated(asked)
    assert (melody.notes[0].onset_ticks == 0) if asked.upbeat == "none" else (melody.notes[0].onset_ticks <= 0)
    assert melody.notes[-1].end_ticks <= melody.length_ticks
    assert melody.notes[-1].duration_ticks >= (240 if asked.ending == "tonic" else 1)
    assert melody.notes[-1].onset_ticks >= melody.length_ticks - melody.metre.bar_ticks
    for note, following in pairwise(melody.notes):
        assert note.duration_ticks > 0
        assert note.end_ticks <= following.onset_ticks


@seeded(SEED)
@settings(max_examples=EXAMPLES)
@given(parameters(most_bars=24))
def test_chords_fill_the_time_and_close_on_the_tonic(asked: Parameters) -> None:
    melody = generated(asked)
    assert melody.chords[0].onset_ticks == 0
    assert melody.chords[-1].end_ticks == melody.length_ticks
    for chord, following in pairwise(melody.chords):
        assert chord.end_ticks == following.onset_ticks
        assert chord.chord != following.chord
    assert melody.chords[-1].chord.degree == 1


@seeded(SEED)
@settings(max_examples=EXAMPLES)
@given(parameters(most_bars=24))
def test_phrases_and_form_cover_the_bars(asked: Parameters) -> None:
    melody = generated(asked)
    assert len(melody.form) == asked.bars
    assert melody.phrases[0].first_bar == 0
    assert melody.phrases[-1].end_bar == asked.bars
    assert melody.phrases[-1].is_closed
    for phrase, following in pairwise(melody.phrases):
        assert phrase.end_bar == following.first_bar
    for index, bar in enumerate(melody.form):
        assert (bar.source is None) == (bar.relation == "new")
        assert bar.source is None or bar.source < index


@settings(max_examples=40)
@given(parameters(most_bars=12))
def test_the_same_recipe_gives_the_same_melody(asked: Parameters) -> None:
    melody = generate(asked)
    assert melody.recipe is not None
    assert rebuild(Recipe.from_json(melody.recipe.to_json())) == melody


def test_256_bars_and_one_bar_are_made() -> None:
    assert _bars_with_notes(generate(Parameters(bars=256))) > 200
    assert _bars_with_notes(generate(Parameters(bars=1))) == 1


def _bars_with_notes(melody: Melody) -> int:
    return len({note.onset_ticks // melody.metre.bar_ticks for note in melody.notes})


def test_an_upbeat_stands_within_one_bar_in_every_metre() -> None:
    """Plans of 4/4 serve 2/4 and 3/4 too, and some have an upbeat that is longer than those bars."""
    for metre in ("2/4", "3/4", "6/8"):
        for seed in range(40):
            melody = generate(Parameters(metre=metre, upbeat="always", bars=2, seed=seed))
            assert -melody.metre.bar_ticks <= melody.notes[0].onset_ticks < 0


@pytest.mark.parametrize(("scale", "tonic"), [("major", "G"), ("natural-minor", "C"), ("dorian", "D")])
def test_accidentals_pass_by_where_they_are_asked_for(scale: str, tonic: str) -> None:
    melodies = [
        generate(Parameters(style="song", scale=scale, key=tonic, accidentals="auto", mood="neutral", seed=seed))
        for seed in range(20)
    ]
    own = melodies[0].scale.pitch_classes(tonic)
    outside = [note.pitch % 12 not in own for melody in melodies for note in melody.notes]
    assert 0.01 < sum(outside) / len(outside) < 0.25


def test_accidentals_leave_a_pentatonic_scale_what_it_is() -> None:
    """What major has and the scale lacks is not taken for a note like any other."""
    melodies = [
        generate(Parameters(style="pop", scale="major-pentatonic", key="C", accidentals="auto", seed=seed))
        for seed in range(20)
    ]
    own = melodies[0].scale.pitch_classes("C")
    outside = [note.pitch % 12 not in own for melody in melodies for note in melody.notes]
    assert 0 < sum(outside) / len(outside) < 0.1


def test_an_open_ending_is_on_other_degrees_too() -> None:
    melodies = [
        generate(Parameters(style="song", scale="major", key="C", ending="auto", seed=seed)) for seed in range(40)
    ]
    tonics = sum(melody.notes[-1].pitch % 12 == 0 for melody in melodies)
    assert 8 < tonics < 36
