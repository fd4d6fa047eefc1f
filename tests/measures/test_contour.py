from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from melodygen.curve import TOLERANCE, Curve
from melodygen.measures.contour import (
    SAMPLES,
    ContourClass,
    contour,
    contour_class,
    contour_direction,
    contour_slope,
    outline,
    phrase_contours,
    step_contour,
)
from melodygen.melody import Note
from melodygen.phrase import Phrase
from tests.measures.lines import ODE, OFFBEAT, line, pitches, rhythm

CLASSES = {
    "convex": (60, 66, 60),
    "descending": (66, 64, 60),
    "ascending": (60, 61, 66),
    "concave": (66, 60, 64),
    "horizontal": (60, 58, 62, 60),
    "ascending-horizontal": (60, 62, 66, 64),
    "descending-horizontal": (66, 62, 60, 61),
    "horizontal-ascending": (60, 59, 61, 62),
    "horizontal-descending": (60, 59, 61, 58),
}
"""Rows for Huron's (1996) nine classes: inner means of 66, 64, 61, 60, 60, 64, 61, 60 and 60."""


@pytest.mark.parametrize(("name", "row"), CLASSES.items())
def test_contour_is_one_of_nine_classes(name: str, row: tuple[int, ...]) -> None:
    assert contour_class(row) == name
    assert contour(pitches(*row)) == name


def test_each_class_has_its_row_above() -> None:
    assert set(get_args(ContourClass)) == set(CLASSES)


def test_half_a_semitone_is_a_rise_as_means_are_not_rounded() -> None:
    assert contour_class([60, 60, 61, 60]) == "convex"


def test_two_notes_have_no_inner_ones() -> None:
    assert contour_class([60, 64]) is None


def test_phrases_have_contours_of_their_own() -> None:
    phrases = (Phrase(0, 4, "A", is_closed=False), Phrase(4, 4, "A'", is_closed=True))
    assert phrase_contours(replace(ODE, phrases=phrases)) == ["descending", "descending"]
    assert phrase_contours(ODE) == []


def test_step_contour_holds_each_note_for_its_share_of_64_moments() -> None:
    shape = step_contour(line([60, 64, 67], (0, 8, 12), bars=1))
    assert shape.tolist() == [60] * 32 + [64] * 16 + [67] * 16
    assert len(shape) == SAMPLES


def test_direction_agrees_with_amads() -> None:
    """amads 1.4.0, StepContour(pitches, inter-onset intervals).global_direction."""
    assert contour_direction(ODE) == pytest.approx(-0.41138817408004985)
    assert contour_direction(OFFBEAT) == pytest.approx(-0.4090407212952494)


def test_direction_is_one_for_an_even_rise_and_nought_for_one_pitch() -> None:
    rise = contour_direction(line(range(60, 124), range(64), bars=4))
    assert rise == pytest.approx(1)
    assert contour_direction(rhythm(0, 4)) == 0
    assert contour_direction(rhythm(bars=1)) is None


def test_slope_is_in_semitones_a_bar() -> None:
    assert contour_slope(pitches(60, 62, 64, 66, 68)) == pytest.approx(8)
    assert contour_slope(line([72, 60], (0, 12), bars=2, metre="3/4")) == pytest.approx(-12)
    assert contour_slope(pitches(60, 63, 60)) == pytest.approx(0)
    assert contour_slope(rhythm(0)) is None


def test_upbeat_belongs_to_the_first_phrase() -> None:
    phrases = (Phrase(0, 4, "A", is_closed=False), Phrase(4, 4, "B", is_closed=True))
    high = replace(ODE, phrases=phrases, notes=(Note(-480, 480, 90), *ODE.notes))
    low = replace(ODE, phrases=phrases, notes=(Note(-480, 480, 40), *ODE.notes))
    assert phrase_contours(high)[0] == "descending"
    assert phrase_contours(low)[0] == "convex"
    assert phrase_contours(high)[1] == phrase_contours(low)[1]


def test_an_outline_is_how_high_the_half_bars_lie_in_the_range() -> None:
    notes = (Note(0, 480, 60), Note(480, 480, 72), Note(960, 960, 72), Note(3840, 1920, 60))
    melody = replace(ODE, bars=3, notes=notes, phrases=(), chords=())
    found = outline(melody, (60, 72), (0, 3))
    heights = [Curve((found,)).height_at(place) for place in (0, 1, 3, 9, 11, 12)]
    assert heights == pytest.approx([50, 50, 100, 0, 0, 0], abs=TOLERANCE)
    assert outline(melody, (60, 72), (1, 2)) == ()
    assert {point.place for point in outline(melody, (60, 72), (2, 3))} <= set(range(8, 13))
