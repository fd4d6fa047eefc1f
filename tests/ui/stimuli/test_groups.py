"""The question that makes groups: chosen among those that can, and the same one however it is edited."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtTest import QTest

from melodygen.stimuli.design.design import PageTable
from melodygen.stimuli.study_page import Question
from ui.stimuli.dialog import StimulusSetDialog
from ui.stimuli.groups import GroupControl
from ui.stimuli.questions import QuestionBox, QuestionsControl

MUSIC = Question(id="music", text="Do you play an instrument?", asked="choice", choices=("yes", "no"))
AGE = Question(id="age", text="How old are you?", asked="number")
HOME = Question(
    id="home", text="Where did you hear most of the music that you grew up with?", asked="choice", choices=("a", "b")
)


@pytest.fixture
def groups(dialog: StimulusSetDialog) -> GroupControl:
    dialog.show_page("page")
    dialog.draft.change("page", PageTable(background=(AGE, MUSIC, HOME), group="music"))
    return cast("GroupControl", dialog.pages["page"].fields["page.group"].control)


@pytest.fixture
def boxes(dialog: StimulusSetDialog, groups: GroupControl) -> list[QuestionBox]:
    return cast("QuestionsControl", dialog.pages["page"].fields["page.background"].control).boxes


def offered(groups: GroupControl) -> list[str]:
    return [groups.box.itemData(place) for place in range(groups.box.count())]


def test_questions_with_a_choice_are_offered_and_none(groups: GroupControl) -> None:
    assert offered(groups) == ["", "music", "home"]
    assert groups.box.currentText() == "music: Do you play an instrument?"
    assert groups.box.itemText(0) == "No groups"
    assert groups.box.itemText(2) == "home: Where did you hear most of the music th…"


def test_what_is_chosen_is_the_group(dialog: StimulusSetDialog, groups: GroupControl) -> None:
    groups.box.setCurrentIndex(2)
    groups.box.activated.emit(2)
    assert dialog.draft.design.page.group == "home"
    groups.box.setCurrentIndex(0)
    groups.box.activated.emit(0)
    assert dialog.draft.design.page.group == ""
    assert dialog.draft.problem is None


def test_the_group_stays_with_a_question_whose_id_is_typed_anew(
    dialog: StimulusSetDialog, groups: GroupControl, boxes: list[QuestionBox]
) -> None:
    line = boxes[1].id
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, "\b")
    assert line.text() == ""
    QTest.keyClicks(line, "plays")
    assert dialog.draft.design.page.group == "plays"
    assert dialog.draft.problem is None
    assert offered(groups) == ["", "plays", "home"]
    dialog.draft.undo()
    assert dialog.draft.design.page.group == "music"


def test_another_id_that_is_empty_does_not_become_the_group(
    dialog: StimulusSetDialog, groups: GroupControl, boxes: list[QuestionBox]
) -> None:
    dialog.draft.change("page.group", "")
    line = boxes[2].id
    line.selectAll()
    QTest.keyClick(line, "\b")
    QTest.keyClicks(line, "land")
    assert dialog.draft.design.page.group == ""


def test_a_question_that_is_removed_or_typed_no_longer_makes_groups(
    dialog: StimulusSetDialog, groups: GroupControl, boxes: list[QuestionBox]
) -> None:
    boxes[1].remove.click()
    assert dialog.draft.design.page.background == (AGE, HOME)
    assert (dialog.draft.design.page.group, dialog.draft.problem) == ("", None)
    dialog.draft.undo()
    assert dialog.draft.design.page.group == "music"
    box = cast("QuestionsControl", dialog.pages["page"].fields["page.background"].control).boxes[1]
    box.asked.setCurrentIndex(box.asked.findData("text"))
    box.asked.activated.emit(box.asked.currentIndex())
    assert offered(groups) == ["", "home"]
    assert (dialog.draft.design.page.group, dialog.draft.problem) == ("", None)


def test_removing_another_question_leaves_the_group(
    dialog: StimulusSetDialog, groups: GroupControl, boxes: list[QuestionBox]
) -> None:
    boxes[0].remove.click()
    assert dialog.draft.design.page.group == "music"


def test_a_group_in_a_file_that_cannot_be_is_shown_with_what_is_wrong(
    dialog: StimulusSetDialog, groups: GroupControl
) -> None:
    dialog.draft.change("page.group", "nobody")
    assert groups.box.currentText() == "nobody"
    assert "(music, home)" in dialog.pages["page"].fields["page.group"].problem.text()
    dialog.draft.change("page.group", "home")
    assert offered(groups) == ["", "music", "home"]
