from __future__ import annotations

from melodygen.editing import notes
from melodygen.editing.locks import locks_after
from melodygen.given import NOTHING, Given, GivenLine, GivenNote, Span
from tests.melodies import JIG


def test_a_note_that_was_changed_is_locked_and_no_other() -> None:
    after = notes.move(JIG, {240}, semitones=2)
    assert locks_after(NOTHING, JIG, after) == Given((GivenNote(240, 240, 79),))


def test_what_was_locked_stays_so_where_it_still_stands() -> None:
    locks = Given((GivenNote(0, 240, 74), GivenNote(240, 240), GivenNote(720, 720, 79)), (Span(0, 1440),))
    assert locks_after(locks, JIG, JIG) == locks
    changed = locks_after(locks, JIG, notes.move(JIG, {240}, semitones=2))
    assert changed.notes == (GivenNote(0, 240, 74), GivenNote(240, 240, 79), GivenNote(720, 720, 79))
    assert changed.closed == locks.closed


def test_a_note_that_is_gone_is_locked_no_longer() -> None:
    locks = Given((GivenNote(0, 240, 74), GivenNote(720, 720, 79)))
    assert locks_after(locks, JIG, notes.erase(JIG, {0})).notes == (GivenNote(720, 720, 79),)
    shorter = notes.resize(JIG, {720}, ticks=-240)
    assert locks_after(locks, JIG, shorter).notes == (GivenNote(0, 240, 74), GivenNote(720, 480, 79))


def test_where_pitches_are_locked_they_are_those_that_the_hand_has_made() -> None:
    first = tuple(note.pitch for note in JIG.notes if note.onset_ticks < JIG.metre.bar_ticks)
    locks = Given(lines=(GivenLine(0, first),))
    raised = notes.move(JIG, {0}, semitones=2)
    assert locks_after(locks, JIG, raised).lines == (GivenLine(0, (first[0] + 2, *first[1:])),)
