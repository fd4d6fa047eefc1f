"""The panel's knobs show what the melody on the roll has reached: new, undone, opened, or of a style not here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.knob_report import knob_reports
from melodygen.parameters import Parameters
from melodygen.project import Project, write_project
from tests.ui.conftest import Settled
from ui.app import Session
from ui.controls.knob import KnobControl
from ui.theme import DARK
from ui.work import looked_at


def shown(session: Session, name: str = "complexity") -> str:
    control = session.window.panel.rows[name].control
    assert isinstance(control, KnobControl)
    return control.knob.accessibleDescription()


def expected(parameters: Parameters, name: str = "complexity") -> str:
    (report,) = (one for one in knob_reports(parameters, generate(parameters)) if one.knob == name)
    return f"reached {report.reached:.0f} (the mark)"


def test_the_first_melody_has_its_marks(session: Session, settled: Settled) -> None:
    settled()
    for name in ("complexity", "harmonic_density", "repetition", "syncopation"):
        assert expected(Parameters(), name) in shown(session, name)
        assert "in the style Pop" in shown(session, name)


def test_a_turned_knob_and_undo_have_theirs(session: Session, settled: Settled) -> None:
    session.document.change("Complexity", {"complexity": 5})
    settled()
    assert expected(Parameters(complexity=5)) in shown(session)
    session.document.undo()
    assert expected(Parameters()) in shown(session)
    session.document.redo()
    assert expected(Parameters(complexity=5)) in shown(session)


def test_an_opened_project_has_its_own(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    parameters, path = Parameters(bars=8, complexity=20, style="hymn", seed=9), tmp_path / "hymn.melody"
    write_project(Project(parameters, generate(parameters)), path)
    session.window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    assert expected(parameters) in shown(session)
    assert "in the style Hymn" in shown(session)


def test_a_project_whose_style_is_not_here_has_none(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    theirs, path = Parameters(style="gone"), tmp_path / "gone.melody"
    write_project(Project(theirs, replace(generate(Parameters()), recipe=None)), path)
    session.window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    assert "reached" not in shown(session)


def test_melodies_of_no_note_and_of_one_can_be_looked_at() -> None:
    melody = generate(Parameters(bars=20))
    for count in (0, 1, 2):
        assert looked_at(Project(Parameters(bars=20), replace(melody, notes=melody.notes[:count]))).project


def test_the_marks_follow_the_theme(session: Session, settled: Settled) -> None:
    settled()
    control = session.window.panel.rows["complexity"].control
    assert isinstance(control, KnobControl)
    before = control.knob.grab().toImage()
    session.window.panel.set_theme(DARK)
    assert control.knob.grab().toImage() != before
