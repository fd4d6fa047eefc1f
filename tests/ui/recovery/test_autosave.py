"""What is not saved is kept, what is saved is not, and each slot is one program's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from melodygen.errors import WriteError
from melodygen.ideas import Idea
from tests.ui.doubles import Later, Now
from ui.document import Document
from ui.ideas.edits import with_idea
from ui.recovery import autosave as autosave_module
from ui.recovery.autosave import Autosave
from ui.recovery.slot import Slot, left_behind, new_slot
from ui.settings import Settings


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept twice is not waited for as long as a user works on."""
    monkeypatch.setattr(autosave_module, "INTERVAL_S", 0.05)


@pytest.fixture
def slot(tmp_path: Path) -> Slot:
    slot = new_slot(tmp_path / "recovery")
    assert slot is not None
    return slot


@pytest.fixture
def autosave(document: Document, settings: Settings, slot: Slot) -> Autosave:
    return Autosave(document, settings, slot, Now())


def kept(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "recovery").glob("*.melody"))


def test_a_change_is_kept_with_the_file_that_it_belongs_to(
    autosave: Autosave, document: Document, slot: Slot, qtbot: QtBot, tmp_path: Path
) -> None:
    assert document.project is not None
    document.mark_saved(document.project, tmp_path / "mine.melody")
    assert kept(tmp_path) == []
    with qtbot.waitSignal(autosave.written):
        document.change("Key", {"key": "A"})
    left = slot.read()
    assert left.work.project == document.project
    assert left.path == tmp_path / "mine.melody"


def test_what_was_heard_and_the_ideas_are_kept_too(
    autosave: Autosave, document: Document, slot: Slot, qtbot: QtBot
) -> None:
    project = document.project
    assert project is not None
    idea = Idea(project.parameters, project.melody)
    with qtbot.waitSignal(autosave.written):
        document.hear(idea)
    with qtbot.waitSignal(autosave.written):
        document.keep("star", lambda work: with_idea(work, idea, is_starred=True))
    left = slot.read().work.project
    assert left.heard == (idea,)
    assert left.ideas == (replace(idea, is_starred=True),)


def test_what_is_saved_or_taken_back_is_not_kept_any_more(
    autosave: Autosave, document: Document, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(autosave.written):
        document.change("Key", {"key": "A"})
    document.undo()
    assert kept(tmp_path) == []
    with qtbot.waitSignal(autosave.written):
        document.redo()
    assert document.project is not None
    document.mark_saved(document.project, tmp_path / "mine.melody")
    assert kept(tmp_path) == []


def test_turned_off_nothing_is_kept_and_turned_on_again_it_is(
    autosave: Autosave, document: Document, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(autosave.written):
        document.change("Key", {"key": "A"})
    settings.autosave = False
    assert kept(tmp_path) == []
    with qtbot.waitSignal(autosave.written):
        settings.autosave = True
    assert len(kept(tmp_path)) == 1


def test_what_changes_while_it_is_written_is_written_next(
    document: Document, settings: Settings, slot: Slot, qtbot: QtBot
) -> None:
    runner = Later()
    autosave = Autosave(document, settings, slot, runner)
    document.change("Key", {"key": "A"})
    qtbot.waitUntil(lambda: len(runner.calls) == 1)
    document.change("Key", {"key": "B"})
    assert len(runner.calls) == 1
    runner.run()
    qtbot.waitUntil(lambda: len(runner.calls) == 1)
    with qtbot.waitSignal(autosave.written):
        runner.run()
    assert slot.read().work.project.parameters.key == "B"


def test_saved_while_it_is_written_it_is_not_kept(
    document: Document, settings: Settings, slot: Slot, qtbot: QtBot, tmp_path: Path
) -> None:
    runner = Later()
    autosave = Autosave(document, settings, slot, runner)
    document.change("Key", {"key": "A"})
    qtbot.waitUntil(lambda: len(runner.calls) == 1)
    assert document.project is not None
    document.mark_saved(document.project, tmp_path / "mine.melody")
    with qtbot.waitSignal(autosave.written):
        runner.run()
    assert kept(tmp_path) == []


def test_where_nothing_can_be_written_that_is_said_and_work_goes_on(
    autosave: Autosave, document: Document, qtbot: QtBot, tmp_path: Path
) -> None:
    for path in (tmp_path / "recovery").iterdir():
        path.unlink()
    (tmp_path / "recovery").rmdir()
    (tmp_path / "recovery").write_text("in the way")
    with qtbot.waitSignal(autosave.failed) as told:
        document.change("Key", {"key": "A"})
    assert isinstance(told.args[0], WriteError)


def test_a_slot_is_one_programs_until_it_lets_go(document: Document, slot: Slot, tmp_path: Path) -> None:
    assert document.project is not None
    slot.write(document.project, None)
    assert left_behind(tmp_path / "recovery") == []
    slot.release()
    (taken,) = left_behind(tmp_path / "recovery")
    assert left_behind(tmp_path / "recovery") == []
    assert taken.read().work.project == document.project
    taken.clear()
    taken.release()
    assert list((tmp_path / "recovery").iterdir()) == []


def test_without_a_folder_that_can_be_written_there_is_no_slot(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert new_slot(tmp_path / "file" / "recovery") is None
