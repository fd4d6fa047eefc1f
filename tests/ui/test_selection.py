from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from ui.selection import Selection


@pytest.fixture
def selection(qapp: QApplication) -> Selection:
    return Selection()


def test_it_tells_of_changes_and_of_nothing_else(selection: Selection) -> None:
    changes = QSignalSpy(selection.changed)
    selection.choose([0, 480])
    selection.choose((480, 0))
    assert selection.onsets == {0, 480}
    assert changes.count() == 1


def test_a_note_is_added_and_taken_away_again(selection: Selection) -> None:
    selection.choose([0])
    selection.toggle(480)
    assert selection.onsets == {0, 480}
    selection.toggle(0)
    assert selection.onsets == {480}
