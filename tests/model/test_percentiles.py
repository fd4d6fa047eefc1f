"""Knobs ask for percentiles of people's melodies, and melodies come near to them."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

import numpy as np
import pytest

from melodygen.calibration import calibrated
from melodygen.generation import generate
from melodygen.learning.learn import FORESIGHT
from melodygen.learning.standings import chord_standings, percentiles
from melodygen.measures.repetition import repetition
from melodygen.measures.syncopation import syncopation
from melodygen.model.choice import CANDIDATES, choose_line
from melodygen.model.compose import plan
from melodygen.model.foresight import Tilt, foreseen_tilt, tie_features
from melodygen.model.knobs import KNOBS, Standings, aims_of, reached, section_lengths, sections, standing_table
from melodygen.model.pitch import draw_pitches
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from melodygen.theory.metre import metre_named

EVEN = dict.fromkeys(KNOBS, 50)
SEEDS = range(24)


@pytest.mark.parametrize("style", ["pop", "dance"])
@pytest.mark.parametrize("knob", KNOBS)
def test_what_is_asked_for_is_nearly_reached(style: str, knob: str) -> None:
    means = []
    for step in (15, 50, 85):
        asked = EVEN | {knob: step}
        melodies = [generate(Parameters(mood="neutral", style=style, seed=seed, **asked)) for seed in SEEDS]
        means.append(fmean(reached(melody, load_style(style), asked)[knob] for melody in melodies))
    assert all(abs(mean - step) < 15 for mean, step in zip(means, (15, 50, 85), strict=True)), means


def test_moods_and_rhythm_patterns_move_what_is_aimed_at() -> None:
    plain = aims_of(Parameters(mood="neutral"))
    assert plain == (66, 30, 36, 50)
    assert (
        aims_of(Parameters(mood="energetic")).complexity > plain.complexity > aims_of(Parameters(mood="sad")).complexity
    )
    assert aims_of(Parameters(mood="neutral", rhythm="syncopated")).syncopation == 65
    assert aims_of(Parameters(mood="neutral", rhythm="sparse", complexity=10)).complexity == 0


@pytest.mark.parametrize(("bars", "lengths"), [(1, [1]), (16, [16]), (18, [12, 6]), (21, [16, 5]), (64, [16] * 4)])
def test_long_melodies_are_measured_by_sections(bars: int, lengths: list[int]) -> None:
    assert section_lengths(bars) == lengths
    onsets = [-240, *range(0, 1920 * bars, 960)]
    parts = list(sections(onsets, metre_named("4/4"), bars))
    assert [part.bars for part in parts] == lengths
    assert sum(len(part.onsets) for part in parts) == len(onsets)
    assert parts[0].onsets[0] == -240
    assert all(part.onsets[0] == 0 for part in parts[1:])


def test_tables_of_lengths_between_are_interpolated() -> None:
    style = load_style("pop")
    known = style.standings["repetition"]
    assert standing_table(style, "repetition", 8) == pytest.approx(known[1])
    assert standing_table(style, "repetition", 12) == pytest.approx((known[1] + known[2]) / 2)
    assert standing_table(style, "repetition", 64) == pytest.approx(known[2])


def test_standings_are_those_of_the_measures() -> None:
    melody, style = generate(Parameters(seed=3)), load_style("pop")
    line = np.array([[note.pitch for note in melody.notes]])
    found = Standings(style, melody.metre, melody.bars)
    rhythm = found.sections([note.onset_ticks for note in melody.notes])
    table = standing_table(style, "repetition", 16)
    below = sum(value < (repetition(melody) or 0) for value in table)
    assert found.repetition(rhythm, line, 50) == [pytest.approx(below, abs=1)]
    below = sum(value < syncopation(melody) for value in standing_table(style, "syncopation", 16))
    assert found.syncopation([rhythm], 50) == [pytest.approx(below, abs=1)]


def test_where_a_style_knows_no_likeness_the_best_line_is_the_one_that_misses_least() -> None:
    asked, style = Parameters(seed=1), replace(load_style("pop"), likeness={})
    planned = plan(asked, style)
    lines = draw_pitches(planned.lattice, planned.form.phrases, 1, candidates=CANDIDATES)
    choice = choose_line(asked, style, planned.rhythm, lines)
    misses = [fate.miss for fate in choice.fates]
    assert len(set(misses)) > 1
    assert misses[choice.number] == min(misses)


def test_the_first_candidate_is_the_same_however_many_there_are() -> None:
    planned = plan(Parameters(seed=4), load_style("song"))
    one, many = (draw_pitches(planned.lattice, planned.form.phrases, 4, candidates=count) for count in (1, 5))
    assert one[0].tolist() == many[0].tolist()
    assert len(np.unique(many, axis=0)) == 5


def test_ties_are_told_by_how_much_they_tie() -> None:
    none, all_tied = np.full(8, -1), np.array([-1, -1, -1, -1, 0, 1, 2, 3])
    still = np.zeros(8, int)
    assert tie_features(none, none, still, metre_named("4/4")).tolist() == [1, 0, 0, 0, 1]
    assert tie_features(all_tied, all_tied, still, metre_named("4/4")).tolist() == [1, 0.5, 0.5, 0.5, 1]
    assert tie_features(all_tied, none, still, metre_named("4/4")).tolist() == [1, 0, 0, 0.5, 1]


def test_more_syncopation_takes_more_tilt() -> None:
    for name in ("pop", "song", "dance", "hymn"):
        low, high = (foreseen_tilt(load_style(name), Parameters(syncopation=percent)) for percent in (10, 90))
        assert isinstance(low, Tilt)
        assert low.syncopation < high.syncopation


def test_a_style_learns_foresight_from_its_own_melodies() -> None:
    style = load_style("hymn")
    anew = calibrated(style)
    for name, shape in (("repetition", (5,)), ("pitch_bits", (4,)), ("tilt", (2, 5))):
        assert anew.foresight[name].shape == shape
        assert FORESIGHT[name].shape == shape
    assert anew.foresight["pitch_bits"][1] < 0  # sharper probabilities, less information
    assert all(0 <= plan.ranks["repetition"] <= 100 for plan in anew.plans)


def test_chord_changes_are_those_of_songs_where_too_few_melodies_have_chords() -> None:
    assert chord_standings([1.0] * 200).tolist() == percentiles([1.0] * 200).tolist() == [1.0] * 101
    few = chord_standings([1.0] * 3)
    assert few[50] == pytest.approx(1.2)
    assert (np.diff(few) >= 0).all()
