"""The dialogs give files the ending of their kind, and nothing is replaced that was not asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs import Dialogs, preset_question, replace_question


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    window = QWidget()
    qtbot.addWidget(window)
    return Dialogs(window)


def typed(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Let the user type that name into the next dialogs."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path) if path else "", ""))


@pytest.mark.parametrize(
    ("name", "got"),
    [
        ("theme", "theme.melody"),
        ("No. 5 in D", "No. 5 in D.melody"),
        ("theme.melody", "theme.melody"),
        ("THEME.MELODY", "THEME.MELODY"),
    ],
)
def test_a_project_gets_its_ending(
    dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, got: str
) -> None:
    typed(monkeypatch, tmp_path / name)
    assert dialogs.project_to_save(tmp_path / "suggestion.melody") == tmp_path / got


def test_a_file_that_the_ending_leads_to_is_asked_about(
    dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "may_replace", lambda name: bool(asked.append(name)))
    (tmp_path / "theme.melody").write_text("mine")
    typed(monkeypatch, tmp_path / "theme")
    assert dialogs.project_to_save(tmp_path / "suggestion.melody") is None
    typed(monkeypatch, tmp_path / "theme.melody")
    assert dialogs.project_to_save(tmp_path / "suggestion.melody") == tmp_path / "theme.melody"
    assert asked == ["theme.melody"]


def test_giving_up_gives_no_file(dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    typed(monkeypatch, None)
    assert dialogs.project_to_save(tmp_path / "suggestion.melody") is None
    assert dialogs.file_to_export(tmp_path / "suggestion.mid", "MIDI file") is None


def test_enter_replaces_nothing(dialogs: Dialogs) -> None:
    box = replace_question(dialogs._window, "theme.mid")
    default = box.defaultButton()
    assert box.standardButton(default) == QMessageBox.StandardButton.No
    assert "theme.mid" in box.text()


def test_a_name_that_cannot_be_is_asked_for_again_with_what_was_typed(dialogs: Dialogs) -> None:
    dialog = preset_question(dialogs._window, "Café", "preset name must be letters a to z")
    assert dialog.textValue() == "Café"
    assert dialog.labelText().startswith("Preset name must be letters a to z.")
