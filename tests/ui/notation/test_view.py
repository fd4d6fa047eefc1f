"""The notation view alone, over a score that is made by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.melodies import JIG
from ui.notation.engraving import Mark, Page, Score
from ui.notation.view import NotationView
from ui.theme import DARK, LIGHT, Theme

HEIGHT = 10_000


def page(name: str) -> Page:
    """A page with a square note of 1000 units at 2000, 3000."""
    square = f'<g id="{name}"><rect x="2000" y="3000" width="1000" height="1000" fill="currentColor"/></g>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20000 {HEIGHT}">{square}</svg>'
    return Page(svg, 20_000, HEIGHT, frozenset({name}))


SCORE = Score(
    JIG, (page("n0"), page("n1"), page("n2")), (Mark(0, 240, "n0"), Mark(240, 480, "n1"), Mark(960, 990, "n2"))
)


@pytest.fixture
def view(qtbot: QtBot) -> NotationView:
    view = NotationView()
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.show()
    view.show_score(SCORE)
    return view


def middle(view: NotationView, name: str) -> QPoint:
    area = view.area(name)
    assert area is not None
    return area.center().toPoint()


def picture(view: NotationView) -> QImage:
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_notes_have_the_colours_of_the_theme(view: NotationView, theme: Theme) -> None:
    view.set_theme(theme)
    assert picture(view).pixelColor(middle(view, "n0")) == QColor(theme.text)
    assert picture(view).pixelColor(2, 2) == QColor(theme.roll_row)
    view.set_position(10)
    assert picture(view).pixelColor(middle(view, "n0")) == QColor(theme.note_active)


def test_sounding_note_is_brought_into_view(view: NotationView) -> None:
    view.set_position(300)
    assert view.sounding == "n1"
    assert view.viewport().rect().contains(middle(view, "n1"))
    view.set_position(970)
    assert view.viewport().rect().contains(middle(view, "n2"))
    view.set_position(700)
    assert view.sounding is None


def test_view_stays_where_it_is_when_it_is_not_to_follow(view: NotationView) -> None:
    view.set_following(is_on=False)
    view.set_position(970)
    assert view.sounding == "n2"
    assert view.verticalScrollBar().value() == 0


def test_click_on_a_note_seeks_to_it_and_beside_it_does_not(view: NotationView, qtbot: QtBot) -> None:
    view.set_position(300)
    with qtbot.waitSignal(view.seek_requested) as asked:
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, "n1"))
    assert asked.args == [240]
    with qtbot.assertNotEmitted(view.seek_requested):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, "n1") + QPoint(200, 0))


def test_zoom_asks_for_narrower_paper(view: NotationView, qtbot: QtBot) -> None:
    before = view.paper_width
    with qtbot.waitSignal(view.paper_changed):
        view.zoom_in()
    assert view.paper_width < before


def test_sentence_takes_the_place_of_the_score(view: NotationView) -> None:
    view.say("No melody yet.")
    assert view.score is None
    assert view.area("n0") is None
    colours = {picture(view).pixelColor(x, y).name() for x in range(0, 700, 2) for y in range(100, 200, 2)}
    assert len(colours) > 1


def test_only_pages_in_view_are_drawn(view: NotationView) -> None:
    picture(view)
    assert set(view._pictures) == {0}
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    picture(view)
    assert 0 not in view._pictures
    assert 2 in view._pictures
