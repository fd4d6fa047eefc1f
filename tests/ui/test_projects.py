"""Files: nothing is lost without having been asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.parameters import Parameters
from melodygen.project import read_project, write_project
from tests.ui.doubles import Answers, Now
from ui.document import Document
from ui.projects import ProjectFiles
from ui.settings import Settings


@pytest.fixture
def files(document: Document, settings: Settings, answers: Answers) -> ProjectFiles:
    return ProjectFiles(document, settings, Now(), answers)


def test_saving_asks_for_a_name_once(files: ProjectFiles, document: Document, answers: Answers, tmp_path: Path) -> None:
    answers.save_path = tmp_path / "a.melody"
    files.save()
    document.change("Key", {"key": "A"})
    files.save()
    assert answers.asked == ["save as D Minor (Natural) seed 1.melody"]
    assert read_project(answers.save_path) == document.project
    assert not document.is_dirty
    assert files.name == "a.melody"


def test_a_saved_project_opens_as_it_was(
    files: ProjectFiles, document: Document, settings: Settings, tmp_path: Path
) -> None:
    saved, path = document.project, tmp_path / "a.melody"
    assert saved is not None
    write_project(saved, path)
    document.new(Parameters(bars=1, key="A"))
    files.open_path(path)
    assert document.project == saved
    assert document.path == path
    assert settings.recent_files == (path,)


@pytest.mark.parametrize("content", [b"", b"no project", b'{"melodygen_project": 99}', b'{"melodygen_project": 1}'])
def test_a_file_that_cannot_be_read_loses_nothing(
    files: ProjectFiles, document: Document, tmp_path: Path, content: bytes
) -> None:
    before, path, failed = document.project, tmp_path / "a.melody", list[Exception]()
    path.write_bytes(content)
    files.failed.connect(failed.append)
    files.open_path(path)
    assert document.project is before
    assert str(path) in str(failed[0])


def test_a_file_that_cannot_be_written_leaves_the_document_dirty(
    files: ProjectFiles, document: Document, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "in the way").write_text("")
    answers.save_path, failed = tmp_path / "in the way" / "a.melody", list[Exception]()
    files.failed.connect(failed.append)
    document.change("Key", {"key": "A"})
    files.save()
    assert len(failed) == 1
    assert document.is_dirty


def test_what_is_saved_already_is_left_without_asking(files: ProjectFiles, answers: Answers) -> None:
    left: list[int] = []
    files.leave(lambda: left.append(1))
    assert (left, answers.asked) == ([1], [])


@pytest.mark.parametrize(("answer", "goes_on"), [("save", True), ("discard", True), ("cancel", False)])
def test_changes_are_asked_for_before_they_are_left(
    files: ProjectFiles, document: Document, answers: Answers, tmp_path: Path, answer: str, goes_on: bool
) -> None:
    answers.to_save = answer  # type: ignore[assignment]
    answers.save_path = tmp_path / "kept.melody"
    document.change("Key", {"key": "A"})
    left: list[int] = []
    files.leave(lambda: left.append(1))
    assert left == [1] * goes_on
    assert answers.save_path.exists() is (answer == "save")


def test_saving_that_is_called_off_does_not_go_on(files: ProjectFiles, document: Document, answers: Answers) -> None:
    answers.to_save, answers.save_path = "save", None
    document.change("Key", {"key": "A"})
    files.leave(lambda: pytest.fail("left"))
    assert document.is_dirty


def test_new_begins_with_the_defaults_and_no_file(
    files: ProjectFiles, document: Document, answers: Answers, tmp_path: Path
) -> None:
    answers.save_path = tmp_path / "a.melody"
    files.save()
    files.new()
    assert document.parameters == Parameters()
    assert document.path is None
    assert files.name == "Untitled"


def test_recent_files_are_the_last_eight_the_latest_first(settings: Settings, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.melody" for number in range(10)]
    for path in (*paths, paths[5]):
        settings.add_recent_file(path)
    assert settings.recent_files == tuple(paths[number] for number in (5, 9, 8, 7, 6, 4, 3, 2))
    settings.forget_recent_files()
    assert settings.recent_files == ()
