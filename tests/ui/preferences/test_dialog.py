"""The dialog of preferences: what is set in it is kept and heeded at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import press
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.exporting import ExportDialog
from ui.preferences import sound_choices
from ui.preferences.dialog import PreferencesDialog
from ui.preferences.editors import PlaceEditor
from ui.preferences.table import PREFERENCES
from ui.settings import Settings
from ui.theme import DARK


@pytest.fixture
def dialog(session: Session, monkeypatch: pytest.MonkeyPatch) -> PreferencesDialog:
    monkeypatch.setattr(sound_choices, "drivers", lambda: ("alsa", "jack"))
    monkeypatch.setattr(sound_choices, "devices", lambda driver: (f"{driver} one", f"{driver} two"))
    press(session, "preferences")
    (dialog,) = session.window.findChildren(PreferencesDialog)
    return dialog


def choose(box: QWidget, data: str) -> None:
    """As the user does: by the list."""
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_every_preference_has_a_control_with_a_name(dialog: PreferencesDialog) -> None:
    assert set(dialog.editors) == {preference.name for preference in PREFERENCES if preference.page}
    for part in dialog.editors.values():
        assert part.accessibleName()
    for button in dialog.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text() or not button.isVisible(), button


def test_the_theme_changes_at_once_and_the_menu_goes_along(dialog: PreferencesDialog, session: Session) -> None:
    choose(dialog.editors["theme"], "dark")
    assert session.themes.theme is DARK
    (menu,) = [action for action in session.window.menuBar().actions() if action.text() == "Vie&w"]
    themes = next(action for action in menu.menu().actions() if action.text() == "T&heme").menu()
    assert [action.text() for action in themes.actions() if action.isChecked()] == ["&Dark"]


def test_sound_changes_at_once(dialog: PreferencesDialog, synth: FakeSynth, qtbot: QtBot) -> None:
    driver, device = dialog.editors["audio_driver"], dialog.editors["audio_device"]
    assert isinstance(driver, QComboBox)
    assert isinstance(device, QComboBox)
    qtbot.waitUntil(lambda: driver.count() == 3)
    assert not device.isEnabled()
    choose(driver, "jack")
    qtbot.waitUntil(lambda: device.count() == 3)
    choose(device, "jack two")
    latency = dialog.editors["latency_ms"]
    assert isinstance(latency, QSpinBox)
    latency.setValue(120)
    assert synth.output == ("jack", "jack two", 120)
    choose(driver, "alsa")
    assert synth.output == ("alsa", None, 120)


def test_a_device_that_is_not_there_today_stays_chosen(
    settings: Settings, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sound_choices, "drivers", lambda: ("alsa",))
    settings.audio_driver = "pipewire"
    press(session, "preferences")
    (dialog,) = session.window.findChildren(PreferencesDialog)
    box = dialog.editors["audio_driver"]
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(lambda: box.count() == 3)
    assert box.currentData() == "pipewire"


def test_exports_go_to_the_folder_chosen_until_it_is_forgotten(
    dialog: PreferencesDialog, session: Session, answers: Answers, settings: Settings, tmp_path: Path
) -> None:
    place = dialog.editors["export_folder"]
    assert isinstance(place, PlaceEditor)
    answers.export_folder = tmp_path / "songs"
    place.browse.click()
    assert settings.export_folder == tmp_path / "songs"
    assert place.name.text() == "songs"
    press(session, "export_midi")
    (export,) = session.window.findChildren(ExportDialog)
    assert export.path.parent == tmp_path / "songs"
    place.forget.click()
    assert settings.export_folder is None


def test_autosave_is_a_tick(dialog: PreferencesDialog, settings: Settings) -> None:
    tick = dialog.editors["autosave"]
    assert isinstance(tick, QCheckBox)
    assert tick.isChecked()
    tick.click()
    assert not settings.autosave


def test_a_key_that_is_taken_is_asked_about_in_a_sentence(dialog: PreferencesDialog, session: Session) -> None:
    page, actions = dialog.shortcuts, session.window.actions_by_name
    page.search.setText("loop")
    assert page.chosen == "loop"
    page.recorder.setKeySequence(QKeySequence("Ctrl+G"))
    page.record(QKeySequence("Ctrl+G"))
    assert page.problem.text() == "Ctrl+G does “Generate” already, which would be left without it."
    assert [key.toString() for key in actions["loop"].shortcuts()] == ["Ctrl+L"]
    page.take.click()
    assert [key.toString() for key in actions["loop"].shortcuts()] == ["Ctrl+G"]
    assert [key.toString() for key in actions["generate"].shortcuts()] == ["F5"]
    assert page.problem.text() == ""
    page.reset.click()
    assert [key.toString() for key in actions["loop"].shortcuts()] == ["Ctrl+L"]
    page.reset_all.click()
    assert [key.toString() for key in actions["generate"].shortcuts()] == ["Ctrl+G", "F5"]


def test_a_key_that_is_free_is_taken_and_one_that_cannot_be_is_refused(
    dialog: PreferencesDialog, session: Session
) -> None:
    page = dialog.shortcuts
    page.search.setText("copy seed")
    page.record(QKeySequence("Alt+E"))
    assert "Alt+E leads to a menu" in page.problem.text()
    page.record(QKeySequence("F12"))
    assert session.window.actions_by_name["copy_seed"].shortcut().toString() == "F12"
