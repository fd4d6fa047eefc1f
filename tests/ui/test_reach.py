"""Everything is reached by the Tab key, seen to be reached and told to a screen reader, at each scale of the screen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Settled, press
from ui import dialogs
from ui.actions import ACTIONS
from ui.actions.help import HELP
from ui.app import Session

HALO_PX = 4
"""How far around a part its focus may show."""

MOST_STOPS = 300
ROOT = Path(__file__).parents[2]

SCALE = "QT_SCALE_FACTOR"

NO_DIALOGS = frozenset(
    (
        *("open", "save_as", "export_folder", "choose_soundfont", "continue_melody", "tag_idea"),
        *("commands", "tour", "edit_chord", "morph"),
    )
)
"""Actions with dots that ask by `Questions`, whose own dialogs are below, or open a part of the window."""

DIALOGS = [
    spec.name for spec in ACTIONS if (spec.text.endswith("…") or spec in HELP.rows) and spec.name not in NO_DIALOGS
]
SCALED_DIALOGS = ("preferences", "export_midi")

QUESTIONS: dict[str, Callable[[QWidget], QDialog]] = {
    "save": lambda window: dialogs.save_question(window, "theme"),
    "style": lambda window: dialogs.style_question(window, "Irish", is_in_use=True),
    "remove": lambda window: dialogs.remove_question(window, "Remove it?"),
    "replace": lambda window: dialogs.replace_question(window, "theme"),
    "design": lambda window: dialogs.design_question(window, "study.toml"),
    "comments": lambda window: dialogs.comments_question(window, "study.toml"),
    "preset": lambda window: dialogs.preset_question(window, "one", "it is taken"),
    "continue": lambda window: dialogs.continue_question(window, 40),
}


@pytest.fixture
def active(session: Session, settled: Settled, qtbot: QtBot) -> Session:
    """With everything on show that can be."""
    window = session.window
    bring_forward(window, qtbot)
    press(session, "generate")
    settled()
    for name in ("why", "surprise", "loop"):
        window.actions_by_name[name].setChecked(True)
    window.messages.say("Something to read")
    QApplication.processEvents()
    return session


def bring_forward(window: QWidget, qtbot: QtBot) -> None:
    """Give `window` the keyboard; a dialog calls itself active also while its parent has it."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def stops(root: QWidget) -> list[QWidget]:
    """What the Tab key should reach below `root`: of buttons that exclude each other, the chosen one."""
    return [
        part
        for part in root.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.window() is root.window()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not (isinstance(part, QAbstractButton) and is_one_of_several(part) and not part.isChecked())
    ]


def is_one_of_several(button: QAbstractButton) -> bool:
    group = button.group()
    return button.autoExclusive() or (group is not None and group.exclusive())


def reached(root: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What has the keyboard after each press of `key`, until it comes back to where it began."""
    begin = QApplication.focusWidget()
    assert begin is not None
    found = [begin]
    for _ in range(MOST_STOPS):
        QTest.keyClick(found[-1], key)
        now = QApplication.focusWidget()
        assert now is not None, f"after {described(found[-1])} nothing has the keyboard"
        assert now is not found[-1], f"{described(now)} lets nobody go"
        if now is begin:
            return found
        assert now not in found, f"{described(now)} is reached in a ring that leaves out {described(begin)}"
        found.append(now)
    raise AssertionError("it never comes back")


def described(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()} “{part.accessibleName()}” of {type(part.parent()).__name__}"


def nameless(root: QWidget) -> list[str]:
    """The stops that a screen reader would have no name for: neither one of their own, nor a text, nor a label."""
    labelled = {label.buddy() for label in root.findChildren(QLabel)}
    return [
        described(part)
        for part in stops(root)
        if not (part.accessibleName() or getattr(part, "text", str)() or part in labelled or part.parent() in labelled)
    ]


def looks(part: QWidget) -> QImage:
    place = part.rect().translated(part.mapTo(part.window(), part.rect().topLeft()))
    return part.window().grab(place.adjusted(-HALO_PX, -HALO_PX, HALO_PX, HALO_PX)).toImage()


def unseen(root: QWidget, shelter: QWidget) -> list[str]:
    """The stops that look the same whether or not they have the keyboard, which else goes to `shelter`."""
    found = []
    for part in stops(root):
        other = shelter if part is not shelter else next(it for it in stops(root) if it is not part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        focused = looks(part)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if looks(part) == focused:
            found.append(described(part))
    return found


def check(root: QWidget, name: str) -> None:
    """Names, a way to everything and back, forwards and backwards, and a focus that is seen."""
    wanted = stops(root)
    assert not (found := nameless(root)), f"{name}: no name: {found}"
    if len(wanted) < 2:
        return
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    forwards = reached(root)
    left_out = [described(part) for part in wanted if part not in forwards]
    assert not left_out, f"{name}: not reached: {left_out}"
    backwards = reached(root, Qt.Key.Key_Backtab)
    assert backwards == [forwards[0], *reversed(forwards[1:])], f"{name}: another way back"
    assert not (found := unseen(root, wanted[0])), f"{name}: not seen: {found}"


def test_every_part_of_the_window_is_reached_named_and_seen(active: Session) -> None:
    assert len(stops(active.window)) > 40
    check(active.window, "window")


def test_every_part_of_every_dialog_is_reached_named_and_seen(active: Session, qtbot: QtBot) -> None:
    for name in SCALED_DIALOGS if SCALE in os.environ else DIALOGS:
        action = active.window.actions_by_name[name]
        if not action.isEnabled():
            active.window.roll.choose((0, 2))
        action.trigger()
        opened = active.window.findChildren(QDialog)
        assert opened, f"{name} opens no dialog"
        for dialog in opened:
            bring_forward(dialog, qtbot)
            check(dialog, name)
            dialog.reject()
            dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_part_of_every_question_is_reached_named_and_seen(active: Session, qtbot: QtBot) -> None:
    for name, ask in QUESTIONS.items():
        dialog = ask(active.window)
        dialog.open()
        bring_forward(dialog, qtbot)
        check(dialog, name)
        dialog.reject()
        dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def cramped(root: QWidget) -> list[str]:
    """The texts that have less room than they need, though they are neither wrapped nor cut on purpose."""
    parts = [
        *(label for label in root.findChildren(QLabel) if not label.wordWrap()),
        *root.findChildren(QAbstractButton),
    ]
    return [
        f"{described(part)}: {part.text()}"
        for part in parts
        if part.isVisible() and shows_text(part) and part.width() < part.minimumSizeHint().width()
    ]


def shows_text(part: QLabel | QAbstractButton) -> bool:
    is_icon = isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    return bool(part.text()) and not is_icon


def covered(parts: list[QWidget]) -> list[str]:
    """The parts that are not whole, since another one lies over them or what they stand in is too narrow."""
    return [described(part) for part in parts if part.visibleRegion().boundingRect().width() < part.width()]


@pytest.mark.parametrize("name", ["ideas", "play_in", "velocities", "performed", "notation"])
def test_every_part_has_its_width_in_the_smallest_window_beside_the_explanation(active: Session, name: str) -> None:
    window = active.window
    window.messages.dismiss()
    for other in ("ideas", "surprise"):
        window.actions_by_name[other].setChecked(False)
    window.actions_by_name[name].setChecked(True)
    window.resize(window.minimumSize())
    for _ in range(3):  # the width of a bar is known before its height is
        QApplication.processEvents()
    assert cramped(window) == []
    bars: tuple[QWidget, ...] = (window.side, window.roll_bar, window.playing_in.bar, window.ideas_strip)
    parts = [part for bar in bars for part in bar.children() if isinstance(part, QWidget) and part.isVisible()]
    assert len(parts) > 8
    assert covered(parts) == []


def test_the_grid_keeps_some_height_beside_velocities_and_notation(active: Session) -> None:
    window = active.window
    for name in ("ideas", "play_in", "velocities", "performed", "notation"):
        window.actions_by_name[name].setChecked(True)
    QApplication.processEvents()
    view = window.roll.view()
    assert view is not None
    assert window.roll.viewport().height() - view.bands.surprise_top > 40


def test_every_text_has_room_also_in_the_smallest_window(active: Session) -> None:
    assert active.window.devicePixelRatioF() == float(os.environ.get(SCALE, "1"))
    assert cramped(active.window) == []
    active.window.resize(active.window.minimumSize())
    QApplication.processEvents()
    assert cramped(active.window) == []


@pytest.mark.skipif(SCALE in os.environ, reason="this is the scaled run")
@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_it_is_the_same_on_a_screen_of_more_dots(scale: str) -> None:
    names = "part_of_the_window or text_has_room or part_of_every_dialog"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", __file__, "-k", names]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {SCALE: scale}, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout
