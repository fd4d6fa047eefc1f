"""A melody is varied while a slider moves, and goes on; locked stays, and each is one step to undo."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from melodygen.given import NOTHING
from melodygen.melody import Melody
from tests.ui.conftest import Settled, press
from tests.ui.doubles import Answers, FakeSynth
from tests.ui.test_locking import FIRST, notes_in
from ui.app import Session
from ui.dialogs import continue_question
from ui.varying import VaryDialog


def opened(session: Session) -> VaryDialog:
    dialog = session.window.editing.varying.vary()
    assert dialog is not None
    return dialog


def shared(one: Melody, other: Melody) -> float:
    """The share of the first one's notes that the other has too."""
    return len(set(one.notes) & set(other.notes)) / len(one.notes)


def test_the_melody_varies_with_the_slider_and_is_one_step_to_undo(session: Session, settled: Settled) -> None:
    before, dialog = settled(), opened(session)
    assert session.document.undo_name is None
    seen = [before]
    for amount in (20, 60, 90):
        dialog.slider.setValue(amount)
        seen.append(settled())
    shares = [shared(before, melody) for melody in seen]
    assert shares == sorted(shares, reverse=True)
    assert 0.5 < shares[1] < 1
    dialog.slider.setValue(20)
    assert settled().notes == seen[1].notes
    dialog.keep.click()
    assert session.document.undo_name == "variation by 20 %"
    press(session, "undo")
    assert session.document.melody is before
    assert session.document.undo_name is None


def test_a_slider_put_back_or_given_up_leaves_no_step(session: Session, settled: Settled) -> None:
    before = settled()
    for is_put_back in (True, False):
        dialog = opened(session)
        dialog.slider.setValue(50)
        assert settled().notes != before.notes
        if is_put_back:
            dialog.slider.setValue(0)
            dialog.accept()
        else:
            dialog.reject()
        assert settled() is before
        assert session.document.undo_name is None
        assert not session.document.is_dirty


def test_given_up_while_it_is_drawn_all_is_as_it_was(session: Session, settled: Settled) -> None:
    before, dialog = settled(), opened(session)
    for amount in range(5, 100, 5):
        dialog.slider.setValue(amount)
    dialog.reject()
    assert settled() is before
    assert session.document.undo_name is None


def test_what_varies_can_be_heard_while_the_slider_moves(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    dialog = opened(session)
    dialog.play.click()
    qtbot.waitUntil(lambda: synth.state == "playing" and dialog.play.text() == "&Pause")
    dialog.slider.setValue(40)
    melody = settled()
    assert synth.performance is not None
    assert [note.pitch for note in synth.performance.parts[0].notes] == [note.pitch for note in melody.notes]
    assert synth.state == "playing"
    dialog.reject()
    settled()


def test_locked_bars_do_not_vary(session: Session, settled: Settled) -> None:
    before = settled()
    session.window.roll.choose((0, 4))
    press(session, "lock")
    locks = session.document.locks
    opened(session).slider.setValue(100)
    after = settled()
    assert notes_in(after, FIRST) == notes_in(before, FIRST)
    assert notes_in(after, range(4, 16)) != notes_in(before, range(4, 16))
    assert session.document.locks == locks


def test_the_melody_goes_on_and_what_was_there_is_locked(session: Session, settled: Settled, answers: Answers) -> None:
    before = settled()
    press(session, "continue_melody")
    assert settled() is before
    answers.more_bars = 4
    press(session, "continue_melody")
    after = settled()
    assert answers.asked[-1] == "continue for 1 to 240 bars"
    assert (after.bars, session.document.parameters.bars) == (20, 20)
    assert notes_in(after, range(16)) == [*before.notes]
    assert session.document.undo_name == "going on for 4 bars"
    session.document.change("knob", {"complexity": 5})
    assert notes_in(settled(), range(16)) == [*before.notes]
    press(session, "undo")
    press(session, "undo")
    assert (session.document.parameters.bars, session.document.locks) == (16, NOTHING)


def test_a_melody_of_the_most_bars_does_not_go_on(session: Session, settled: Settled) -> None:
    session.document.change("Duration", {"bars": 256})
    settled()
    assert not session.window.actions_by_name["continue_melody"].isEnabled()


def test_the_question_offers_what_is_allowed(session: Session) -> None:
    dialog = continue_question(session.window, 5)
    assert (dialog.intMinimum(), dialog.intMaximum(), dialog.intValue()) == (1, 5, 5)
    dialog.deleteLater()
