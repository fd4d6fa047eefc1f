"""Choice boxes: families, search, and no telling unless the user chose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.fields import Choice, ChoiceField, field_named
from melodygen.theory.instruments import FAMILIES, INSTRUMENTS
from ui.controls.choice import FAMILY, ChoiceBox
from ui.theme import LIGHT, apply_theme


def made(qtbot: QtBot, name: str) -> ChoiceBox:
    field = field_named(name)
    assert isinstance(field, ChoiceField)
    box = ChoiceBox(field.choices)
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme, given back as it was."""
    sheet, before = qapp.styleSheet(), qapp.palette()
    apply_theme(qapp, LIGHT)
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(before)


def drawn(box: ChoiceBox) -> list[str]:
    """The list as it is seen: headings in brackets."""
    rows = range(box.count())
    return [f"[{box.itemData(row, FAMILY)}]" if box.itemData(row, FAMILY) else box.itemText(row) for row in rows]


def test_instruments_stand_under_their_families(qtbot: QtBot) -> None:
    expected: list[str] = []
    for family in FAMILIES:
        expected += [f"[{family}]", *(i.label for i in INSTRUMENTS if i.family == family)]
    assert drawn(made(qtbot, "instrument")) == expected


def test_an_open_list_shows_all_of_its_rows_the_second_time_too(qtbot: QtBot, themed: QApplication) -> None:
    boxes = [made(qtbot, name) for name in ("metre", "contour", "note_range", "mood")]
    for box in boxes * 2:
        box.setCurrentIndex(1)
        box.activateWindow()
        box.setFocus()
        qtbot.waitUntil(box.hasFocus)
        box.showPopup()
        view = box.view()
        view.window().activateWindow()
        qtbot.waitUntil(view.hasFocus)
        assert view.verticalScrollBar().maximum() == 0
        assert view.viewport().height() >= box.count() * view.sizeHintForRow(0)
        box.hidePopup()


def test_a_choice_that_is_not_in_the_list_joins_it_once(qtbot: QtBot) -> None:
    box = ChoiceBox([Choice("pop", "Pop")])
    qtbot.addWidget(box)
    for slug in ("gone", "pop", "gone"):
        box.show_slug(slug)
        assert box.slug == slug
    assert drawn(box) == ["Pop", "gone"]


def test_headings_cannot_be_chosen(qtbot: QtBot) -> None:
    box = made(qtbot, "scale")
    headings = [row for row in range(box.count()) if box.itemData(row, FAMILY)]
    assert len(headings) > 3
    assert not any(box.model().flags(box.model().index(row, 0)) & Qt.ItemFlag.ItemIsEnabled for row in headings)


def test_showing_a_choice_tells_nobody(qtbot: QtBot) -> None:
    box, told = made(qtbot, "instrument"), list[int]()
    box.activated.connect(told.append)
    box.show_slug("violin")
    assert (box.slug, box.currentText(), told) == ("violin", "Violin", [])


@pytest.mark.parametrize(("typed", "slug"), [("alto", "alto-sax"), ("oboe", "oboe"), ("CHURCH", "church-organ")])
def test_enter_on_part_of_a_name_takes_it(qtbot: QtBot, typed: str, slug: str) -> None:
    box, told = made(qtbot, "instrument"), list[str]()
    box.activated.connect(lambda _: told.append(box.slug))
    line = box.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told[-1] == slug


def test_what_is_no_name_is_gone_when_the_box_is_left(qtbot: QtBot) -> None:
    box = made(qtbot, "instrument")
    box.show_slug("violin")
    box.setEditText("viol")
    assert box.is_being_typed_in()
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert box.currentText() == "Violin"
    assert not box.is_being_typed_in()


def test_arrow_keys_pass_over_headings(qtbot: QtBot) -> None:
    box, told = made(qtbot, "scale"), list[str]()
    box.activated.connect(lambda _: told.append(box.slug))
    first_of_modes = drawn(box).index("[Modes]") + 1
    box.setCurrentIndex(first_of_modes - 2)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert told == [box.itemData(first_of_modes, Qt.ItemDataRole.UserRole)]
