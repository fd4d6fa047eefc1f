"""Noise: as large as measured, pink in the clock and white in the hand, and a matter of the place alone."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean, pstdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.melody import Melody, Note
from melodygen.performance import perform
from melodygen.performance.line import line_of
from melodygen.performance.noise import drift_share, noise, slip
from tests.melodies import JIG
from tests.performance.playing import EIGHTHS, by
from tests.strategies import melodies


def long_line(beats: int, tempo_bpm: float) -> Melody:
    notes = tuple(Note(480 * place, 480, 60) for place in range(beats))
    return replace(EIGHTHS, tempo_bpm=tempo_bpm, bars=beats // 4, notes=notes, phrases=(), recipe=None)


@pytest.mark.parametrize(("beat_ms", "spread_ms"), [(150, 2.1), (300, 3.8), (500, 6.8), (1000, 17.9), (1500, 44)])
def test_the_clock_drifts_as_much_as_its_model(beat_ms: float, spread_ms: float) -> None:
    tempo = 60_000 / beat_ms
    assert drift_share(tempo) * beat_ms == pytest.approx(spread_ms, rel=0.03)
    found = 1000 * noise(line_of(long_line(4000, tempo)), 1).lengthening_s
    assert float(found.std()) == pytest.approx(spread_ms, rel=0.25)


def test_the_clock_is_pink() -> None:
    """Power falls with frequency, near 1/f: by 3 dB an octave."""
    found = noise(line_of(long_line(4096, 120)), 1).lengthening_s
    power = np.abs(np.fft.rfft(found - found.mean())) ** 2
    frequencies = np.arange(len(power)) / len(found)
    heard = (frequencies > 1 / 128) & (frequencies < 0.4)
    slope = np.polyfit(np.log(frequencies[heard]), np.log(power[heard]), 1)[0]
    assert -1.3 < slope < -0.6


def test_the_hand_is_6_8_ms_and_one_decibel_unsure() -> None:
    slips = [slip(1, "melody", 240 * place, 60) for place in range(4000)]
    late, louder = (1000 * it.late_s for it in slips), [it.louder_db for it in slips]
    delays = list(late)
    assert pstdev(delays) == pytest.approx(6.8, rel=0.04)
    assert pstdev(louder) == pytest.approx(1.0, rel=0.04)
    assert abs(fmean(delays)) < 0.4
    assert max(map(abs, delays)) < 21


def test_what_is_drawn_is_promised() -> None:
    drawn = slip(7, "melody", 480, 62)
    assert (round(1000 * drawn.late_s, 4), drawn.louder_db) == (3.1188, 1.0)


def test_seeds_parts_places_and_pitches_slip_on_their_own() -> None:
    places = [(1, "melody", 0, 60), (2, "melody", 0, 60), (1, "chords", 0, 60), (1, "melody", 240, 60)]
    assert len({slip(*place) for place in places}) == 4


@given(melodies(most_bars=6), st.data())
def test_another_bar_leaves_the_noise_of_the_others_as_it_was(melody: Melody, data: st.DataObject) -> None:
    bar = melody.metre.bar_ticks
    first = data.draw(st.integers(0, melody.bars - 1))
    start, end = first * bar, (first + 1) * bar
    kept = [note for note in melody.notes if note.end_ticks <= start or note.onset_ticks >= end]
    other = replace(melody, notes=tuple(sorted([*kept, Note(start, bar, 50)], key=lambda note: note.onset_ticks)))

    def by_onset(of: Melody) -> dict[int, tuple[float, float]]:
        line = line_of(of)
        found = noise(line, 1)
        rows = zip(line.onsets.tolist(), found.lengthening_s.tolist(), found.louder_db.tolist(), strict=True)
        return {int(onset): (round(longer, 12), louder) for onset, longer, louder in rows}

    before, after = by_onset(melody), by_onset(other)
    own = {note.onset_ticks for note in melody.notes if note.onset_ticks >= end}
    assert {onset: before[onset] for onset in own} == {onset: after[onset] for onset in own}


def test_the_seed_of_the_recipe_is_what_noise_is_drawn_from() -> None:
    assert JIG.recipe is not None
    other = replace(JIG, recipe=replace(JIG.recipe, parameters=JIG.recipe.parameters.replace(seed=8)))
    assert perform(by(JIG, noise=1)) == perform(by(JIG, noise=1))
    assert perform(by(JIG, noise=1)) != perform(by(other, noise=1))
