"""Ideas in the document: kept by edits that can be undone, and what was heard by none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from melodygen.generation import generate
from melodygen.ideas import Idea, changed
from melodygen.parameters import Parameters
from melodygen.project import Project, read_project, write_project
from ui.document import Document
from ui.work import Work, looked_at

IDEAS = [Idea(asked, generate(asked)) for asked in (Parameters(bars=2, seed=seed) for seed in range(4))]


def starred(work: Work, idea: Idea) -> Work:
    project = work.project
    return replace(work, project=replace(project, ideas=changed(project.ideas, idea, is_starred=True)))


def star(document: Document, number: int) -> None:
    document.keep(f"star {number}", lambda work: starred(work, IDEAS[number]))


def test_an_idea_is_kept_through_all_that_is_done_with_the_melody(document: Document) -> None:
    star(document, 0)
    document.change("Key", {"key": "G"})
    document.do("other notes", lambda work: looked_at(Project(work.project.parameters, IDEAS[2].melody)))
    assert [idea.parameters.seed for idea in document.ideas] == [0]
    document.undo()
    document.undo()
    assert [idea.parameters.seed for idea in document.ideas] == [0]
    document.undo()
    assert document.ideas == ()
    assert document.redo_name == "star 0"
    assert not document.is_dirty


def test_what_was_heard_is_no_step_but_something_to_save(document: Document, tmp_path: Path) -> None:
    document.hear(IDEAS[0])
    assert document.undo_name is None
    assert document.is_dirty
    assert document.project is not None
    assert document.project.heard == (IDEAS[0],)
    document.mark_saved(document.project, tmp_path / "x.melody")
    assert not document.is_dirty
    document.hear(IDEAS[0])
    assert not document.is_dirty
    document.hear(IDEAS[1])
    document.hear(IDEAS[0])
    assert document.heard == (IDEAS[1], IDEAS[0])


def test_the_project_is_the_very_same_until_something_changes(document: Document) -> None:
    document.hear(IDEAS[0])
    assert document.project is document.project
    before = document.project
    document.change("Key", {"key": "G"})
    assert document.project is not before
    document.undo()
    assert document.project == before


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["hear", "star", "turn", "undo", "redo"]), st.integers(0, 3)), max_size=14))
def test_nothing_heard_is_ever_lost_whatever_follows(
    document: Document, tmp_path_factory: object, steps: list[tuple[str, int]]
) -> None:
    document.new(Parameters(bars=2))
    heard: set[int] = set()
    for what, number in steps:
        if what == "hear":
            document.hear(IDEAS[number])
            heard.add(number)
        elif what == "star":
            star(document, number)
        elif what == "turn":
            document.change("Seed", {"seed": 100 + number})
        else:
            getattr(document, what)()
        assert {idea.parameters.seed for idea in document.heard} == heard
        assert len(document.heard) == len(heard)
    project = document.project
    assert project is not None
    path = tmp_path_factory.mktemp("heard") / "x.melody"  # type: ignore[attr-defined]
    write_project(project, path)
    document.open(looked_at(read_project(path)), path)
    assert document.project == project
    assert not document.is_dirty


def test_another_document_has_heard_nothing(document: Document) -> None:
    document.hear(IDEAS[0])
    star(document, 1)
    document.new(Parameters(bars=1))
    assert document.heard == document.ideas == ()
    assert not document.is_dirty
