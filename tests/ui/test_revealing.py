"""The last export is shown: selected where the system can, else its folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.revealing import Reveal, selecting_command

MISSING = "/no such program"


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


@pytest.mark.parametrize(("program", "opened"), [("true", 0), ("false", 1), (MISSING, 1)])
def test_where_it_cannot_be_selected_the_folder_is_opened(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, program: str, opened: int
) -> None:
    folders: list[QUrl] = []
    action = QAction()
    shown = tmp_path / "done"
    command = ("sh", ["-c", f'"{program}" 2>/dev/null; code=$?; touch "{shown}"; exit $code'])
    plain = (program, [])
    reveal = Reveal(
        action,
        lambda _: plain if program == MISSING else command,
        lambda url: bool(folders.append(url)),  # type: ignore[func-returns-value]
    )
    assert not action.isEnabled()
    reveal.remember(tmp_path)
    action.trigger()
    qtbot.waitUntil(lambda: len(folders) == opened and (shown.exists() or program == MISSING))
    assert [Path(url.toLocalFile()) for url in folders] == [tmp_path.parent] * opened


def test_a_file_that_is_gone_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    action = QAction()
    reveal = Reveal(action, lambda _: ("true", []))
    reveal.remember(tmp_path / "gone.mid")
    with qtbot.waitSignal(reveal.refused) as told:
        action.trigger()
    assert told.args == [f"{tmp_path / 'gone.mid'} is no longer there; export it again"]
