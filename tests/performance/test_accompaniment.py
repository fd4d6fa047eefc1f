"""Chords in patterns and the bass below: what belongs to what, and how the voices go."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.accompaniment import leading_notes, parallels, steps
from melodygen.fields import ACCOMPANIMENTS
from melodygen.generation import generate
from melodygen.interpretation import Interpretation
from melodygen.melody import ChordSpan, Melody
from melodygen.parameters import Parameters
from melodygen.performance import PARTS, perform
from melodygen.performance.accompaniment import accompany
from melodygen.performance.accompaniment.playing import LOWEST_ROOT, PATTERNS
from melodygen.performance.accompaniment.struck import LOWEST_FIFTH
from melodygen.performance.bass import HIGHEST, LOWEST, bass_line
from melodygen.performance.sketch import Stroke
from melodygen.performance.voicing import HIGHEST_BASS
from melodygen.theory.chords import QUALITIES, Chord
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import METRES
from melodygen.theory.pitch import pitch_class
from tests.melodies import JIG
from tests.strategies import melodies

TOP = HIGHEST_BASS + 24


@st.composite
def accompanied(draw: st.DrawFn) -> Melody:
    """Any melody, any pattern, and chords of every quality for as long as you like, wherever they begin."""
    melody = draw(melodies())
    step = draw(st.sampled_from([60, 160, 240, 480]))
    cuts = sorted(draw(st.sets(st.integers(1, melody.length_ticks // step - 1), max_size=8)))
    names, qualities = st.sampled_from(melody.scale.names(melody.key)), st.sampled_from(QUALITIES)
    spans = tuple(
        ChordSpan(start, end - start, Chord(1, draw(names), draw(qualities)))
        for start, end in pairwise([0, *(cut * step for cut in cuts), melody.length_ticks])
    )
    pattern = draw(st.sampled_from(list(PATTERNS)))
    return replace(melody, chords=spans, interpretation=Interpretation(accompaniment=pattern))


def progression(text: str, metre: str = "4/4", pattern: str = "block", **others: object) -> Melody:
    """A drawn melody over the chords of `text`."""
    asked = {"key": "C", "scale": "major", "bars": 4, "tempo_bpm": 100, "instrument": "flute", **others}
    return generate(Parameters(progression=text, metre=metre, accompaniment=pattern, **asked))  # type: ignore[arg-type]


def at(strokes: tuple[Stroke, ...], first: int = 0, end: int = 10_000) -> dict[int, list[int]]:
    """Pitches by onset."""
    found: dict[int, list[int]] = defaultdict(list)
    for stroke in strokes:
        if first <= stroke.onset_ticks < end:
            found[stroke.onset_ticks].append(stroke.pitch)
    return dict(found)


def test_there_is_a_pattern_for_every_choice() -> None:
    assert list(PATTERNS) == [choice.slug for choice in ACCOMPANIMENTS]


@given(accompanied())
def test_every_note_is_of_its_chord_and_in_its_time(melody: Melody) -> None:
    strokes = accompany(melody)
    assert [stroke.onset_ticks for stroke in strokes] == sorted(stroke.onset_ticks for stroke in strokes)
    for span in melody.chords:
        inside = [stroke for stroke in strokes if span.onset_ticks <= stroke.onset_ticks < span.end_ticks]
        assert inside
        assert min(stroke.onset_ticks for stroke in inside) == span.onset_ticks
        assert {stroke.pitch % 12 for stroke in inside} <= set(span.chord.pitch_classes)
        assert all(stroke.duration_ticks > 0 and stroke.end_ticks <= span.end_ticks for stroke in inside)
    assert {stroke.onset_ticks for stroke in strokes if stroke.onset_ticks < 0} == set()


@given(accompanied())
def test_no_note_overlaps_another_of_its_pitch(melody: Melody) -> None:
    last: dict[int, int] = {}
    for stroke in accompany(melody):
        assert last.get(stroke.pitch, 0) <= stroke.onset_ticks
        last[stroke.pitch] = stroke.end_ticks


@given(accompanied())
def test_patterns_stay_in_their_register(melody: Melody) -> None:
    for stroke in accompany(melody):
        assert min(LOWEST_ROOT, LOWEST_FIFTH) <= stroke.pitch <= TOP


@given(accompanied())
def test_the_same_melody_is_accompanied_in_the_same_way(melody: Melody) -> None:
    assert accompany(melody) == accompany(melody)
    assert bass_line(melody) == bass_line(melody)


@given(accompanied())
def test_the_bass_is_one_line_that_begins_each_chord_on_its_root(melody: Melody) -> None:
    strokes = bass_line(melody)
    assert all(one.end_ticks == other.onset_ticks for one, other in pairwise(strokes))
    assert all(LOWEST <= stroke.pitch <= HIGHEST for stroke in strokes)
    assert strokes[-1].end_ticks == melody.length_ticks
    roots = {stroke.onset_ticks: stroke.pitch % 12 for stroke in strokes}
    for span in melody.chords:
        assert roots[span.onset_ticks] == pitch_class(span.chord.root)


@given(accompanied())
def test_only_the_last_note_before_a_new_chord_may_be_foreign_to_the_bass_s_own(melody: Melody) -> None:
    for span in melody.chords:
        own = [it for it in bass_line(melody) if span.onset_ticks <= it.onset_ticks < span.end_ticks]
        assert {stroke.pitch % 12 for stroke in own[:-1]} <= set(span.chord.pitch_classes)


def test_without_chords_there_is_nothing_to_play() -> None:
    bare = replace(JIG, chords=())
    assert accompany(bare) == ()
    assert bass_line(bare) == ()


@pytest.mark.parametrize("pattern", list(PATTERNS))
@pytest.mark.parametrize("metre", [metre.name for metre in METRES])
def test_every_metre_has_every_pattern_and_a_chord_to_end_on(metre: str, pattern: str) -> None:
    melody = progression("C | F G", metre, pattern, bars=2)
    strokes = accompany(melody)
    first_bar = {stroke.onset_ticks for stroke in strokes if stroke.onset_ticks < melody.metre.bar_ticks}
    assert first_bar == {0} if pattern == "block" else len(first_bar) >= len(melody.metre.beats)
    final = max(stroke.onset_ticks for stroke in strokes if stroke.onset_ticks <= melody.notes[-1].onset_ticks)
    ending = [stroke for stroke in strokes if stroke.end_ticks == melody.length_ticks and stroke.onset_ticks >= final]
    assert {stroke.pitch % 12 for stroke in ending} == set(melody.chords[-1].chord.pitch_classes)


def test_block_chords_are_struck_anew_at_bar_lines_by_what_dies_away() -> None:
    assert list(at(accompany(progression("C", bars=3, instrument="acoustic grand piano")))) == [0, 1920, 3840]
    assert list(at(accompany(progression("C", bars=3, instrument="church organ")))) == [0]


def test_broken_chords_go_low_high_middle_high() -> None:
    assert at(accompany(progression("C Am F C", pattern="broken")), end=1920) == {
        place * 240: [pitch] for place, pitch in enumerate([52, 60, 55, 60] * 2)
    }
    waltz = at(accompany(progression("C Am F C", "3/4", "broken")), end=1440)
    assert waltz == {place * 240: [pitch] for place, pitch in enumerate([52, 60, 55, 60, 55, 60])}
    jig = at(accompany(progression("C Am F C", "6/8", "broken")), end=1440)
    assert jig == {place * 240: [pitch] for place, pitch in enumerate([52, 55, 60] * 2)}


def test_an_arpeggio_goes_up_and_down_the_open_chord() -> None:
    high = progression("C Am F C", pattern="arpeggio", note_range="C5-C6")
    assert [pitch for (pitch,) in at(accompany(high), end=1920).values()] == [48, 55, 60, 64, 67, 64, 60, 55]
    slow = progression("C Am F C", pattern="arpeggio", note_range="C6-C7", tempo_bpm=60)
    assert [pitch for (pitch,) in at(accompany(slow), end=1920).values()] == [48, 55, 60, 64, 67, 64, 60, 55] * 2


def test_an_arpeggio_has_the_leading_note_once() -> None:
    for text in ("Bdim C Bdim C", "Em C Em C", "G C G C"):
        melody = progression(text, "4/4", "arpeggio", note_range="C6-C7")
        assert len({pitch for (pitch,) in at(accompany(melody), end=1920).values() if pitch % 12 == 11}) == 1


def test_strums_go_down_on_the_beat_and_up_between() -> None:
    strokes = accompany(progression("C Am F C", pattern="strummed"))
    first, off = [[it for it in strokes if start <= it.onset_ticks < start + 100] for start in (0, 720)]
    assert [stroke.pitch for stroke in first] == [48, 52, 55, 60]
    assert [stroke.pitch for stroke in off] == [60, 55, 52]
    assert all(one.onset_ticks < other.onset_ticks for one, other in pairwise(first))


@pytest.mark.parametrize("tempo", [40, 60, 100, 150, 200, 300])
def test_strings_follow_each_other_by_12_to_25_ms(tempo: int) -> None:
    melody = progression("C Am F C", pattern="strummed", tempo_bpm=tempo)
    onsets = [stroke.onset_ticks for stroke in accompany(melody) if stroke.onset_ticks < 240]
    gaps = [(after - before) * 60_000 / (480 * tempo) for before, after in pairwise(onsets)]
    a_tick = 60_000 / (480 * tempo)
    assert gaps
    assert all(12 - a_tick <= gap <= 25 + a_tick for gap in gaps)


def test_a_bass_and_chord_pattern_is_oom_pah_and_in_three_oom_pah_pah() -> None:
    march = at(accompany(progression("C Am F C", pattern="bass-and-chord")), end=1920)
    assert march == {0: [48], 480: [52, 55, 60], 960: [43], 1440: [52, 55, 60]}
    waltz = at(accompany(progression("C Am F C", "3/4", "bass-and-chord")), end=1440)
    assert waltz == {0: [48], 480: [52, 55, 60], 960: [52, 55, 60]}
    jig = at(accompany(progression("C Am F C", "6/8", "bass-and-chord")), end=1440)
    assert jig == {0: [48], 240: [52, 55, 60], 480: [52, 55, 60], 720: [43], 960: [52, 55, 60], 1200: [52, 55, 60]}
    five = at(accompany(progression("C Am F C", "5/4", "bass-and-chord")), end=2400)
    assert [len(pitches) for pitches in five.values()] == [1, 3, 3, 1, 3]


def test_a_chord_of_one_beat_has_its_bass_and_its_chord() -> None:
    melody = progression("C F G C | C | C | C", pattern="bass-and-chord")
    found = at(accompany(melody), end=1920)
    assert list(found) == list(range(0, 1920, 240))
    assert [len(pitches) for pitches in found.values()] == [1, 3] * 4
    assert [found[place][0] % 12 for place in range(0, 1920, 480)] == [0, 5, 7, 0]


@given(accompanied())
def test_beside_a_bass_chords_strike_none_of_its_notes(melody: Melody) -> None:
    bass = bass_line(melody)
    struck = {(stroke.onset_ticks, stroke.pitch) for stroke in bass}
    beside = [(stroke.onset_ticks, stroke.pitch) for stroke in accompany(melody, beside=bass)]
    assert struck.isdisjoint(beside)
    assert {pitch % 12 for _, pitch in (*struck, *beside)} >= {stroke.pitch % 12 for stroke in accompany(melody)}


def test_beside_a_bass_the_low_notes_of_a_pattern_are_the_bass_s_own() -> None:
    march, strummed = (progression("C Am F C", pattern=pattern) for pattern in ("bass-and-chord", "strummed"))
    assert at(accompany(march, beside=bass_line(march)), end=1920) == {480: [52, 55, 60], 1440: [52, 55, 60]}
    first = at(accompany(strummed, beside=bass_line(strummed)), end=100)
    assert [pitch for (pitch,) in first.values()] == [52, 55, 60]
    chords, bass = (part.notes for part in perform(march, PARTS).parts[1:])
    assert min(note.pitch for note in chords) > max(note.pitch for note in bass)


def test_the_bass_alternates_and_steps_into_the_next_root() -> None:
    melody = progression("C Am F G C", bars=5)
    pitches = [(stroke.onset_ticks // 480, stroke.pitch) for stroke in bass_line(melody)]
    assert pitches == [
        (0, 36), (2, 31), (4, 33), (6, 28), (8, 29), (10, 36), (11, 33), (12, 31), (14, 38), (16, 36),
    ]  # fmt: skip


def test_the_accompaniment_stays_below_the_melody_where_that_has_room() -> None:
    for pattern in PATTERNS:
        melody = progression("C Am F G", pattern=pattern, note_range="D5-F6")
        assert max(stroke.pitch for stroke in accompany(melody)) < min(note.pitch for note in melody.notes)


DRAWN = [
    generate(Parameters(seed=seed, bars=16, scale=scale, key=key, harmonic_density=70))
    for seed, (scale, key) in enumerate([("major", "C"), ("natural-minor", "D"), ("dorian", "E"), ("major", "Ab")] * 15)
]


def test_voices_of_drawn_melodies_move_little() -> None:
    moves = [step for melody in DRAWN for step in steps(melody)]
    assert fmean(moves) < 1.8
    assert max(moves) <= 8


def test_outer_voices_of_drawn_melodies_do_not_go_in_fifths_or_octaves() -> None:
    found, moves = parallels(DRAWN, outer=True)
    assert moves > 100
    assert found == 0


def test_most_leading_notes_of_drawn_melodies_are_resolved() -> None:
    missed, asked = leading_notes(DRAWN)
    assert asked > 100
    assert missed / asked < 0.08


@given(accompanied(), st.sampled_from([0, 50, 100]))
def test_what_is_played_of_it_stays_in_place_and_strikes_no_sounding_pitch(melody: Melody, expression: int) -> None:
    asked = replace(melody, interpretation=replace(melody.interpretation, expression=expression))
    performance = perform(asked, PARTS)
    assert [part.name for part in performance.parts] == ["Melody", "Chords", "Bass"]
    for part in performance.parts[1:]:
        last: dict[int, int] = {}
        for note in part.notes:
            assert last.get(note.pitch, 0) <= note.onset_ticks
            last[note.pitch] = note.onset_ticks + note.duration_ticks
            assert note.duration_ticks > 0
            assert 1 <= note.velocity <= 127
        assert max(last.values()) <= performance.length_ticks


@given(accompanied())
def test_without_expression_chords_and_bass_are_exactly_as_written_and_even(melody: Melody) -> None:
    asked = replace(melody, interpretation=replace(melody.interpretation, expression=0))
    _, chords, bass = perform(asked, PARTS).parts
    low = bass_line(asked)
    for part, strokes in ((chords, accompany(asked, beside=low)), (bass, low)):
        written = sorted((it.onset_ticks + asked.lead_in_ticks, it.pitch, it.duration_ticks) for it in strokes)
        assert [(note.onset_ticks, note.pitch, note.duration_ticks) for note in part.notes] == written
        assert len({note.velocity for note in part.notes}) == 1
        assert part.controls == ()


def test_chords_and_bass_are_played_by_instruments_that_can() -> None:
    flute = perform(progression("C Am F C"), PARTS)
    assert [INSTRUMENTS[part.program].label for part in flute.parts] == [
        "Flute", "Acoustic Grand Piano", "Acoustic Bass",
    ]  # fmt: skip
    assert [part.channel for part in flute.parts] == [0, 1, 2]
