"""The tables of actions: one name and key each, and what cannot be done just now says why."""

from __future__ import annotations

import re
from collections import Counter
from typing import get_args

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS, MENUS, Actions, plain
from ui.actions.spec import REASONS, Need
from ui.app import Session

TAKEN = {"Ctrl+H", "Ctrl+M", "Ctrl+W", "Ctrl+Shift+3", "Ctrl+Shift+4", "Ctrl+Shift+5", "Alt+F4", "F10", "F11"}
"""On macOS, where Ctrl is Cmd, they hide, minimise, close and photograph; elsewhere they close and lead to the menus.

Ctrl and Alt with a letter are how Windows hears AltGr, with which many a keyboard types its letters and signs.
"""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window)


def test_names_are_there_once_and_every_row_says_what_it_does() -> None:
    rows = [spec for menu in MENUS for spec in menu.rows]
    assert len(rows) > 30
    assert max(Counter(spec.name for spec in rows).values()) == 1
    assert [spec.name for spec in ACTIONS if not spec.tip] == ["quit", "about"]


def test_no_key_does_two_things(actions: Actions) -> None:
    keys = Counter(key.toString() for name in actions for key in actions[name].shortcuts())
    assert keys.total() > 60
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_key_is_one_that_a_system_keeps_or_that_types_a_letter(actions: Actions) -> None:
    keys = {key.toString(): name for name in actions for key in actions[name].shortcuts()}
    assert {key: keys[key] for key in TAKEN & keys.keys()} == {}
    assert {key: name for key, name in keys.items() if re.fullmatch(r"Ctrl\+Alt\+(Shift\+)?[A-Z0-9]", key)} == {}


def test_letters_are_there_once_in_each_menu() -> None:
    for menu in MENUS:
        letters = Counter(match[1].upper() for spec in menu.rows if (match := re.search("&(.)", spec.text)))
        assert letters.total() == len(menu.rows), menu.name
        assert max(letters.values()) == 1, (menu.name, letters)


def test_what_an_action_needs_decides_whether_it_can_be_done_and_gives_the_reason(actions: Actions) -> None:
    assert not actions["save"].isEnabled()
    assert actions.reason("save") == "There is no melody yet"
    assert actions["open"].isEnabled()
    assert actions.reason("open") == ""
    actions.provide("melody", is_there=True)
    assert actions["save"].isEnabled()
    assert actions.reason("save") == ""
    actions.provide("melody", is_there=False)
    assert not actions["save"].isEnabled()


def test_every_need_has_a_reason_and_is_needed() -> None:
    assert set(REASONS) == set(get_args(Need)) == {need for spec in ACTIONS for need in spec.needs}


@pytest.mark.parametrize(
    ("text", "said"), [("Save &As…", "Save As"), ("Rock && &Roll", "Rock & Roll"), ("Quit", "Quit")]
)
def test_plain_text_has_no_marks(text: str, said: str) -> None:
    assert plain(text) == said


def test_no_alt_key_leads_to_two_places(session: Session) -> None:
    window = session.window
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy() is not None]
    texts += [button.text() for button in window.findChildren(QAbstractButton)]
    letters = Counter(match[1].upper() for text in texts if (match := re.search("&([^&])", text)))
    assert letters.total() > 20
    assert [letter for letter, count in letters.items() if count > 1] == []
