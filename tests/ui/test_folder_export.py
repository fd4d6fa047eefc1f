"""A folder fills with what was heard, each melody once and under a name of its own, until it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from melodygen.export import midi_bytes
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import PARTS
from tests.ui.conftest import Settled, press
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.folder_export import write_to_folder


@pytest.fixture
def folder(session: Session, answers: Answers, tmp_path: Path) -> Path:
    """Where every melody goes from now on."""
    folder = answers.export_folder = tmp_path / "every melody"
    folder.mkdir()
    session.window.folder_export._heard.setInterval(0)
    press(session, "export_folder")
    return folder


def test_what_is_heard_is_written_once_and_what_is_not_never(
    session: Session, settled: Settled, folder: Path, qtbot: QtBot
) -> None:
    exports = session.window.folder_export
    first = settled()
    assert list(folder.iterdir()) == []
    with qtbot.waitSignal(exports.written) as written:
        press(session, "play")
    assert written.args[0].read_bytes() == midi_bytes(first, PARTS)
    press(session, "play")
    press(session, "play")
    with qtbot.waitSignal(exports.written):
        session.document.change("Seed", {"seed": 77})
    assert sorted(path.name for path in folder.iterdir()) == [
        f"melodygen D minor 132 BPM seed {seed}.mid"
        for seed in (first.recipe.parameters.seed, 77)  # type: ignore[union-attr]
    ]


def test_a_knob_that_is_turned_leaves_out_what_nobody_heard(
    session: Session, settled: Settled, folder: Path, synth: FakeSynth, qtbot: QtBot
) -> None:
    exports = session.window.folder_export
    exports._heard.setInterval(60_000)
    press(session, "play")
    session.document.change("Seed", {"seed": 77})
    settled()
    session.document.change("Seed", {"seed": 78})
    assert settled().recipe
    with qtbot.waitSignal(exports.written):
        exports._heard.timeout.emit()
    assert [path.stem.split()[-1] for path in folder.iterdir()] == ["78"]


def test_its_state_is_shown_and_ends_when_it_is_turned_off(
    session: Session, settled: Settled, folder: Path, qtbot: QtBot
) -> None:
    label = session.window.head.folder
    assert label.isVisible()
    assert "every melody" in label.text()
    press(session, "export_folder")
    assert not label.isVisible()
    press(session, "play")
    assert not session.window.folder_export._heard.isActive()


def test_without_a_folder_it_stays_off(session: Session) -> None:
    press(session, "export_folder")
    assert not session.window.actions_by_name["export_folder"].isChecked()
    assert not session.window.head.folder.isVisible()


def test_a_lost_folder_is_one_sentence_and_the_end(
    session: Session, settled: Settled, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with qtbot.waitSignal(session.window.folder_export.failed):
        press(session, "play")
    assert not folder.exists()
    assert not session.window.actions_by_name["export_folder"].isChecked()
    text = session.window.messages.label.text()
    assert "the folder is no longer there" in text
    assert text.endswith("Melodies are no longer exported to the folder")


def test_names_are_not_used_twice(tmp_path: Path) -> None:
    melody = generate(Parameters(bars=2, seed=7))
    names = [write_to_folder(melody, tmp_path).name for _ in range(3)]
    stem = "melodygen D minor 132 BPM seed 7"
    assert names == [f"{stem}.mid", f"{stem} (2).mid", f"{stem} (3).mid"]
