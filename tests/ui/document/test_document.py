"""The document: what was asked for holds once it is made, and everything can be undone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.errors import MelodygenError
from melodygen.generation import generate
from melodygen.given import NOTHING, Given, Span
from melodygen.parameters import Parameters
from melodygen.project import Project
from tests.ui.doubles import Later, Now
from ui.document import Document
from ui.jobs import Task
from ui.work import Work, make

DRAG = object()
LOCKS = Given(closed=(Span(0, 480),))
PERCENTS = ("complexity", "harmonic_density", "repetition", "syncopation")
changes = st.lists(
    st.tuples(st.sampled_from(PERCENTS), st.integers(0, 100), st.sampled_from((None, DRAG))), min_size=1, max_size=12
)


class Slow:
    """A document whose melodies are made when the test says so."""

    def __init__(self) -> None:
        self.runner = Later()
        self.document = Document(Task(self.runner), stub)
        self.refused: list[Exception] = []
        self.document.refused.connect(self.refused.append)
        self.document.new(Parameters())
        self.runner.run()

    def change(self, gesture: object | None = None, **values: Any) -> None:
        (name,) = values
        self.document.change(name, values, gesture)

    def run(self, qtbot: QtBot) -> None:
        """Make the next melody, once the one before it has been drawn."""
        qtbot.waitUntil(lambda: bool(self.runner.calls))
        self.runner.run()


def stub(parameters: Parameters, before: Work | None) -> Work:
    """The melody of one bar that has the key and tempo asked for; E flat is more than it can do."""
    if parameters.key == "Eb":
        raise MelodygenError("no E flat today")
    melody = generate(Parameters(bars=1, key=parameters.key, tempo_bpm=parameters.tempo_bpm))
    return Work(Project(parameters, melody, before.project.locks if before else NOTHING))


@pytest.fixture
def slow(qapp: QApplication) -> Slow:
    return Slow()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(edits=changes)
def test_any_edits_undone_are_the_start_and_redone_the_end(
    qapp: QApplication, edits: list[tuple[str, int, object | None]]
) -> None:
    document = Document(Task(Now()), make)
    document.new(Parameters(bars=1))
    start = document.project
    for name, percent, gesture in edits:
        document.change(name, {name: percent}, gesture)
    end, steps = document.project, 0
    while document.undo_name:
        document.undo()
        steps += 1
    assert document.project is start
    assert not document.is_dirty
    for _ in range(steps):
        document.redo()
    assert document.project is end


def test_the_first_melody_is_no_change_to_undo(document: Document) -> None:
    assert document.melody is not None
    assert document.melody.bars == 2
    assert (document.undo_name, document.is_dirty, document.path) == (None, False, None)


def test_a_change_generates_with_the_same_seed_and_undo_brings_the_same_notes_back(document: Document) -> None:
    before = document.melody
    document.change("Complexity", {"complexity": 90})
    assert document.parameters.seed == 1
    assert document.melody == generate(document.parameters)
    assert document.undo_name == "Complexity"
    document.undo()
    assert document.melody is before
    assert document.redo_name == "Complexity"


def test_what_is_not_allowed_changes_nothing_and_says_why(document: Document) -> None:
    before, refused = document.project, list[MelodygenError]()
    document.refused.connect(refused.append)
    document.change("Note Range", {"note_range": "E4-F4"})
    assert document.project is before
    assert "no D" in str(refused[0])


def test_parameters_are_the_wanted_ones_while_the_melody_is_made(slow: Slow) -> None:
    before = slow.document.melody
    slow.change(key="A")
    assert slow.document.parameters.key == "A"
    assert slow.document.melody is before
    assert slow.document.is_busy
    assert slow.document.is_dirty


def test_two_knobs_turned_quickly_are_two_steps(slow: Slow, qtbot: QtBot) -> None:
    slow.change(key="A")
    slow.change(tempo_bpm=60)
    slow.run(qtbot)
    slow.run(qtbot)
    slow.document.undo()
    assert (slow.document.parameters.key, slow.document.parameters.tempo_bpm) == ("A", 132)


def test_of_a_knob_that_runs_ahead_only_the_newest_value_is_made(slow: Slow, qtbot: QtBot) -> None:
    for bpm in (60, 70, 80, 90):
        slow.change(DRAG, tempo_bpm=bpm)
    slow.run(qtbot)
    slow.run(qtbot)
    assert slow.document.melody is not None
    assert slow.document.melody.tempo_bpm == 90
    assert not slow.document.is_busy
    slow.document.undo()
    assert slow.document.parameters.tempo_bpm == 132


def test_undo_takes_back_what_is_still_being_made(slow: Slow) -> None:
    before = slow.document.project
    slow.change(key="A")
    slow.document.undo()
    slow.runner.run()
    assert slow.document.project is before
    assert slow.document.parameters.key == "D"
    assert not slow.document.is_busy


def test_undo_in_the_middle_of_a_drag_takes_back_all_of_it(slow: Slow, qtbot: QtBot) -> None:
    slow.change(DRAG, tempo_bpm=60)
    slow.run(qtbot)
    slow.change(DRAG, tempo_bpm=70)
    slow.change(DRAG, tempo_bpm=80)
    slow.document.undo()
    assert slow.document.parameters.tempo_bpm == 132


def test_undo_leaves_the_edit_before_the_last_to_be_made(slow: Slow, qtbot: QtBot) -> None:
    slow.change(key="A")
    slow.change(tempo_bpm=60)
    slow.document.undo()
    slow.run(qtbot)
    assert (slow.document.parameters.key, slow.document.parameters.tempo_bpm) == ("A", 132)


def test_a_melody_that_cannot_be_made_leaves_all_as_it_was(slow: Slow) -> None:
    before = slow.document.project
    slow.change(key="Eb")
    slow.runner.run()
    assert slow.document.project is before
    assert slow.document.parameters.key == "D"
    assert [str(error) for error in slow.refused] == ["no E flat today"]


def test_an_edit_that_cannot_be_made_is_dropped_alone(slow: Slow, qtbot: QtBot) -> None:
    slow.change(key="Eb")
    slow.change(tempo_bpm=60)
    slow.document.do("note", lambda work: replace(work, project=replace(work.project, locks=LOCKS)))
    assert slow.document.parameters.key == "Eb"
    slow.run(qtbot)
    slow.run(qtbot)
    assert (slow.document.parameters.key, slow.document.parameters.tempo_bpm) == ("D", 60)
    assert slow.document.locks == LOCKS
    assert len(slow.refused) == 1


def test_what_needs_no_drawing_holds_at_once_and_never_gives_way(slow: Slow, qtbot: QtBot) -> None:
    slow.document.do("locking", lambda work: replace(work, project=replace(work.project, locks=LOCKS)))
    assert (slow.document.locks, slow.document.undo_name, slow.document.is_busy) == (LOCKS, "locking", False)
    slow.change(key="A")
    slow.document.do("locking", lambda work: replace(work, project=replace(work.project, locks=NOTHING)))
    slow.document.do("locking", lambda work: replace(work, project=replace(work.project, locks=LOCKS)))
    slow.run(qtbot)
    names = []
    while slow.document.undo_name:
        names.append(slow.document.undo_name)
        slow.document.undo()
    assert names == ["locking", "locking", "key", "locking"]
    assert slow.document.locks == NOTHING


def test_what_cannot_be_done_at_once_is_refused_and_leaves_all_as_it_was(slow: Slow) -> None:
    def fail(work: Work) -> Work:
        raise MelodygenError("not this")

    before = slow.document.project
    slow.document.do("failing", fail)
    assert slow.document.project is before
    assert slow.document.undo_name is None
    assert [str(error) for error in slow.refused] == ["not this"]


def test_views_are_told_of_what_they_show_and_no_more(slow: Slow, qtbot: QtBot) -> None:
    told: list[str] = []
    for name in ("melody_changed", "asked", "state_changed"):
        getattr(slow.document, name).connect(lambda name=name: told.append(name))
    slow.change(key="A")
    assert told == ["asked", "state_changed"]
    told.clear()
    slow.run(qtbot)
    assert told == ["melody_changed", "state_changed"]
    told.clear()
    slow.document.do("locking", lambda work: replace(work, project=replace(work.project, locks=LOCKS)))
    assert told == ["state_changed"]
    told.clear()
    slow.document.change("key", {"note_range": "E4-F4"})
    assert told == ["asked"]


def test_opening_drops_what_is_being_made(slow: Slow, tmp_path: Path) -> None:
    slow.change(key="A")
    project = Project(Parameters(bars=1, key="G"), generate(Parameters(bars=1, key="G")))
    slow.document.open(Work(project), tmp_path / "g.melody")
    slow.runner.run()
    assert slow.document.project is project
    assert (slow.document.undo_name, slow.document.is_dirty) == (None, False)


def test_saved_is_clean_and_undoing_past_it_is_dirty(document: Document, tmp_path: Path) -> None:
    document.change("Key", {"key": "A"})
    assert document.is_dirty
    assert document.project is not None
    document.mark_saved(document.project, tmp_path / "a.melody")
    assert not document.is_dirty
    document.undo()
    assert document.is_dirty
    document.redo()
    assert not document.is_dirty
