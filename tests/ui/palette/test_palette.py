"""The palette: it finds what the menus have, does it by keyboard, and says why something cannot be done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Settled, press
from ui.actions import ACTIONS
from ui.app import Session
from ui.palette import CommandPalette
from ui.palette.rows import ENTRY, MARGIN
from ui.settings import Settings


@pytest.fixture
def palette(session: Session, qtbot: QtBot) -> CommandPalette:
    with qtbot.waitActive(session.window):
        session.window.activateWindow()
    session.window.roll.setFocus()
    press(session, "commands")
    return session.window.commands


def listed(palette: CommandPalette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data(ENTRY).identity for row in range(model.rowCount())]


def typed(palette: CommandPalette, text: str) -> list[str]:
    palette.line.clear()
    QTest.keyClicks(palette.line, text)
    return listed(palette)


def test_it_lists_every_action_but_its_own_and_those_of_menus_that_fill_themselves(palette: CommandPalette) -> None:
    names = listed(palette)
    assert {spec.name for spec in ACTIONS} - {"commands"} <= set(names)
    assert "commands" not in names
    assert "View › Theme › Dark" in names
    assert "Edit › Presets › Lullaby" in names


def test_it_takes_the_keyboard_and_gives_it_back(session: Session, palette: CommandPalette) -> None:
    assert palette.isVisible()
    assert palette.line.hasFocus()
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert session.window.roll.hasFocus()


def test_enter_does_what_was_found_and_it_is_first_the_next_time(
    session: Session, palette: CommandPalette, settings: Settings, settled: Settled
) -> None:
    assert typed(palette, "lulla")[0] == "Edit › Presets › Lullaby"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    settled()
    assert session.document.undo_name == "preset Lullaby"
    assert not palette.isVisible()
    assert settings.recent_actions == ("Edit › Presets › Lullaby",)
    press(session, "commands")
    assert listed(palette)[0] == "Edit › Presets › Lullaby"


def test_arrows_choose_among_what_was_found(palette: CommandPalette, session: Session) -> None:
    names = typed(palette, "zoom")
    assert sorted(names[:3]) == ["zoom_fit", "zoom_in", "zoom_out"]
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 0
    assert palette.line.hasFocus()


def test_what_cannot_be_done_says_why_and_is_not_done(palette: CommandPalette, session: Session) -> None:
    assert typed(palette, "lock chosen")[0] == "lock"
    entry = palette.list.currentIndex().data(ENTRY)
    assert entry.reason.startswith("No bars are chosen")
    assert entry.reason in palette.line.accessibleDescription()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_long_reason_gives_way_to_the_name(palette: CommandPalette) -> None:
    typed(palette, "re-roll what is chosen")
    index = palette.list.currentIndex()
    entry = index.data(ENTRY)
    assert entry.reason in index.data(Qt.ItemDataRole.ToolTipRole)
    name = palette.list.visualRect(index)
    name.setWidth(MARGIN + palette.list.fontMetrics().horizontalAdvance(entry.name))
    pictures = []
    for reason in (entry.reason, "."):
        palette.list.model().setData(index, replace(entry, reason=reason), ENTRY)
        pictures.append(palette.list.viewport().grab(name).toImage())
    assert pictures[0] == pictures[1]


def test_a_screen_reader_hears_the_name_the_state_the_menu_and_the_key(palette: CommandPalette) -> None:
    typed(palette, "follow")
    assert palette.line.accessibleDescription() == "Follow the Cursor, on, View, Ctrl+F"
    assert palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Follow the Cursor, on, View, Ctrl+F"


def test_what_has_no_name_finds_nothing_and_says_so(palette: CommandPalette) -> None:
    assert typed(palette, "xyzzy") == []
    assert palette.nothing.isVisible()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_goes_when_the_keyboard_goes_elsewhere(palette: CommandPalette, session: Session) -> None:
    session.window.roll.setFocus()
    assert not palette.isVisible()


def test_it_leaves_also_where_what_had_the_keyboard_is_gone(
    palette: CommandPalette, session: Session, qtbot: QtBot
) -> None:
    palette.leave()
    passing = QLineEdit(session.window)
    passing.show()
    passing.setFocus()
    press(session, "commands")
    with qtbot.waitSignal(passing.destroyed):
        passing.deleteLater()
    palette.leave()
    assert not palette.isVisible()


def test_undo_is_listed_under_what_it_would_take_back(
    palette: CommandPalette, session: Session, settled: Settled
) -> None:
    press(session, "generate")
    settled()
    press(session, "commands")
    typed(palette, "undo new")
    assert palette.list.currentIndex().data(ENTRY).name == "Undo new seed"
