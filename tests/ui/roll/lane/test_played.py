"""The lines of a performance: tempo from its map, loudness from its velocities, both where the score has the notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.melody import Melody
from melodygen.performance import Part, Performance, TempoMap, perform
from tests.melodies import UPBEAT_JIG
from ui.heard import as_written
from ui.roll.lane.played import Played

SLOWING = TempoMap((0, 480, 1920), (0.0, 480.0, 480.0 + 2880.0))
"""The first quarter in time, what follows at half the tempo."""


def performed(melody: Melody, velocities: dict[int, int], tempo_map: TempoMap) -> Performance:
    """As written, but with some velocities, and in that time."""
    performance = perform(as_written(melody))
    part = performance.parts[0]
    notes = tuple(replace(note, velocity=velocities.get(place, 80)) for place, note in enumerate(part.notes))
    return replace(performance, parts=(Part("Melody", 0, 0, notes),), tempo_map=tempo_map)


def test_the_tempo_at_a_note_is_that_until_the_next(melody: Melody) -> None:
    played = Played.of(melody, performed(melody, {}, SLOWING))
    assert played.tempo.plain == melody.tempo_bpm
    assert played.tempo.at(0) == pytest.approx(melody.tempo_bpm)
    assert played.tempo.at(480) == pytest.approx(melody.tempo_bpm / 2)
    assert played.tempo.at(700) == pytest.approx(melody.tempo_bpm / 2)
    assert played.tempo.reached[0] == pytest.approx(melody.tempo_bpm / 2)
    assert not played.tempo.is_flat
    assert played.loudness.is_flat


def test_forty_decibels_are_ten_times_the_velocity(melody: Melody) -> None:
    played = Played.of(melody, performed(melody, {0: 8, 1: 127, 2: 113}, TempoMap()))
    assert played.loudness.at(0) == pytest.approx(-40)
    assert played.loudness.reached == (pytest.approx(-40), pytest.approx(8.03, abs=0.01))
    assert played.loudness.at(melody.notes[2].onset_ticks + 10) == pytest.approx(6, abs=0.01)
    assert played.tempo.is_flat


def test_what_is_written_is_flat_and_in_the_middle(melody: Melody) -> None:
    played = Played.of(melody, performed(melody, {}, TempoMap()))
    for line in (played.tempo, played.loudness):
        low, high = line.shown
        assert low < line.plain < high
        assert line.plain - low == high - line.plain
    assert played.is_flat


def test_places_count_from_bar_1_also_after_an_upbeat() -> None:
    played = Played.of(UPBEAT_JIG, performed(UPBEAT_JIG, {}, TempoMap()))
    onsets = tuple(note.onset_ticks for note in UPBEAT_JIG.notes)
    assert onsets[0] < 0
    assert played.tempo.ticks == played.loudness.ticks == onsets
    lead_in = UPBEAT_JIG.lead_in_ticks
    late = TempoMap((0, lead_in, 9000), (0.0, 2.0 * lead_in, 9000.0 + lead_in))
    played = Played.of(UPBEAT_JIG, performed(UPBEAT_JIG, {}, late))
    assert played.tempo.at(onsets[0]) == pytest.approx(UPBEAT_JIG.tempo_bpm / 2)
    assert played.tempo.at(0) == pytest.approx(UPBEAT_JIG.tempo_bpm)


def test_without_notes_there_are_no_lines(melody: Melody) -> None:
    empty = replace(melody, notes=())
    played = Played.of(empty, perform(empty))
    assert played.is_flat
    assert played.tempo.at(100) == melody.tempo_bpm
