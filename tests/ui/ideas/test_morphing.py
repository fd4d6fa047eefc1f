"""The melody goes some of the way towards an idea while a slider moves; locked stays, and it is one step to undo."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Settled, press
from tests.ui.ideas.test_in_the_window import Draw, draw, view
from tests.ui.test_locking import FIRST, notes_in
from tests.ui.test_varying import shared
from ui.app import Session
from ui.ideas.morphing import MorphDialog

__all__ = ["draw"]


def opened(session: Session) -> MorphDialog:
    dialog = session.window.ideas.morphing.morph()
    assert dialog is not None
    return dialog


def test_the_melody_goes_to_the_idea_with_the_slider_and_is_one_step_to_undo(
    session: Session, settled: Settled, draw: Draw
) -> None:
    before, found = settled(), draw()
    view(session).choose(3)
    dialog = opened(session)
    shares = []
    for amount in (10, 50, 90, 100):
        dialog.slider.setValue(amount)
        shares.append(shared(before, settled()))
    assert shares == sorted(shares, reverse=True)
    assert settled() == found[3].idea.melody
    dialog.slider.setValue(50)
    settled()
    dialog.keep.click()
    assert session.document.undo_name == "morph by 50 %"
    press(session, "undo")
    assert settled() is before
    assert session.document.undo_name is None


def test_given_up_all_is_as_it_was(session: Session, settled: Settled, draw: Draw) -> None:
    before = settled()
    draw()
    view(session).choose(3)
    dialog = opened(session)
    dialog.slider.setValue(70)
    settled()
    dialog.reject()
    assert settled() is before
    assert not session.document.is_dirty


def test_locked_bars_do_not_morph(session: Session, settled: Settled, draw: Draw) -> None:
    draw()
    session.window.roll.choose((0, 4))
    press(session, "lock")
    before = settled()
    view(session).choose(3)
    opened(session).slider.setValue(100)
    after = settled()
    assert notes_in(after, FIRST) == notes_in(before, FIRST)
    assert notes_in(after, range(4, 16)) != notes_in(before, range(4, 16))


def test_an_idea_of_another_length_has_no_way_to_it(
    session: Session, settled: Settled, draw: Draw, qtbot: QtBot
) -> None:
    draw()
    session.document.change("Duration", {"bars": 8})
    settled()
    view(session).choose(0)
    assert session.window.ideas.morphing.morph() is None
    assert "One melody has 8 bars, the other 16" in session.window.messages.label.text()


def test_without_an_idea_there_is_nothing_to_morph_to(session: Session) -> None:
    action = session.window.actions_by_name["morph"]
    assert not action.isEnabled()
    assert session.window.actions_by_name.reason("morph").startswith("No idea is chosen")
    assert session.window.ideas.morphing.morph() is None
