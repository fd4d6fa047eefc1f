"""The process that learns: what it tells arrives, and however it ends nothing is left but a whole style."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from melodygen.styles import load_style
from melodygen.styles.loader import user_folder
from tests.ui.learning.conftest import Script, left
from ui.learning.process import LearningProcess, Wish

ROW = '{"share": 0.5, "file": null, "melodies": 1, "skipped": 0}'
WAITING = f"import time; print({ROW!r}, flush=True); time.sleep(600)"
WRITTEN = "import sys, pathlib; pathlib.Path(sys.argv[1], 'style.toml').write_text('half'); "


class Learning:
    """A process with all that it told."""

    def __init__(self) -> None:
        self.process = LearningProcess()
        self.rows: list[dict[str, Any]] = []
        self.ends: list[object] = []
        self.process.progressed.connect(self.rows.append)
        self.process.learned.connect(self.ends.append)
        self.process.failed.connect(self.ends.append)
        self.process.stopped.connect(lambda: self.ends.append("stopped"))

    def start(self, folder: Path) -> None:
        self.process.start(Wish(folder, "mine", "CC0", "my own"))


@pytest.fixture
def learning(qtbot: QtBot) -> Learning:
    return Learning()


def test_a_style_is_learned_and_takes_its_place(learning: Learning, qtbot: QtBot, tunes: Path) -> None:
    learning.start(tunes)
    assert learning.process.is_running
    qtbot.waitUntil(lambda: bool(learning.ends), timeout=60_000)
    (report,) = learning.ends
    assert isinstance(report, dict)
    assert (report["learned"], report["melodies"], report["stretches"]) == ("mine", 8, len(load_style("mine").plans))
    assert [Path(one["file"]).name for one in report["skipped"]] == ["bad.mid"]
    shares = [row["share"] for row in learning.rows]
    assert shares == sorted(shares)
    style = load_style("mine")
    assert (style.label, style.licence, style.origin) == ("Mine", "CC0", "my own")
    assert left() == ["mine"]
    assert not learning.process.is_running


def test_too_little_is_one_sentence_and_nothing_is_written(learning: Learning, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "few").mkdir()
    learning.start(tmp_path / "few")
    qtbot.waitUntil(lambda: bool(learning.ends), timeout=30_000)
    (problem,) = learning.ends
    assert str(problem).startswith("A style takes at least 24 stretches of 4 to 16 bars (got 0 from ")
    assert left() == []


def test_stopping_ends_the_process_and_leaves_nothing(learning: Learning, qtbot: QtBot, script: Script) -> None:
    script(WRITTEN + WAITING)
    learning.start(Path("tunes"))
    qtbot.waitUntil(lambda: bool(learning.rows))
    assert len(left()) == 1
    learning.process.stop()
    qtbot.waitUntil(lambda: bool(learning.ends))
    assert learning.ends == ["stopped"]
    assert left() == []
    assert not learning.process.is_running


def test_stopping_and_waiting_leaves_nothing_on_return(learning: Learning, qtbot: QtBot, script: Script) -> None:
    script(WRITTEN + WAITING)
    learning.start(Path("tunes"))
    qtbot.waitUntil(lambda: bool(learning.rows))
    learning.process.stop_and_wait()
    assert not learning.process.is_running
    assert left() == []


def test_stopping_what_never_began_is_nothing(learning: Learning) -> None:
    learning.process.stop_and_wait()
    assert learning.ends == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("raise SystemExit('melodygen: the disk is full; free some space')", "The disk is full; free some space"),
        ("import os; os.abort()", "Learning ended before it was done; nothing was written."),
        ("raise ValueError('a bug')", "Learning ended before it was done; nothing was written."),
        ("pass", "Learning ended before it was done; nothing was written."),
    ],
)
def test_however_it_fails_it_is_one_sentence(
    learning: Learning, qtbot: QtBot, script: Script, code: str, words: str
) -> None:
    script(WRITTEN + code)
    learning.start(Path("tunes"))
    qtbot.waitUntil(lambda: bool(learning.ends))
    assert learning.ends == [words]
    assert left() == []


def test_a_process_that_cannot_start_is_one_sentence(
    learning: Learning, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.command.sys.executable", "/nowhere/python")
    learning.start(Path("tunes"))
    qtbot.waitUntil(lambda: bool(learning.ends))
    assert learning.ends == ["Learning could not be started; install melodygen again."]
    assert left() == []


def test_a_folder_of_styles_that_takes_nothing_is_named(learning: Learning, tmp_path: Path) -> None:
    user_folder().parent.parent.mkdir(parents=True)
    user_folder().parent.write_text("a file where the folder should be")
    learning.start(tmp_path)
    (problem,) = learning.ends
    assert "could not be written" in str(problem)
    assert not learning.process.is_running


def test_a_name_taken_meanwhile_is_left_as_it_is(learning: Learning, qtbot: QtBot, script: Script) -> None:
    script(WRITTEN + """print('{"learned": "mine"}')""")
    (user_folder() / "mine").mkdir(parents=True)
    (user_folder() / "mine" / "style.toml").write_text("theirs")
    learning.start(Path("tunes"))
    qtbot.waitUntil(lambda: bool(learning.ends))
    assert "could not be written" in str(learning.ends[0])
    assert (user_folder() / "mine" / "style.toml").read_text() == "theirs"
    assert left() == ["mine"]


def test_words_that_look_like_options_are_words() -> None:
    arguments = Wish(Path("--json"), "mine", "--out=x", "-n").arguments(Path("draft"))
    assert arguments[3:] == [
        "--json", "--name=mine", "--licence=--out=x", "--origin=-n", "--chords=named", "--out=draft", "--", "--json",
    ]  # fmt: skip
