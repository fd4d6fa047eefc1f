"""Likelihood: probabilities add up, small cases come out as by hand, and music is likelier than its notes mixed."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from melodygen.generation import generate
from melodygen.melody import Melody, Note
from melodygen.model import likelihood as module
from melodygen.model.likelihood import (
    GRID_TICKS,
    ONSET,
    POWERS,
    UNKNOWN_CELL,
    WIDE_LEAP,
    likeliest_pitch_cluster,
    likelihood,
    mixture_bits,
    pitch_probabilities,
    rhythm_probabilities,
)
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from melodygen.styles.style import CellTables
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import metre_named
from melodygen.theory.scales import scale_named
from tests.model.small_style import CELLS, small_style
from tests.strategies import melodies

SMALL = small_style()


def melody(*notes: tuple[int, int], metre: str = "2/4", bars: int = 1) -> Melody:
    """Notes of (onset, pitch) in C major, each a sixteenth long."""
    return Melody(
        tempo_bpm=120,
        metre=metre_named(metre),
        key="C",
        scale=scale_named("major"),
        instrument=INSTRUMENTS[0],
        bars=bars,
        notes=tuple(Note(onset, 120, pitch) for onset, pitch in notes),
    )


def test_probabilities_of_all_rhythms_of_a_beat_sum_to_one() -> None:
    grid = range(0, 480, GRID_TICKS)
    cells = [cell for count in range(len(grid) + 1) for cell in combinations(grid, count)]
    for name, context in (("small", (0, 0, 1)), ("pop", (3, -1, 5)), ("song", (4, 2, -1))):
        tables = SMALL.simple if name == "small" else load_style(name).simple
        predicted = module._predicted(tables, *context)
        sums = sum(np.prod(module._steps(cell, tables.cells, predicted, 480), axis=0) for cell in cells)
        assert sums == pytest.approx(np.ones(len(predicted)))


@pytest.mark.parametrize("note", [0, 1, 2, 3, 4])
def test_probabilities_of_all_pitches_of_a_note_sum_to_one(note: int) -> None:
    onsets, pitches = (0, 240, 480, 600, 1440), [60, 62, 75, 74, 72]
    style = load_style("song")
    total = 0.0
    for pitch in range(128) if note else range(60, 72):
        pitches[note] = pitch
        told = melody(*zip(onsets, pitches, strict=True), metre="4/4")
        total += 2.0 ** -mixture_bits(pitch_probabilities(told, style))[note]
    assert total == pytest.approx(1.0)


def test_rhythm_by_hand() -> None:
    found = likelihood(melody((0, 60), (480, 60), (720, 60)), SMALL)
    known = 1 - UNKNOWN_CELL
    first = known * (0.8 + 0.9) / 2  # an onset on the beat: quarter or eighths
    quarter = known * (0.6 + 0.2) / 2
    second = known**2 * (0.6 * 0.8 + 0.2 * 0.9) / 2
    both = known**2 * (0.6 * 0.2 + 0.2 * 0.7) / 2
    assert [2.0**-note.rhythm for note in found.notes] == pytest.approx(
        [first, quarter / first * second / quarter, both / second]
    )
    assert 2.0**-found.rhythm_bits == pytest.approx(both)


def test_silence_is_told_with_the_next_note_and_the_last_with_the_last() -> None:
    found = likelihood(melody((480, 60), bars=2), SMALL)
    silent = (1 - UNKNOWN_CELL) ** 4 * (0.2 * 0.6 * 0.2 * 0.2 + 0.1 * 0.2 * 0.1 * 0.1) / 2
    assert found.rhythm_bits == pytest.approx(-math.log2(silent))


def test_unknown_rhythm_has_its_share_by_hand() -> None:
    found = likelihood(melody((120, 60), (480, 60)), SMALL)
    known = sum(ONSET ** len(cell) * (1 - ONSET) ** (12 - len(cell)) for cell in CELLS)
    unknown = UNKNOWN_CELL * ONSET * (1 - ONSET) ** 11 / (1 - known)
    assert 2.0**-found.rhythm_bits == pytest.approx(unknown * (1 - UNKNOWN_CELL) * (0.6 + 0.2) / 2)


def test_pitches_by_hand() -> None:
    notes = melody((0, 60), (480, 62), (960, 64), (1440, 64), (2400, 64), bars=3)
    found = [2.0**-note.pitch for note in likelihood(notes, SMALL).notes]
    near = 1 - WIDE_LEAP
    rising = near * (0.52 + 0.01) / 2  # 26 of 50, 1 of 100; powers are no matter off the bar line
    on_bar = near**2 * np.mean([0.52 * x for power in POWERS for x in [26 * 4**power / (24 + 26 * 4**power)]])
    on_bar += near**2 * np.mean([0.01 * x for power in POWERS for x in [4**power / (99 + 4**power)]])
    assert found[:3] == pytest.approx([5 / 16, rising, on_bar / 2 / rising])
    assert found[3] == pytest.approx(near / 25)
    assert found[4] == pytest.approx(near / 2)  # 24 of 48


def test_wide_leap_by_hand() -> None:
    found = likelihood(melody((0, 60), (480, 80)), SMALL)
    assert 2.0 ** -found.notes[1].pitch == pytest.approx(WIDE_LEAP / (128 - 25))


def test_mixture_is_the_mean_of_what_each_cluster_says_of_the_whole() -> None:
    told = generate(Parameters(seed=2, bars=8))
    style = load_style("pop")
    for probabilities in (rhythm_probabilities(told, style)[1], pitch_probabilities(told, style)):
        whole = np.log2(np.mean(np.prod(probabilities.astype(np.longdouble), axis=0)))
        assert mixture_bits(probabilities).sum() == pytest.approx(float(-whole))


def test_likeliest_cluster_is_that_of_rising_or_of_falling_melodies() -> None:
    onsets = (120, 360, 600, 840, 1080, 1320)
    assert likeliest_pitch_cluster(melody(*zip(onsets, range(60, 72, 2), strict=True), bars=2), SMALL) == 0
    assert likeliest_pitch_cluster(melody(*zip(onsets, range(72, 60, -2), strict=True), bars=2), SMALL) == 1


@pytest.mark.parametrize("style", ["pop", "song", "dance"])
def test_generated_melodies_are_more_expected_than_shuffled_ones(style: str) -> None:
    source = random.Random(1)
    gains = []
    for seed in range(8):
        told = generate(Parameters(seed=seed, style=style))
        pitches = source.sample([note.pitch for note in told.notes], len(told.notes))
        mixed = replace(told, notes=tuple(replace(n, pitch=p) for n, p in zip(told.notes, pitches, strict=True)))
        late = replace(told, notes=tuple(replace(n, onset_ticks=n.onset_ticks + 120) for n in told.notes[:-1]))
        ours = likelihood(told, load_style(style))
        gains.append(likelihood(mixed, load_style(style)).pitch_bits - ours.pitch_bits)
        assert likelihood(late, load_style(style)).rhythm_bits > ours.rhythm_bits
    assert min(gains) > 0


def test_a_style_expects_its_own_melodies_most() -> None:
    names = ("pop", "song", "dance")
    told = {name: [generate(Parameters(seed=seed, style=name)) for seed in range(6)] for name in names}
    for name in names:
        means = {
            other: np.mean([likelihood(one, load_style(other)).bits_a_note or 0 for one in told[name]])
            for other in names
        }
        assert min(means, key=means.__getitem__) == name


def test_an_upbeat_has_pitches_to_tell_but_no_rhythm() -> None:
    found = likelihood(melody((-240, 67), (0, 60), (480, 60)), SMALL)
    assert found.notes[0].rhythm == 0
    assert found.notes[0].pitch > 0
    assert found.notes[1].rhythm > 0


def test_no_notes_are_no_figure() -> None:
    assert likelihood(melody(), SMALL).bits_a_note is None


@settings(max_examples=40)
@given(told=melodies())
def test_every_note_of_any_melody_has_bits(told: Melody) -> None:
    found = likelihood(told, load_style("song"))
    assert len(found.notes) == len(told.notes)
    assert all(math.isfinite(note.total) and note.rhythm > -1e-9 and note.pitch > -1e-9 for note in found.notes)


def cells_probability(told: Melody, following: np.ndarray) -> float:
    """The probability of the rhythm of `told` where the small style's cells follow each other like that."""
    cells = CellTables(CELLS, following)
    return float(2.0 ** -likelihood(told, replace(SMALL, simple=cells)).rhythm_bits / (1 - UNKNOWN_CELL) ** 4)


def test_cells_are_told_by_place_cell_before_and_cell_before_that() -> None:
    told = melody((0, 60), (480, 60), (720, 60), bars=2)  # a quarter, eighths, two rests
    contexts = [(0, 3, 3, 0), (1, 0, 3, 1), (4, 1, 0, 2), (5, 2, 1, 2)]
    for place, before, earlier, cell in contexts:
        following = np.ones((2, 8, 4, 4, 3))
        following[:, place, before, earlier, cell] = 7.0
        assert cells_probability(told, following) == pytest.approx(7 / 9 / 3**3)


def test_intervals_are_told_by_degree_interval_before_place_and_both_lengths() -> None:
    told = melody((0, 62), (480, 64), (1200, 71), (1920, 71), (2160, 71), bars=3)
    history, rhythm = np.ones((2, 12, 26, 25)), np.full((12, 4, 6, 6, 25), 256.0)
    history[:, 4, 14, 19] = 2.0  # from the third degree, after a tone up, a fifth up
    rhythm[4, 3, 3, 3, 19] *= 3.0  # there, off the beat, a note of three eighths after one of three
    tables = replace(SMALL.major, history=history, rhythm=rhythm)
    found = likelihood(told, replace(SMALL, major=tables)).notes[2]
    models = [2 * 3**power / (24 + 2 * 3**power) for power in POWERS]
    assert 2.0**-found.pitch == pytest.approx((1 - WIDE_LEAP) * np.mean(models))
