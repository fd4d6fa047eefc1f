"""The dialog in a German window: what the command says, numbers that are typed, and room for longer words."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.doubles import Answers
from tests.ui.stimuli.conftest import Script
from ui.stimuli.dialog import StimulusSetDialog
from ui.stimuli.process import REPLACED
from ui.stimuli.rows import RowsControl

pytestmark = pytest.mark.usefixtures("german")


def test_another_set_can_be_replaced_and_no_option_of_the_command_is_told(
    dialog: StimulusSetDialog, answers: Answers, qtbot: QtBot, script: Script, tmp_path: Path
) -> None:
    refused = f"melodygen: a/b holds a set made from something else (another design); choose another folder{REPLACED}"
    script(f"import sys; sys.exit({refused!r})")
    dialog.file.save(tmp_path / "a.toml")
    dialog.show_page("build")
    dialog.build.build.click()
    qtbot.waitUntil(dialog.build.problem.isVisible)
    assert dialog.build.problem.text() == (
        "A/b enthält ein Set, das aus anderem entstand (ein anderer Entwurf); einen anderen Ordner wählen"
    )
    assert dialog.build.replace.isVisible()
    assert dialog.focusWidget() is dialog.build.folder


def test_what_is_wrong_is_said_in_german_at_its_field(dialog: StimulusSetDialog) -> None:
    dialog.draft.change("presentation.trials", 900)
    dialog.draft.change("humans", None)
    dialog.draft.change("matching", None)
    said = dialog.pages["presentation"].fields["presentation.trials"].problem.text()
    assert said == "Angegeben ist 900, und das Set hat 1 Melodien; höchstens 1 angeben, oder 0 für alle"


def test_weights_and_parameters_are_typed_and_shown_with_a_decimal_comma(dialog: StimulusSetDialog) -> None:
    weights = cast("RowsControl", dialog.pages["matching"].fields["matching.weights"].control)
    dialog.draft.change("matching.weights", {"complexity": 0.5})
    (row,) = weights.rows
    assert row.line.text() == "0,5"
    row.line.clear()
    QTest.keyClicks(row.line, "1,25")
    assert dialog.draft.design.matching is not None
    assert dialog.draft.design.matching.weights == {"complexity": 1.25}
    assert (row.line.text(), dialog.draft.problem) == ("1,25", None)
    shared = cast("RowsControl", dialog.pages["generated"].fields["generated.parameters"].control)
    dialog.draft.change("generated.parameters", {"tempo_bpm": 132.5})
    assert shared.rows[0].line.text() == "132,5"
    assert shared.value == {"tempo_bpm": 132.5}


def test_titles_of_pages_have_room(dialog: StimulusSetDialog) -> None:
    dialog.draft.change("generated.parameters", {"mood": "nobody"})
    marked = dialog.list.item(list(dialog.pages).index("generated"))
    assert marked.text().endswith("●")
    for row in range(dialog.list.count()):
        text = dialog.list.item(row).text()
        assert dialog.list.fontMetrics().horizontalAdvance(text) + 20 <= dialog.list.viewport().width()


def test_no_page_is_wider_than_the_smallest_dialog_shows(dialog: StimulusSetDialog, qtbot: QtBot) -> None:
    dialog.resize(dialog.minimumSize())
    for name, page in dialog.pages.items():
        dialog.show_page(name)
        qtbot.waitUntil(lambda page=page: page.widget().width() <= page.viewport().width())
