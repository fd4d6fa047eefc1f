from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.measures import MEASURES
from melodygen.melody import Melody, Note
from melodygen.stimuli.matching.checks import CHECKS, failed_checks
from tests.measures.lines import line

SCALE = (60, 62, 64, 65, 67, 69, 71, 72)
HUMAN = line([*SCALE, *reversed(SCALE)], range(0, 64, 4), bars=4)
"""Quarter notes up and down, none held."""


def failed(candidate: Melody, human: Melody = HUMAN, *decided: str) -> list[str]:
    return [check.name for check in failed_checks(candidate, human, decided)]


def test_nothing_is_wrong_with_the_melody_itself_and_with_its_like() -> None:
    assert failed(HUMAN) == []
    assert failed(line([*reversed(SCALE), *SCALE], range(0, 64, 4), bars=4)) == []


def test_another_lowest_or_highest_note_is_another_range() -> None:
    assert failed(line([59, *SCALE[1:], *reversed(SCALE)], range(0, 64, 4), bars=4)) == ["range"]
    assert failed(line([*SCALE[:-1], 71, 71, *reversed(SCALE[:-1])], range(0, 64, 4), bars=4)) == ["range"]


def test_a_note_held_for_longer_is_refused_and_so_is_a_silence_but_not_a_last_note() -> None:
    held = line([*SCALE, *reversed(SCALE)], [*range(0, 32, 4), *range(36, 68, 4)], bars=5)
    assert failed(held) == ["longest_note"]
    silent = replace(held, notes=tuple(replace(note, duration_ticks=240) for note in held.notes))
    assert "longest_note" in failed(silent)
    assert failed(line([*SCALE, *reversed(SCALE)], range(0, 64, 4), bars=8)) == []
    assert failed(held, held) == []


def test_a_note_of_one_beat_is_never_held_too_long() -> None:
    quavers = line([*SCALE, *reversed(SCALE)], [*range(0, 32, 2)], bars=2)
    assert failed(line([*SCALE, *reversed(SCALE)], [*range(0, 30, 2), 32], bars=3), quavers) == []
    assert failed(line([*SCALE, *reversed(SCALE)], [*range(0, 30, 2), 34], bars=3), quavers) == ["longest_note"]
    jig = line([*SCALE, *reversed(SCALE)], [*range(0, 32, 2)], bars=3, metre="6/8")
    compound = line([*SCALE, *reversed(SCALE)], [*range(0, 30, 2), 34], bars=3, metre="6/8")
    assert "longest_note" not in failed(compound, jig)


def test_a_last_note_of_less_than_half_the_length_breaks_off() -> None:
    half, less = (
        replace(HUMAN, notes=(*HUMAN.notes[:-1], replace(HUMAN.notes[-1], duration_ticks=ticks)))
        for ticks in (240, 239)
    )
    assert failed(half) == []
    assert failed(less) == ["ending"]


def test_of_an_ending_longer_than_a_bar_half_a_bar_is_enough() -> None:
    long = line([*SCALE, *SCALE], range(0, 64, 4), bars=7)
    assert long.notes[-1].duration_ticks > 3 * long.metre.bar_ticks
    ends = [replace(long, notes=(*long.notes[:-1], replace(long.notes[-1], duration_ticks=t))) for t in (960, 959)]
    assert [failed(end, long) for end in ends] == [[], ["ending"]]


@pytest.mark.parametrize(("count", "fails"), [(4, []), (5, ["repeats"])])
def test_a_pitch_may_come_four_times_in_a_row_or_as_often_as_in_the_human_melody(count: int, fails: list[str]) -> None:
    insisting = line([*SCALE[:-1], *[72] * count, *reversed(SCALE[:-1])], range(0, 4 * (count + 14), 4), bars=5)
    assert failed(insisting) == fails
    assert failed(insisting, insisting) == []


@pytest.mark.parametrize(("far", "fails"), [(9, []), (-9, []), (10, ["leaps"]), (-10, ["leaps"])])
def test_a_leap_may_be_nine_semitones_or_as_far_as_in_the_human_melody(far: int, fails: list[str]) -> None:
    ends = (62, 62 + far) if far > 0 else (67, 72, 72 + far)
    within = line([60, 64, 67, 72, 67, 64, *ends, 67, 65, 64], range(0, 40 + 4 * len(ends), 4), bars=3)
    leaping = line([60, 72, 60, 72], range(0, 16, 4), bars=1)
    assert failed(within) == fails
    assert "leaps" not in failed(within, leaping)


@pytest.mark.parametrize(("count", "fails"), [(2, []), (3, ["bars"])])
def test_a_bar_may_come_twice_in_a_row_or_as_often_as_in_the_human_melody(count: int, fails: list[str]) -> None:
    looping = line([*[60, 64, 67, 64] * count, *SCALE], range(0, 4 * (4 * count + 8), 4), bars=count + 2)
    assert failed(looping) == fails
    assert failed(looping, looping) == []


def test_empty_bars_are_no_loop() -> None:
    gaps = line([*SCALE, 72, 60], [*range(0, 32, 4), 96, 100], bars=7)
    assert "bars" not in failed(gaps)


def test_triplets_are_refused_unless_the_human_melody_has_some() -> None:
    third = Note(4 * 1920 - 320, 320, 60)
    triplets = replace(HUMAN, notes=(*HUMAN.notes[:-1], replace(HUMAN.notes[-1], duration_ticks=160), third))
    assert failed(triplets) == ["triplets"]
    assert failed(triplets, triplets) == []
    jig = line(SCALE, range(0, 16, 2), bars=2, metre="6/8")
    assert failed(jig, jig) == []


def test_checks_whose_measure_a_cell_decides_are_not_made() -> None:
    low = replace(HUMAN, notes=tuple(replace(note, pitch=note.pitch - 12) for note in HUMAN.notes))
    assert failed(low) == ["range"]
    assert failed(low, HUMAN, "ambitus") == []


def test_every_check_has_a_name_a_reason_and_a_measure_of_its_own() -> None:
    assert len({check.name for check in CHECKS}) == len({check.why for check in CHECKS}) == len(CHECKS)
    assert {check.measure for check in CHECKS} <= {measure.name for measure in MEASURES}
