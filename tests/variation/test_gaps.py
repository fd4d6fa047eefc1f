"""Silences get notes, every note stays, and the recipe gives the same again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.editing.edited import edited
from melodygen.errors import ConstraintError, ParameterError
from melodygen.generation import generate
from melodygen.given import NOTHING, Given, Span
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.variation import fill_gaps, gap_around, gaps, lock_bars
from melodygen.variation.gaps import SHORTEST_GAP_TICKS
from tests.strategies import open_pitches, parameters
from tests.variation.test_continuing import again
from tests.variation.tunes import ODE, SLEEVES

BAR = 1920


def without_notes(melody: Melody, start: int, end: int) -> Melody:
    """The melody after the notes that start there were erased by hand."""
    staying = tuple(note for note in melody.notes if not start <= note.onset_ticks < end)
    return edited(melody, replace(melody, notes=staying))


def test_silences_are_found_where_no_note_sounds_for_an_eighth() -> None:
    first, *others = ODE.notes
    holes = replace(ODE, notes=(replace(first, duration_ticks=120), *others[3:]))
    assert gaps(holes) == (Span(120, others[3].onset_ticks),)
    assert gaps(holes, Span(480, 960)) == (Span(480, 960),)
    assert gaps(replace(ODE, notes=tuple(replace(n, duration_ticks=n.duration_ticks - 239) for n in ODE.notes))) == ()
    assert gaps(holes, Span(BAR, 100 * BAR)) == ()
    assert gaps(replace(SLEEVES, notes=SLEEVES.notes[:1])) == (Span(0, SLEEVES.length_ticks),)


def test_the_silence_around_a_place_is_the_one_there_or_the_longest() -> None:
    holes = replace(ODE, notes=tuple(n for n in ODE.notes if n.onset_ticks // BAR not in (1, 4, 5)))
    assert gap_around(holes, 1.5 * BAR) == Span(BAR, 2 * BAR)
    assert gap_around(holes, 0) == Span(4 * BAR, 6 * BAR)
    assert gap_around(ODE, 0) is None


@settings(max_examples=20, deadline=None)
@given(asked=parameters(most_bars=8), data=st.data())
def test_every_note_stays_and_each_gap_gets_some(asked: Parameters, data: st.DataObject) -> None:
    whole = generate(asked)
    bar = data.draw(st.integers(0, asked.bars - 1))
    length = whole.metre.bar_ticks
    if all(note.onset_ticks // length == bar for note in whole.notes):
        return
    before = without_notes(whole, bar * length, (bar + 1) * length)
    silent = gaps(before, Span(bar * length, (bar + 1) * length))
    if not silent:
        return
    after = fill_gaps(before, silent)
    assert set(before.notes) <= set(after.notes)
    added = [note for note in after.notes if note not in before.notes]
    for gap in silent:
        assert any(gap.start <= note.onset_ticks < gap.end for note in added)
    assert all(any(gap.start <= note.onset_ticks < gap.end for gap in silent) for note in added)
    assert {note.pitch for note in added} <= open_pitches(asked)
    assert again(after) == after


@pytest.mark.parametrize("style", ["pop", "dance", "song", "hymn"])
def test_hardly_a_gap_stays_half_empty(style: str) -> None:
    covered = []
    for seed in range(8):
        before = without_notes(generate(Parameters(style=style, seed=seed, bars=8)), 4 * BAR, 6 * BAR)
        silent = gaps(before, Span(4 * BAR, 6 * BAR))
        left = gaps(fill_gaps(before, silent), Span(4 * BAR, 6 * BAR))
        covered.append(1 - sum(end - start for start, end in left) / sum(end - start for start, end in silent))
    assert min(covered) >= 0.5
    assert sum(covered) / len(covered) > 0.9


def test_each_press_is_another_take() -> None:
    before = without_notes(generate(Parameters(seed=2, bars=8)), 4 * BAR, 6 * BAR)
    silent = gaps(before, Span(4 * BAR, 6 * BAR))
    assert len({fill_gaps(before, silent, take=take).notes for take in range(6)}) > 3


def test_locked_silence_stays_silent_and_says_so() -> None:
    asked = Parameters(seed=2, bars=8)
    before = without_notes(generate(asked), 4 * BAR, 6 * BAR)
    silent = gaps(before, Span(4 * BAR, 6 * BAR))
    locks = lock_bars(NOTHING, before, asked, [4])
    after = fill_gaps(before, silent, around=locks)
    assert not [note for note in after.notes if 4 * BAR <= note.onset_ticks < 5 * BAR]
    assert [note for note in after.notes if 5 * BAR <= note.onset_ticks < 6 * BAR]
    with pytest.raises(ConstraintError, match="what is silent there is locked; unlock it first"):
        fill_gaps(before, silent, around=lock_bars(NOTHING, before, asked, range(8)))


def test_a_silence_in_a_bar_whose_pitches_are_locked_gets_some_of_these() -> None:
    asked = Parameters(seed=2, bars=8)
    before = without_notes(generate(asked), 4 * BAR + BAR // 2, 5 * BAR)
    locks = lock_bars(NOTHING, before, asked, [4], "pitches")
    after = fill_gaps(before, gaps(before, Span(4 * BAR, 5 * BAR)), around=locks)
    found = [note.pitch for note in after.notes if 4 * BAR <= note.onset_ticks < 5 * BAR]
    assert len(found) > len(locks.lines[0].pitches)
    assert set(found) == set(locks.lines[0].pitches)


def test_without_a_silence_it_is_refused() -> None:
    with pytest.raises(ParameterError, match="what to fill must be silences of an eighth or more"):
        fill_gaps(ODE, ())


def test_where_no_rhythm_goes_it_says_where() -> None:
    narrow = Span(BAR + 7, BAR + 7 + SHORTEST_GAP_TICKS // 8)
    notes = [note for note in ODE.notes if not BAR <= note.onset_ticks < BAR + 480]
    with pytest.raises(ConstraintError, match="no rhythm of the style goes into the silence in bar 2"):
        fill_gaps(replace(ODE, notes=tuple(notes)), [narrow])


def test_what_is_to_sound_comes_back_from_its_plain_lists() -> None:
    evidence = Given(sounding=(Span(0, 480),))
    assert evidence.to_dict() == {"sounding": [[0, 480]]}
    assert Given.from_dict(evidence.to_dict()) == evidence
    with pytest.raises(ValueError, match="whole numbers"):
        Given.from_dict({"sounding": [[0, 1.5]]})
