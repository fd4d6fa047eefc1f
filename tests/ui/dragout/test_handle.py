"""The handle asks for a file when it is pressed and gives it away, as often as one likes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.dragout.handle import DragHandle, Request
from ui.dragout.mime import GNOME_FILES, mime_of

Keys = Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
FILE = Path("/a folder/melodygen F# minor seed 7.mid")


class Hand:
    """Drags the handle; what it asks for is answered with `file`, where there is one."""

    def __init__(self, qtbot: QtBot) -> None:
        self.file: Path | None = FILE
        self.wanted: list[Request] = []
        self.dragged: list[QMimeData] = []
        self.early: list[bool] = []
        self.clicks: list[bool] = []
        self.handle = DragHandle(self._on_drag)
        qtbot.addWidget(self.handle)
        self.handle.wanted.connect(self._on_wanted)
        self.handle.let_go_early.connect(lambda: self.early.append(True))
        self.handle.clicked.connect(lambda: self.clicks.append(True))
        self.handle.show()

    def press(self, keys: Keys = Keys.NoModifier) -> None:
        QTest.mousePress(self.handle, LEFT, keys, QPoint(4, 4))

    def move(self, by: int, keys: Keys = Keys.NoModifier) -> None:
        at = QPointF(4 + by, 4)
        where = self.handle.mapToGlobal(at)
        QApplication.sendEvent(
            self.handle, QMouseEvent(QMouseEvent.Type.MouseMove, at, where, Qt.MouseButton.NoButton, LEFT, keys)
        )

    def release(self) -> None:
        QTest.mouseRelease(self.handle, LEFT, Keys.NoModifier, QPoint(4, 4))

    def _on_wanted(self, request: Request) -> None:
        self.wanted.append(request)
        if self.file is not None:
            self.handle.offer(self.file)

    def _on_drag(self, _: QWidget, data: QMimeData) -> None:
        self.dragged.append(data)


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot)


def test_it_can_be_dragged_as_often_as_one_likes(hand: Hand) -> None:
    for count in range(1, 6):
        hand.press()
        hand.move(40)
        assert [data.urls()[0].toLocalFile() for data in hand.dragged] == [str(FILE)] * count
        assert not hand.handle.isDown()


@pytest.mark.parametrize(
    ("keys", "request_"),
    [
        (Keys.NoModifier, (("melody",), "export_midi")),
        (Keys.ControlModifier, (("melody",), "export_audio")),
        (Keys.AltModifier, (("melody",), "export_audio")),
        (Keys.ShiftModifier, (("chords",), "export_midi")),
        (Keys.ShiftModifier | Keys.ControlModifier, (("chords",), "export_audio")),
    ],
)
def test_keys_choose_what_is_dragged(hand: Hand, keys: Keys, request_: Request) -> None:
    hand.press(keys)
    hand.move(40, keys)
    assert hand.wanted == [request_]
    assert len(hand.dragged) == 1


def test_a_key_pressed_on_the_way_asks_for_another_file(hand: Hand) -> None:
    hand.file = None
    hand.press()
    hand.move(40, Keys.AltModifier)
    assert [kind for _, kind in hand.wanted] == ["export_midi", "export_audio"]
    assert hand.dragged == []


def test_a_small_move_is_none(hand: Hand) -> None:
    hand.press()
    hand.move(1)
    hand.release()
    assert (hand.dragged, hand.clicks) == ([], [True])


def test_the_drag_begins_once_the_file_is_there(hand: Hand) -> None:
    hand.file = None
    hand.press(Keys.ControlModifier)
    hand.move(40, Keys.ControlModifier)
    assert hand.handle.cursor().shape() == Qt.CursorShape.WaitCursor
    hand.handle.offer(FILE)
    hand.move(41, Keys.ControlModifier)
    assert len(hand.dragged) == 1
    assert hand.early == []


def test_letting_go_before_there_is_a_file_is_told_and_is_no_click(hand: Hand) -> None:
    hand.file = None
    hand.press()
    hand.move(40)
    hand.release()
    assert (hand.early, hand.clicks, hand.dragged) == ([True], [], [])
    hand.handle.offer(FILE)
    hand.move(60)
    assert hand.dragged == []


def test_escape_gives_it_up(hand: Hand) -> None:
    hand.press()
    QTest.keyClick(hand.handle, Qt.Key.Key_Escape)
    hand.move(40)
    assert hand.dragged == []


def test_the_data_are_a_list_of_addresses() -> None:
    data = mime_of(FILE)
    assert data.hasFormat("text/uri-list")
    assert (
        bytes(data.data("text/uri-list").data()).strip()
        == b"file:///a%20folder/melodygen%20F%23%20minor%20seed%207.mid"
    )
    assert bytes(data.data(GNOME_FILES).data()) == b"copy\nfile:///a%20folder/melodygen%20F%23%20minor%20seed%207.mid"
