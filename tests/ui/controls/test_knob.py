"""A knob shows what was reached beside what was asked: quietly where it is near, at a glance where it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from melodygen.fields import NumberField, field_named
from melodygen.knob_report import KnobReport, MiddleHalf
from ui.controls.knob import FOOT, TIP, KnobControl
from ui.theme import DARK, LIGHT, Theme

NEAR = KnobReport("complexity", 50, 50.0, 55.0)
FAR = KnobReport("complexity", 50, 50.0, 80.0)


@pytest.fixture
def knob(qtbot: QtBot) -> KnobControl:
    field = field_named("complexity")
    assert isinstance(field, NumberField)
    control = KnobControl(field)
    qtbot.addWidget(control)
    control.describe("Complexity", "More notes.")
    control.resize(320, 30)
    control.show()
    control.show_value(50)
    return control


def coloured(knob: KnobControl, colour: str) -> list[int]:
    """Where across the slider that colour stands under the groove, in pixels."""
    image: QImage = knob.knob.grab().toImage()
    wanted = QColor(colour)
    scale = image.devicePixelRatio()
    rows = range(round(TIP * scale), round(FOOT * scale))
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == wanted for y in rows)]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_mark_stands_at_what_was_reached_in_the_theme_s_quiet_colour(knob: KnobControl, theme: Theme) -> None:
    knob.knob.set_theme(theme)
    knob.show_report(NEAR, "Reached 55.")
    found = coloured(knob, theme.muted)
    assert found
    assert abs((found[0] + found[-1]) / 2 - knob.knob.x_of(55)) <= 1
    assert found[-1] - found[0] <= 10
    assert not coloured(knob, theme.attention)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_band_spans_the_middle_half_of_people_s_melodies(knob: KnobControl, theme: Theme) -> None:
    knob.knob.set_theme(theme)
    knob.show_report(NEAR, "Reached 55.")
    assert not coloured(knob, theme.handle)
    knob.show_report(replace(NEAR, people=MiddleHalf(0.0, 0.25, "a bar", 0, 75)), "Reached 55.")
    found = coloured(knob, theme.handle)
    assert found[0] == pytest.approx(knob.knob.x_of(0), abs=2.5)
    assert found[-1] == pytest.approx(knob.knob.x_of(75), abs=2.5)
    assert coloured(knob, theme.muted)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_miss_has_its_own_colour_and_a_line_from_where_it_should_be(knob: KnobControl, theme: Theme) -> None:
    knob.knob.set_theme(theme)
    knob.show_report(FAR, "Reached 80.")
    found = coloured(knob, theme.attention)
    assert found[0] == pytest.approx(knob.knob.x_of(50), abs=2.5)
    assert found[-1] == pytest.approx(knob.knob.x_of(80) + 4, abs=2.5)
    assert not coloured(knob, theme.muted)


def test_the_mark_stands_under_the_handle_where_all_that_was_asked_for_was_reached(knob: KnobControl) -> None:
    for value in (0, 30, 100):
        knob.show_value(value)
        assert knob.knob._handle().center().x() == pytest.approx(knob.knob.x_of(value), abs=1)


def test_no_report_no_mark_and_no_sentence(knob: KnobControl) -> None:
    before = knob.knob.grab().toImage()
    knob.show_report(FAR, "Reached 80.")
    assert knob.knob.grab().toImage() != before
    knob.show_report(None, "")
    assert knob.knob.grab().toImage() == before
    assert knob.knob.accessibleDescription() == "More notes."
    assert knob.knob.toolTip() == "<p>More notes.</p>"


def test_both_parts_say_what_was_reached_to_the_hand_and_to_screen_readers(knob: KnobControl) -> None:
    knob.show_report(NEAR, "Asked 50, reached 55.")
    for part in (knob.knob, knob.box):
        assert part.toolTip() == "<p>More notes.</p><p>Asked 50, reached 55.</p>"
        assert part.accessibleDescription() == "More notes. Asked 50, reached 55."
        assert part.accessibleName() == "Complexity"
