"""Filling a gap and surprising, as actions about what is chosen on the roll."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from melodygen.melody import Melody, Note
from melodygen.variation import gaps
from tests.ui.conftest import Settled, press
from ui.app import Session
from ui.roll.choice import Choice

BAR = 1920


def erase_bars(session: Session, settled: Settled, first: int, end: int) -> Melody:
    melody = settled()
    onsets = [note.onset_ticks for note in melody.notes if first * BAR <= note.onset_ticks < end * BAR]
    session.window.roll.selection.choose(onsets)
    press(session, "erase")
    session.window.roll.selection.choose(())
    return settled()


def between(melody: Melody, first: int, end: int) -> list[Note]:
    return [note for note in melody.notes if first * BAR <= note.onset_ticks < end * BAR]


def test_the_gap_at_the_cursor_is_filled_and_undone_by_its_name(session: Session, settled: Settled) -> None:
    before = erase_bars(session, settled, 4, 6)
    session.window.roll.set_position(4.5 * BAR)
    press(session, "fill_gap")
    after = settled()
    assert set(before.notes) < set(after.notes)
    assert between(after, 4, 6)
    assert session.document.undo_name == "filling of the gap"
    press(session, "undo")
    assert session.document.melody is before


def test_only_the_chosen_bars_or_the_stretch_between_chosen_notes_is_filled(session: Session, settled: Settled) -> None:
    before, roll = erase_bars(session, settled, 4, 6), session.window.roll
    roll.choose((4, 5))
    press(session, "fill_gap")
    first = settled()
    assert session.document.undo_name == "filling of the gaps in bar 5"
    assert (bool(between(first, 4, 5)), between(first, 5, 6)) == (True, between(before, 5, 6))
    press(session, "undo")
    around = [before.notes[index] for index in (-1, 0)]
    roll.selection.choose(note.onset_ticks for note in around)
    press(session, "fill_gap")
    assert between(settled(), 4, 6)
    assert session.document.undo_name == "filling of the gaps in 2 notes"


def test_where_nothing_is_silent_it_says_so(session: Session, settled: Settled) -> None:
    before, window = settled(), session.window
    bar = next(bar for bar in range(16) if not gaps(before, Choice(bars=(bar, bar + 1)).span(before)))
    window.roll.choose((bar, bar + 1))
    press(session, "fill_gap")
    assert settled() is before
    assert "no silence of an eighth or more; choose bars that have one" in window.messages.label.text()


def test_surprise_needs_a_choice_and_draws_it_alone(qtbot: QtBot, session: Session, settled: Settled) -> None:
    before, window = settled(), session.window
    action = window.actions_by_name["surprise_here"]
    assert not action.isEnabled()
    assert window.actions_by_name.reason("surprise_here").startswith("Nothing is chosen")
    window.roll.choose((4, 6))
    assert action.isEnabled()
    action.trigger()
    after = settled()
    assert session.document.undo_name == "surprise in bars 5-6"
    assert between(after, 4, 6) != between(before, 4, 6)
    assert between(after, 0, 4) + between(after, 6, 16) == between(before, 0, 4) + between(before, 6, 16)


def test_what_is_locked_is_not_surprised(session: Session, settled: Settled) -> None:
    before, window = settled(), session.window
    window.roll.choose((4, 6))
    press(session, "lock")
    press(session, "surprise_here")
    assert settled() is before
    assert "is chosen is all locked" in window.messages.label.text()


def test_notes_are_the_choice_before_bars() -> None:
    assert Choice(frozenset([480]), (0, 2)).words == "1 note"
    assert Choice(bars=(0, 2)).words == "bars 1-2"
    assert not Choice()
