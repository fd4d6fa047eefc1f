from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from melodygen.export import write_midi
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.styles.loader import user_folder
from ui.learning.dialog import LearnDialog
from ui.learning.process import Wish

Script = Callable[[str], None]


@pytest.fixture(scope="session")
def tunes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More than a style takes, and a file that is none."""
    folder = tmp_path_factory.mktemp("corpus") / "tunes"
    folder.mkdir()
    for seed in range(8):
        write_midi(generate(Parameters(bars=64, seed=seed, complexity=12 * seed, repetition=0)), folder / f"{seed}.mid")
    (folder / "bad.mid").write_bytes(b"MThd and no more")
    return folder


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Script:
    """Lets the process run a script of the test's in place of the command."""

    def use(code: str) -> None:
        monkeypatch.setattr(Wish, "arguments", lambda _, draft: ["-c", code, str(draft)])

    return use


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[LearnDialog]:
    (tmp_path / "tunes").mkdir()
    dialog = LearnDialog(lambda _: tmp_path / "tunes", tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.leave()


def left() -> list[str]:
    """What there is among the user's styles, drafts too."""
    return sorted(path.name for path in user_folder().iterdir()) if user_folder().is_dir() else []
