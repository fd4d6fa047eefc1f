"""The strip alone: what it draws, what it says and what it asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from melodygen.ideas.judging import Judgement
from tests.ui.ideas.conftest import CARDS, IDEAS
from ui.ideas import IdeasStrip
from ui.ideas.cards import Card
from ui.ideas.model import MIME
from ui.ideas.painting import star_place
from ui.ideas.strip import EMPTY, NONE_FITS
from ui.ideas.words import human_words
from ui.theme import DARK

PLAIN = CARDS[0]
LEFT = Qt.MouseButton.LeftButton


def drawn(strip: IdeasStrip, card: Card) -> QImage:
    """The picture of one card, alone in the strip."""
    strip.show_cards([card])
    return strip.view.picture(strip.view.cards.index(0)).toImage()


@pytest.mark.parametrize(
    "card",
    [
        replace(PLAIN, idea=replace(PLAIN.idea, is_starred=True)),
        replace(PLAIN, idea=replace(PLAIN.idea, name="Chorus")),
        replace(PLAIN, idea=replace(PLAIN.idea, tags=("verse",))),
        replace(PLAIN, judgement=Judgement(26, 9)),
        replace(PLAIN, is_on_roll=True),
        replace(PLAIN, idea=IDEAS[1]),
        replace(PLAIN, number=7),
    ],
    ids=["star", "name", "tag", "human", "on the roll", "another melody", "number"],
)
def test_each_thing_there_is_to_know_is_drawn(strip: IdeasStrip, card: Card) -> None:
    assert drawn(strip, card) != drawn(strip, PLAIN)
    assert drawn(strip, PLAIN) == drawn(strip, PLAIN)


def test_what_sounds_and_the_theme_are_drawn(strip: IdeasStrip) -> None:
    plain = drawn(strip, PLAIN)
    strip.show_sounding(PLAIN, 480)
    sounding = drawn(strip, PLAIN)
    strip.show_sounding(PLAIN, 960)
    assert plain != sounding != drawn(strip, PLAIN)
    strip.show_sounding(None, 0)
    assert drawn(strip, PLAIN) == plain
    strip.set_theme(DARK)
    assert drawn(strip, PLAIN) != plain


def test_a_card_is_said_and_has_a_tip(strip: IdeasStrip) -> None:
    idea = replace(IDEAS[0], name="Chorus", is_starred=True, tags=("verse",))
    strip.show_cards([replace(PLAIN, idea=idea, is_on_roll=True)], lambda _: 7.25)
    index = strip.view.cards.index(0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Chorus, starred, on the roll, like people's, verse"
    tip = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Chorus: 4 bars of D Minor (Natural), seed 0." in tip
    assert "in 20 of 26 measures" in tip
    assert "misses its knobs by 8 points" in tip
    assert "It stood on the roll." in tip
    assert "7.2 semitones from the melody on the roll" in tip
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("<p>Chorus")


@pytest.mark.parametrize(
    ("usual", "words"), [(20, "like people's"), (17, "nearly like people's"), (15, "unlike people's")]
)
def test_how_human_in_words(usual: int, words: str) -> None:
    assert human_words(Judgement(26, usual)) == words


@pytest.mark.parametrize("width", [1000, 1500])
def test_eight_cards_stand_side_by_side(strip: IdeasStrip, qtbot: QtBot, width: int) -> None:
    strip.window().resize(width, 160)
    view = strip.view
    qtbot.waitUntil(lambda: view.viewport().width() > width - 20 and view.horizontalScrollBar().maximum() == 0)
    assert view.visualRect(view.cards.index(7)).right() > width - 40


def test_where_nothing_is_shown_it_says_what_to_do(strip: IdeasStrip) -> None:
    for kind, text in EMPTY.items():
        strip.show_only(kind)
        strip.show_cards([])
        assert strip.empty.isVisible()
        assert strip.empty.text() == text
    strip.show_cards(CARDS)
    assert strip.view.isVisible()
    strip.search.setText("nowhere")
    assert strip.empty.text() == NONE_FITS
    strip.search.clear()
    assert strip.view.cards.rowCount() == 8


def test_another_order_keeps_the_chosen_card_chosen(strip: IdeasStrip) -> None:
    strip.show_cards(CARDS, lambda idea: float(idea.parameters.seed))
    strip.view.choose(6)
    strip.sort.setCurrentIndex(3)
    assert [card.number for card in strip.view.cards.cards] == [8, 7, 6, 5, 4, 3, 2, 1]
    assert strip.view.chosen_card is not None
    assert strip.view.chosen_card.number == 7


def test_tags_are_offered_and_one_that_goes_gives_way_to_all_that_are_kept(strip: IdeasStrip, qtbot: QtBot) -> None:
    strip.show_tags(["verse"])
    strip.which.setCurrentIndex(strip.which.count() - 1)
    assert (strip.show_kind, strip.tag) == ("kept", "verse")
    with qtbot.waitSignal(strip.show_changed):
        strip.show_tags([])
    assert (strip.show_kind, strip.tag) == ("kept", "")


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        (Qt.Key.Key_S, "star"),
        (Qt.Key.Key_F2, "rename"),
        (Qt.Key.Key_T, "tag"),
        (Qt.Key.Key_Delete, "delete"),
    ],
)
def test_keys_ask_for_what_they_stand_for(strip: IdeasStrip, qtbot: QtBot, key: Qt.Key, asked: str) -> None:
    strip.view.choose(2)
    with qtbot.waitSignal(strip.view.asked) as blocker:
        qtbot.keyClick(strip.view, key)
    assert blocker.args is not None
    assert (blocker.args[0], blocker.args[1].number) == (asked, 3)


def test_arrows_lead_on_and_enter_takes(strip: IdeasStrip, qtbot: QtBot) -> None:
    strip.view.setFocus()
    reached: list[Card] = []
    taken: list[Card] = []
    strip.view.reached.connect(reached.append)
    strip.view.taken.connect(taken.append)
    strip.view.choose(0)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(strip.view, key)
    with qtbot.waitSignal(strip.view.left):
        qtbot.keyClick(strip.view, Qt.Key.Key_Escape)
    assert [card.number for card in reached] == [2, 3, 2, 8]
    assert [card.number for card in taken] == [8]


def test_the_pointer_tells_what_it_is_over_and_that_it_has_left(strip: IdeasStrip, qtbot: QtBot) -> None:
    pointed: list[Any] = []
    strip.view.pointed.connect(pointed.append)
    place = strip.view.visualRect(strip.view.cards.index(1)).center()
    qtbot.mouseMove(strip.view.viewport(), place)
    qtbot.waitUntil(lambda: bool(pointed) and pointed[-1] is not None and pointed[-1].number == 2)
    strip.show_cards(CARDS[:2])
    qtbot.mouseMove(strip.view.viewport(), QPoint(1490, 60))
    qtbot.waitUntil(lambda: pointed[-1] is None)
    qtbot.mouseMove(strip.view.viewport(), place)
    qtbot.waitUntil(lambda: pointed[-1] is not None)
    QApplication.sendEvent(strip.view.viewport(), QEvent(QEvent.Type.Leave))
    assert pointed[-1] is None


def test_a_name_whose_card_goes_before_it_is_taken_is_let_go(strip: IdeasStrip, qtbot: QtBot, qtlog: Any) -> None:
    strip.view.choose(0)
    strip.view.edit(strip.view.currentIndex())
    editor = strip.view.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Refrain")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    strip.show_cards(CARDS[3:5])
    qtbot.wait(20)
    assert strip.view.cards.rowCount() == 2
    assert not qtlog.records


def test_a_click_on_the_star_stars_and_a_double_click_beside_it_takes(strip: IdeasStrip, qtbot: QtBot) -> None:
    asked: list[tuple[str, int]] = []
    taken: list[int] = []
    strip.view.asked.connect(lambda name, card: asked.append((name, card.number)))
    strip.view.taken.connect(lambda card: taken.append(card.number))
    place = strip.view.visualRect(strip.view.cards.index(3))
    qtbot.mouseClick(strip.view.viewport(), LEFT, pos=star_place(place).center().toPoint())
    assert asked == [("star", 4)]
    qtbot.mouseDClick(strip.view.viewport(), LEFT, pos=place.center())
    assert taken == [4]


def test_a_name_is_typed_on_the_card(strip: IdeasStrip, qtbot: QtBot) -> None:
    view = strip.view
    view.choose(1)
    view.edit(view.currentIndex())
    editor = view.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, " My   tune ")
    with qtbot.waitSignal(view.cards.named) as blocker:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert blocker.args is not None
    assert (blocker.args[0].number, blocker.args[1]) == (2, "My tune")


def test_a_dragged_card_is_of_our_own_kind(strip: IdeasStrip) -> None:
    data = strip.view.cards.mimeData([strip.view.cards.index(0)])
    assert data.formats() == [MIME]
    assert b"Idea 1" in data.data(MIME).data()
