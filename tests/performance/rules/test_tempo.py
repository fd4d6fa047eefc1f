"""Swing, and the tempo of the whole."""

from __future__ import annotations

import dataclasses

import pytest

from melodygen.melody import Note
from melodygen.performance.line import line_of
from melodygen.performance.rules.tempo import overall_tempo, swing, swing_ratio
from melodygen.theory.metre import metre_named
from tests.performance.playing import EIGHTHS, in_ms, longer_ms


@pytest.mark.parametrize(
    ("tempo_bpm", "ratio"), [(100, 1.738), (120, 1.676), (160, 1.552), (200, 1.428), (300, 1.118), (400, 1)]
)
def test_the_swing_ratio_falls_with_tempo(tempo_bpm: float, ratio: float) -> None:
    assert swing_ratio(tempo_bpm) == pytest.approx(ratio, abs=0.0005)
    line = line_of(dataclasses.replace(EIGHTHS, tempo_bpm=tempo_bpm))
    iois = line.iois_s + swing(line, 1).lengthening_s
    assert iois[::2] / iois[1::2] == pytest.approx(ratio, abs=0.0005)


@pytest.mark.parametrize("metre", ["6/8", "12/8"])
def test_beats_in_three_do_not_swing(metre: str) -> None:
    line = line_of(dataclasses.replace(EIGHTHS, metre=metre_named(metre)))
    assert not swing(line, 1).lengthening_s.any()


def test_sixteenths_do_not_swing() -> None:
    notes = tuple(Note(120 * place, 120, 60) for place in range(16))
    assert not swing(line_of(dataclasses.replace(EIGHTHS, notes=notes)), 1).lengthening_s.any()


def test_the_whole_is_faster_by_a_tenth() -> None:
    line = in_ms([550] * 2)
    assert longer_ms(overall_tempo(line, 1)) == pytest.approx([-50, -50])
