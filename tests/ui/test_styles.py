"""The style's box lists what has been learned, the user's own too, and a preset brings its style along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from melodygen.parameters import Parameters
from melodygen.project import Project, write_project
from melodygen.styles import load_style
from melodygen.styles.loader import user_folder, write_style
from tests.ui.conftest import Settled
from tests.ui.controls.test_choice import drawn
from ui.app import Session
from ui.controls.choice import ChoiceBox


@pytest.fixture
def learned(own_configuration: None) -> str:
    """A style of the user's that is there before the window opens."""
    write_style(replace(load_style("hymn"), name="mine", label="My Tunes"), user_folder() / "mine")
    return "mine"


def box(session: Session) -> ChoiceBox:
    found = session.window.panel.rows["style"].control.findChild(ChoiceBox)
    assert isinstance(found, ChoiceBox)
    return found


def test_the_users_own_styles_follow_the_shipped_ones(learned: str, session: Session) -> None:
    assert drawn(box(session)) == ["Dance", "Hymn", "Pop", "Song", "[Your own]", "My Tunes"]
    assert box(session).slug == "pop"


def test_a_style_of_the_users_makes_the_melody(learned: str, session: Session, settled: Settled) -> None:
    chosen = box(session).findText("My Tunes")
    box(session).setCurrentIndex(chosen)
    box(session).activated.emit(chosen)
    recipe = settled().recipe
    assert recipe is not None
    assert recipe.style == load_style(learned).ref
    assert recipe.style.name == learned
    assert session.document.parameters.style == learned


def test_a_preset_loads_its_style(session: Session, settled: Settled) -> None:
    session.window.presets.fill()
    (action,) = (action for action in session.window.presets.actions() if action.text() == "Hymn")
    action.trigger()
    recipe = settled().recipe
    assert recipe is not None
    assert recipe.style == load_style("hymn").ref
    assert box(session).slug == "hymn"


def test_a_project_whose_style_is_not_here_opens_and_only_a_new_melody_is_refused(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.melody"
    melody = settled()
    assert melody.recipe is not None
    theirs = Parameters(style="gone")
    write_project(Project(theirs, replace(melody, recipe=replace(melody.recipe, parameters=theirs))), path)
    session.window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    assert box(session).slug == "gone"
    session.document.change("Key", {"key": "A"})
    settled()
    assert session.document.parameters == theirs
    assert "Style must be one of: dance, hymn, pop, song" in session.window.messages.label.text()
