"""The hands: pointer, keys, wheel and drops, sent the way that the system sends them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def pause(ms: int) -> None:
    """Let the window work for so long."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def focus() -> QWidget | None:
    """What gets the keys."""
    return QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()


def press_key(key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A key, wherever the keyboard is."""
    target = focus()
    if target is not None:
        QTest.keyClick(target, key, modifiers)


def type_text(widget: QWidget, text: str) -> None:
    """Replace what stands in a line, and press Enter."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    target = QApplication.focusWidget() or widget
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, NO_KEYS, letter))
    QTest.keyClick(target, Qt.Key.Key_Return)


def strike_key(window: QWidget, key: Qt.Key, held_ms: int) -> None:
    """A key that is held for so long, as the window's system sends it: past whatever watches the window first."""
    handle = window.windowHandle()
    if handle is not None:
        QTest.keyPress(handle, key)
        pause(held_ms)
        QTest.keyRelease(handle, key)


def drag(widget: QWidget, places: list[QPoint], modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Press at the first place, move over the others, let go at the last; a click where there is only one."""
    window = widget.window().windowHandle()
    if window is None:
        return
    on_window = [_inside(widget.mapTo(widget.window(), place), widget.window()) for place in places]
    QTest.mousePress(window, LEFT, modifiers, on_window[0])
    for place in on_window[1:]:
        QTest.mouseMove(window, place)
        QApplication.processEvents()
    QTest.mouseRelease(window, LEFT, modifiers, on_window[-1])


def double_click(widget: QWidget, place: QPoint) -> None:
    """Click twice."""
    window = widget.window().windowHandle()
    if window is not None:
        QTest.mouseDClick(window, LEFT, NO_KEYS, _inside(widget.mapTo(widget.window(), place), widget.window()))


def turn_wheel(widget: QWidget, place: QPoint, delta: QPoint, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Turn the wheel over a place; `delta` in eighths of a degree."""
    at, phase = QPointF(place), Qt.ScrollPhase.NoScrollPhase
    where = QPointF(widget.mapToGlobal(place))
    QApplication.sendEvent(
        widget, QWheelEvent(at, where, QPoint(), delta, Qt.MouseButton.NoButton, modifiers, phase, False)
    )


def drop(widget: QWidget, place: QPoint, paths: list[Path]) -> None:
    """Drop files on what takes drops there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    target = widget
    while not target.acceptDrops() and target.parentWidget() is not None:
        target = target.parentWidget()
    carry(target, [target.mapFromGlobal(widget.mapToGlobal(place))], data)


def carry(target: QWidget, places: list[QPoint], data: QMimeData, *, is_dropped: bool = True) -> None:
    """Drag `data` over the places, and drop it on the last where that is taken, or take it away again."""
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(places[0], action, data, LEFT, NO_KEYS)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return
    for place in places:
        QApplication.sendEvent(target, QDragMoveEvent(place, action, data, LEFT, NO_KEYS))
        QApplication.processEvents()
    at = QPointF(places[-1])
    QApplication.sendEvent(target, QDropEvent(at, action, data, LEFT, NO_KEYS) if is_dropped else QDragLeaveEvent())


def _inside(place: QPoint, window: QWidget) -> QPoint:
    return QPoint(min(max(place.x(), 0), window.width() - 1), min(max(place.y(), 0), window.height() - 1))
