"""The tour: four steps by keyboard, skipped or gone through, in the way of nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.conftest import press
from ui.app import Session
from ui.tour import Tour


@pytest.fixture
def tour(session: Session, qtbot: QtBot) -> Tour:
    with qtbot.waitActive(session.window):
        session.window.activateWindow()
    session.window.roll.setFocus()
    press(session, "tour")
    return session.window.tour


def test_enter_goes_through_four_steps_that_stay_inside_the_window(tour: Tour, session: Session) -> None:
    window = session.window
    titles = []
    while tour.isVisible():
        titles.append((tour.count.text(), tour.title.text()))
        assert window.rect().contains(QRect(tour.pos(), tour.size()))
        assert tour.text.text() in tour.accessibleName()
        assert tour.go_on.hasFocus()
        QTest.keyClick(tour.go_on, Qt.Key.Key_Return)
    assert [count for count, _ in titles] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert len({title for _, title in titles}) == 4
    assert window.roll.hasFocus()


def test_escape_skips_it_and_it_can_be_called_again(tour: Tour, session: Session) -> None:
    QTest.keyClick(tour.go_on, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    press(session, "tour")
    assert tour.count.text() == "1 of 4"
    tour.skip.click()
    assert not tour.isVisible()


def test_the_window_grows_and_the_tour_keeps_to_its_part(tour: Tour, session: Session) -> None:
    session.window.resize(960, 560)
    assert session.window.rect().contains(QRect(tour.pos(), tour.size()))


def test_what_had_the_keyboard_may_be_gone_when_it_ends(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitActive(session.window):
        session.window.activateWindow()
    field = QLineEdit(session.window)
    field.show()
    field.setFocus()
    press(session, "tour")
    delete(field)
    session.window.tour.leave()
    assert not session.window.tour.isVisible()
