from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError, ParameterError
from melodygen.generation import generate
from melodygen.given import NOTHING
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.variation import continue_melody, interpolate, lock_bars, lock_notes, morph
from tests.strategies import open_pitches, parameters
from tests.variation.test_continuing import again
from tests.variation.tunes import ODE, SLEEVES, TWINKLE, tune

ODE_IN_C = tune(
    "E4:480 E4:480 F4:480 G4:480 | G4:480 F4:480 E4:480 D4:480 | C4:480 C4:480 D4:480 E4:480 | E4:720 D4:240 D4:960 | "
    "E4:480 E4:480 F4:480 G4:480 | G4:480 F4:480 E4:480 D4:480 | C4:480 C4:480 D4:480 E4:480 | D4:720 C4:240 C4:960",
    key="C",
)


def distance(one: Melody, other: Melody) -> float:
    """The share of sixteenths in which another pitch sounds, and of onsets that only one of the two has."""
    pitches = [
        [
            next((n.pitch for n in reversed(m.notes) if n.onset_ticks <= tick), 0)
            for tick in range(0, m.length_ticks, 120)
        ]
        for m in (one, other)
    ]
    onsets = [{note.onset_ticks for note in melody.notes} for melody in (one, other)]
    wrong = sum(a != b for a, b in zip(*pitches, strict=True)) / len(pitches[0])
    return wrong + 1 - len(onsets[0] & onsets[1]) / len(onsets[0] | onsets[1])


@settings(max_examples=15, deadline=None)
@given(asked=parameters(most_bars=8), steps=st.integers(1, 4))
def test_every_step_is_in_the_scale_has_the_length_and_can_be_rebuilt(asked: Parameters, steps: int) -> None:
    one, other = generate(asked), generate(asked.replace(seed=(asked.seed + 1) % 2**32))
    found = interpolate(one, other, steps)
    assert len(found) == steps
    for melody in found:
        assert {note.pitch for note in melody.notes} <= open_pitches(asked)
        assert (melody.bars, melody.metre) == (one.bars, one.metre)
        assert {n.onset_ticks for n in melody.notes} <= {n.onset_ticks for n in (*one.notes, *other.notes)}
        assert again(melody) == melody


def test_the_way_leads_from_the_one_to_the_other() -> None:
    steps = 5
    sums = [[0.0] * steps, [0.0] * steps]
    pairs = [(generate(Parameters(seed=s, bars=8)), generate(Parameters(seed=50 + s, bars=8))) for s in range(8)]
    pairs += [(TWINKLE, ODE_IN_C), (ODE_IN_C, TWINKLE)]
    for pair in pairs:
        for step, melody in enumerate(interpolate(*pair, steps)):
            for end in (0, 1):
                sums[end][step] += distance(pair[end], melody)
    assert sums[0] == sorted(sums[0])
    assert sums[1] == sorted(sums[1], reverse=True)
    assert sums[0][0] < 0.5 * sums[1][0]
    assert sums[1][-1] < 0.5 * sums[0][-1]


def test_a_melody_and_itself_have_nothing_but_itself_between_them() -> None:
    for melody in interpolate(TWINKLE, TWINKLE, 3):
        assert [(n.onset_ticks, n.duration_ticks) for n in melody.notes] == [
            (n.onset_ticks, n.duration_ticks) for n in TWINKLE.notes
        ]
        assert distance(melody, TWINKLE) < 0.25


def test_an_accidental_of_either_melody_may_sound_where_it_stands() -> None:
    for melody in interpolate(SLEEVES, SLEEVES, 3):
        raised = {note.onset_ticks for note in SLEEVES.notes if note.pitch % 12 == 8}
        found = {note.onset_ticks for note in melody.notes if note.pitch % 12 == 8}
        assert found
        assert found <= raised


def test_the_range_holds_both_melodies_and_an_upbeat_of_either_may_sound() -> None:
    led = replace(TWINKLE, notes=(Note(-480, 480, 67), *TWINKLE.notes))
    high = replace(TWINKLE, notes=tuple(replace(note, pitch=note.pitch + 12) for note in TWINKLE.notes))
    found = interpolate(led, high, 7)
    assert found[0].recipe is not None
    assert found[0].recipe.parameters.ambitus == (60, 81)
    assert {melody.notes[0].onset_ticks for melody in found} == {-480, 0}
    assert all(again(melody) == melody for melody in found)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (ODE, SLEEVES, "one melody is in 4/4, the other in 6/8; choose two melodies in one metre"),
        (ODE, continue_melody(ODE, 1), "one melody has 8 bars, the other 9; choose two melodies of the same length"),
        (
            TWINKLE,
            ODE,
            "the note F#4 in bar 1, beat 1 of the second melody is not in C Major from C4 to A4; bring both",
        ),
        (TWINKLE, replace(ODE, key="A"), "the note F#4 in bar 1, beat 1 of the second melody is not in C Major"),
    ],
)
def test_melodies_that_do_not_go_together_are_told(one: Melody, other: Melody, words: str) -> None:
    with pytest.raises(ConstraintError, match=words):
        interpolate(one, other, 2)


def test_no_steps_are_no_way() -> None:
    with pytest.raises(ParameterError, match=r"steps must be 1 or more \(got 0\)"):
        interpolate(ODE, ODE, 0)


def test_the_morph_half_way_is_the_one_step_between() -> None:
    one, other = generate(Parameters(seed=1, bars=4)), generate(Parameters(seed=2, bars=4))
    (middle,) = interpolate(one, other, 1)
    assert morph(one, other, 50) == middle


def test_a_morph_goes_from_the_one_to_the_other() -> None:
    one, other = generate(Parameters(seed=1, bars=8)), generate(Parameters(seed=2, bars=8))
    found = [morph(one, other, amount) for amount in (0, 25, 50, 75, 100)]
    assert [note[:2] for note in map(_time, found[0].notes)] == [*map(_time, one.notes)]
    assert {n.onset_ticks for n in found[-1].notes} == {n.onset_ticks for n in other.notes}
    from_one = [distance(one, melody) for melody in found]
    assert from_one == sorted(from_one)
    assert all(again(melody) == melody for melody in found)


def _time(note: Note) -> tuple[int, int]:
    return note.onset_ticks, note.duration_ticks


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 99), amount=st.integers(0, 100), bar=st.integers(0, 3))
def test_what_is_locked_stays_in_every_morph(seed: int, amount: int, bar: int) -> None:
    asked = Parameters(seed=seed, bars=4)
    one, other = generate(asked), generate(asked.replace(seed=seed + 100))
    locks = lock_notes(lock_bars(NOTHING, one, asked, [bar]), one, [0])
    found = morph(one, other, amount, around=locks)
    length = one.metre.bar_ticks

    def in_bar(melody: Melody) -> list[Note]:
        return [note for note in melody.notes if note.onset_ticks // length == bar]

    assert in_bar(found) == in_bar(one)
    assert one.notes[0] in found.notes
    chords = [
        [span.chord for span in m.chords if span.onset_ticks < (bar + 1) * length and bar * length < span.end_ticks]
        for m in (one, found)
    ]
    assert chords[0] == chords[1]
    assert again(found) == found


@pytest.mark.parametrize("amount", [0, 50, 100])
def test_a_bar_whose_pitches_are_locked_stays_in_every_morph(amount: int) -> None:
    asked = Parameters(bars=4)
    one, other = generate(asked), generate(asked.replace(seed=100))
    found = morph(one, other, amount, around=lock_bars(NOTHING, one, asked, [2], "pitches"))
    length = one.metre.bar_ticks
    in_bar = [[note for note in m.notes if note.onset_ticks // length == 2] for m in (one, other, found)]
    assert in_bar[2] == in_bar[0] != in_bar[1]
    assert again(found) == found


@pytest.mark.parametrize("seed", range(8))
def test_a_locked_rhythm_keeps_its_lengths_where_the_other_melody_holds_a_note(seed: int) -> None:
    asked = Parameters(bars=4, seed=seed, complexity=10)
    one, other = generate(asked), generate(asked.replace(seed=seed + 100))
    for bar in range(4):
        found = morph(one, other, 60, around=lock_bars(NOTHING, one, asked, [bar], "rhythm"))
        times = [
            [_time(note) for note in melody.notes if note.onset_ticks // melody.metre.bar_ticks == bar]
            for melody in (one, found)
        ]
        assert times[0] == times[1]


def test_no_morph_goes_beyond_its_ends() -> None:
    with pytest.raises(ParameterError, match=r"amount must be 0 to 100 % \(got 101\)"):
        morph(ODE, ODE, 101)
