"""Each rule against numbers worked out from its formula, and its sense on any melody.

Unless a test says otherwise the numbers were worked out from the source of Director Musices (docs/performance.md).
"""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from melodygen.melody import ChordSpan, Melody, Note, Phrase
from melodygen.performance.deviations import Deviations
from melodygen.performance.grouping import PART, PHRASE, Group
from melodygen.performance.line import Line, line_of
from melodygen.performance.rules import PLAYED
from melodygen.performance.rules.articulation import (
    leap_articulation,
    overall_articulation,
    repetition_articulation,
)
from melodygen.performance.rules.charge import chord_charge, harmonic_charge, melodic_charge
from melodygen.performance.rules.durations import double_duration, duration_contrast, faster_uphill
from melodygen.performance.rules.final_ritard import elapsed, end_tempo, final_ritard, tempo
from melodygen.performance.rules.loudness import high_loud, metrical_accent, overall_loudness
from melodygen.performance.rules.phrase_arch import phrase_arch
from melodygen.performance.rules.punctuation import boundaries, punctuation
from melodygen.performance.rules.tempo import overall_tempo, swing, swing_ratio
from melodygen.theory.chords import TRIADS, Chord
from melodygen.theory.metre import metre_named
from melodygen.theory.palettes import LARGEST_QUANTITY, RULES
from tests.performance.playing import EIGHTHS, in_ms
from tests.strategies import melodies

MAJOR, MINOR, DIMINISHED = TRIADS[:3]


def longer_ms(found: Deviations) -> list[float]:
    return [float(it) for it in 1000 * found.lengthening_s]


def louder(found: Deviations) -> list[float]:
    return [float(it) for it in found.louder_db]


def gaps_ms(found: Deviations) -> list[float]:
    return [float(it) for it in 1000 * found.gap_s]


def grouped(line: Line, *groups: Group) -> Line:
    return dataclasses.replace(line, groups=groups)


def chords(*named: tuple[str, object], every: int = 2400) -> list[ChordSpan]:
    return [
        ChordSpan(every * place, every, Chord(1, root, quality))  # type: ignore[arg-type]
        for place, (root, quality) in enumerate(named)
    ]


def test_every_rule_is_played() -> None:
    assert list(PLAYED) == [rule.slug for rule in RULES]


@given(melodies(), st.sampled_from(list(PLAYED)), st.floats(-LARGEST_QUANTITY, LARGEST_QUANTITY))
@example(EIGHTHS, "final-ritard", 1e-149)
def test_a_rule_says_something_finite_of_every_note_or_nothing(melody: Melody, rule: str, k: float) -> None:
    line = line_of(melody)
    found = PLAYED[rule](line, k)
    for row in (found.lengthening_s, found.louder_db, found.gap_s):
        assert len(row) in (1, len(line))
        assert np.isfinite(row).all()


@given(melodies(), st.sampled_from([slug for slug in PLAYED if slug not in ("final-ritard", "harmonic-charge")]))
def test_twice_the_quantity_does_twice_as_much_and_a_negative_one_the_contrary(melody: Melody, rule: str) -> None:
    if rule == "overall-tempo":
        return
    line = line_of(melody)
    once, twice, contrary = (PLAYED[rule](line, k) for k in (1.0, 2.0, -1.0))
    for name in ("lengthening_s", "louder_db", "gap_s"):
        assert getattr(twice, name) == pytest.approx(2 * getattr(once, name))
        assert getattr(contrary, name) == pytest.approx(-getattr(once, name))


# Phrase arch: nine equal notes, eight intervals up to the last onset; amplitude 2 is that of the default palette.


def test_a_phrase_turns_at_three_tenths_of_its_time() -> None:
    found = phrase_arch(grouped(in_ms([500] * 9), Group(0, 8, PHRASE, ends_period=True)), 1.5)
    shares = [15, 5.104, 0.417, 0.448, 3.184, 8.407, 16.117, 26.315, 39]
    levels = [-1.5, -0.510, -0.042, -0.045, -0.318, -0.841, -1.612, -2.632, -3.9]
    assert longer_ms(found) == pytest.approx([5 * share for share in shares], abs=0.01)
    assert louder(found) == pytest.approx(levels, abs=0.001)


def test_a_part_of_a_phrase_turns_on_its_third_note() -> None:
    found = phrase_arch(grouped(in_ms([500] * 9), Group(0, 8, PART, ends_period=False)), 1.5)
    shares = [15, 3.75, 0, 0.833, 3.333, 7.5, 13.333, 20.833, 6]
    assert longer_ms(found) == pytest.approx([5 * share for share in shares], abs=0.01)
    assert louder(found)[0] == pytest.approx(-1.5)
    assert louder(found)[-1] == pytest.approx(-3)


def test_a_phrase_within_a_period_slows_down_less() -> None:
    line = in_ms([500] * 9)
    within, ending = (
        phrase_arch(grouped(line, Group(0, 8, PHRASE, ends_period=ends)), 1).lengthening_s[-1] for ends in (False, True)
    )
    assert within == pytest.approx(0.1)
    assert ending == pytest.approx(1.3 * within)


# Final ritard, Friberg and Sundberg (1999).


@pytest.mark.parametrize(
    ("end", "curvature", "expected"),
    [
        (0.4, 3, [1, 0.9150, 0.8103, 0.6679, 0.4]),
        (0.5, 3, [1, 0.9210, 0.8255, 0.7005, 0.5]),
        (0.5, 2, [1, 0.9014, 0.7906, 0.6614, 0.5]),
    ],
)
def test_the_tempo_of_a_ritard_is_that_of_a_runner_who_stops(end: float, curvature: int, expected: list[float]) -> None:
    assert tempo(np.array([0, 0.25, 0.5, 0.75, 1]), end, curvature) == pytest.approx(expected, abs=5e-5)


def test_a_ritard_takes_the_integral_of_its_tempo() -> None:
    places = np.linspace(0, 1, 100_001)
    slowness = 1 / tempo(places, 0.25)
    whole = float(((slowness[1:] + slowness[:-1]) / 2).sum() / 100_000)
    assert elapsed(np.array([1.0]), 0.25)[0] == pytest.approx(whole, rel=1e-7) == pytest.approx(10 / 7)


@pytest.mark.parametrize(("k", "expected"), [(1, 0.25), (0.5, 0.4), (1 / 3, 0.5), (0, 1), (-0.5, 0.4)])
def test_the_end_tempo_follows_the_quantity(k: float, expected: float) -> None:
    assert end_tempo(k) == pytest.approx(expected)


def test_the_last_1_3_seconds_before_the_last_note_slow_down() -> None:
    three = final_ritard(in_ms([500] * 3 + [1500]), 1)
    assert longer_ms(three) == pytest.approx([32.3, 131.8, 478.8, 0], abs=0.05)
    five = final_ritard(in_ms([300] * 5 + [1500]), 1)
    assert longer_ms(five) == pytest.approx([10.8, 37.6, 77.1, 146.3, 371.1, 0], abs=0.06)
    ten = final_ritard(in_ms([300] * 10), 1)
    assert longer_ms(ten)[:4] == [0] * 4
    assert longer_ms(ten)[4] > 0


def test_a_short_last_note_becomes_a_quarter_longer_than_the_one_before() -> None:
    found = final_ritard(in_ms([500] * 4), 1)
    assert 500 + longer_ms(found)[3] == pytest.approx(1.25 * 978.8, abs=0.1)


def test_a_last_note_of_any_length_is_a_quarter_longer_than_the_one_before_at_least() -> None:
    heard = [last + longer_ms(final_ritard(in_ms([500] * 3 + [last]), 1))[3] for last in (500, 780, 790, 1200, 1300)]
    assert heard == pytest.approx([1.25 * 978.8] * 4 + [1300], abs=0.1)


def test_a_last_note_that_is_written_short_slows_down_with_the_one_before() -> None:
    """An eighth after a half note is not made longer than that half note."""
    for last in (60, 125, 250, 400):
        lengthening = longer_ms(final_ritard(in_ms([500, 500, 1000, last]), 1))
        assert (last + lengthening[3]) / last == pytest.approx(1.25 * (1000 + lengthening[2]) / 1000)


def test_a_negative_ritard_hurries() -> None:
    slower, faster = (longer_ms(final_ritard(in_ms([500] * 3 + [1500]), k)) for k in (0.5, -0.5))
    assert faster[:3] == pytest.approx([-it for it in slower[:3]])
    assert faster[3] / 1500 == pytest.approx(faster[2] / 500)


# Durations.


@pytest.mark.parametrize(
    ("length", "shorter", "softer", "gap"),
    [
        (50, 1.94, 0.097, 5.82), (100, 6.79, 0.340, 20.4), (125, 9.22, 0.461, 27.7), (150, 11.65, 0.582, 34.9),
        (200, 16.5, 0.825, 49.5), (250, 15, 0.75, 45), (300, 13.5, 0.675, 40.5), (400, 10.5, 0.525, 31.5),
        (500, 5.25, 0.263, 15.75), (600, 0, 0, 0), (1000, 0, 0, 0), (30, 0, 0, 0),
    ],
)  # fmt: skip
def test_short_notes_are_shorter_softer_and_detached(length: int, shorter: float, softer: float, gap: float) -> None:
    found = duration_contrast(in_ms([length] * 3, [60, 62, 60]), 1)
    assert longer_ms(found)[1] == pytest.approx(-shorter, abs=0.006)
    assert louder(found)[1] == pytest.approx(-softer, abs=0.0006)
    assert gaps_ms(found)[1] == pytest.approx(gap, abs=0.05)


def test_repeated_notes_are_not_detached_by_their_shortness() -> None:
    assert gaps_ms(duration_contrast(in_ms([200] * 2), 1)) == [0, pytest.approx(49.5)]


def test_a_long_and_a_short_note_before_a_longer_one_come_nearer() -> None:
    found = longer_ms(double_duration(in_ms([500, 600, 300, 600]), 1))
    assert found == pytest.approx([0, -36, 36, 0])
    assert pytest.approx(1.679, abs=0.001) == (600 - 36) / (300 + 36)
    assert not any(longer_ms(double_duration(in_ms([500, 600, 300, 300]), 1)))
    assert not any(longer_ms(double_duration(in_ms([500, 600, 300, 600], rests=[1]), 1)))


def test_contrast_leaves_the_two_of_a_double_duration_as_long_as_they_are() -> None:
    found = duration_contrast(in_ms([500, 400, 200, 500], [60, 62, 64, 65]), 1)
    assert longer_ms(found)[1:3] == [0, 0]
    assert gaps_ms(found)[1:3] == pytest.approx([31.5, 49.5])


def test_rising_notes_hurry_by_two_milliseconds_each() -> None:
    assert longer_ms(faster_uphill(in_ms([300] * 4, [60, 62, 64, 65]), 1)) == pytest.approx([-2, -2, -2, 0])
    assert not any(longer_ms(faster_uphill(in_ms([300] * 4, [60, 62, 60, 62]), 1)))


# Loudness.


def test_the_scale_of_c_gets_three_decibels_louder() -> None:
    found = louder(high_loud(in_ms([500] * 8, [60, 62, 64, 65, 67, 69, 71, 72]), 1))
    assert found[0] == pytest.approx(-1.5625)
    assert found[-1] == pytest.approx(1.4375)


@pytest.mark.parametrize(
    ("metre", "step", "expected"),
    [
        ("4/4", 480, [1.5, 0.5, 1, 0.5]), ("3/4", 480, [1.5, 0.5, 0.5]), ("2/4", 480, [1.5, 1]),
        ("6/8", 240, [1.5, 0, 0, 1, 0, 0]),
    ],
)  # fmt: skip
def test_beats_are_as_salient_as_in_director_musices(metre: str, step: int, expected: list[float]) -> None:
    notes = tuple(Note(step * place, step, 60) for place in range(len(expected)))
    line = line_of(dataclasses.replace(EIGHTHS, metre=metre_named(metre), notes=notes, bars=1))
    assert louder(metrical_accent(line, 1)) == expected


def test_the_whole_is_louder_by_three_decibels_a_quantity() -> None:
    assert louder(overall_loudness(in_ms([500] * 2), -1.5)) == [-4.5, -4.5]


# Charges.


def test_notes_far_from_the_root_are_stressed() -> None:
    found = melodic_charge(in_ms([500] * 4, [60, 61, 64, 67], chords=chords(("C", MAJOR))), 1)
    assert louder(found) == pytest.approx([0, 1.3, 0.8, 0.2])
    assert [it / 5 for it in longer_ms(found)] == pytest.approx([0, 4.333, 2.667, 0.667], abs=0.001)


@pytest.mark.parametrize(
    ("root", "quality", "charge"),
    [
        ("C", MAJOR, 0), ("G", MAJOR, 1.5), ("F", MAJOR, 3), ("A", MINOR, 1.5), ("D", MINOR, 2.5), ("D", MAJOR, 4),
        ("E", MAJOR, 6), ("F", MINOR, 3.5), ("F#", MAJOR, 7.5), ("C#", MINOR, 8), ("B", DIMINISHED, 5),
    ],
)  # fmt: skip
def test_chords_have_the_charges_of_the_table(root: str, quality: object, charge: float) -> None:
    assert chord_charge(Chord(1, root, quality), 0) == charge  # type: ignore[arg-type]


def test_other_chords_are_charged_by_their_tones() -> None:
    augmented = Chord(1, "C", TRIADS[3])
    assert chord_charge(augmented, 0) == pytest.approx(max(0, 2 / 3 * 4 + 5.5 / 3 - 3))


def test_a_crescendo_leads_to_a_charged_chord_in_the_last_1_9_seconds() -> None:
    line = in_ms([300] * 16, chords=chords(("C", MAJOR), ("G", MAJOR)))
    expected = [0, 0, 0, 0.306, 0.612, 0.919, 1.225, 1.531, *[1.837] * 8]
    found = louder(harmonic_charge(line, 1))
    times = np.arange(9) * 0.3
    assert found[8:] == pytest.approx(expected[8:], abs=0.001)
    assert found[:2] == [0, 0]
    assert found[:9] == pytest.approx(list(1.837 * np.clip((times - 0.5) / 1.9, 0, 1)), abs=0.001)


def test_a_decrescendo_takes_the_whole_chord() -> None:
    line = in_ms([300] * 16, chords=chords(("G", MAJOR), ("C", MAJOR)))
    assert louder(harmonic_charge(line, 1))[:9] == pytest.approx(list(np.linspace(1.837, 0, 9)), abs=0.001)


def test_notes_over_a_charged_chord_are_longer_the_first_most() -> None:
    line = in_ms([300] * 16, chords=chords(("C", MAJOR), ("G", MAJOR)))
    found = longer_ms(harmonic_charge(line, 1))
    slower = 300 * 0.0164
    assert found[8] == pytest.approx(slower + 2.449 + 9.798, abs=0.03)
    assert found[9] == pytest.approx(slower + 2.449, abs=0.03)


def test_without_chords_nothing_is_charged() -> None:
    for rule in (melodic_charge, harmonic_charge):
        found = rule(in_ms([300] * 3), 1)
        assert not any(longer_ms(found) + louder(found))


# Articulation and punctuation.


@pytest.mark.parametrize(
    ("length", "expected"), [(300, [9.6, 16, 22.4, 28.8]), (500, [12, 20, 28, 36]), (1000, [18, 30, 42, 54])]
)
def test_leaps_take_breath(length: int, expected: list[float]) -> None:
    for leap, gap in zip((3, 5, 7, 12), expected, strict=True):
        assert gaps_ms(leap_articulation(in_ms([length] * 2, [60, 60 + leap]), 1)) == [pytest.approx(gap), 0]
    assert not any(gaps_ms(leap_articulation(in_ms([length] * 2, [60, 62]), 1)))
    assert not any(gaps_ms(leap_articulation(in_ms([100] * 2, [60, 72]), 1)))


def test_repeated_notes_have_35_milliseconds_between_them() -> None:
    assert gaps_ms(repetition_articulation(in_ms([300, 700, 300], [60, 60, 62]), 1)) == pytest.approx([35, 0, 0])


def test_a_quarter_of_every_note_is_silent() -> None:
    assert gaps_ms(overall_articulation(in_ms([400, 90, 800]), 1)) == pytest.approx([100, 0, 200])


@pytest.mark.parametrize(
    ("length", "gap", "lengthening"),
    [(250, 27.5, 12.4), (300, 31.67, 14.25), (320, 33.3, 15), (400, 40, 18), (500, 48.3, 21.75), (640, 60, 27)],
)
def test_the_longest_of_five_notes_ends_a_group(length: int, gap: float, lengthening: float) -> None:
    line = in_ms([200, 200, 200, length, 150, 200, 200, 200], [60, 62, 64, 64, 60, 62, 64, 65])
    found = punctuation(line, 1)
    assert gaps_ms(found)[3] == pytest.approx(gap, abs=0.05)
    assert longer_ms(found)[3] == pytest.approx(lengthening, abs=0.05)


def test_the_end_of_a_phrase_is_marked_whatever_its_weight() -> None:
    groups = Group(0, 3, PHRASE, ends_period=False), Group(4, 7, PHRASE, ends_period=True)
    found = punctuation(grouped(in_ms([300] * 8, [60, 62, 64, 65, 67, 69, 71, 72]), *groups), 1)
    assert gaps_ms(found)[3:] == pytest.approx([80, 0, 0, 0, 0])
    assert longer_ms(found)[3:] == pytest.approx([40, 0, 0, 0, 0])


def test_groups_end_neither_within_a_scale_nor_with_the_melody() -> None:
    scale = in_ms([300] * 8, [60, 62, 64, 65, 67, 69, 71, 72])
    assert not boundaries(scale)[1:].any()


def test_a_wide_leap_between_turns_divides() -> None:
    weights = boundaries(in_ms([300] * 8, [60, 62, 64, 65, 77, 76, 74, 72]))
    assert np.flatnonzero(weights).tolist() == [3]


def test_before_a_rest_there_is_a_rest_already() -> None:
    assert not any(gaps_ms(punctuation(in_ms([300, 300, 600, 300, 300], rests=[2]), 1)))


@given(melodies())
def test_marks_are_made_by_notes_alone_that_have_a_neighbour(melody: Melody) -> None:
    line = line_of(melody)
    weights = boundaries(line)
    assert (weights >= 0).all()
    assert not weights[line.has_rest].any()


# Tempo.


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


# Phrases as the player hears them.


def test_a_phrase_ends_with_the_note_it_comes_to_rest_on() -> None:
    notes = [Note(240 * place, 240, 60) for place in range(8)]
    notes += [Note(1920, 960, 60), *(Note(2880 + 240 * place, 240, 60) for place in range(4))]
    notes += [Note(3840 + 480 * place, 480, 60) for place in range(8)]
    melody = dataclasses.replace(
        EIGHTHS, notes=tuple(notes), phrases=(Phrase(0, 2, "A", is_closed=False), Phrase(2, 2, "B", is_closed=True))
    )
    first, second = (group for group in line_of(melody).groups if group.level == PHRASE)
    assert (first.first, first.last, second.first, second.last) == (0, 8, 9, 20)
    assert (first.ends_period, second.ends_period) == (False, True)


def test_four_bars_are_a_phrase_where_none_is_known() -> None:
    notes = tuple(Note(480 * place, 480, 60) for place in range(24))
    line = line_of(dataclasses.replace(EIGHTHS, bars=6, notes=notes, phrases=()))
    assert [group[:2] for group in line.groups if group.level == PHRASE] == [(0, 15), (16, 23)]


@given(melodies())
def test_phrases_cover_every_note_and_their_parts_every_note_of_them(melody: Melody) -> None:
    groups = line_of(melody).groups
    covered = [note for group in groups if group.level == PHRASE for note in range(group.first, group.last + 1)]
    assert covered == list(range(len(melody.notes)))
    parts = [note for group in groups if group.level == PART for note in range(group.first, group.last + 1)]
    assert len(set(parts)) == len(parts)
    assert set(parts) <= set(covered)
