"""What is given stays, exactly; what is not is drawn around it."""

from __future__ import annotations

import json
from dataclasses import astuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError
from melodygen.generation import generate, rebuild
from melodygen.given import BarTake, Given, GivenChord, GivenNote, Span, Wish
from melodygen.melody import Melody
from melodygen.model import compose
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import load_style
from tests.strategies import open_pitches, parameters


def drawn(asked: Parameters, evidence: Given) -> Melody:
    return compose(asked, load_style(asked.style), evidence)


def as_given(melody: Melody, start: int, end: int) -> Given:
    notes = tuple(
        GivenNote(n.onset_ticks, n.duration_ticks, n.pitch) for n in melody.notes if start <= n.onset_ticks < end
    )
    return Given(notes, closed=(Span(start, end),), take=1)


@settings(max_examples=60)
@given(asked=parameters(most_bars=12), data=st.data())
def test_closed_bars_stay_and_the_rest_obeys_the_parameters(asked: Parameters, data: st.DataObject) -> None:
    before = generate(asked)
    length = before.metre.bar_ticks
    first = data.draw(st.integers(0, asked.bars - 1))
    end = data.draw(st.integers(first + 1, asked.bars))
    kept = as_given(before, first * length, end * length)
    after = drawn(asked, kept)
    assert [n for n in after.notes if first * length <= n.onset_ticks < end * length] == [
        n for n in before.notes if first * length <= n.onset_ticks < end * length
    ]
    assert {note.pitch for note in after.notes} <= open_pitches(asked)
    assert after.recipe is not None
    assert rebuild(Recipe.from_json(after.recipe.to_json())) == after


@settings(max_examples=40)
@given(asked=parameters(most_bars=8))
def test_a_rhythm_alone_keeps_every_time(asked: Parameters) -> None:
    before = generate(asked)
    span = Span(-before.lead_in_ticks, before.length_ticks)
    times = tuple(GivenNote(n.onset_ticks, n.duration_ticks) for n in before.notes)
    after = drawn(asked, Given(times, closed=(span,), take=1))
    assert [(n.onset_ticks, n.duration_ticks) for n in after.notes] == [time[:2] for time in times]


def test_a_note_off_the_grid_and_out_of_the_scale_stays_and_none_sounds_into_it() -> None:
    odd = GivenNote(1901, 333, 61)
    melody = drawn(Parameters(key="C", scale="major", bars=4, note_range="C4 - C6"), Given((odd,)))
    assert (1901, 333, 61) in [(n.onset_ticks, n.duration_ticks, n.pitch) for n in melody.notes]
    assert not [n for n in melody.notes if 1901 < n.onset_ticks < odd.end_ticks]
    assert all(b.onset_ticks >= a.end_ticks for a, b in zip(melody.notes, melody.notes[1:], strict=False))


def test_a_strong_wish_comes_true() -> None:
    asked = Parameters(seed=4, bars=8)
    plain = generate(asked)
    wanted = 69
    onsets = [n.onset_ticks for n in plain.notes[3:9]]
    strong = drawn(asked, Given(wishes=tuple(Wish(onset, wanted, 1e9) for onset in onsets)))
    pitches = {n.onset_ticks: n.pitch for n in strong.notes}
    assert [pitches[onset] for onset in onsets] == [wanted] * len(onsets)


def test_given_chords_stay_and_others_are_drawn() -> None:
    asked = Parameters(key="C", scale="major", bars=8)
    chords = (GivenChord(0, 1920, 6), GivenChord(1920, 960, 2), GivenChord(2880, 960, 5))
    found = drawn(asked, Given(chords=chords)).chords
    assert [(s.onset_ticks, s.chord.degree) for s in found if s.onset_ticks < 3840] == [(0, 6), (1920, 2), (2880, 5)]
    assert found[-1].end_ticks == 8 * 1920


def test_given_notes_are_harmonised() -> None:
    asked = Parameters(key="C", scale="major", bars=4, harmonic_density=10, note_range="C4 - C6")
    tones = {0: (65, 69, 72), 1: (67, 71, 74)}
    notes = tuple(GivenNote(b * 1920 + i * 640, 640, p) for b, ps in tones.items() for i, p in enumerate(ps))
    roots = []
    for seed in range(20):
        melody = drawn(asked.replace(seed=seed), Given(notes, closed=(Span(0, 3840),)))
        roots += [span.chord.root for span in melody.chords if span.onset_ticks in (0, 1920)]
    assert roots.count("F") >= 12
    assert roots.count("G") >= 12


def test_takes_differ_and_share_the_form() -> None:
    asked = Parameters(seed=2)
    first, second = drawn(asked, Given()), drawn(asked, Given(take=1))
    assert first.phrases == second.phrases
    assert first.notes != second.notes


def test_the_take_of_a_bar_s_pitches_changes_no_time_and_no_chord() -> None:
    asked = Parameters(seed=2, bars=8)
    first, other = drawn(asked, Given()), drawn(asked, Given().with_take(1, [7], ["pitch"]))
    assert [note[:2] for note in map(astuple, first.notes)] == [note[:2] for note in map(astuple, other.notes)]
    assert first.chords == other.chords
    assert drawn(asked, Given().with_take(0, range(8), ["harmony", "rhythm", "pitch"])).notes == first.notes
    whole = drawn(asked, Given().with_take(1, range(8), ["harmony", "rhythm", "pitch"]))
    assert whole.notes == drawn(asked, Given(take=1)).notes


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        (
            Given((GivenNote(2 * 1920 + 720, 480, 90),)),
            r"^the note F#6 in bar 3, beat 2.5 is given, and is outside the range from A3 to A5; widen the range",
        ),
        (
            Given((GivenNote(7000, 4000, 69),)),
            r"^the note A4 in bar 4, beat 3.58 is given, and does not fit into 4 bars",
        ),
        (Given((GivenNote(-2400, 480),)), r"^the rhythm in bar -1, beat 4 is given, and does not fit into 4 bars"),
        (
            Given((GivenNote(0, 480, 69), GivenNote(240, 480, 70))),
            "^the note A4 in bar 1, beat 1 and the note Bb4 in bar 1, beat 1.5 overlap, .*; keep only one",
        ),
        (Given((GivenNote(0, 0, 69),)), "the note A4 in bar 1, beat 1 has no length"),
        (Given(chords=(GivenChord(3 * 1920, 3840, 1),)), "the chord given in bar 4, beat 1 does not fit into 4 bars"),
        (Given(closed=(Span(0, 4 * 1920),)), "free a bar"),
        (Given(chords=(GivenChord(0, 1920, 9),)), "no triad on degree 9"),
    ],
)
def test_what_cannot_hold_together_is_named(evidence: Given, words: str) -> None:
    with pytest.raises(ConstraintError, match=words):
        drawn(Parameters(bars=4, key="D", scale="major", note_range="A3-A5"), evidence)


FULL = Given(
    (GivenNote(-480, 480, 60), GivenNote(0, 240)), (Span(0, 480),), (Wish(0, 60, 2.5),), (GivenChord(0, 1920, 1),),
    fresh=(3,), take=2, takes=(BarTake(1, "pitch", 4), BarTake(3, "harmony", 1)),
)  # fmt: skip


def test_what_is_given_comes_back_from_its_plain_lists() -> None:
    assert Given.from_dict(json.loads(json.dumps(FULL.to_dict()))) == FULL
    assert Given.from_dict({}) == Given()
    assert not Given().to_dict()


@pytest.mark.parametrize(
    "damage",
    [
        {"notes": [["a", 1, 2]]},
        {"notes": [[0, 480, 60.5]]},
        {"notes": [[0, 480, 128]]},
        {"notes": [[0, 0, 60]]},
        {"notes": [[0, 480, True]]},
        {"notes": [[0]]},
        {"notes": 5},
        {"closed": [[0, None]]},
        {"wishes": [[0, 60, 0]]},
        {"wishes": [[0, 60, float("nan")]]},
        {"wishes": [[0, 60, 1e300]]},
        {"chords": [[0, 480, "I"]]},
        {"fresh": ["x"]},
        {"take": -1},
        {"take": 1.5},
        {"takes": [[1, "rhythm"]]},
        {"takes": [[1, "tempo", 1]]},
        {"takes": [[1, "pitch", -1]]},
        {"takes": [[-1, "pitch", 1]]},
        {"takes": [[1, "pitch", 1.5]]},
        {"tempo": 1},
    ],
)
def test_damaged_evidence_is_refused(damage: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        Given.from_dict(damage)
