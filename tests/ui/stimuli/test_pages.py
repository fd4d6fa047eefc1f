"""The pages: each shows what the design has and hands back what is set in it, and says what is wrong where it is."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from melodygen.stimuli.answers import Rules
from melodygen.stimuli.design import Design, parse_design
from melodygen.stimuli.design.design import Generated, Humans, Matching, Presentation, Rendering, SetTable
from melodygen.stimuli.design.reading import WEIGHED
from melodygen.stimuli.design.starter import starter_text
from melodygen.stimuli.humans import bundled_titles
from melodygen.stimuli.study_page import Question
from tests.ui.test_reach import bring_forward, nameless, reached, stops
from ui.controls.choice import ChoiceBox
from ui.stimuli.dialog import StimulusSetDialog
from ui.stimuli.page import DesignPage, page_of
from ui.stimuli.questions import QuestionsControl
from ui.stimuli.row_specs import cells_spec, factors_spec, value_of
from ui.stimuli.rows import RowsControl
from ui.stimuli.tunes import TunesControl
from ui.stimuli.words import LABELS, MEASURES, PAGES

OTHER: dict[str, Any] = {
    "set": SetTable(name="b", title="B", seed=4_000_000_000, licence="CC-BY-4.0", contact="me"),
    "rendering": Rendering(
        formats=("flac", "midi"), played="score", quantised=False, accompanied=True, instrument="flute",
        soundfont="x.sf2", sample_rate=48_000, loudness_lufs=-20.5, peak_dbtp=-2.0, lead_in_seconds=0.25,
        tail_seconds=2.0,
    ),
    "generated": Generated(
        parameters={"key": "G"}, factors={"mood": ("happy", "sad"), "tempo_bpm": (90, 132.5)}, replicates=3
    ),
    "humans": Humans(tunes=bundled_titles()[:2], count=2, bars=12),
    "matching": Matching(candidates=8, select="first", near=0.25, weights={"complexity": 2.0}, unbalanced=0.25),
    "presentation": Presentation(
        lists=7, trials=4, order="williams", blocks=2, practice=0, attention=3, both_of_pair=False
    ),
}  # fmt: skip


def control(dialog: StimulusSetDialog, key: str) -> Any:
    return dialog.pages[page_of(key)].fields[key].control


def test_there_is_a_page_for_each_table_and_a_name_for_each_key(dialog: StimulusSetDialog) -> None:
    tables = {field.name for field in fields(Design)} - {"path", "text"}
    assert [spec.table for spec in PAGES] == list(dialog.pages)
    assert set(dialog.pages) == tables
    keys = {key for page in dialog.pages.values() for key in page.fields} - {"humans.names"}
    assert keys == set(LABELS)
    assert set(MEASURES) == set(WEIGHED)
    assert {f"analysis.exclusions.{field.name}" for field in fields(Rules)} < keys


def test_what_a_design_has_is_shown_and_showing_it_changes_nothing(dialog: StimulusSetDialog) -> None:
    told: list[object] = []
    for page in dialog.pages.values():
        page.edited.connect(lambda *change: told.append(change))
    for design in (parse_design(starter_text("a")), replace(dialog.draft.design, **OTHER)):
        dialog.draft.begin(design)
        assert told == []
        assert dialog.draft.design == replace(design, text="")


@pytest.mark.parametrize("table", OTHER)
def test_what_is_shown_is_what_the_controls_have(dialog: StimulusSetDialog, table: str) -> None:
    """Each control, told to hand over its value, hands over what it was shown."""
    dialog.draft.put(replace(dialog.draft.design, **OTHER), "all")
    before = dialog.draft.design
    for field in dialog.pages[table].fields.values():
        box = getattr(field.control, "box", None)
        if box is not None and hasattr(box, "valueChanged"):
            box.valueChanged.emit(box.value())
        elif box is not None and hasattr(box, "activated"):
            box.activated.emit(box.currentIndex())
        elif hasattr(field.control, "value"):
            field.control.edited.emit(field.control.value, None)
    assert dialog.draft.design == before


def test_a_level_is_typed_picked_and_taken_back(dialog: StimulusSetDialog) -> None:
    factors: RowsControl = control(dialog, "generated.factors")
    dialog.show_page("generated")
    factors.add.click()
    (row,) = factors.rows
    assert dialog.draft.problem is None, "nothing is wrong with what nobody has typed yet"
    assert isinstance(row.name, ChoiceBox)
    row.name.show_slug("mood")
    row.name.activated.emit(row.name.currentIndex())
    QTest.keyClicks(row.line, "happy")
    assert dialog.draft.design.generated == replace(
        Generated(), factors={"mood": ("happy",)}, parameters={"mood": "neutral"}
    )
    menu = row.pick.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Happy"]
    next(action for action in menu.actions() if action.text() == "Sad").trigger()
    assert row.line.text() == "happy, sad"
    row.remove.click()
    assert dialog.draft.design.generated is not None
    assert dialog.draft.design.generated.factors == {}
    dialog.undo.click()
    assert dialog.draft.design.generated.factors == {"mood": ("happy", "sad")}
    assert [row.line.text() for row in factors.rows] == ["happy, sad"]


@pytest.mark.parametrize(
    ("name", "text", "levels"),
    [
        ("complexity", "20, 80", (20, 80)),
        ("tempo_bpm", "90; 132.5", ("90; 132.5",)),
        ("tempo_bpm", "90,132.5,", (90, 132.5)),
        ("curve", "1:20 5:80, 9:30; 1:50", ("1:20 5:80, 9:30", "1:50")),
        ("mood", "", ()),
    ],
)
def test_levels_are_read_as_they_are_typed(name: str, text: str, levels: tuple[object, ...]) -> None:
    assert factors_spec().read(name, text) == levels


def test_cells_are_read_and_written_with_quotes_where_values_have_blanks() -> None:
    spec = cells_spec()
    values = {"mood": "happy", "complexity": 20, "progression": "Dm Bb", "curve": "1:20 5:80, 9:30"}
    assert spec.read("a", spec.write("a", values)) == values
    assert spec.read("a", "mood=happy, complexity=20") == {"mood": "happy", "complexity": 20}
    assert spec.read("a", 'progression="Dm') == {"progression": '"Dm'}


def test_a_number_is_a_number_only_where_the_parameter_is_one() -> None:
    assert value_of("complexity", "20") == 20
    assert value_of("complexity", "many") == "many"
    assert value_of("metre", "3") == "3"


def test_a_table_that_is_switched_off_and_on_comes_back_as_it_was(dialog: StimulusSetDialog) -> None:
    page = dialog.pages["matching"]
    dialog.draft.change("matching.candidates", 5)
    before = dialog.draft.design.matching
    assert page.switch is not None
    page.switch.click()
    assert dialog.draft.design.matching is None
    assert not page.form.isVisibleTo(page)
    page.switch.click()
    assert dialog.draft.design.matching == before


def test_all_tunes_or_those_that_are_ticked_of_which_one_stays(dialog: StimulusSetDialog) -> None:
    tunes: TunesControl = control(dialog, "humans.tunes")
    tunes.list.setCurrentRow(1)
    tunes.all.click()
    assert dialog.draft.design.humans is not None
    assert dialog.draft.design.humans.tunes == bundled_titles()[1:2]
    tunes.list.item(0).setCheckState(Qt.CheckState.Checked)
    tunes.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    tunes.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.draft.design.humans.tunes == bundled_titles()[:1]
    tunes.all.click()
    assert dialog.draft.design.humans.tunes == ()


def test_a_question_is_asked_in_three_ways(dialog: StimulusSetDialog) -> None:
    questions: QuestionsControl = control(dialog, "page.questions")
    dialog.draft.change("page.questions", ())
    questions.add.click()
    (box,) = questions.boxes
    QTest.keyClicks(box.text, "How bright?")
    assert dialog.draft.problem is None
    box.asked.setCurrentIndex(box.asked.findData("scale"))
    box.asked.activated.emit(1)
    assert dialog.draft.problem is not None
    assert dialog.pages["page"].fields["page.questions"].problem.text() == (
        "[0].choices: a scale has 0 ends; write what 1 and what 5 stand for"
    )
    QTest.keyClicks(box.choices, "dark; bright")
    assert dialog.draft.problem is None
    (asked,) = dialog.draft.design.page.questions
    assert asked == Question(id="question_1", text="How bright?", asked="scale", choices=("dark", "bright"))
    questions.add.click()
    assert [box.id.text() for box in questions.boxes] == ["question_1", "question_2"]
    box.remove.click()
    assert [question.id for question in dialog.draft.design.page.questions] == ["question_2"]


@pytest.mark.parametrize(
    ("key", "value", "shown_at", "words"),
    [
        ("set.name", "My Study", "set.name", "Got 'My Study'; write a name of small letters"),
        ("generated.factors", {"mood": ("happy", "hapy")}, "generated.factors", "mood[1]: got 'hapy'"),
        ("generated.parameters", {"tempo_bpm": 5}, "generated.parameters", "tempo_bpm: got 5"),
        ("presentation.blocks", 0, "presentation.blocks", "Got 0; write a whole number"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_at_the_page_s_name(
    dialog: StimulusSetDialog, key: str, value: object, shown_at: str, words: str
) -> None:
    dialog.draft.change(key, value)
    page = dialog.pages[page_of(key)]
    assert page.fields[shown_at].problem.text().startswith(words)
    row = list(dialog.pages).index(page.spec.table)
    assert dialog.list.item(row).text().endswith("●")
    assert "with a mistake" in dialog.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not dialog.build.build.isEnabled()
    dialog.draft.undo()
    assert page.fields[shown_at].problem.text() == ""
    assert "●" not in dialog.list.item(row).text()
    assert dialog.build.build.isEnabled()


def test_a_number_out_of_range_is_refused_with_what_is_allowed(dialog: StimulusSetDialog) -> None:
    dialog.show_page("presentation")
    field = dialog.pages["presentation"].fields["presentation.blocks"]
    line = field.control.box.findChild(QLineEdit)  # type: ignore[attr-defined]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "5000")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.problem.text() == "5000 cannot be: 1 to 1000 is allowed, so it stays 1."
    assert dialog.draft.design.presentation.blocks == 1


@pytest.mark.parametrize("name", [*(spec.table for spec in PAGES), "build"])
def test_every_part_of_every_page_is_reached_named_and_has_its_width(
    dialog: StimulusSetDialog, qtbot: QtBot, name: str
) -> None:
    dialog.draft.put(replace(dialog.draft.design, **OTHER), "all")
    dialog.show_page(name)
    dialog.resize(dialog.minimumSize())
    bring_forward(dialog, qtbot)
    assert nameless(dialog) == []
    dialog.list.setFocus()
    assert set(stops(dialog)) <= set(reached(dialog))
    if name != "build":
        page: DesignPage = dialog.pages[name]
        qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
