"""Parts in rows: as wide as they like, narrower where more then fit, and in further rows where not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.flow import Flow


class Part(QWidget):
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(100, 20)


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    box = QWidget()
    flow = Flow(box)
    flow.setContentsMargins(5, 5, 5, 5)
    flow.setSpacing(10)
    for least in (100, 60, 100):
        part = Part(box)
        part.setMinimumWidth(least)
        flow.addWidget(part)
    qtbot.addWidget(box)
    return box


@pytest.mark.parametrize(
    ("width", "height", "places", "widths"),
    [
        (400, 30, [(5, 5), (115, 5), (225, 5)], [100, 100, 100]),
        (300, 30, [(5, 5), (115, 5), (195, 5)], [100, 70, 100]),
        (230, 60, [(5, 5), (115, 5), (5, 35)], [100, 100, 100]),
        (110, 90, [(5, 5), (5, 35), (5, 65)], [100, 100, 100]),
    ],
)
def test_parts_stand_in_as_few_rows_as_they_can(
    box: QWidget, width: int, height: int, places: list[tuple[int, int]], widths: list[int]
) -> None:
    flow = box.layout()
    box.resize(width, flow.heightForWidth(width))
    box.show()
    parts = box.findChildren(Part)
    assert box.height() == height
    assert [part.pos() for part in parts] == [QPoint(*place) for place in places]
    assert [part.width() for part in parts] == widths


def test_it_asks_for_one_row_and_can_do_with_one_part_in_each(box: QWidget) -> None:
    assert box.sizeHint() == QSize(330, 30)
    assert box.minimumSizeHint().width() == 110


def test_what_is_hidden_takes_no_room(box: QWidget) -> None:
    box.findChildren(Part)[0].hide()
    assert box.sizeHint() == QSize(220, 30)
