"""The window as its user has it: every control does what it says, and all of it can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import PARTS, perform
from melodygen.presets import load_preset
from melodygen.project import Project, read_project, write_project
from tests.ui.conftest import Settled, close, press
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.exporting import ExportDialog
from ui.settings import Settings
from ui.theme import DARK, LIGHT


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
    assert texts == {"MIDI", "WAV"}
    assert (loop.first.value(), loop.last.value(), loop.isEnabled()) == (1, 4, False)
    session.end()
    close(session.window)


def test_generate_makes_another_melody_of_the_same_parameters_and_plays_it(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    first = session.document.melody
    session.window.head.generate.click()
    second = settled()
    assert second.notes != first.notes  # type: ignore[union-attr]
    assert session.document.parameters.replace(seed=1) == Parameters()
    assert session.window.head.seed.line.text() == str(session.document.parameters.seed)
    qtbot.waitUntil(lambda: synth.state == "playing")
    press(session, "stop")
    press(session, "undo")
    assert session.document.melody is first
    assert session.window.head.seed.line.text() == "1"


def test_generate_is_silent_where_the_user_wants_that(session: Session, settled: Settled, synth: FakeSynth) -> None:
    session.window.actions_by_name["play_new"].setChecked(False)
    press(session, "generate")
    settled()
    assert synth.told == []


def test_a_knob_makes_its_melody_at_once_and_undo_says_which_knob(session: Session, settled: Settled) -> None:
    session.window.panel.edited.emit("complexity", 12, None)
    assert settled() == generate(Parameters(complexity=12))
    undo = session.window.actions_by_name["undo"]
    assert undo.text() == "&Undo Complexity"
    undo.trigger()
    assert session.window.actions_by_name["redo"].text() == "&Redo Complexity"
    assert not undo.isEnabled()


def test_while_it_plays_a_knob_swaps_the_notes_in_place(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    press(session, "play")
    before = synth.performance
    session.window.panel.edited.emit("repetition", 90, None)
    settled()
    qtbot.waitUntil(lambda: synth.performance is not before)
    assert synth.told == ["playing"]
    press(session, "stop")


def test_tempo_and_instrument_are_the_same_below_and_at_the_side(session: Session, settled: Settled) -> None:
    session.window.transport.tempo.setValue(90)
    session.window.panel.edited.emit("instrument", "flute", None)
    melody = settled()
    assert (melody.tempo_bpm, melody.instrument.slug) == (90, "flute")
    assert session.window.panel.rows["tempo_bpm"].control.box.value() == 90  # type: ignore[attr-defined]
    assert session.window.transport.instrument.slug == "flute"


def test_a_preset_keeps_the_seed_and_undo_names_it(session: Session, settled: Settled) -> None:
    session.window.presets.fill()
    (action,) = (action for action in session.window.presets.actions() if action.text() == "Lullaby")
    action.trigger()
    settled()
    assert session.document.parameters == load_preset("lullaby").replace(seed=1)
    assert session.document.undo_name == "preset Lullaby"


def test_the_present_parameters_are_kept_as_a_preset(session: Session, answers: Answers, settled: Settled) -> None:
    session.window.panel.edited.emit("bars", 5, None)
    settled()
    answers.preset = "Five bars"
    session.window.presets.keep_present()
    assert load_preset("Five bars") == Parameters(bars=5)


def test_a_shipped_preset_is_not_replaced(session: Session, answers: Answers) -> None:
    answers.preset = "Lullaby"
    session.window.presets.keep_present()
    (asked,) = answers.asked
    assert asked.startswith("preset instead of Lullaby: preset name must be another name")
    assert not session.window.messages.isVisible()
    answers.preset = "My lullaby"
    session.window.presets.keep_present()
    assert session.window.messages.label.text() == "Saved preset My lullaby"


def test_randomise_keeps_the_frame_and_is_one_step(session: Session, settled: Settled) -> None:
    press(session, "randomise")
    settled()
    drawn = session.document.parameters
    assert (drawn.tempo_bpm, drawn.key, drawn.bars) == (132, "D", 16)
    assert drawn != Parameters()
    press(session, "undo")
    assert session.document.parameters == Parameters()


def test_reset_brings_every_default_back_but_the_seed(session: Session, settled: Settled) -> None:
    press(session, "randomise_all")
    settled()
    seed = session.document.parameters.seed
    press(session, "reset_all")
    settled()
    assert session.document.parameters == Parameters(seed=seed)


def test_the_loop_is_set_by_its_bars_and_in_the_ruler(session: Session, synth: FakeSynth) -> None:
    press(session, "loop")
    assert synth.loop == (0, 4 * 1920)
    session.window.transport.loop_bars.first.setValue(3)
    assert synth.loop == (2 * 1920, 4 * 1920)
    session.window.roll.loop_requested.emit(8, 12)
    assert synth.loop == (8 * 1920, 12 * 1920)
    assert session.window.transport.loop_bars.last.value() == 12
    press(session, "loop")
    assert synth.loop is None


def test_a_loop_stays_within_a_shorter_melody(session: Session, settled: Settled, synth: FakeSynth) -> None:
    session.window.roll.loop_requested.emit(8, 12)
    session.window.panel.edited.emit("bars", 10, None)
    settled()
    assert synth.loop == (8 * 1920, 10 * 1920)
    session.window.panel.edited.emit("bars", 4, None)
    settled()
    assert synth.loop == (3 * 1920, 4 * 1920)


def test_a_click_in_the_ruler_goes_there_and_a_key_is_heard(session: Session, synth: FakeSynth) -> None:
    session.window.roll.seek_requested.emit(1920)
    session.window.roll.note_pressed.emit(62)
    assert (synth.told, synth.heard) == (["seek 1920"], [62])
    assert session.window.transport.place.text() == "2.1"


def test_chords_are_heard_where_they_are_wanted(session: Session, synth: FakeSynth, qtbot: QtBot) -> None:
    press(session, "hear_chords")
    qtbot.waitUntil(lambda: synth.performance is not None and len(synth.performance.parts) == len(PARTS))


def test_volume_is_kept(session: Session, synth: FakeSynth) -> None:
    session.window.transport.volume.setValue(35)
    assert (synth.volume, session.window._services.settings.volume) == (0.35, 35)


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


@pytest.mark.parametrize("how", ["new", "open"])
def test_another_piece_begins_at_its_beginning(
    session: Session, settled: Settled, synth: FakeSynth, answers: Answers, tmp_path: Path, qtbot: QtBot, how: str
) -> None:
    answers.open_path = tmp_path / "other.melody"
    other = Parameters(seed=9, upbeat="always")
    write_project(Project(other, generate(other)), answers.open_path)
    press(session, "play")
    session.player.seek(4800)
    with qtbot.waitSignal(session.window.files.opened):
        press(session, how)
    settled()
    assert synth.state == "stopped"
    qtbot.waitUntil(lambda: session.window.roll._position == session.player.start_ticks)
    assert session.player.start_ticks == (-1920 if how == "open" else 0)


def test_themes_change_while_it_runs(session: Session) -> None:
    session.window._choose_theme("dark")
    assert session.themes.theme is DARK
    session.window._choose_theme("light")
    assert session.themes.theme is LIGHT
    assert session.window._services.settings.theme == "light"


def test_every_button_has_an_accessible_name_and_a_tip(session: Session) -> None:
    buttons = [button for button in session.window.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) > 12
    for button in buttons:
        assert button.accessibleName(), button.text()
        assert button.toolTip(), button.accessibleName()


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


def test_an_upbeat_begins_before_bar_1_in_the_window_and_is_heard(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    session.window.panel.edited.emit("upbeat", "always", None)
    melody = settled()
    assert melody.lead_in_ticks == 1920
    qtbot.waitUntil(lambda: synth.performance == perform(melody, PARTS[:1]))
    assert session.window.transport.place.text() == "0.1"
    view = session.window.roll.view()
    assert view is not None
    assert view.time.x(-1920) == view.bands.keys_px
    session.player.seek(960)
    press(session, "to_start")
    assert synth.told[-1] == "seek -1920"


def test_the_loop_may_hold_the_upbeat_and_leaves_it_when_it_goes(
    session: Session, settled: Settled, synth: FakeSynth
) -> None:
    session.window.panel.edited.emit("upbeat", "always", None)
    settled()
    press(session, "loop")
    assert synth.loop == (0, 4 * 1920)
    session.window.roll.loop_requested.emit(-1, 0)
    assert synth.loop == (-1920, 0)
    assert session.window.transport.loop_bars.first.value() == session.window.transport.loop_bars.last.value() == 0
    session.window.panel.edited.emit("upbeat", "none", None)
    settled()
    assert synth.loop == (0, 1920)
    assert session.window.transport.loop_bars.first.value() == 1
