"""The user's own keys: kept, told apart from what others have, and given back."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.actions import Actions, Shortcuts
from ui.settings import Settings


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window)


@pytest.fixture
def shortcuts(actions: Actions, settings: Settings) -> Shortcuts:
    return Shortcuts(actions, settings)


def key_of(actions: Actions, name: str) -> list[str]:
    return [key.toString() for key in actions[name].shortcuts()]


def test_a_key_is_used_shown_and_kept_until_the_next_start(
    actions: Actions, shortcuts: Shortcuts, settings: Settings, window: QWidget
) -> None:
    shortcuts.change("generate", QKeySequence("Ctrl+B"))
    assert key_of(actions, "generate") == ["Ctrl+B"]
    assert "(Ctrl+B)" in actions["generate"].toolTip()
    later = Actions(window)
    Shortcuts(later, settings)
    assert key_of(later, "generate") == ["Ctrl+B"]


def test_a_key_does_one_thing_only(actions: Actions, shortcuts: Shortcuts) -> None:
    assert shortcuts.taken_by(QKeySequence("F5"), but="loop") == "generate"
    assert shortcuts.taken_by(QKeySequence("F5"), but="generate") is None
    shortcuts.change("loop", QKeySequence("F5"))
    assert key_of(actions, "generate") == ["Ctrl+G"]
    assert key_of(actions, "loop") == ["F5"]
    shortcuts.reset("generate")
    assert key_of(actions, "generate") == ["Ctrl+G", "F5"]
    assert key_of(actions, "loop") == []


def test_no_key_is_a_choice_that_is_kept(actions: Actions, shortcuts: Shortcuts, settings: Settings) -> None:
    shortcuts.change("quit", None)
    assert key_of(actions, "quit") == []
    assert settings.keys_of("quit") == ()
    assert shortcuts.is_own("quit")
    assert "(" not in actions["quit"].toolTip()


def test_all_can_be_given_back(actions: Actions, shortcuts: Shortcuts, settings: Settings) -> None:
    before = {name: key_of(actions, name) for name in actions}
    for name, key in (("loop", "F5"), ("save", "Ctrl+E"), ("open", "Ctrl+L")):
        shortcuts.change(name, QKeySequence(key))
    shortcuts.reset_all()
    assert {name: key_of(actions, name) for name in actions} == before
    assert not any(shortcuts.is_own(name) for name in actions)


@pytest.mark.parametrize(
    ("key", "is_refused"), [("Alt+G", True), ("Tab", True), ("Up", True), ("Ctrl+Up", False), ("B", False)]
)
def test_keys_that_the_window_needs_are_refused_in_a_sentence(shortcuts: Shortcuts, key: str, is_refused: bool) -> None:
    refusal = shortcuts.refusal(QKeySequence(key))
    assert bool(refusal) is is_refused
    assert not refusal or refusal.startswith(key)


@pytest.mark.parametrize("damaged", ["", "{", '"Ctrl+B"', "7"])
def test_a_damaged_store_means_the_keys_it_comes_with(settings: Settings, window: QWidget, damaged: str) -> None:
    settings._store.setValue("shortcuts/generate", damaged)
    actions = Actions(window)
    Shortcuts(actions, settings)
    assert key_of(actions, "generate") == ["Ctrl+G", "F5"]
