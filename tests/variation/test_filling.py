from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ParameterError
from melodygen.generation import generate
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.variation import fill
from tests.strategies import open_pitches, parameters
from tests.variation.test_continuing import again
from tests.variation.tunes import ODE, SLEEVES


def outside(melody: Melody, bars: set[int]) -> list[Note]:
    return [note for note in melody.notes if note.onset_ticks // melody.metre.bar_ticks not in bars]


def inside(melody: Melody, bars: set[int]) -> list[Note]:
    return [note for note in melody.notes if note.onset_ticks // melody.metre.bar_ticks in bars]


@settings(max_examples=25, deadline=None)
@given(asked=parameters(most_bars=12), data=st.data())
def test_all_but_the_bars_named_stays(asked: Parameters, data: st.DataObject) -> None:
    before = generate(asked)
    bars = data.draw(st.sets(st.integers(0, asked.bars - 1), min_size=1, max_size=4))
    after = fill(before, bars=bars)
    assert outside(after, bars) == outside(before, bars)
    own = open_pitches(asked)
    assert {note.pitch for note in after.notes} <= own
    assert again(after) == after


@settings(max_examples=15, deadline=None)
@given(asked=parameters(most_bars=8), data=st.data())
def test_with_the_rhythm_kept_every_time_and_chord_stays(asked: Parameters, data: st.DataObject) -> None:
    before = generate(asked)
    bars = data.draw(st.sets(st.integers(0, asked.bars - 1), max_size=4))
    after = fill(before, bars=bars, keep="rhythm")
    assert [(n.onset_ticks, n.duration_ticks) for n in after.notes] == [
        (n.onset_ticks, n.duration_ticks) for n in before.notes
    ]
    assert after.chords == before.chords
    if bars:
        assert outside(after, bars) == outside(before, bars)
    assert again(after) == after


def test_a_bar_that_the_form_has_return_comes_out_otherwise_all_the_same() -> None:
    changed = 0
    for seed in range(12):
        before = generate(Parameters(seed=seed, repetition=95, bars=8))
        for bar in [number for number, plan in enumerate(before.form) if plan.relation == "same"]:
            after = fill(before, bars=[bar])
            assert inside(after, {bar}) != inside(before, {bar}) or not inside(before, {bar})
            changed += 1
    assert changed > 10


@pytest.mark.parametrize("metre", ["4/4", "3/4", "5/4"])
def test_each_take_of_the_last_bar_is_another_than_it_was(metre: str) -> None:
    before = generate(Parameters(seed=8, bars=8, metre=metre))
    found = [fill(before, bars=[7], take=take) for take in range(1, 13)]
    assert all(inside(after, {7}) != inside(before, {7}) for after in found)
    assert len({tuple(inside(after, {7})) for after in found}) > 3


def test_single_notes_are_drawn_again_in_their_own_time() -> None:
    found = [fill(ODE, notes=[5, 6], take=take) for take in range(12)]
    gap = ODE.notes[5].onset_ticks, ODE.notes[6].end_ticks
    for after in found:
        assert [n for n in after.notes if not gap[0] <= n.onset_ticks < gap[1]] == [
            n for index, n in enumerate(ODE.notes) if index not in (5, 6)
        ]
    assert len({after.notes for after in found}) > 2


def test_the_upbeat_can_be_drawn_again() -> None:
    found = [fill(SLEEVES, bars=[-1], keep="rhythm", take=take) for take in range(8)]
    assert all(after.notes[1:] == SLEEVES.notes[1:] for after in found)
    assert len({after.notes[0] for after in found}) > 1


def test_chords_of_other_bars_stay() -> None:
    before = generate(Parameters(seed=3, bars=8))
    after = fill(before, bars=[2])
    length = before.metre.bar_ticks

    def chords(melody: Melody) -> list[str]:
        ticks = [tick for tick in range(0, melody.length_ticks, 240) if tick // length != 2]
        return [next(s.chord.symbol for s in reversed(melody.chords) if s.onset_ticks <= tick) for tick in ticks]

    assert chords(after) == chords(before)


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ({"bars": [8]}, r"bar must be 1 to 8 \(got 9\)"),
        ({"bars": [-1]}, r"bar must be 1 to 8 \(got 0\)"),
        ({"notes": [30]}, r"note must be 1 to 30 \(got 31\)"),
        ({}, "what to fill must be bars, notes, or the pitches of a rhythm"),
        ({"bars": [1], "take": -1}, "take must be 0 or more"),
    ],
)
def test_what_is_not_there_is_refused(wish: dict[str, object], words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        fill(ODE, **wish)  # type: ignore[arg-type]


def test_the_only_note_of_a_melody_can_be_drawn_again() -> None:
    """So few notes would take a sharpness without bounds."""
    melody = generate(Parameters(style="dance", bars=8, complexity=100, seed=1))
    assert len(fill(replace(melody, notes=melody.notes[:1]), notes=[0]).notes) == 1
