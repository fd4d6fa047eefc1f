"""The presets: taken over with the seed as it was, and kept under a name of one's own."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from melodygen.parameters import Parameters
from melodygen.presets import load_preset, save_preset
from tests.ui.conftest import Settled
from tests.ui.doubles import Answers
from ui.app import Session
from ui.presets_menu import PresetsMenu


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


def test_presets_of_ones_own_are_renamed_and_removed(session: Session, answers: Answers) -> None:
    presets = session.window.presets
    save_preset("First", Parameters(bars=5))
    save_preset("Second", Parameters(bars=6))
    presets.fill()
    assert own(presets) == {"&Rename": ["First…", "Second…"], "Re&move": ["First…", "Second…"]}
    answers.preset = "Third"
    choose(presets, "&Rename", "First…")
    answers.removes = True
    presets.fill()
    choose(presets, "Re&move", "Second…")
    assert answers.asked == ["preset instead of First: ", "remove preset Second"]
    presets.fill()
    assert own(presets)["&Rename"] == ["Third…"]
    assert load_preset("third") == Parameters(bars=5)


def test_what_the_user_does_not_mean_is_not_removed(session: Session, answers: Answers) -> None:
    save_preset("First", Parameters(bars=5))
    session.window.presets.fill()
    choose(session.window.presets, "Re&move", "First…")
    assert load_preset("first") == Parameters(bars=5)


def test_without_presets_of_ones_own_there_is_nothing_to_rename(session: Session) -> None:
    session.window.presets.fill()
    assert own(session.window.presets) == {}


def own(presets: PresetsMenu) -> dict[str, list[str]]:
    """The menus in the menu, and what they list."""
    menus = [menu for action in presets.actions() if isinstance(menu := action.menu(), QMenu)]
    return {menu.title(): [action.text() for action in menu.actions()] for menu in menus}


def choose(presets: PresetsMenu, title: str, text: str) -> None:
    (menu,) = [
        menu for action in presets.actions() if isinstance(menu := action.menu(), QMenu) and menu.title() == title
    ]
    next(action for action in menu.actions() if action.text() == text).trigger()
