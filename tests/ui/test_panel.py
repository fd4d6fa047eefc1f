"""The panel has a control for every parameter, with a name, a key and a way back."""

from __future__ import annotations

import dataclasses
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QSlider, QWidget
from pytestqt.qtbot import QtBot

from melodygen.degree_weights import weights_text
from melodygen.fields import GROUPS, Choice, ChoiceField, NumberField
from melodygen.interpretation import quantities_text
from melodygen.parameters import Parameters
from tests.ui.conftest import Settled
from ui.actions import MENUS
from ui.app import Session
from ui.controls.degree_bar import NAMES, TOP, TRACK
from ui.controls.progression import ProgressionControl
from ui.controls.rules import RulesControl
from ui.controls.weights import WeightsControl
from ui.panel import MNEMONICS, ParametersPanel, panel_fields
from ui.settings import Settings

OTHERS = {
    "tempo_bpm": 97.5, "bars": 37, "metre": "7/8", "key": "F#", "scale": "hirajoshi", "mood": "calm",
    "instrument": "violin", "complexity": 1, "harmonic_density": 2, "repetition": 3, "syncopation": 4,
    "note_range": "A3-C6", "contour": "wave", "rhythm": "dotted", "upbeat": "auto", "accidentals": "auto",
    "ending": "auto", "style": "other", "progression": "i VI III VII", "weights": "1=100 2=20",
    "expression": 45, "palette": "sadness", "accompaniment": "broken", "rules": "phrase-arch=1.5 noise=-2.25",
}  # fmt: skip


@pytest.fixture
def panel(qtbot: QtBot) -> ParametersPanel:
    panel = ParametersPanel(panel_fields((Choice("pop", "Pop"), Choice("other", "Other"))))
    qtbot.addWidget(panel)
    panel.resize(380, 900)
    panel.show()
    panel.show_parameters(Parameters())
    return panel


def test_every_parameter_but_the_seed_and_what_is_drawn_has_a_row(panel: ParametersPanel) -> None:
    assert set(panel.rows) == {field.name for field in dataclasses.fields(Parameters)} - {"seed", "curve"}


def test_figure_1_is_grouped_as_in_the_paper(panel: ParametersPanel) -> None:
    labels = {group: [panel.label_of(name) for name, row in panel.rows.items() if row.field.group == group]
              for group in GROUPS}  # fmt: skip
    assert labels["Performance"] == ["Expression", "Palette", "Accompaniment", "Rules"]
    assert labels["Advanced"] == [
        "Complexity", "Harmonic Density", "Progression", "Degree Weights", "Repetition", "Syncopation", "Note Range",
        "Melodic Contour", "Rhythm Pattern",
    ]  # fmt: skip
    figure = ["Tempo", "Duration", "Key", "Scale", "Mood", "Instrument"]
    assert [label for label in labels["Basic"] if label in figure] == figure


def test_what_is_shown_is_what_was_given_and_nobody_is_told(panel: ParametersPanel) -> None:
    told: list[str] = []
    panel.edited.connect(lambda name, *_: told.append(name))
    panel.show_parameters(Parameters(**OTHERS))
    assert told == []
    assert shown(panel) == OTHERS


def shown(panel: ParametersPanel) -> dict[str, object]:
    """What each control would tell if it were asked to reset and back: read off the widgets."""
    found: dict[str, object] = {}
    for name, row in panel.rows.items():
        if isinstance(row.field, NumberField):
            found[name] = row.control.findChild(QAbstractSpinBox).value()
        elif isinstance(row.control, ProgressionControl):
            found[name] = row.control.line.text()
        elif isinstance(row.control, WeightsControl):
            weights = [bar.value() for bar in row.control.bars.bars]
            found[name] = weights_text(weights, Parameters(**OTHERS).the_scale)
        elif isinstance(row.control, RulesControl):
            found[name] = quantities_text({slug: it.quantity for slug, it in row.control.rows.items() if it.is_set})
        elif row.field.is_open:
            found[name] = "-".join(box.text() for box in row.control.findChildren(QAbstractSpinBox))
        else:
            found[name] = row.control.findChild(QComboBox).slug
    return found


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_reset_is_there_where_there_is_something_to_reset(panel: ParametersPanel, name: str) -> None:
    told: list[tuple[str, object]] = []
    panel.edited.connect(lambda name, value, _: told.append((name, value)))
    assert not panel.rows[name].reset.isVisible()
    panel.show_parameters(Parameters(**{name: OTHERS[name]}))
    assert panel.rows[name].reset.isVisible()
    panel.rows[name].reset.click()
    assert told == [(name, getattr(Parameters(), name))]


WITHOUT_KEY = {"ending", "progression", "weights", "expression", "palette", "rules", "accompaniment"}
"""No letter of them is left."""


def test_every_label_leads_to_its_control_by_a_key_that_nothing_else_has(panel: ParametersPanel) -> None:
    keys = ["V", *(match[1].upper() for menu in MENUS if (match := re.search("&(.)", menu.title)))]  # V is Volume's
    for row in panel.rows.values():
        assert row.label.buddy() is row.control
        if row.field.name in WITHOUT_KEY:
            continue
        match = re.search("&(.)", row.label.text())
        assert match, row.field.name
        keys.append(match[1].upper())
    assert len(keys) == len(set(keys))
    assert set(MNEMONICS) == set(panel.rows)


def test_every_part_has_an_accessible_name_and_says_what_it_does(panel: ParametersPanel) -> None:
    parts = [part for kind in (QAbstractSpinBox, QComboBox, QSlider) for part in panel.findChildren(kind)]
    assert len(parts) > 20
    for part in parts:
        assert part.accessibleName(), part
        assert part.accessibleDescription(), part
        assert part.toolTip(), part
    for button in panel.findChildren(QAbstractButton):
        assert button.accessibleName(), button


def test_tab_goes_through_the_rows_in_order(panel: ParametersPanel) -> None:
    order, part = [], panel.rows["tempo_bpm"].control.focusProxy()
    for _ in range(220):
        order.append(part)
        part = part.nextInFocusChain()
    rows = [row_of(panel, part) for part in order]
    names = list(dict.fromkeys(name for name in rows if name))
    assert names == list(panel.rows)


def row_of(panel: ParametersPanel, part: QWidget) -> str | None:
    return next((name for name, row in panel.rows.items() if row.control.isAncestorOf(part)), None)


def test_choices_are_those_of_the_fields(panel: ParametersPanel) -> None:
    fields = [row.field for row in panel.rows.values() if isinstance(row.field, ChoiceField)]
    assert len(fields) == 14
    for field in fields:
        box = panel.rows[field.name].control.findChild(QComboBox)
        assert all(box.findData(choice.slug) >= 0 for choice in field.choices)


def test_the_bars_of_the_weights_are_as_high_in_the_window_as_they_are_drawn(
    session: Session, settled: Settled, qtbot: QtBot
) -> None:
    settled()
    control = session.window.panel.rows["weights"].control
    assert isinstance(control, WeightsControl)
    control.opener.click()
    qtbot.waitUntil(control.bars.bars[0].isVisible)
    assert {bar.minimumHeight() for bar in control.bars.bars} == {TOP + TRACK + NAMES}
    qtbot.waitUntil(lambda: {bar.height() for bar in control.bars.bars} == {TOP + TRACK + NAMES})


def test_a_control_comes_into_view_however_it_got_the_keyboard(session: Session, qtbot: QtBot) -> None:
    window = session.window
    window.resize(window.minimumSize())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for name in ("rhythm", "tempo_bpm"):
        control = window.panel.rows[name].control
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        assert control.visibleRegion().boundingRect().height() == control.height(), name


def test_a_group_folds_and_is_remembered(qtbot: QtBot, panel: ParametersPanel, settings: Settings) -> None:
    panel.remember(settings)
    assert panel.folded_groups == ()
    panel.groups["Basic"].heading.click()
    assert not panel.rows["tempo_bpm"].control.isVisible()
    assert panel.rows["expression"].control.isVisible()
    other = ParametersPanel(panel_fields(()))
    qtbot.addWidget(other)
    other.remember(settings)
    assert other.folded_groups == ("Basic",)
    panel.groups["Basic"].heading.click()
    assert panel.rows["tempo_bpm"].control.isVisible()
    assert settings.folded_groups == ""


def test_what_is_folded_unfolds_where_the_keyboard_is_led_to_it(panel: ParametersPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.fold(GROUPS)
    panel.focus_first()
    assert panel.groups["Basic"].heading.hasFocus()
    panel.focus_on("progression")
    assert panel.folded_groups == ("Basic", "Performance")
    assert panel.rows["progression"].control.focusProxy().hasFocus()


def test_the_names_of_all_groups_have_one_width(panel: ParametersPanel) -> None:
    assert len({row.control.x() for row in panel.rows.values()}) == 1


def test_what_only_changes_the_playing_leaves_the_notes_in_place(session: Session, settled: Settled) -> None:
    before = settled()
    for name, value in (("expression", 20), ("palette", "anger"), ("rules", "noise=0"), ("accompaniment", "broken")):
        session.window.panel.edited.emit(name, value, None)
        after = settled()
        assert after.notes is before.notes, name
        assert after.interpretation.to_dict()[name] == value
    for _ in range(4):
        session.document.undo()
    assert settled().interpretation == before.interpretation
