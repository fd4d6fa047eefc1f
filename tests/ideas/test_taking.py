from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from melodygen.editing.touches import touched
from melodygen.errors import ConstraintError, ParameterError
from melodygen.generation import generate, rebuild
from melodygen.ideas.taking import with_bars_of
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.variation.evidence import bar_of
from tests.melodies import JIG, UPBEAT_JIG
from tests.strategies import parameters

ONE, OTHER = (generate(Parameters(bars=8, seed=seed)) for seed in (1, 2))


def starting(melody: Melody, bars: range) -> list[Note]:
    return [note for note in melody.notes if bar_of(melody, note) in bars]


def chords(melody: Melody, bars: range) -> list[object]:
    """The chord at each eighth of those bars."""
    length = melody.metre.bar_ticks
    ticks = range(bars.start * length, bars.stop * length, 240)
    return [next((s.chord for s in melody.chords if s.onset_ticks <= at < s.end_ticks), None) for at in ticks]


@settings(max_examples=30, deadline=None)
@given(asked=parameters(most_bars=6), data=st.data())
def test_each_bar_is_that_of_one_of_the_two_and_the_recipe_gives_exactly_these_notes(
    asked: Parameters, data: st.DataObject
) -> None:
    one, other = generate(asked), generate(asked.replace(seed=(asked.seed + 1) % 2**32))
    first = data.draw(st.integers(-1, asked.bars - 1))
    bars = range(first, data.draw(st.integers(first + 1, asked.bars)))
    assume(set(bars) != set(range(-1, asked.bars)))
    try:
        found = with_bars_of(one, other, bars)
    except ConstraintError:
        assert not starting(other, bars)
        assert not [note for note in one.notes if bar_of(one, note) not in bars]
        return
    outside = [note for note in one.notes if bar_of(one, note) not in bars]
    assert [note[:2] for note in _heads(found.notes)] == sorted(_heads([*outside, *starting(other, bars)]))
    assert all(a.end_ticks <= b.onset_ticks for a, b in zip(found.notes, found.notes[1:], strict=False))
    assert found.recipe is not None
    rebuilt = rebuild(found.recipe)
    assert rebuilt.notes == found.notes
    inside = range(max(0, bars.start), bars.stop)
    assert chords(found, inside) == chords(other, inside)
    assert chords(rebuilt, range(asked.bars)) == chords(found, range(asked.bars))


def _heads(notes: object) -> list[tuple[int, int]]:
    return [(note.onset_ticks, note.pitch) for note in notes]  # type: ignore[attr-defined]


def test_bars_1_to_4_of_one_and_5_to_8_of_the_other() -> None:
    found = with_bars_of(ONE, OTHER, range(4, 8))
    end = 4 * ONE.metre.bar_ticks
    assert _heads(found.notes) == [*_heads(starting(ONE, range(-1, 4))), *_heads(starting(OTHER, range(4, 8)))]
    assert max(note.end_ticks for note in starting(found, range(4))) <= end
    assert chords(found, range(4)) == chords(ONE, range(4))


def test_what_would_sound_over_the_bar_line_into_other_bars_ends_there() -> None:
    held = replace(JIG, notes=(Note(0, 720, 74), Note(720, 1440, 77)))
    assert with_bars_of(held, JIG, [1]).notes == (Note(0, 720, 74), Note(720, 720, 77), *JIG.notes[4:])
    assert with_bars_of(JIG, held, [0]).notes == (Note(0, 720, 74), Note(720, 720, 77), *JIG.notes[4:])


def test_an_upbeat_is_taken_as_a_bar_of_its_own() -> None:
    plain = replace(UPBEAT_JIG, notes=JIG.notes)
    assert with_bars_of(plain, UPBEAT_JIG, [-1]).notes == UPBEAT_JIG.notes
    assert with_bars_of(UPBEAT_JIG, plain, [-1]).notes == JIG.notes


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (JIG, "the melody is in 4/4, and the idea in 6/8; take the idea as a whole"),
        (generate(Parameters(bars=4)), "the melody has 8 bars, and the idea 4; take the idea as a whole"),
        (
            generate(Parameters(bars=8, key="E")),
            r"the melody is in D Minor \(Natural\), and the idea in E Minor \(Natural\); take the idea as a whole",
        ),
        (generate(Parameters(bars=8, scale="dorian")), r"in D Minor \(Natural\), and the idea in D Dorian"),
    ],
)
def test_melodies_of_another_frame_are_refused(other: Melody, words: str) -> None:
    with pytest.raises(ConstraintError, match=words):
        with_bars_of(ONE, other, [0])


def test_bars_that_are_not_there_are_named() -> None:
    with pytest.raises(ParameterError, match=r"bar must be 0 to 8 \(got 9\)"):
        with_bars_of(ONE, OTHER, [8])
    with pytest.raises(ParameterError, match=r"bars to take must be one or more \(got 'none'\)"):
        with_bars_of(ONE, OTHER, [])


def test_a_melody_is_not_left_without_notes() -> None:
    ends = replace(JIG, notes=JIG.notes[:1])
    with pytest.raises(ConstraintError, match="no notes; choose other bars"):
        with_bars_of(ends, ends, [0]) and with_bars_of(ends, replace(JIG, notes=JIG.notes[4:]), [0])


def test_velocities_set_by_hand_come_and_go_with_the_bars_of_their_notes() -> None:
    one, other = (generate(Parameters(seed=seed, bars=8)) for seed in (1, 2))
    one, other = (touched(it, {note.onset_ticks: loud for note in it.notes}) for it, loud in ((one, 99), (other, 40)))
    mixed = with_bars_of(one, other, range(4))
    half = 4 * mixed.metre.bar_ticks
    assert dict(mixed.touches) == {note.onset_ticks: 40 if note.onset_ticks < half else 99 for note in mixed.notes}
