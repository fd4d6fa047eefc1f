"""What a melody was given stays whatever is turned, until it is let go; where it cannot stay, all is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import Project, read_project, write_project
from melodygen.variation import continue_melody
from tests.ui.conftest import Settled
from tests.ui.doubles import Later
from ui.app import Session
from ui.document import Document
from ui.jobs import Task
from ui.work import looked_at, make

GONE_ON = continue_melody(generate(Parameters(bars=4, seed=3)), 4, take=0)


def project() -> Project:
    assert GONE_ON.recipe is not None
    return Project(GONE_ON.recipe.parameters, GONE_ON)


def beginning(melody: Melody) -> list[tuple[int, int, int]]:
    return [(n.onset_ticks, n.duration_ticks, n.pitch) for n in melody.notes if n.onset_ticks < 4 * 1920]


@pytest.fixture
def kept(document: Document) -> Document:
    document.open(looked_at(project()), None)
    return document


@pytest.mark.parametrize(
    "values", [{"complexity": 95}, {"seed": 77}, {"mood": "sad"}, {"bars": 12}, {"style": "hymn"}, {"tempo_bpm": 60}]
)
def test_a_knob_redraws_the_rest_only(kept: Document, values: dict[str, object]) -> None:
    kept.change("knob", values)
    assert kept.melody is not None
    assert kept.melody.recipe is not None
    assert beginning(kept.melody) == beginning(GONE_ON)
    assert kept.melody.recipe.given == project().melody.recipe.given  # type: ignore[union-attr]


def test_what_cannot_stay_is_refused_and_named_and_nothing_is_lost(kept: Document) -> None:
    refused: list[Exception] = []
    kept.refused.connect(refused.append)
    before = kept.project
    for values, words in (
        ({"metre": "3/4"}, "in 4/4, and 3/4 is asked for"),
        ({"key": "A"}, "in D Minor (Natural), and A Minor (Natural) is asked for"),
        ({"bars": 2}, "does not fit into 2 bars"),
    ):
        kept.change("knob", values)
        assert words in str(refused.pop())
        assert kept.project is before
        assert kept.undo_name is None


def test_letting_go_draws_all_anew_and_can_be_undone(kept: Document) -> None:
    kept.let_go("letting go")
    assert kept.kept is None
    assert kept.melody == generate(project().parameters)
    kept.change("Metre", {"metre": "3/4"})
    assert kept.parameters.metre == "3/4"
    kept.undo()
    kept.undo()
    assert kept.kept is not None
    assert kept.melody == GONE_ON
    kept.change("knob", {"complexity": 0})
    assert kept.melody is not None
    assert beginning(kept.melody) == beginning(GONE_ON)


def test_edits_that_wait_keep_what_the_one_before_them_keeps(qapp: QApplication, qtbot: QtBot) -> None:
    runner = Later()
    document = Document(Task(runner), make)
    document.open(looked_at(project()), None)
    document.let_go("letting go")
    document.change("knob", {"complexity": 0})
    assert document.kept is None
    document.undo()
    document.undo()
    assert document.kept is not None


def test_a_new_melody_keeps_nothing(kept: Document) -> None:
    kept.new(Parameters())
    assert kept.kept is None
    assert kept.melody == generate(Parameters())


def test_the_window_says_what_is_kept_and_how_to_be_rid_of_it(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    window, path = session.window, tmp_path / "gone on.melody"
    let_go = window.actions_by_name["let_go"]
    assert not let_go.isEnabled()
    assert not window.head.kept.isVisible()
    write_project(project(), path)
    window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    assert window.head.kept.isVisible()
    assert window.head.kept.text() == f"{len(beginning(GONE_ON))} notes kept"
    session.document.change("Metre", {"metre": "3/4"})
    settled()
    assert "leave the metre as it is. Edit > Let Go of Kept Notes" in window.messages.label.text()
    let_go.trigger()
    settled()
    assert not window.head.kept.isVisible()
    assert not let_go.isEnabled()
    assert session.document.undo_name == "letting go of kept notes"


def test_what_is_kept_is_saved_with_the_project(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "gone on.melody"
    write_project(project(), path)
    session.window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    session.document.change("knob", {"complexity": 95})
    settled()
    with qtbot.waitSignal(session.window.files.saved):
        session.window.files.save()
    assert read_project(path).melody == session.document.melody
    assert read_project(path).melody.recipe.given  # type: ignore[union-attr]


def test_randomise_draws_what_is_free_only(session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "gone on.melody"
    write_project(project(), path)
    session.window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    for _ in range(3):
        before = session.document.parameters
        session.window.actions_by_name["randomise"].trigger()
        melody = settled()
        assert session.document.parameters != before
        assert beginning(melody) == beginning(GONE_ON)
