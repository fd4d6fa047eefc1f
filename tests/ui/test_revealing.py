"""The last export is shown: selected where the system can, else its folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.doubles import Now
from ui.revealing import Reveal, selected, selecting_command


@pytest.mark.parametrize(
    ("platform", "program", "last"),
    [("win32", "explorer", "/a, b/c.mid"), ("darwin", "open", "/a, b/c.mid"), ("linux", "dbus-send", "string:")],
)
def test_each_system_has_its_way(platform: str, program: str, last: str) -> None:
    command, arguments = selecting_command(Path("/a, b/c.mid"), platform)
    assert (command, arguments[-1]) == (program, last)


def test_the_address_is_one_even_with_a_comma_in_it() -> None:
    _, arguments = selecting_command(Path("/a, b/c.mid"), "linux")
    assert "array:string:file:///a%2C%20b/c.mid" in arguments


@pytest.mark.parametrize(("program", "is_selected"), [("true", True), ("false", False), ("/no such program", False)])
def test_the_answer_tells_whether_it_was_selected(tmp_path: Path, program: str, is_selected: bool) -> None:
    assert selected(tmp_path, lambda _: (program, [])) is is_selected


@pytest.mark.parametrize("is_selected", [True, False])
def test_where_it_cannot_be_selected_its_folder_is_opened(
    qapp: QApplication, tmp_path: Path, is_selected: bool
) -> None:
    folders: list[Path] = []

    def open_folder(url: QUrl) -> bool:
        folders.append(Path(url.toLocalFile()))
        return True

    action = QAction()
    reveal = Reveal(action, Now(), select=lambda _: is_selected, open_folder=open_folder)
    assert not action.isEnabled()
    reveal.remember(tmp_path)
    action.trigger()
    assert folders == ([] if is_selected else [tmp_path.parent])


def test_a_file_that_is_gone_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    action = QAction()
    reveal = Reveal(action, Now())
    reveal.remember(tmp_path / "gone.mid")
    with qtbot.waitSignal(reveal.refused) as told:
        action.trigger()
    assert told.args == [f"{tmp_path / 'gone.mid'} is no longer there; export it again"]
