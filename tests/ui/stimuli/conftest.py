from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.parameters import Parameters
from melodygen.stimuli.design import Design
from melodygen.stimuli.extent import CellExtent, Extent
from tests.ui.doubles import Answers, Later
from ui.stimuli.dialog import StimulusSetDialog
from ui.stimuli.process import Wish
from ui.theme import LIGHT

EXTENT = Extent(
    cells=(CellExtent("human", 8, 21.4), CellExtent("mood=happy,complexity=20", 8, 20.0)),
    melodies=16,
    more=3,
    lists=40,
    trials=19,
    listening_s=400.0,
    session_s=1_000.0,
    size_bytes=12_345_678,
)
"""What the fakes find of every design."""

Script = Callable[[str], None]


@pytest.fixture
def runner() -> Later:
    return Later()


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[Design]:
    """The designs whose extent was asked for, none of which is worked out."""
    found: list[Design] = []

    def look(design: Design) -> Extent:
        found.append(design)
        return EXTENT

    monkeypatch.setattr("ui.stimuli.dialog.look", look)
    return found


@pytest.fixture
def dialog(
    qapp: QApplication, qtbot: QtBot, answers: Answers, runner: Later, looked: list[Design], tmp_path: Path
) -> Iterator[StimulusSetDialog]:
    dialog = StimulusSetDialog(
        answers, runner, theme=lambda: LIGHT, folder=tmp_path, parameters=lambda: Parameters(key="G", complexity=20)
    )
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.leave()


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Script:
    """Lets the process run a script of the test's in place of the command."""

    def use(code: str) -> None:
        monkeypatch.setattr(Wish, "arguments", lambda wish: ["-c", code, str(wish.design), str(wish.replaces)])

    return use
