"""What instruments do within their notes: nothing at an expression of 0, and all at rest at the end."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from math import log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.fields import ACCOMPANIMENTS
from melodygen.interpretation import Interpretation
from melodygen.melody import ChordSpan, Melody, Note
from melodygen.performance import EXPRESSION, MODULATION, PEDAL, PITCH_BEND, RESTING, Control, Part, perform
from melodygen.performance.controls.slides import DEEPEST_CENTS, SHALLOWEST_CENTS, depth_cents
from melodygen.phrase import Phrase
from melodygen.theory.chords import triads
from melodygen.theory.instruments import instrument_named
from melodygen.theory.metre import metre_named
from melodygen.theory.moods import mood_named
from melodygen.theory.palettes import PALETTES
from melodygen.theory.scales import scale_named
from melodygen.theory.units import ticks_to_seconds
from tests.melodies import JIG
from tests.strategies import melodies

C, _, _, F, G, *_ = triads(scale_named("major"), "C")

LINE = replace(
    JIG,
    tempo_bpm=60,
    metre=metre_named("4/4"),
    key="C",
    scale=scale_named("major"),
    mood=mood_named("neutral"),
    bars=2,
    instrument=instrument_named("violin"),
    interpretation=Interpretation(expression=100),
    notes=(Note(0, 480, 60), Note(480, 480, 72), Note(960, 960, 67), Note(1920, 120, 69), Note(2040, 1800, 67)),
    chords=(ChordSpan(0, 1920, C), ChordSpan(1920, 960, F), ChordSpan(2880, 960, G)),
    phrases=(Phrase(0, 2, "A", is_closed=True),),
)
"""Two bars of 4/4, in which a beat is a second."""


def part(melody: Melody, name: str = "melody") -> Part:
    (found,) = perform(melody, (name,)).parts
    return found


def values(melody: Melody, number: int, name: str = "melody") -> list[tuple[int, int]]:
    return [(it.onset_ticks, it.value) for it in part(melody, name).controls if it.number == number]


def played_by(name: str, melody: Melody = LINE) -> Melody:
    return replace(melody, instrument=instrument_named(name))


def numbers(melody: Melody, name: str = "melody") -> set[int]:
    return {it.number for it in part(melody, name).controls}


def angry(expression: int) -> Melody:
    return replace(LINE, interpretation=Interpretation(expression=expression, palette="anger"))


INTERPRETATIONS = st.builds(
    Interpretation,
    expression=st.integers(0, 100),
    palette=st.sampled_from([palette.slug for palette in PALETTES]),
    accompaniment=st.sampled_from([choice.slug for choice in ACCOMPANIMENTS]),
)


@given(melodies(), INTERPRETATIONS)
def test_controls_are_in_order_in_range_few_and_at_rest_in_the_end(melody: Melody, how: Interpretation) -> None:
    asked = replace(melody, interpretation=how)
    performance = perform(asked, ("melody", "chords", "bass"))
    for each in performance.parts:
        onsets = [it.onset_ticks for it in each.controls]
        assert onsets == sorted(onsets)
        assert all(0 <= it.onset_ticks <= performance.length_ticks for it in each.controls)
        assert all(0 <= it.value <= (16383 if it.number == PITCH_BEND else 127) for it in each.controls)
        latest = dict(RESTING)
        for it in each.controls:
            assert latest[it.number] != it.value, "a value that changes nothing"
            latest[it.number] = it.value
        assert latest == RESTING
        assert most_in_a_second(each.controls, melody.tempo_bpm) <= 50
        assert how.expression or not each.controls


def most_in_a_second(controls: tuple[Control, ...], tempo_bpm: float) -> int:
    seconds = [ticks_to_seconds(it.onset_ticks, tempo_bpm) for it in controls]
    return max((bisect_left(seconds, start + 1) - place for place, start in enumerate(seconds)), default=0)


def test_a_piano_never_swells_and_plays_no_vibrato() -> None:
    assert numbers(played_by("acoustic grand piano")) <= {PEDAL}
    assert numbers(played_by("acoustic grand piano"), "chords") == {PEDAL}


def test_the_pedal_is_lifted_at_each_chord_and_pressed_shortly_after() -> None:
    found = values(played_by("acoustic grand piano"), PEDAL, "chords")
    assert found == [(58, 127), (1920, 0), (1978, 127), (2880, 0), (2938, 127), (3840, 0)]


def test_in_a_long_chord_the_pedal_is_changed_at_bar_lines() -> None:
    held = replace(played_by("acoustic grand piano"), chords=(ChordSpan(0, 3840, C),))
    assert [place for place, value in values(held, PEDAL, "chords") if value == 0] == [1920, 3840]


@pytest.mark.parametrize("pattern", ["strummed", "bass-and-chord"])
def test_patterns_that_live_of_silences_have_no_pedal(pattern: str) -> None:
    asked = replace(played_by("acoustic grand piano"), interpretation=Interpretation(100, accompaniment=pattern))
    assert part(asked, "chords").controls == ()


def test_detached_chords_have_no_pedal() -> None:
    assert part(replace(played_by("acoustic grand piano"), mood=mood_named("playful")), "chords").controls == ()


def test_a_harpsichord_has_no_pedal() -> None:
    assert part(played_by("harpsichord"), "chords").controls == ()


def test_a_piano_line_is_pedalled_where_it_is_legato_and_stays_in_the_harmony() -> None:
    assert values(played_by("acoustic grand piano"), PEDAL) == []
    tender = replace(played_by("acoustic grand piano"), mood=mood_named("tender"))
    found = values(tender, PEDAL)
    assert [value for _, value in found] == [127, 0]
    assert 0 < found[0][0] < 480
    assert 1900 <= found[1][0] <= 1920


def test_long_notes_swell_and_fade() -> None:
    held = [value for place, value in values(LINE, EXPRESSION) if 960 <= place < 1900]
    top = max(held)
    assert held[0] < held[2] < top > held[-2] > held[-1]
    assert top > 120
    assert held[-1] > 80


def test_swells_are_half_as_deep_at_half_the_expression() -> None:
    half = replace(LINE, interpretation=Interpretation(expression=50))
    whole, less = (min(value for _, value in values(it, EXPRESSION)) for it in (LINE, half))
    assert 127 / less == pytest.approx((127 / whole) ** 0.5, rel=0.02)


def test_vibrato_comes_after_a_while_and_only_in_long_notes() -> None:
    found = values(LINE, MODULATION)
    first = min(place for place, value in found if value and place >= 960)
    assert 960 + 120 <= first <= 960 + 220
    assert not [value for place, value in found if 1915 <= place < 2040 and value]
    assert max(value for _, value in found) == pytest.approx(127 * 14 / 50, abs=1)


def test_singers_have_more_vibrato_than_violins_and_clarinets_none() -> None:
    widest = {name: max((v for _, v in values(played_by(name), MODULATION)), default=0)
              for name in ("voice oohs", "violin", "flute", "clarinet")}  # fmt: skip
    assert widest["voice oohs"] > widest["violin"] > widest["flute"] > widest["clarinet"] == 0


def test_accents_after_a_leap_up_are_slid_into_and_others_are_not() -> None:
    bends = values(angry(100), PITCH_BEND)
    assert 480 - 5 <= bends[0][0] <= 480 + 5
    assert [value for _, value in bends] == sorted(value for _, value in bends)
    assert bends[-1][1] == 8192
    assert (8192 - bends[0][1]) / 8192 * 200 == pytest.approx(37.5, abs=1)
    assert values(replace(angry(100), instrument=instrument_named("acoustic grand piano")), PITCH_BEND) == []


def test_slides_need_a_strong_accent() -> None:
    assert values(angry(40), PITCH_BEND) == values(LINE, PITCH_BEND) == []
    for accent in (0.0, 1.0, 1.6, 1.8, 2.0, 5.0):
        assert depth_cents(accent) == 0 or SHALLOWEST_CENTS <= depth_cents(accent) <= DEEPEST_CENTS


def test_a_bass_has_no_controls() -> None:
    assert Counter(it.number for it in part(played_by("acoustic bass"), "bass").controls) == Counter()


def test_the_longer_a_note_the_deeper_its_swell() -> None:
    deep = [depth_db(values(LINE, EXPRESSION), *span) for span in ((0, 470), (960, 1910), (2040, 3830))]
    assert 0.5 < deep[0] < deep[1] < deep[2] < 5


def depth_db(found: list[tuple[int, int]], start: int, end: int) -> float:
    inside = [value for place, value in found if start <= place < end]
    return 40 * log10(max(inside) / inside[-1])
