"""Percentiles of people's melodies by each measure, from as many as have something to measure."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from melodygen.learning import standings as module
from melodygen.learning.pieces import Piece
from melodygen.learning.standings import FEWEST_MEASURED, MEASURED, other_standings, percentiles
from melodygen.measures import MEASURES
from melodygen.measures.register import ambitus, step_inertia
from melodygen.styles.style import LENGTHS, TABLE_SIZE
from tests.learning.stretches import QUARTER, notes, quarters

SCALE = (0, 2, 4, 5, 7, 9, 11, 12)


def piece(number: int, bars: int = 16) -> Piece:
    """Quarter notes of the scale, another number other ones."""
    rows = [[SCALE[(beat * (1 + number % 3) + number * bar // 2) % 8] for beat in range(4)] for bar in range(bars)]
    return replace(quarters(*rows), tonic=60 + number % 12)


PIECES = [piece(number) for number in range(40)]


def test_the_measures_that_are_no_knobs_have_percentiles_at_each_length() -> None:
    found = other_standings(PIECES)
    assert not set(found) & {*MEASURED, "harmonic_density"}
    assert set(found) < {measure.name for measure in MEASURES}
    assert {"ambitus", "steps", "contour_slope", "key_clarity", "mean_pitch", "information_content"} <= set(found)
    assert all(table.shape == (len(LENGTHS), TABLE_SIZE) for table in found.values())
    assert all((np.diff(table) >= 0).all() for table in found.values())


def test_a_table_holds_the_percentiles_of_the_first_so_many_bars() -> None:
    four = [
        ambitus(replace(each, bars=4, onsets=each.onsets[:16], pitches=each.pitches[:16]).as_melody())
        for each in PIECES
    ]
    assert other_standings(PIECES)["ambitus"][0].tolist() == percentiles([float(value or 0) for value in four]).tolist()


def test_pitch_is_that_of_the_file_and_density_in_time_that_of_its_tempo() -> None:
    timed = [replace(each, tempo_bpm=60.0 + number) for number, each in enumerate(PIECES)]
    found = other_standings(timed)
    assert found["mean_pitch"][2].max() == max(np.mean(each.pitches) + each.tonic for each in PIECES)
    assert found["notes_per_second"][2] == pytest.approx(percentiles([(60 + number) / 60 for number in range(40)]))
    assert "notes_per_second" not in other_standings(PIECES)


def test_pieces_without_anything_to_measure_are_left_out_and_too_few_have_no_percentiles() -> None:
    leaps = [quarters(*[[0, 7, 0, 7]] * 16)] * 20  # no step, whose going on could be counted
    steps = [piece(0)] * FEWEST_MEASURED
    assert step_inertia(leaps[0].as_melody()) is None
    mixed = other_standings([*steps, *leaps])
    assert mixed["step_inertia"].tolist() == other_standings(steps)["step_inertia"].tolist()
    assert mixed["steps"].min() == 0
    assert "step_inertia" not in other_standings([*steps[1:], *leaps])


def test_a_length_of_which_there_are_too_few_has_the_percentiles_of_the_next_shorter_one() -> None:
    found = other_standings([*(piece(number, bars=8) for number in range(40)), piece(1, bars=16)])
    for table in found.values():
        assert table[2].tolist() == table[1].tolist()
    assert found["ambitus"][1].tolist() != found["ambitus"][0].tolist()


def test_a_measure_that_the_shortest_lack_has_no_percentiles_at_all() -> None:
    late = notes(
        [(QUARTER * beat, 0) for beat in range(16)] + [(QUARTER * beat, beat % 5) for beat in range(16, 64)], bars=16
    )
    assert step_inertia(late.as_melody()) is not None
    assert "step_inertia" not in other_standings([late] * 40)


def test_of_very_many_pieces_some_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[Piece] = []
    monkeypatch.setattr(module, "MOST_LOOKED_AT", 15)
    monkeypatch.setattr(module, "_values", lambda piece: looked_at.append(piece) or {"steps": 1.0})
    assert other_standings(PIECES) == {}
    assert looked_at[: len(looked_at) // 3] == [
        replace(each, bars=4, onsets=each.onsets[:16], pitches=each.pitches[:16]) for each in PIECES[::3]
    ]
    assert len(looked_at) == 3 * 14


def test_no_percentile_is_larger_than_a_style_may_hold() -> None:
    steep = notes([(0, 0), (10, 60)], bars=4)
    assert other_standings([steep] * 40)["contour_slope"].max() == 1000
