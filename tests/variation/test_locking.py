"""Locked stays through every draw, exactly; unlocked is as free as it was before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError
from melodygen.generation import generate, regenerate
from melodygen.given import NOTHING, Given, GivenLine, Span
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.variation import (
    lock_bars,
    lock_notes,
    locked_bars,
    locked_notes,
    reroll,
    unlock_bars,
    unlock_notes,
    vary,
    with_own_takes,
)
from melodygen.variation.filling import Keep
from tests.variation.test_continuing import again
from tests.variation.test_filling import inside, outside

ASKED = Parameters(bars=8, upbeat="always")
MELODY = generate(ASKED)
bar_sets = st.sets(st.integers(-1, 7))


def locked(bars: set[int], melody: Melody = MELODY) -> Given:
    return lock_bars(NOTHING, melody, ASKED, bars)


def times(notes: list[Note]) -> list[tuple[int, int]]:
    return [(note.onset_ticks, note.duration_ticks) for note in notes]


def chords(melody: Melody, bar: int) -> list[tuple[int, int]]:
    """Degrees where the chords of a bar change."""
    start, end = bar * melody.metre.bar_ticks, (bar + 1) * melody.metre.bar_ticks
    spans = [span for span in melody.chords if span.onset_ticks < end and start < span.end_ticks]
    return [(max(start, span.onset_ticks), span.chord.degree) for span in spans]


@given(bar_sets, bar_sets)
def test_locked_are_the_bars_locked_and_not_unlocked(bars: set[int], others: set[int]) -> None:
    assert set(locked_bars(locked(bars), MELODY)) == bars
    assert set(locked_bars(unlock_bars(locked(bars), MELODY, others), MELODY)) == bars - others


@given(bar_sets, bar_sets)
def test_locking_in_two_steps_is_locking_at_once(bars: set[int], others: set[int]) -> None:
    assert lock_bars(locked(bars), MELODY, ASKED, others) == locked(bars | others)


@given(bar_sets)
def test_unlocking_all_leaves_nothing(bars: set[int]) -> None:
    assert unlock_bars(locked(bars), MELODY, range(-1, 8)) == NOTHING


@given(st.sets(st.integers(0, len(MELODY.notes) - 1)))
def test_notes_are_locked_and_unlocked_one_by_one(indices: set[int]) -> None:
    locks = lock_notes(NOTHING, MELODY, indices)
    assert set(locked_notes(locks, MELODY)) == indices
    assert unlock_notes(locks, MELODY, indices) == NOTHING


def test_unlocking_a_note_opens_its_time_alone() -> None:
    index = next(i for i, note in enumerate(MELODY.notes) if note.onset_ticks >= 2 * 1920)
    note = MELODY.notes[index]
    locks = unlock_notes(locked({2}), MELODY, [index])
    assert index not in locked_notes(locks, MELODY)
    assert all(span.end <= note.onset_ticks or note.end_ticks <= span.start for span in locks.closed)
    assert (
        sum(span.end - span.start for span in locks.closed) == 1920 - min(note.end_ticks, 3 * 1920) + note.onset_ticks
    )


@pytest.mark.parametrize("values", [{"complexity": 20}, {"seed": 9}, {"mood": "sad"}, {"rhythm": "swing"}], ids=str)
def test_locked_bars_and_their_chords_stay_whatever_is_turned(values: dict[str, object]) -> None:
    after = regenerate(locked({1, 2}), ASKED, ASKED.replace(**values))
    assert inside(after, {1, 2}) == inside(MELODY, {1, 2})
    assert outside(after, {1, 2}) != outside(MELODY, {1, 2})
    assert [chords(after, bar) for bar in (1, 2)] == [chords(MELODY, bar) for bar in (1, 2)]


def test_of_a_locked_rhythm_only_the_pitches_are_drawn() -> None:
    locks = lock_bars(NOTHING, MELODY, ASKED, range(-1, 8), "rhythm")
    after = regenerate(locks, ASKED, ASKED.replace(seed=2))
    assert times([*after.notes]) == times([*MELODY.notes])
    assert after.notes != MELODY.notes
    assert locked_bars(locks, MELODY) == ()
    assert locked_bars(locks, MELODY, "rhythm") == tuple(range(-1, 8))


@pytest.mark.parametrize("values", [{"seed": 2}, {"syncopation": 90}, {"rhythm": "triplet"}], ids=str)
def test_of_locked_pitches_only_the_rhythm_is_drawn(values: dict[str, object]) -> None:
    bars = {1, 2, 5}
    locks = lock_bars(NOTHING, MELODY, ASKED, bars, "pitches")
    after = regenerate(locks, ASKED, ASKED.replace(**values))
    assert times(inside(after, bars)) != times(inside(MELODY, bars))
    for bar in bars:
        old, new = ([note.pitch for note in inside(melody, {bar})] for melody in (MELODY, after))
        assert new == GivenLine(bar, tuple(old)).spread(len(new))
    assert [chords(after, bar) for bar in bars] == [chords(MELODY, bar) for bar in bars]
    assert (locked_bars(locks, MELODY), locked_bars(locks, MELODY, "pitches")) == ((), (1, 2, 5))
    assert again(after) == after
    assert Given.from_dict(locks.to_dict()) == locks


@given(bar_sets, bar_sets)
def test_rhythm_and_pitches_together_are_everything(bars: set[int], others: set[int]) -> None:
    locks = lock_bars(lock_bars(NOTHING, MELODY, ASKED, bars, "rhythm"), MELODY, ASKED, others, "pitches")
    assert set(locked_bars(locks, MELODY)) == bars & others
    assert set(locked_bars(locks, MELODY, "rhythm")) == bars - others
    assert set(locked_bars(locks, MELODY, "pitches")) == others - bars
    assert lock_bars(lock_bars(locks, MELODY, ASKED, others, "pitches"), MELODY, ASKED, bars, "rhythm") == locks
    assert unlock_bars(locks, MELODY, bars | others) == NOTHING


def test_where_pitches_are_locked_the_rhythm_alone_is_drawn_again() -> None:
    locks = lock_bars(NOTHING, MELODY, ASKED, [2], "pitches")
    with pytest.raises(ConstraintError, match="locked, and nothing is left"):
        reroll(MELODY, locks, bars=[2], keep="rhythm")
    for after in (reroll(MELODY, locks, bars=[2])[0], reroll(MELODY, locks)[0]):
        old, new = ([note.pitch for note in inside(melody, {2})] for melody in (MELODY, after))
        assert new == GivenLine(2, tuple(old)).spread(len(new))
    assert inside(vary(MELODY, 90, around=locks), {2}) == inside(MELODY, {2})


def test_locked_pitches_come_back_where_a_rhythm_had_no_room_for_all() -> None:
    locks = lock_bars(NOTHING, MELODY, ASKED, range(8), "pitches")
    melody = MELODY
    for number in range(24):
        melody, _ = reroll(melody, locks, bars=[number % 8], keep="pitches")
    for line in locks.lines:
        pitches = [note.pitch for note in melody.notes if note.onset_ticks // melody.metre.bar_ticks == line.bar]
        assert pitches == line.spread(len(pitches))


def test_pitches_that_cannot_stay_are_named() -> None:
    locks = lock_bars(NOTHING, MELODY, ASKED, range(-1, 8), "pitches")
    with pytest.raises(ConstraintError, match=r"given for bar ., and is outside the range"):
        regenerate(locks, ASKED, ASKED.replace(note_range="A4-D5"))
    with pytest.raises(ConstraintError, match="the pitches of bar 5 are given, which is no part of 4 bars"):
        regenerate(locks, ASKED, ASKED.replace(bars=4))


def test_locked_chords_leave_the_notes_free() -> None:
    locks = lock_bars(NOTHING, MELODY, ASKED, range(8), "chords")
    after = regenerate(locks, ASKED, ASKED.replace(seed=2))
    assert [chords(after, bar) for bar in range(8)] == [chords(MELODY, bar) for bar in range(8)]
    assert times([*after.notes]) != times([*MELODY.notes])
    assert locked_bars(locks, MELODY, "chords") == tuple(range(8))


@settings(max_examples=20, deadline=None)
@given(bar_sets, st.none() | st.sets(st.integers(-1, 7), min_size=1), st.sampled_from(["nothing", "rhythm", "pitches"]))
def test_only_what_is_chosen_and_not_locked_is_drawn_again(bars: set[int], chosen: set[int] | None, keep: Keep) -> None:
    free = (set(range(-1, 8)) if chosen is None else chosen) - bars
    if not free:
        with pytest.raises(ConstraintError, match="locked, and nothing is left to draw again; unlock some"):
            reroll(MELODY, locked(bars), bars=chosen, keep=keep)
        return
    after, locks = reroll(MELODY, locked(bars), bars=chosen, keep=keep)
    assert outside(after, free) == outside(MELODY, free)
    assert locks.in_take(0) == locked(bars)
    if keep == "rhythm":
        assert times([*after.notes]) == times([*MELODY.notes])
    assert again(after) == after


@pytest.mark.parametrize("keep", ["nothing", "rhythm", "pitches"])
def test_something_else_comes_out_each_time(keep: Keep) -> None:
    melody, seen = MELODY, {MELODY.notes}
    for _ in range(4):
        melody, _ = reroll(melody, NOTHING, bars=[2, 3], keep=keep)
        seen.add(melody.notes)
    assert len(seen) == 5


def test_a_single_locked_note_stays_where_its_bar_is_drawn_again() -> None:
    index = len(MELODY.notes) // 2
    note = MELODY.notes[index]
    locks = lock_notes(NOTHING, MELODY, [index])
    after, _ = reroll(MELODY, locks, bars=[note.onset_ticks // 1920])
    assert note in after.notes
    assert after.notes != MELODY.notes


@pytest.mark.parametrize("keep", ["nothing", "rhythm", "pitches"])
def test_chosen_notes_are_drawn_again_and_no_others(keep: Keep) -> None:
    chosen = [8, 9, 10, 11]
    times_of = [Span(MELODY.notes[index].onset_ticks, MELODY.notes[index].end_ticks) for index in chosen]

    def elsewhere(melody: Melody) -> list[Note]:
        return [n for n in melody.notes if not any(span.start <= n.onset_ticks < span.end for span in times_of)]

    after, locks = reroll(MELODY, NOTHING, notes=chosen, keep=keep)
    assert elsewhere(after) == elsewhere(MELODY)
    assert after.notes != MELODY.notes
    assert locks == NOTHING
    with pytest.raises(ConstraintError, match="the chosen notes are all locked, and nothing is left"):
        reroll(MELODY, lock_notes(NOTHING, MELODY, chosen), notes=chosen, keep=keep)


def test_a_rhythm_alone_is_drawn_around_the_order_of_the_pitches() -> None:
    after, _ = reroll(MELODY, NOTHING, bars=range(1, 5), keep="pitches")
    assert times(inside(after, set(range(1, 5)))) != times(inside(MELODY, set(range(1, 5))))
    for bar in range(1, 5):
        old, new = ([note.pitch for note in inside(melody, {bar})] for melody in (MELODY, after))
        assert set(new) <= set(old)
        if len(new) == len(old):
            assert new == old


def test_after_all_that_is_free_a_knob_goes_on_from_that_draw() -> None:
    after, locks = reroll(MELODY, locked({-1, 0, 1}))
    assert regenerate(locks, ASKED, ASKED).notes == after.notes
    assert reroll(after, locks)[1].take == locks.take + 1


def test_a_knob_goes_on_from_the_take_of_each_bar() -> None:
    """Where a knob leaves the melody as it is, it leaves a bar as it is that was drawn by itself."""
    for seed in range(6):
        asked = Parameters(bars=8, seed=seed)
        before = generate(asked)
        after, locks = reroll(before, NOTHING, bars=[4])
        after, locks = reroll(after, locks, bars=[6], keep="rhythm")
        assert with_own_takes(before, locks).notes == after.notes
        turned = generate(asked.replace(complexity=40))
        own = with_own_takes(turned, locks)
        assert outside(own, {4, 6}) == outside(turned, {4, 6})
        assert inside(own, {4}) != inside(turned, {4})
        assert again(own) == own


def test_of_takes_of_bars_only_those_count_that_are_there_and_free() -> None:
    after, locks = reroll(MELODY, NOTHING, bars=[5, 7])
    held = lock_bars(locks, after, ASKED, [5])
    short = regenerate(held.in_take(0), ASKED, ASKED.replace(bars=7))
    assert with_own_takes(short, held) is short


def test_the_bars_drawn_together_are_drawn_together_again() -> None:
    after, locks = reroll(MELODY, NOTHING, bars=[2, 3, 6])
    assert with_own_takes(MELODY, locks).notes == after.notes


def test_takes_of_bars_and_layers_are_counted_on_and_forgotten_by_a_draw_of_all() -> None:
    once, locks = reroll(MELODY, NOTHING, bars=[4])
    assert [locks.takes_of(layer, 6) for layer in ("harmony", "rhythm", "pitch")] == [[0, 0, 0, 0, 1, 0]] * 3
    twice, locks = reroll(once, locks, bars=[5], keep="rhythm")
    assert locks.takes_of("pitch", 6) == [0, 0, 0, 0, 1, 2]
    assert locks.takes_of("rhythm", 6) == [0, 0, 0, 0, 1, 0]
    turned = with_own_takes(generate(ASKED.replace(complexity=40)), locks)
    assert reroll(turned, locks, bars=[4])[1].takes_of("pitch", 6) == [0, 0, 0, 0, 3, 2]
    assert reroll(twice, locks)[1] == Given(take=3)


def test_bars_that_were_locked_as_silence_stay_silent() -> None:
    locks = Given(closed=(Span(0, 1920),))
    assert inside(regenerate(locks, ASKED, ASKED), {0}) == []
