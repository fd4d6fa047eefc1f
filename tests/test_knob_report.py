"""The report of a melody's knobs: what was asked, what that comes to, what was reached, and how near that is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.errors import ParameterError
from melodygen.generation import generate
from melodygen.knob_report import KnobReport, knob_reports, middle_half
from melodygen.model.knobs import KNOBS, aims_of, reached, standing_table
from melodygen.parameters import Parameters
from melodygen.styles import load_style


def test_every_knob_has_what_was_asked_aimed_at_and_reached() -> None:
    asked = Parameters(seed=2, mood="energetic", rhythm="syncopated")
    melody = generate(asked)
    reports = knob_reports(asked, melody)
    aims = aims_of(asked)._asdict()
    assert tuple(report.knob for report in reports) == KNOBS
    assert [report.asked for report in reports] == [getattr(asked, knob) for knob in KNOBS]
    assert {report.knob: report.aimed for report in reports} == aims
    assert {report.knob: report.reached for report in reports} == reached(melody, load_style("pop"), aims)


@pytest.mark.parametrize(("found", "is_near"), [(64, True), (74, True), (84, True), (63.9, False), (84.1, False)])
def test_near_is_within_ten_points_of_what_is_aimed_at(found: float, is_near: bool) -> None:
    assert KnobReport("complexity", 66, 74.0, found).is_near is is_near


def test_a_melody_without_chords_has_no_harmonic_density() -> None:
    asked = Parameters(bars=4)
    found = {report.knob for report in knob_reports(asked, replace(generate(asked), chords=()))}
    assert found == set(KNOBS) - {"harmonic_density"}


def test_a_style_that_is_not_here_is_named() -> None:
    with pytest.raises(ParameterError, match="gone"):
        knob_reports(Parameters(style="gone"), generate(Parameters(bars=2)))


@pytest.mark.parametrize(("style", "last"), [("pop", 75), ("dance", 75), ("hymn", 80)])
def test_the_middle_half_spans_all_percentiles_of_its_values(style: str, last: int) -> None:
    table = standing_table(load_style(style), "syncopation", 16)
    half = middle_half(load_style(style), "syncopation", 16)
    assert (half.low, half.high, half.unit) == (table[25], table[75], "a bar")
    assert (half.first == 25) is (style == "pop")
    assert half.last >= last
    assert all(half.low <= table[percent] <= half.high for percent in range(int(half.first), int(half.last) + 1))
    assert half.first == 0 or table[int(half.first) - 1] < half.low
    assert table[int(half.last) + 1] > half.high


def test_a_long_melody_s_middle_half_is_that_of_its_sections() -> None:
    pop = load_style("pop")
    assert middle_half(pop, "complexity", 64) == middle_half(pop, "complexity", 16) != middle_half(pop, "complexity", 4)
