"""Rules are set one by one with slider and box, told as a text, and left to the palette again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from melodygen.errors import ParameterError
from melodygen.interpretation import quantities_in
from melodygen.parameters import Parameters
from melodygen.performance.palette import BY_NAME
from melodygen.theory.palettes import RULES
from ui.controls.rules import RulesControl
from ui.texts import tooltip


@pytest.fixture
def control(qtbot: QtBot) -> Iterator[RulesControl]:
    body = QWidget()
    qtbot.addWidget(body)
    control = RulesControl(body)
    column = QVBoxLayout(body)
    column.addWidget(control)
    column.addWidget(control.list)
    control.describe("Rules", "How strongly single rules are used.")
    control.align(120)
    control.show_surroundings(Parameters())
    control.show_value("")
    body.resize(340, 700)
    body.show()
    qtbot.waitExposed(body)
    yield control
    body.hide()


def told_by(control: RulesControl) -> list[tuple[object, object]]:
    told: list[tuple[object, object]] = []
    control.edited.connect(lambda value, gesture: told.append((value, gesture)))
    return told


def typed(qtbot: QtBot, control: RulesControl, slug: str, text: str) -> None:
    box = control.rows[slug].box
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def test_the_list_opens_and_has_each_rule_with_what_it_does(control: RulesControl) -> None:
    assert not control.list.isVisible()
    control.opener.click()
    assert control.list.isVisible()
    assert list(control.rows) == [rule.slug for rule in RULES]
    for rule in RULES:
        row = control.rows[rule.slug]
        assert (row.label.text(), row.box.accessibleName(), row.slider.accessibleName()) == (rule.label,) * 3
        assert tooltip(rule.help) in row.slider.toolTip()
        assert "as the palette has it" in row.box.accessibleDescription()
        assert not row.reset.isVisible()


def test_what_is_set_is_told_with_what_was_set_before(qtbot: QtBot, control: RulesControl) -> None:
    control.opener.click()
    told = told_by(control)
    control.rows["final-ritard"].slider.setValue(0)
    typed(qtbot, control, "phrase-arch", "1.55")
    assert [value for value, _ in told] == ["final-ritard=0", "phrase-arch=1.55 final-ritard=0"]
    assert control.opener.text() == "2 set by hand"
    assert "1.55, set by hand" in control.rows["phrase-arch"].box.toolTip()


def test_beyond_the_slider_quantities_are_typed(qtbot: QtBot, control: RulesControl) -> None:
    control.opener.click()
    told = told_by(control)
    row = control.rows["noise"]
    for text, quantity in (("-5", -5.0), ("5", 5.0), ("3,25", 3.25)):
        typed(qtbot, control, "noise", text)
        assert dict(quantities_in(str(told[-1][0]))) == {"noise": quantity}
        assert row.quantity == quantity
    assert row.slider.value() == row.slider.maximum()
    typed(qtbot, control, "noise", "7")
    assert row.quantity == 3.25
    assert told[-1] == ("noise=7", None)  # for whoever says why it cannot be
    with pytest.raises(ParameterError):
        Parameters(rules="noise=7")


def test_a_drag_is_one_change(control: RulesControl) -> None:
    control.opener.click()
    told = told_by(control)
    slider = control.rows["swing"].slider
    slider.setSliderDown(True)
    for place in (11, 12, 15):
        slider.setValue(place)
    slider.setSliderDown(False)
    slider.setValue(16)
    assert [value for value, _ in told] == ["swing=1.1", "swing=1.2", "swing=1.5", "swing=1.6"]
    gestures = [gesture for _, gesture in told]
    assert gestures[0] is gestures[1] is gestures[2] is not gestures[3]


def test_a_rule_goes_back_to_the_palette_by_itself(control: RulesControl) -> None:
    control.opener.click()
    control.show_value("phrase-arch=1.5 noise=0")
    told = told_by(control)
    unset = control.rows["swing"].quantity
    assert [slug for slug, row in control.rows.items() if row.reset.isVisible()] == ["phrase-arch", "noise"]
    control.rows["phrase-arch"].reset.click()
    assert told == [("noise=0", None)]
    assert control.opener.text() == "Noise 0"
    assert not control.rows["phrase-arch"].is_set
    control.show_value("")
    assert control.opener.text() == "As in the palette"
    assert control.rows["swing"].quantity == unset


def test_what_is_unset_shows_what_the_palette_has(control: RulesControl) -> None:
    for parameters in (Parameters(palette="sadness"), Parameters(palette="anger", expression=0)):
        control.show_surroundings(parameters)
        control.show_value("swing=0.3")
        own = BY_NAME[parameters.palette]
        shown = {slug: row.quantity for slug, row in control.rows.items() if slug != "swing"}
        assert shown == {slug: pytest.approx(own[slug], abs=0.005) for slug in shown}


def test_what_is_shown_is_told_to_nobody(control: RulesControl) -> None:
    told = told_by(control)
    control.show_value("swing=-2.5 noise=4")
    control.show_value("")
    assert told == []
