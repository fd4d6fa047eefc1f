"""The presets: taken over with the seed as it was, and kept under a name of one's own."""

from __future__ import annotations

from melodygen.parameters import Parameters
from melodygen.presets import load_preset
from tests.ui.conftest import Settled
from tests.ui.doubles import Answers
from ui.app import Session


def test_a_preset_keeps_the_seed_and_undo_names_it(session: Session, settled: Settled) -> None:
    session.window.presets.fill()
    (action,) = (action for action in session.window.presets.actions() if action.text() == "Lullaby")
    action.trigger()
    settled()
    assert session.document.parameters == load_preset("lullaby").replace(seed=1)
    assert session.document.undo_name == "preset Lullaby"


def test_the_present_parameters_are_kept_as_a_preset(session: Session, answers: Answers, settled: Settled) -> None:
    session.window.panel.edited.emit("bars", 5, None)
    settled()
    answers.preset = "Five bars"
    session.window.presets.keep_present()
    assert load_preset("Five bars") == Parameters(bars=5)


def test_a_shipped_preset_is_not_replaced(session: Session, answers: Answers) -> None:
    answers.preset = "Lullaby"
    session.window.presets.keep_present()
    (asked,) = answers.asked
    assert asked.startswith("preset instead of Lullaby: preset name must be another name")
    assert not session.window.messages.isVisible()
    answers.preset = "My lullaby"
    session.window.presets.keep_present()
    assert session.window.messages.label.text() == "Saved preset My lullaby"
