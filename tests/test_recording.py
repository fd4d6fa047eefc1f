"""From keys struck to notes: times, one voice, the grid, and the melody that comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.melody import Note
from melodygen.parameters import Parameters
from melodygen.recording import (
    ACCENTED_CLICK,
    CLICK_CHANNEL,
    PLAIN_CLICK,
    Alignment,
    Stroke,
    backing,
    bars_for,
    line_of,
    recorded,
    settled,
    with_bars_played,
)
from melodygen.theory.metre import metre_named
from tests.variation.tunes import ODE

FOUR = metre_named("4/4")
ASKED = Parameters(tempo_bpm=125, key="D", scale="major", instrument="flute", mood="calm")
"""At 125 BPM a tick is a millisecond."""


def aligned() -> Alignment:
    """Tick 0 is at 100 s."""
    alignment = Alignment(125, -1920)
    alignment.look(100.0, 0)
    return alignment


def struck(*strokes: tuple[float, int, int]) -> list[Stroke]:
    return [Stroke(100 + at_s, pitch, velocity) for at_s, pitch, velocity in strokes]


def line(*strokes: tuple[float, int, int], end_s: float = 4.0) -> list[tuple[int, int, int]]:
    return [(n.onset_ticks, n.duration_ticks, n.pitch) for n in line_of(struck(*strokes), aligned(), 100 + end_s)]


def test_the_reading_that_was_least_behind_counts() -> None:
    alignment = Alignment(125, -1920)
    for now_s, ticks in ((98.2, -1920), (98.5, -1540), (99.0, -1000), (99.5, -530)):
        alignment.look(now_s, ticks)
    assert alignment.ticks_at(100.0) == 0
    assert alignment.ticks_at(101.0) == 1000


def test_before_the_music_is_heard_nothing_is_known() -> None:
    alignment = Alignment(125, -1920)
    alignment.look(98.0, -1920)
    assert alignment.ticks_at(100.0) is None
    assert line_of(struck((0, 60, 90), (1, 60, 0)), alignment, 110) == ()


def test_keys_become_notes_from_stroke_to_release() -> None:
    assert line((0.48, 60, 90), (0.90, 60, 0), (0.96, 62, 80), (1.92, 62, 0)) == [(480, 420, 60), (960, 960, 62)]


def test_of_two_keys_the_latest_wins_and_an_earlier_one_released_ends_nothing() -> None:
    assert line((0, 60, 90), (0.5, 64, 90), (0.7, 60, 0), (1.0, 64, 0)) == [(0, 500, 60), (500, 500, 64)]


def test_a_key_still_held_ends_with_the_take() -> None:
    assert line((3.0, 60, 90), end_s=3.5) == [(3000, 500, 60)]
    assert line((3.0, 60, 90), (5.0, 60, 0), end_s=3.5) == [(3000, 500, 60)]


def test_played_notes_go_to_the_grid() -> None:
    played = tuple(Note(480 * beat + off, 400, 60 + beat) for beat, off in enumerate((12, -9, 15, 4)))
    notes, report = settled(played, FOUR, 125, (0, None))
    assert [n.onset_ticks for n in notes] == [0, 480, 960, 1440]
    assert (report.notes, report.moved, report.max_ticks) == (4, 4, 15)


def test_what_is_tried_out_in_the_count_in_is_left_out_and_an_upbeat_is_not() -> None:
    played = (Note(-1440, 480, 60), Note(-480, 480, 67), Note(0, 960, 72))
    notes, _ = settled(played, FOUR, 125, (0, None))
    assert [(n.onset_ticks, n.pitch) for n in notes] == [(-480, 67), (0, 72)]


def test_bars_that_are_taken_anew_begin_and_end_with_their_bar_lines() -> None:
    played = (Note(3360, 480, 60), Note(3840 - 20, 480, 62), Note(5280, 960, 64), Note(5760, 480, 65))
    notes, _ = settled(played, FOUR, 125, (2, 3))
    assert [(n.onset_ticks, n.end_ticks, n.pitch) for n in notes] == [(3840, 4320, 62), (5280, 5760, 64)]


@pytest.mark.parametrize(("end", "bars"), [(480, 1), (1920, 1), (2160, 1), (2280, 2), (3840, 2)])
def test_an_open_end_is_the_bar_line_after_the_last_note_that_does_not_just_hang_over(end: int, bars: int) -> None:
    notes = (Note(0, end, 60),)
    assert bars_for(notes, FOUR) == bars
    (cut,), _ = settled(notes, FOUR, 125, (0, None))
    assert cut.end_ticks == min(end, 1920 * bars)


def test_nothing_played_is_no_note() -> None:
    assert settled((), FOUR, 125, (0, 4))[0] == ()


def test_a_melody_is_in_the_key_asked_for_where_that_has_all_its_notes() -> None:
    melody = recorded((Note(0, 480, 62), Note(480, 480, 66)), ASKED, None)
    assert (melody.key, melody.scale.slug, melody.bars, melody.tempo_bpm) == ("D", "major", 1, 125)
    assert (melody.instrument.slug, melody.mood.slug) == ("flute", "calm")
    in_f = tuple(Note(480 * i, 480, pitch) for i, pitch in enumerate((65, 67, 69, 70, 72, 70, 69, 67, 65, 64, 65)))
    assert recorded(in_f, ASKED, 4).key == "F"
    assert recorded(in_f, ASKED, 4).bars == 4


def test_bars_played_take_the_place_of_what_stood_there() -> None:
    new = (Note(3840, 1920, 50),)
    melody = with_bars_played(ODE, new, 2, 4)
    assert melody.notes == (
        *(n for n in ODE.notes if n.onset_ticks < 3840),
        *new,
        *(n for n in ODE.notes if n.onset_ticks >= 7680),
    )


def test_an_upbeat_that_is_played_takes_the_place_of_the_one_there() -> None:
    asked = replace(ODE, notes=(Note(-240, 240, 60), *ODE.notes))
    new = (Note(-600, 120, 62), Note(0, 960, 64))
    assert with_bars_played(asked, new, 0, 1).notes == (*new, *(n for n in ODE.notes if n.onset_ticks >= 1920))
    without = with_bars_played(asked, new[1:], 0, 1)
    assert without.notes[:2] == (Note(-240, 240, 60), Note(0, 960, 64))


def clicks(**wanted: object) -> list[tuple[int, int]]:
    performance = backing(ASKED, **wanted)  # type: ignore[arg-type]
    return [
        (note.onset_ticks - performance.lead_in_ticks, note.pitch)
        for part in performance.parts
        if part.channel == CLICK_CHANNEL
        for note in part.notes
    ]


def test_the_count_in_clicks_before_the_first_bar_and_the_metronome_goes_on() -> None:
    high, low = ACCENTED_CLICK[0], PLAIN_CLICK[0]
    bar = [(0, high), (480, low), (960, low), (1440, low)]
    counted = [(ticks - 1920, pitch) for ticks, pitch in bar]
    assert clicks(bars=(0, 1), count_in=1, has_click=True) == counted + bar
    assert clicks(bars=(0, 1), count_in=1, has_click=False) == counted
    assert clicks(bars=(0, 1), count_in=0, has_click=True) == bar
    assert clicks(bars=(3, 4), count_in=1, has_click=False) == [(ticks + 2 * 1920, pitch) for ticks, pitch in bar]


def test_what_stands_around_the_bars_is_heard_and_what_goes_is_not() -> None:
    performance = backing(ASKED, (2, 4), count_in=2, has_click=True, melody=ODE)
    heard = {note.onset_ticks for note in performance.parts[0].notes}
    assert heard == {n.onset_ticks for n in ODE.notes if not 3840 <= n.onset_ticks < 7680}
    assert (performance.length_ticks, performance.lead_in_ticks) == (4 * 1920, 0)
    early = backing(ASKED, (1, 2), count_in=2, has_click=True, melody=ODE)
    assert (early.lead_in_ticks, early.length_ticks) == (1920, 3 * 1920)
