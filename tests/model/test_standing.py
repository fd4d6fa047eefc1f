"""Where a melody stands among people's: each measure against the style's own table, long melodies by sections."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from melodygen.generation import generate
from melodygen.measures import MEASURES, percentile
from melodygen.measures.register import steps
from melodygen.melody import Melody, Note
from melodygen.model.knobs import KNOBS, reached
from melodygen.model.standing import places_among_people
from melodygen.parameters import Parameters
from melodygen.styles import Style, load_style
from melodygen.styles.style import TABLE_SIZE
from tests.measures.lines import ODE
from tests.model.small_style import small_style
from tests.strategies import melodies

PERCENT = np.tile(np.linspace(0.0, 100.0, TABLE_SIZE), (3, 1))
"""Percentiles by which a value of 30 stands at 30."""

NUMBERS = tuple(row.name for row in MEASURES if not isinstance(row.function(ODE), str))


def style_with(*names: str) -> Style:
    style = small_style()
    return replace(style, standings={**dict.fromkeys(names, PERCENT), **style.standings})


def test_a_measure_stands_where_its_value_does_in_the_table() -> None:
    share = steps(ODE)
    assert share is not None
    assert places_among_people(ODE, style_with("steps"), {})["steps"] == pytest.approx(share)


def test_only_what_the_style_has_percentiles_of_is_placed() -> None:
    assert set(places_among_people(ODE, style_with("steps"), {})) == {"steps", *KNOBS} - {"harmonic_density"}
    assert set(places_among_people(ODE, style_with(), {})) == set(KNOBS) - {"harmonic_density"}


def test_what_is_undefined_or_no_number_has_no_place() -> None:
    one = replace(ODE, notes=ODE.notes[:1])
    assert "steps" not in places_among_people(one, style_with("steps", "contour", "found_key"), {})
    assert not {"contour", "found_key"} & set(places_among_people(ODE, style_with("contour", "found_key"), {}))
    assert places_among_people(replace(ODE, notes=()), style_with("steps"), {}) == {}


def test_a_rest_before_the_next_note_changes_no_place() -> None:
    staccato = replace(ODE, notes=tuple(replace(note, duration_ticks=60) for note in ODE.notes))
    style = style_with(*NUMBERS)
    assert places_among_people(staccato, style, {}) == places_among_people(ODE, style, {})


def test_a_long_melody_stands_where_its_sections_do_in_the_mean() -> None:
    still = [Note(480 * beat, 480, 60) for beat in range(64)]
    walking = [Note(480 * beat, 480, 60 + beat % 2) for beat in range(64, 96)]
    melody = replace(ODE, bars=24, notes=(*still, *walking))
    assert places_among_people(melody, style_with("steps"), {})["steps"] == pytest.approx((16 * 0 + 8 * 100) / 24)
    silent = replace(melody, bars=48)  # the last 24 bars have nothing to measure
    assert places_among_people(silent, style_with("steps"), {})["steps"] == pytest.approx((16 * 0 + 16 * 100) / 32)


@pytest.mark.parametrize("bars", [8, 24, 40])
def test_the_knobs_stand_where_their_report_says(bars: int) -> None:
    melody = generate(Parameters(bars=bars, seed=5, upbeat="always"))
    near = dict.fromkeys(KNOBS, 20.0)
    style = load_style("pop")
    found = places_among_people(melody, style, near)
    assert {knob: found[knob] for knob in KNOBS} == pytest.approx(reached(melody, style, near))


def test_of_a_value_that_many_share_the_nearest_to_what_was_asked_is_given() -> None:
    table = np.tile(np.repeat([0.0, 100.0], [60, 41]), (3, 1))
    style = replace(small_style(), standings={**small_style().standings, "leaps": table})
    flat = replace(ODE, notes=tuple(replace(note, pitch=60) for note in ODE.notes))
    assert [places_among_people(flat, style, near)["leaps"] for near in ({}, {"leaps": 10.0}, {"leaps": 90.0})] == [
        percentile(0.0, table[0].tolist(), near=near) for near in (50.0, 10.0, 90.0)
    ]


@given(melodies())
def test_any_melody_has_its_places(melody: Melody) -> None:
    found = places_among_people(melody, style_with(*NUMBERS), {})
    assert all(0 <= place <= 100 for place in found.values())
