"""From a folder to the Style choice and out of it again, in the window; closing it leaves no process."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from melodygen.fields import Choice
from melodygen.styles import load_style, style_names
from melodygen.styles.loader import user_folder
from tests.ui.conftest import Settled
from tests.ui.controls.test_choice import drawn
from tests.ui.doubles import Answers
from tests.ui.learning.conftest import Script, left
from tests.ui.learning.test_process import WAITING, WRITTEN
from tests.ui.test_styles import box
from ui.app import Session
from ui.dialogs import style_question


def removals(session: Session) -> list[str]:
    session.window.styles.menu.fill()
    return [action.text() for action in session.window.styles.menu.actions()]


def test_a_style_is_learned_chosen_and_removed(
    session: Session, settled: Settled, qtbot: QtBot, answers: Answers, tunes: Path
) -> None:
    before = settled()
    answers.learn_from = tunes
    session.window.actions_by_name["learn_style"].trigger()
    dialog = session.window.styles.open_dialog()
    dialog.form.browse.click()
    dialog.form.name.setText("My Tunes")
    with qtbot.waitSignal(dialog.learned, timeout=60_000):
        dialog.learn.click()
    assert drawn(box(session))[-2:] == ["[Your own]", "My Tunes"]
    assert box(session).slug == "my-tunes"
    melody = settled()
    assert melody.recipe is not None
    assert melody.recipe.style == load_style("my-tunes").ref
    assert session.document.undo_name == "Style"
    assert "in the style My Tunes" in session.window.panel.rows["complexity"].control.knob.accessibleDescription()
    dialog.cancel.click()
    assert removals(session) == ["My Tunes…"]
    session.window.styles.menu.actions()[0].trigger()
    assert answers.asked[-1] == "remove My Tunes, in use"
    assert "my-tunes" in style_names()
    answers.removes = True
    with qtbot.waitSignal(session.window.styles.menu.removed):
        session.window.styles.menu.actions()[0].trigger()
    assert "my-tunes" not in style_names()
    assert session.document.melody is melody
    assert removals(session) == ["None of your own yet"]
    session.document.undo()
    assert session.document.melody == before
    assert drawn(box(session))[:4] == ["Dance", "Hymn", "Pop", "Song"]
    assert "My Tunes" not in drawn(box(session))


def test_there_is_one_dialog_and_another_after_it_is_closed(session: Session) -> None:
    first = session.window.styles.open_dialog()
    assert session.window.styles.open_dialog() is first
    first.reject()
    assert session.window.styles.open_dialog() is not first
    session.window.styles.leave()


def test_the_window_can_be_worked_with_while_it_learns(
    session: Session, settled: Settled, qtbot: QtBot, script: Script, tmp_path: Path
) -> None:
    script(WRITTEN + WAITING)
    dialog = session.window.styles.open_dialog(tmp_path)
    assert not dialog.isModal()
    dialog.form.name.setText("mine")
    dialog.learn.click()
    qtbot.waitUntil(lambda: dialog.bar.value() == 500)
    session.document.change("Complexity", {"complexity": 5})
    settled()
    assert dialog.process.is_running
    session.window.styles.leave()


def test_closing_the_window_stops_learning_and_leaves_nothing(
    session: Session, settled: Settled, qtbot: QtBot, script: Script, tmp_path: Path
) -> None:
    script(WRITTEN + WAITING)
    settled()
    dialog = session.window.styles.open_dialog(tmp_path)
    dialog.form.name.setText("mine")
    dialog.learn.click()
    qtbot.waitUntil(lambda: dialog.bar.value() == 500)
    with qtbot.waitSignal(session.window.closed):
        session.window.close()
    assert not dialog.process.is_running
    assert left() == []


def test_a_folder_dropped_on_the_window_is_learned_from(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "irish"
    folder.mkdir()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    session.window.dropEvent(QDropEvent(QPointF(), action, data, button, Qt.KeyboardModifier.NoModifier))
    wish = session.window.styles.open_dialog().form.wish
    assert wish is not None
    assert (wish.folder, wish.name) == (folder, "irish")
    session.window.styles.leave()


def test_a_style_that_cannot_be_removed_is_said(
    session: Session, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers.removes = True
    session.window.styles.menu.remove(Choice("gone", "Gone"))
    qtbot.waitUntil(session.window.messages.isVisible)
    assert "a style of your own" in session.window.messages.label.text()
    assert not user_folder().exists()


@pytest.mark.parametrize("is_in_use", [True, False])
def test_the_question_says_what_becomes_of_melodies_and_cancel_is_at_hand(session: Session, is_in_use: bool) -> None:
    question = style_question(session.window, "My Tunes", is_in_use=is_in_use)
    assert "“My Tunes”" in question.text()
    assert ("The melody here" in question.informativeText()) is is_in_use
    assert question.defaultButton().text().replace("&", "") == "Cancel"
    question.deleteLater()
