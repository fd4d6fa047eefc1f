"""The dialog: a name is judged as it is typed, learning can be stopped, and the report can be read and copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from melodygen.corpus import CHORD_SOURCES
from melodygen.styles.loader import user_folder
from tests.ui.learning.conftest import Script, left
from tests.ui.learning.test_process import WAITING, WRITTEN
from ui.learning.dialog import LearnDialog
from ui.learning.form import LearnForm
from ui.learning.names import label_of, name_of

REPORT = (
    '{"learned": "mine", "folder": "x", "melodies": 3, "stretches": 30, '
    '"skipped": [{"file": "FOLDER/a/bad.mid", "reason": "it is no MIDI file"}], '
    '"chords": {"source": "heard", "named": 1, "heard": 2}}'
)


def fill(dialog: LearnDialog, name: str = "mine") -> None:
    dialog.form.browse.click()
    dialog.form.name.setText(name)


@pytest.mark.parametrize(
    ("typed", "name", "label"),
    [("My Tunes", "my-tunes", "My Tunes"), ("  irish ", "irish", "Irish"), ("a_b", "a_b", "A B")],
)
def test_what_is_typed_becomes_a_name_that_files_may_have(typed: str, name: str, label: str) -> None:
    assert name_of(typed) == name
    assert label_of(name) == label


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Pop", "“Pop” comes with melodygen; choose another name."),
        ("Irish Tunes!", "Use up to 64 of a to z"),
        ("-x", "begin with a letter or digit"),
        ("x" * 65, "up to 64"),
        ("Taken", "You have a style “Taken” already; choose another name, or remove that one first."),
    ],
)
def test_a_name_that_cannot_be_is_said_while_it_is_typed(dialog: LearnDialog, typed: str, words: str) -> None:
    (user_folder() / "taken").mkdir(parents=True)
    fill(dialog)
    assert dialog.learn.isEnabled()
    dialog.form.name.clear()
    QTest.keyClicks(dialog.form.name, typed)
    assert words in dialog.form.hint.text()
    assert dialog.form.hint.property("role") == "error"
    assert dialog.form.name.accessibleDescription() == dialog.form.hint.text()
    assert not dialog.learn.isEnabled()


def test_a_good_name_says_what_the_style_will_be_called(dialog: LearnDialog) -> None:
    dialog.form.name.setText("My Tunes")
    assert dialog.form.hint.text() == "Called “My Tunes” here, my-tunes on the command line."
    assert not dialog.learn.isEnabled()  # no folder yet
    dialog.form.browse.click()
    assert dialog.learn.isEnabled()


def test_a_folder_is_taken_by_dropping_it_and_suggests_the_name(dialog: LearnDialog, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "tunes"))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    dialog.form.dropEvent(QDropEvent(QPointF(), action, data, button, Qt.KeyboardModifier.NoModifier))
    wish = dialog.form.wish
    assert wish is not None
    assert (wish.folder, wish.name) == (tmp_path / "tunes", "tunes")


def test_every_field_has_a_name_and_a_key(dialog: LearnDialog) -> None:
    lines = dialog.form.findChildren(QLineEdit)
    assert len(lines) == 4
    assert all(line.accessibleName() for line in lines)
    form: LearnForm = dialog.form
    dialog.activateWindow()
    form.folder.setFocus()
    order = [form.folder]
    while (following := order[-1].nextInFocusChain()) not in order:
        order.append(following)
    wanted = [form.folder, form.browse, form.name, form.chords, form.licence, form.origin]
    assert [widget for widget in order if widget in wanted] == wanted


def test_whose_chords_are_learned_can_be_chosen(dialog: LearnDialog) -> None:
    fill(dialog)
    box = dialog.form.chords
    assert box.accessibleName() == "Chords"
    assert "voices" in box.toolTip()
    asked = []
    for index in range(box.count()):
        box.setCurrentIndex(index)
        wish = dialog.form.wish
        assert wish is not None
        asked += [word for word in wish.arguments(Path("draft")) if word.startswith("--chords")]
    assert asked == [f"--chords={source}" for source in CHORD_SOURCES]


def test_the_home_of_nobody_is_taken_as_it_is_typed(dialog: LearnDialog, tmp_path: Path) -> None:
    dialog.form.take_folder(tmp_path)
    dialog.form.folder.setText("~nobody-of-that-name")
    wish = dialog.form.wish
    assert wish is not None
    assert wish.folder.name == "~nobody-of-that-name"


def test_a_folder_that_is_not_there_is_one_sentence(dialog: LearnDialog) -> None:
    fill(dialog)
    dialog.form.folder.setText("/nowhere/at all")
    dialog.learn.click()
    assert dialog.problem.text() == "There is no folder /nowhere/at all; choose one that is there."
    assert not dialog.process.is_running


def test_cancel_stops_and_then_closes(dialog: LearnDialog, qtbot: QtBot, script: Script) -> None:
    script(WRITTEN + WAITING)
    fill(dialog)
    dialog.learn.click()
    assert not dialog.form.isEnabled()
    qtbot.waitUntil(lambda: dialog.bar.value() == 500)
    assert dialog.found.text() == "Melodies so far: 1, passed over: 0"
    dialog.cancel.click()
    qtbot.waitUntil(lambda: not dialog.process.is_running)
    assert dialog.reading.text() == "Stopped; nothing was kept."
    assert dialog.isVisible()
    assert dialog.learn.isEnabled()
    assert left() == []
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_closing_it_stops_what_is_under_way(dialog: LearnDialog, qtbot: QtBot, script: Script) -> None:
    script(WRITTEN + WAITING)
    fill(dialog)
    dialog.learn.click()
    qtbot.waitUntil(lambda: dialog.bar.value() == 500)
    dialog.close()
    assert not dialog.process.is_running
    assert left() == []


def test_a_failure_is_said_and_all_can_be_tried_again(dialog: LearnDialog, qtbot: QtBot, script: Script) -> None:
    script("raise SystemExit('melodygen: the disk is full; free some space')")
    fill(dialog)
    dialog.learn.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.problem.text() == "The disk is full; free some space"
    assert dialog.form.isEnabled()
    assert dialog.learn.isEnabled()
    layout = dialog.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: dialog.height() >= layout.totalHeightForWidth(dialog.width()))


def test_the_report_names_what_was_passed_over_and_can_be_copied(
    dialog: LearnDialog, qtbot: QtBot, script: Script, tmp_path: Path
) -> None:
    script(WRITTEN + f"print({REPORT!r}.replace('FOLDER', {str(tmp_path / 'tunes')!r}))")
    fill(dialog)
    with qtbot.waitSignal(dialog.learned) as told:
        dialog.learn.click()
    assert told.args == ["mine"]
    assert dialog.report.isVisible()
    assert not dialog.form.isVisible()
    assert dialog.report.skipped.toPlainText() == f"{Path('a', 'bad.mid')}: it is no MIDI file"
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Learned Mine\nFrom 30 stretches of 4 to 16 bars in 3 melodies.")
    assert "Chords are named in 1 of the melodies and heard in 2." in copied
    assert copied.endswith("Passed over: 1\na/bad.mid: it is no MIDI file\n")
    assert dialog.cancel.text() == "Close"


def test_with_nothing_passed_over_there_is_nothing_to_copy(dialog: LearnDialog, qtbot: QtBot, script: Script) -> None:
    chords = '"chords": {"source": "named", "named": 0, "heard": 0}'
    script(WRITTEN + f"""print('{{"learned": "mine", "melodies": 3, "stretches": 30, "skipped": [], {chords}}}')""")
    fill(dialog)
    with qtbot.waitSignal(dialog.learned):
        dialog.learn.click()
    assert "Its chord changes are the published ones." in dialog.report.text
    assert not dialog.report.skipped.isVisible()
    assert not dialog.copy.isVisible()
    dialog.resize(600, 500)
    qtbot.waitUntil(lambda: dialog.report.height() > 300)
    assert dialog.report.summary.geometry().bottom() < dialog.report.height() / 2, "what is said stands at the top"
