"""Ideas in the real window: drawn, heard, kept, taken, found again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from melodygen.ideas.judging import judged
from melodygen.melody import Melody
from melodygen.project import read_project
from tests.ui.conftest import Settled, press
from tests.ui.doubles import Answers, FakeSynth
from tests.ui.test_locking import notes_in
from ui.app import Session
from ui.ideas.cards import Card
from ui.ideas.choosing import apart_from
from ui.ideas.view import CardsView
from ui.settings import Settings

Draw = Callable[[], list[Card]]


@pytest.fixture
def draw(session: Session, qtbot: QtBot, settled: Settled) -> Draw:
    """Draws eight ideas and waits for them."""

    def wait() -> list[Card]:
        settled()
        before = [card.idea for card in cards(session)]
        press(session, "more_ideas")
        qtbot.waitUntil(lambda: len(cards(session)) == 8 and [card.idea for card in cards(session)] != before)
        return cards(session)

    return wait


def view(session: Session) -> CardsView:
    return session.window.ideas_strip.view


def cards(session: Session) -> list[Card]:
    return list(view(session).cards.cards)


def heard(session: Session) -> list[tuple[object, ...]]:
    return [idea.melody.notes for idea in session.document.heard]


def test_more_ideas_are_eight_others_which_say_how_human_they_are(session: Session, draw: Draw) -> None:
    melody = session.document.melody
    first = draw()
    assert len({card.idea.tune for card in first}) == 8
    assert all(card.judgement == judged(card.idea) for card in first)
    assert all(apart_from(melody, card.idea) for card in first)
    second = draw()
    assert not {card.idea.tune for card in first} & {card.idea.tune for card in second}
    assert session.document.melody is melody
    assert not session.document.is_dirty


def test_ideas_keep_what_is_locked(session: Session, settled: Settled, draw: Draw) -> None:
    melody = settled()
    session.window.roll.choose((4, 8))
    press(session, "lock")
    for card in draw():
        assert notes_in(card.idea.melody, range(4, 8)) == notes_in(melody, range(4, 8))
        assert card.idea.locks.holds_anything


def test_no_more_are_drawn_once_other_parameters_are_asked_for(
    session: Session, settled: Settled, qtbot: QtBot
) -> None:
    settled()
    press(session, "more_ideas")
    qtbot.waitUntil(lambda: len(cards(session)) >= 1)
    session.document.change("Key", {"key": "G"})
    settled()
    count = len(cards(session))
    assert count < 8
    qtbot.wait(200)
    assert len(cards(session)) == count


def test_an_idea_is_taken_by_enter_and_put_back_by_undo(
    session: Session, draw: Draw, settled: Settled, qtbot: QtBot
) -> None:
    before, found = settled(), draw()
    view(session).choose(2)
    qtbot.keyClick(view(session), Qt.Key.Key_Return)
    assert settled() is found[2].idea.melody
    assert session.document.parameters == found[2].idea.parameters
    assert session.document.undo_name == "taking of an idea"
    assert cards(session)[2].is_on_roll
    press(session, "undo")
    assert settled() is before


def test_chosen_bars_of_an_idea_are_taken_and_locked(session: Session, draw: Draw, settled: Settled) -> None:
    before, found = settled(), draw()
    view(session).choose(1)
    assert not session.window.actions_by_name["take_idea_bars"].isEnabled()
    session.window.roll.choose((4, 8))
    press(session, "take_idea_bars")
    after = settled()
    assert session.document.undo_name == "taking of bars 5-8 of an idea"
    assert _heads(after, range(4, 8)) == _heads(found[1].idea.melody, range(4, 8))
    assert _heads(after, range(8, 16)) == _heads(before, range(8, 16))
    session.document.change("Seed", {"seed": 77})
    assert _heads(settled(), range(4, 8)) == _heads(found[1].idea.melody, range(4, 8))
    press(session, "undo")
    press(session, "undo")
    assert settled() is before


def _heads(melody: Melody, bars: range) -> list[tuple[int, int]]:
    return [(note.onset_ticks, note.pitch) for note in notes_in(melody, bars)]


def test_bars_of_an_idea_in_another_key_are_refused_in_a_sentence(
    session: Session, draw: Draw, settled: Settled
) -> None:
    draw()
    session.document.change("Key", {"key": "G"})
    before = settled()
    view(session).choose(0)
    session.window.roll.choose((0, 2))
    press(session, "take_idea_bars")
    assert "the idea in D Minor (Natural); take the idea as a whole" in session.window.messages.label.text()
    assert settled() is before


def test_stars_names_and_tags_are_edits_by_name_and_are_saved(
    session: Session, draw: Draw, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    found = draw()
    melody = session.document.melody
    view(session).choose(0)
    press(session, "star_idea")
    assert session.document.undo_name == "star on Idea 1"
    view(session).choose(1)
    view(session).cards.setData(view(session).currentIndex(), "Chorus")
    answers.tags = "verse, slow"
    press(session, "tag_idea")
    assert answers.asked[-1] == "tags of Chorus: "
    assert [(idea.is_starred, idea.name, idea.tags) for idea in session.document.ideas] == [
        (True, "", ()),
        (False, "Chorus", ("verse", "slow")),
    ]
    assert session.document.melody is melody
    assert session.document.is_dirty
    answers.save_path = tmp_path / "x.melody"
    press(session, "save")
    qtbot.waitUntil(lambda: not session.document.is_dirty)
    saved = read_project(answers.save_path)
    assert [idea.melody for idea in saved.ideas] == [found[0].idea.melody, found[1].idea.melody]
    for name in ("tags of Chorus", "name of Idea 2", "star on Idea 1"):
        assert session.document.undo_name == name
        press(session, "undo")
    assert session.document.ideas == ()
    assert not any(card.idea.is_kept for card in cards(session))


def test_the_enter_that_ends_a_name_does_not_take_the_idea(session: Session, draw: Draw, qtbot: QtBot) -> None:
    draw()
    melody = session.document.melody
    view(session).choose(2)
    press(session, "rename_idea")
    (field,) = view(session).viewport().findChildren(QLineEdit)
    qtbot.keyClicks(field, "hook")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [idea.name for idea in session.document.ideas] == ["hook"])
    assert session.document.melody is melody


def test_a_deleted_idea_is_gone_from_the_strip_until_undo(session: Session, draw: Draw, qtbot: QtBot) -> None:
    found = draw()
    view(session).choose(3)
    press(session, "star_idea")
    qtbot.keyClick(view(session), Qt.Key.Key_Delete)
    assert session.document.undo_name == "deletion of Idea 4"
    assert found[3].idea.tune not in {card.idea.tune for card in cards(session)}
    assert session.document.ideas == ()
    assert view(session).chosen_card is not None
    assert view(session).chosen_card.idea is found[4].idea
    press(session, "undo")
    assert cards(session)[3].idea.is_starred


def test_the_keyboard_stays_with_the_cards_while_others_are_drawn(session: Session, draw: Draw, qtbot: QtBot) -> None:
    draw()
    session.window.activateWindow()
    view(session).setFocus()
    qtbot.waitUntil(view(session).hasFocus)
    draw()
    assert view(session).hasFocus()
    assert view(session).chosen_card is not None


def test_what_is_played_and_pointed_at_is_found_again_whatever_follows(
    session: Session, draw: Draw, settled: Settled, synth: FakeSynth, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    first = settled()
    press(session, "play")
    qtbot.waitUntil(lambda: heard(session) == [first.notes])
    press(session, "generate")
    second = settled()
    qtbot.waitUntil(lambda: heard(session) == [first.notes, second.notes])
    press(session, "play")
    found = draw()
    session.window.ideas.hearing.hear(found[2])
    third = found[2].idea.melody
    qtbot.waitUntil(lambda: heard(session)[-1] == third.notes)
    session.window.ideas.hearing.end()
    press(session, "undo")
    settled()
    draw()
    assert heard(session) == [first.notes, second.notes, third.notes]
    press(session, "find_heard")
    assert [card.idea.melody.notes for card in cards(session)] == [third.notes, second.notes, first.notes]
    view(session).choose(1)
    assert not session.window.actions_by_name["delete_idea"].isEnabled()
    press(session, "take_idea")
    assert settled().notes == second.notes
    answers.save_path = tmp_path / "x.melody"
    press(session, "save")
    qtbot.waitUntil(lambda: not session.document.is_dirty)
    session.window.files.open_path(answers.save_path)
    qtbot.waitUntil(lambda: session.document.undo_name is None)
    assert heard(session) == [first.notes, second.notes, third.notes]


def test_an_idea_is_heard_from_its_beginning_and_the_melody_goes_on_where_it_was(
    session: Session, draw: Draw, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    settled()
    found = draw()
    shown = synth.performance
    session.player.seek(960)
    view(session).pointed.emit(found[4])
    qtbot.waitUntil(lambda: synth.state == "playing")
    assert synth.performance is not None
    assert [n.pitch for n in synth.performance.parts[0].notes] == [n.pitch for n in found[4].idea.melody.notes]
    assert session.window.roll._position == 960
    view(session).pointed.emit(None)
    assert (synth.performance, synth.state, synth.position_ticks) == (shown, "paused", 960)
    assert session.document.undo_name is None


def test_pointing_is_silent_where_that_is_wanted_but_the_action_is_heard(
    session: Session, draw: Draw, synth: FakeSynth, qtbot: QtBot, settings: Settings
) -> None:
    found = draw()
    press(session, "hear_ideas")
    assert not settings.hears_ideas
    view(session).pointed.emit(found[0])
    view(session).reached.emit(found[0])
    qtbot.wait(350)
    assert synth.state == "stopped"
    view(session).choose(0)
    press(session, "hear_idea")
    qtbot.waitUntil(lambda: synth.state == "playing")


def test_the_melody_on_the_roll_is_kept_as_an_idea(session: Session, settled: Settled) -> None:
    melody = settled()
    press(session, "keep_idea")
    assert session.document.undo_name == "keeping of the melody as an idea"
    session.window.ideas_strip.show_only("starred")
    assert [(card.idea.melody, card.is_on_roll) for card in cards(session)] == [(melody, True)]


def dropped(session: Session, at: QPoint) -> None:
    """What the system tells the roll of a card that is dropped there."""
    viewport = session.window.roll.viewport()
    data: QMimeData = view(session).cards.mimeData([view(session).currentIndex()])
    copy, left, no_keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, left, no_keys)
    QApplication.sendEvent(viewport, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), copy, data, left, no_keys, QEvent.Type.Drop))


@pytest.mark.parametrize(
    ("chosen", "bar", "y", "taken"),
    [
        (None, 5, 300, range(16)),
        ((4, 8), 5, 300, range(4, 8)),
        ((4, 8), 10, 300, range(16)),
        (None, 5, 10, range(5, 6)),
        ((4, 8), 5, 10, range(4, 8)),
    ],
    ids=["grid", "chosen bars", "beside them", "ruler", "chosen bars in the ruler"],
)
def test_a_card_is_dropped_on_the_whole_or_on_bars(
    session: Session, draw: Draw, settled: Settled, chosen: tuple[int, int] | None, bar: int, y: int, taken: range
) -> None:
    before, found = settled(), draw()
    roll = session.window.roll
    roll.choose(chosen)
    view(session).choose(6)
    seen = roll.view()
    assert seen is not None
    x = seen.time.x((bar + 0.5) * before.metre.bar_ticks)
    dropped(session, QPoint(round(x), y))
    after = settled()
    others = [bar for bar in range(16) if bar not in taken]
    assert [_heads(after, range(bar, bar + 1)) for bar in taken] == [
        _heads(found[6].idea.melody, range(bar, bar + 1)) for bar in taken
    ]
    assert [_heads(after, range(bar, bar + 1)) for bar in others] == [
        _heads(before, range(bar, bar + 1)) for bar in others
    ]


def test_the_strip_is_shown_where_there_is_room_until_the_user_decides(session: Session, settings: Settings) -> None:
    strip = session.window.ideas_strip
    assert strip.isVisible()
    press(session, "ideas")
    assert not strip.isVisible()
    assert settings.shows_ideas == "no"
    press(session, "go_ideas")
    assert strip.isVisible()


def test_the_smallest_window_has_room_for_the_strip(session: Session, qtbot: QtBot, draw: Draw) -> None:
    draw()
    session.window.resize(session.window.minimumSize())
    assert session.window.minimumSizeHint().height() <= 560
    qtbot.waitUntil(lambda: session.window.height() == 560)
    assert session.window.ideas_strip.minimumSizeHint().width() <= session.window.roll.width()
    assert session.window.roll.height() >= 160
    assert session.window.ideas_strip.view.isVisible()


def test_new_ideas_go_with_their_document(session: Session, draw: Draw, settled: Settled) -> None:
    draw()
    press(session, "new")
    settled()
    assert cards(session) == []
