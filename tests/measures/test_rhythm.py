from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.measures.rhythm import (
    final_note,
    longest_note,
    notes_per_bar,
    notes_per_second,
    npvi,
    pairwise_variability,
)
from tests.measures.lines import ODE, OFFBEAT, rhythm

APPENDIX = (1, 1 / 2, 1 / 2, 1, 1 / 2, 1 / 2, *(1 / 3,) * 3, 2, *(1 / 3,) * 6, 3 / 2, 1, 1 / 2)


@pytest.mark.parametrize(
    ("durations", "value"),
    [
        ((1, 1, 1, 1), 0.0),
        ((1, 3), 100.0),
        ((2, 3), 40.0),
        (APPENDIX, 42.2),
        ((1, 1, 1, 1, 4, 1, 1, 1, 1, 4), 40.0),
        ((1, 1, 2, 4, 1, 1, 2, 4), 55.2),
        ((2, 1, 1, 4, 2, 1, 1, 4), 62.9),
    ],
)
def test_npvi_has_the_published_values(durations: tuple[float, ...], value: float) -> None:
    """By hand; Daniele and Patel (2013), appendix; Condit-Schultz (2019), figures 2 and 3."""
    found = pairwise_variability(durations)
    assert found is not None
    assert round(found, 1) == value


def test_npvi_agrees_with_amads() -> None:
    """amads 1.4.0, normalized_pairwise_variability_index of the inter-onset intervals."""
    assert npvi(ODE) == pytest.approx(16.666666666666664)
    assert npvi(OFFBEAT) == pytest.approx(42.16450216450216)


def test_npvi_needs_two_durations() -> None:
    assert npvi(rhythm(0, 4)) is None
    assert npvi(rhythm(0, 4, 8)) == 0


def test_density_counts_notes_by_bars_and_by_seconds() -> None:
    melody = rhythm(0, 4, 8, bars=2)
    assert notes_per_bar(melody) == 1.5
    assert notes_per_second(melody) == 3 / 4
    assert notes_per_second(replace(melody, tempo_bpm=240)) == 3 / 2


def test_density_in_seconds_counts_quarters_in_every_metre() -> None:
    assert notes_per_second(rhythm(0, 6, metre="6/8")) == 2 / 1.5


def test_the_longest_note_counts_what_follows_in_silence_and_not_the_last_note() -> None:
    melody = rhythm(0, 4, 12, 16, bars=4)
    assert longest_note(melody) == 2.0
    short = replace(melody, notes=tuple(replace(note, duration_ticks=120) for note in melody.notes))
    assert longest_note(short) == 2.0
    assert final_note(melody) == 12.0
    assert final_note(short) == 0.25


def test_one_note_is_the_last_and_no_notes_are_none() -> None:
    assert (longest_note(rhythm(0)), final_note(rhythm(0))) == (None, 4.0)
    assert (longest_note(rhythm()), final_note(rhythm())) == (None, None)
