from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import Actions, Shortcuts
from ui.help import ShortcutsDialog
from ui.settings import Settings


@pytest.mark.parametrize("height", [560, 860])
def test_all_keys_are_listed_in_a_list_that_is_no_higher_than_the_window(
    qtbot: QtBot, settings: Settings, height: int
) -> None:
    window = QWidget()
    window.resize(960, height)
    qtbot.addWidget(window)
    dialog = ShortcutsDialog(Shortcuts(Actions(window), settings), window)
    dialog.show()
    assert dialog.height() < height
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.widget().width() <= area.viewport().width()
    assert {"Ctrl+G or F5", "Shift+S"} <= {label.text() for label in area.findChildren(QLabel)}
