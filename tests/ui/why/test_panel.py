"""The panel alone: what it shows of a note, and what in its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.model.explain import Share
from tests.ui.why.fakes import explanation
from ui.theme import DARK, LIGHT, Theme, apply_theme
from ui.why.panel import CANDIDATES, WhyPanel, shown_candidates
from ui.why.rows import BarRow


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, given back as it was."""
    sheet, before = qapp.styleSheet(), qapp.palette()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(before)


@pytest.fixture
def panel(qtbot: QtBot) -> WhyPanel:
    panel = WhyPanel(QAction("Why", checkable=True))
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    return panel


def shown(rows: list[BarRow]) -> list[tuple[str, str, bool]]:
    return [(row.name, row.value, row.is_chosen) for row in rows if row.isVisible()]


def test_at_first_it_says_what_to_do(panel: WhyPanel) -> None:
    assert panel.hint.text() == "Point at a note, or click it to hold it here."
    assert not panel.title.isVisible()


def test_candidates_are_bars_with_the_chosen_one_marked_and_the_rest_summed(panel: WhyPanel) -> None:
    panel.show_note(explanation(62), is_in_scale=True)
    rows = shown(panel.candidates)
    assert len(rows) == CANDIDATES + 1
    assert rows[2] == ("E4", "15 %", True)
    assert rows[6] == ("B♭4", "5 %", False)
    assert rows[-1] == ("Rest", "3 %", False)
    assert sum(row.share for row in panel.candidates) == pytest.approx(1.0)
    assert sum(is_chosen for *_, is_chosen in rows) == 1


def test_an_unlikely_one_that_stands_there_is_shown_all_the_same() -> None:
    note = explanation(69)
    assert [it.pitch for it in shown_candidates(note.candidates, 69)] == [60, 61, 62, 63, 64, 65, 66, 69]


def test_a_certain_one_stands_almost_alone(panel: WhyPanel) -> None:
    note = explanation(60, chances=(0.991, *(0.001,) * 9))
    panel.show_note(note, is_in_scale=True)
    assert shown(panel.candidates) == [("C4", "99 %", True), ("Rest", "< 1 %", False)]


def test_reasons_are_signed_bars_and_those_without_a_say_are_left_out(panel: WhyPanel) -> None:
    panel.show_note(explanation(), is_in_scale=True)
    assert [(row.name, row.value) for row in panel.experts.values() if row.isVisible()] == [
        ("Notes before", "+2.0"), ("The chord", "−1.5"),
    ]  # fmt: skip
    assert all(row.toolTip() for row in panel.experts.values() if row.isVisible())


def test_a_note_that_was_given_has_no_reasons(panel: WhyPanel) -> None:
    panel.show_note(explanation(bound="given"), is_in_scale=True)
    assert panel.bound.text().startswith("It was given")
    assert not any(row.isVisible() for row in panel.experts.values())
    assert not panel.reasons.isVisible()
    panel.show_note(explanation(), is_in_scale=True)
    assert not panel.bound.isVisible()
    assert panel.reasons.isVisible()


def test_it_says_role_chord_and_surprise_in_words(panel: WhyPanel) -> None:
    panel.show_note(explanation(degree="b7", rank=0.95), is_in_scale=True)
    assert "Bar 1, beat 2, the third of B♭m" in panel.text
    assert "Degree ♭7, the subtonic" in panel.text
    assert "Very surprising 4.2 bits" in panel.text
    assert "95 % of the other notes here surprise less" in panel.text


@pytest.mark.parametrize("width", [300])
def test_long_texts_and_all_rows_fit_in_width(panel: WhyPanel, width: int) -> None:
    everything = tuple(Share(name, 9.9, 0.1) for name in panel.experts)
    panel.show_remark("No recipe makes these notes, so they are explained by the habits of a style alone. " * 2)
    panel.show_note(explanation(degree="b7", experts=everything, rank=1.0), is_in_scale=True)
    for row in (*panel.candidates, *panel.experts.values(), panel.level):
        assert row.isVisible()
        bold = row.fontMetrics().horizontalAdvance(row.name)
        assert bold <= row._name_px
        assert row.mapTo(panel, row.rect().topRight()).x() < width


def test_close_unchecks_the_action_and_the_arrows_step(panel: WhyPanel, qtbot: QtBot) -> None:
    steps: list[int] = []
    panel.stepped.connect(steps.append)
    for button in panel.steps:
        button.click()
    assert steps == [-1, 1]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_bars_have_the_themes_colours(qtbot: QtBot, app: QApplication, theme: Theme) -> None:
    apply_theme(app, theme)
    row = BarRow(40, is_signed=True)
    qtbot.addWidget(row)
    row.resize(240, 22)

    def colours(share: float) -> tuple[str, str]:
        row.show_row("C4", share, "+1")
        image: QImage = row.grab().toImage()
        groove = row._groove()
        places = (groove.center().x() - 20, groove.center().x() + 20)
        left, right = (image.pixelColor(round(x), 11).name() for x in places)
        return left, right

    assert colours(0.9) == (theme.hover, theme.accent)
    assert colours(-0.9) == (theme.error, theme.hover)
