"""The window as a whole: how it begins, opens, saves and closes, and that keys and screen readers reach all of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.project import Project, read_project, write_project
from tests.ui.conftest import Settled, close, press
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.exporting import ExportDialog
from ui.settings import Settings
from ui.theme import DARK, LIGHT
from ui.window import SMALLEST_SIZE


def test_it_begins_with_figure_1_and_a_melody_ready_to_play(session: Session, synth: FakeSynth) -> None:
    assert session.document.parameters == Parameters()
    assert session.window.windowTitle() == "Untitled[*] – melodygen"
    assert not session.window.isWindowModified()
    assert synth.told == []


def test_without_a_melody_nothing_can_be_exported_or_looped(
    qapp: QApplication, settings: Settings, synth: FakeSynth, answers: Answers
) -> None:
    session = Session(qapp, settings, open_synth=synth.open, questions=answers)
    loop = session.window.transport.loop_bars
    texts = {button.text() for button in session.window.head.findChildren(QPushButton) if not button.isEnabled()}
    assert texts == {"Drag", "MIDI", "Audio"}
    assert (loop.first.value(), loop.last.value(), loop.isEnabled()) == (1, 4, False)
    session.end()
    close(session.window)


def test_space_plays_from_wherever_the_focus_is_unless_it_presses_a_button(
    session: Session, synth: FakeSynth, qtbot: QtBot
) -> None:
    window = session.window
    with qtbot.waitActive(window):
        window.activateWindow()
    for part in (window.roll, window.panel.rows["complexity"].control.focusProxy(), window.transport.instrument):
        synth.told.clear()
        part.setFocus()
        QTest.keyClick(QGuiApplication.focusObject() or part, Qt.Key.Key_Space)
        assert synth.told != [], part
    press(session, "stop")
    synth.told.clear()
    window.actions_by_name["play_new"].setChecked(False)
    window.head.generate.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.head.generate, Qt.Key.Key_Space)
    assert synth.told == []
    assert session.document.is_busy or session.document.parameters.seed != 1


def test_themes_change_while_it_runs(session: Session) -> None:
    settings = session.window._services.settings
    settings.theme = "dark"
    assert session.themes.theme is DARK
    settings.theme = "light"
    assert session.themes.theme is LIGHT


def test_every_button_has_an_accessible_name_and_a_tip(session: Session) -> None:
    buttons = [button for button in session.window.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) > 12
    for button in buttons:
        assert button.accessibleName(), button.text()
        assert button.toolTip(), button.accessibleName()


def test_the_bars_of_weights_are_as_high_as_they_are_drawn(session: Session, qtbot: QtBot) -> None:
    session.window.resize(960, 560)
    weights = session.window.panel.rows["weights"].control
    weights.opener.setChecked(True)
    qtbot.waitUntil(lambda: weights.bars.height() >= weights.bars.bars[0].maximumHeight())


def test_no_two_actions_have_one_key(session: Session) -> None:
    actions = session.window.actions_by_name
    keys = [key.toString() for name in actions for key in actions[name].shortcuts()]
    assert len(keys) == len(set(keys))


def test_saving_and_opening_bring_back_the_same_notes(
    session: Session, settled: Settled, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.save_path = tmp_path / "theme.melody"
    press(session, "generate")
    with qtbot.waitSignal(session.window.files.saved):
        press(session, "save")
    saved = session.document.project
    assert read_project(answers.save_path) == saved
    assert session.window.windowTitle() == "theme.melody[*] – melodygen"
    press(session, "new")
    assert settled() == generate(Parameters())
    session.window.files.open_path(answers.save_path)
    qtbot.waitUntil(lambda: session.document.path == answers.save_path)
    assert session.document.project == saved


def test_a_project_is_opened_by_dropping_it(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "dropped.melody"
    parameters = Parameters(bars=3)
    write_project(Project(parameters, generate(parameters)), path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    session.window.dropEvent(QDropEvent(QPoint(), action, data, button, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: session.document.path == path)
    assert session.document.parameters == parameters


def test_a_broken_project_at_the_start_still_gives_a_window_to_work_with(
    session: Session, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.melody"
    path.write_text("{")
    session.window.start(path)
    qtbot.waitUntil(session.window.messages.isVisible)
    assert str(path) in session.window.messages.label.text()
    assert settled() == generate(Parameters())


@pytest.mark.parametrize(("answer", "closes"), [("cancel", False), ("discard", True), ("save", True)])
def test_closing_asks_about_what_is_not_saved(
    session: Session, settled: Settled, answers: Answers, tmp_path: Path, qtbot: QtBot, answer: str, closes: bool
) -> None:
    answers.to_save, answers.save_path = answer, tmp_path / "kept.melody"  # type: ignore[assignment]
    press(session, "generate")
    settled()
    closed: list[int] = []
    session.window.closed.connect(lambda: closed.append(1))
    session.window.close()
    qtbot.waitUntil(lambda: bool(closed) is closes)
    assert session.window.isVisible() is not closes
    assert answers.save_path.exists() is (answer == "save")
    assert answers.asked[0] == "save Untitled"


def test_the_window_comes_back_where_it_was(session: Session) -> None:
    assert session.window._services.settings.geometry.isEmpty()
    session.window.close()
    assert not session.window._services.settings.geometry.isEmpty()


def test_tab_goes_from_the_top_over_the_parameters_and_the_roll_to_the_transport(session: Session) -> None:
    window = session.window
    stops = [
        window.head.generate, window.head.seed.line, window.head.last, window.side.buttons[0],
        window.panel.rows["tempo_bpm"].control.focusProxy(), window.panel.rows["style"].control.focusProxy(),
        window.panel.rows["rhythm"].control.focusProxy(), window.roll, window.transport.play_button,
        window.transport.loop_bars.last, window.transport.instrument,
    ]  # fmt: skip
    order, part = [], stops[0]
    while True:
        order.append(part)
        part = part.nextInFocusChain()
        if part is stops[0]:
            break
    places = [order.index(stop) for stop in stops]
    assert places == sorted(places)


def test_a_project_named_at_the_start_is_opened(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "given.melody"
    parameters = Parameters(bars=3, key="A")
    write_project(Project(parameters, generate(parameters)), path)
    session.begin(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    assert session.document.parameters == parameters
    assert not session.document.is_dirty


def test_closing_gives_up_an_export_under_way(session: Session) -> None:
    press(session, "export_midi")
    (dialog,) = session.window.findChildren(ExportDialog)
    assert dialog.isVisible()
    session.window.close()
    assert not dialog.isVisible()


def test_dialogs_are_gone_once_they_are_closed(session: Session, qtbot: QtBot) -> None:
    for name in ("shortcuts", "export_midi"):
        session.window.actions_by_name[name].trigger()
        (dialog,) = session.window.findChildren(QDialog)
        with qtbot.waitSignal(dialog.destroyed):
            dialog.reject()
    assert not session.window.findChildren(QDialog)


def test_a_message_or_bar_that_comes_does_not_move_what_is_above_it(session: Session, qtbot: QtBot) -> None:
    window = session.window
    before = window.head.height()
    press(session, "play_in")
    window.messages.say("Something went wrong")
    qtbot.waitUntil(lambda: window.roll_bar.y() > before + window.messages.height())
    assert window.head.height() == before


def test_neither_numpy_nor_the_model_is_loaded_before_the_window_shows() -> None:
    code = (
        "import sys, ui.app; print([name for name in sys.modules if name in ('numpy', 'melodygen.model', 'music21')])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_a_low_window_grows_with_what_is_shown_and_may_be_low_again(session: Session, qtbot: QtBot) -> None:
    window, actions = session.window, session.window.actions_by_name
    window.resize(*SMALLEST_SIZE)
    actions["ideas"].setChecked(False)
    qtbot.waitUntil(lambda: window.minimumHeight() == SMALLEST_SIZE[1])
    for name in ("ideas", "play_in", "velocities", "notation"):
        actions[name].setChecked(True)
    layout = window.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: window.height() >= layout.minimumSize().height() > SMALLEST_SIZE[1])
    for name in ("ideas", "play_in"):
        actions[name].setChecked(False)
    qtbot.waitUntil(lambda: window.minimumHeight() == SMALLEST_SIZE[1])
