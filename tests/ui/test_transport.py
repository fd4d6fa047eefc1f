"""The transport counts bars, beats and time as a musician does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import TempoMap, perform
from tests.melodies import UPBEAT_JIG
from ui.actions import Actions
from ui.app import Session
from ui.heard import as_written
from ui.transport import LoopBars, Transport, clock, place_of
from ui.window import SMALLEST_SIZE


@pytest.fixture
def transport(qtbot: QtBot) -> Iterator[Transport]:
    window = QMainWindow()
    transport = Transport(Actions(window), window)
    transport.show_parameters(Parameters())
    yield transport
    window.deleteLater()


def show(transport: Transport, melody: Melody) -> None:
    """As the score, whose time is steady."""
    transport.show_performance(melody, perform(as_written(melody)))


@pytest.mark.parametrize(
    ("metre", "ticks", "place"),
    [
        ("4/4", 0, (1, 1)), ("4/4", 479, (1, 1)), ("4/4", 480, (1, 2)), ("4/4", 1920, (2, 1)),
        ("6/8", 719, (1, 1)), ("6/8", 720, (1, 2)), ("7/8", 960, (1, 3)), ("7/8", 1680, (2, 1)),
    ],
)  # fmt: skip
def test_a_place_is_a_bar_and_a_beat_counted_from_one(metre: str, ticks: int, place: tuple[int, int]) -> None:
    assert place_of(ticks, generate(Parameters(bars=2, metre=metre))) == place


def test_the_end_is_still_in_the_last_bar() -> None:
    assert place_of(2 * 1920, generate(Parameters(bars=2))) == (2, 4)


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (59.9, "0:59"), (60, "1:00"), (754, "12:34")])
def test_the_clock(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_time_follows_the_tempo(transport: Transport) -> None:
    show(transport, generate(Parameters(bars=4, tempo_bpm=60)))
    transport.show_ticks(1920 + 960)
    assert transport.place.text() == "2.3"
    assert transport.time.text() == "0:06 / 0:16"


def test_an_upbeat_is_in_bar_0_and_time_begins_with_it(transport: Transport) -> None:
    assert (place_of(-480, UPBEAT_JIG), place_of(-1440, UPBEAT_JIG), place_of(0, UPBEAT_JIG)) == (
        (0, 2),
        (0, 1),
        (1, 1),
    )
    show(transport, replace(UPBEAT_JIG, tempo_bpm=60))
    transport.show_ticks(-480)
    assert transport.place.text() == "0.2"
    assert transport.time.text() == "0:02 / 0:09"


def test_tempo_and_instrument_are_told_only_when_the_user_sets_them(transport: Transport) -> None:
    told: list[object] = []
    transport.tempo_edited.connect(lambda bpm, _: told.append(bpm))
    transport.instrument_edited.connect(told.append)
    transport.show_parameters(Parameters(tempo_bpm=90, instrument="flute"))
    assert told == []
    transport.tempo.setValue(120)
    transport.instrument.show_slug("oboe")
    transport.instrument.activated.emit(transport.instrument.currentIndex())
    assert told == [120, "oboe"]


def needed(transport: Transport) -> int:
    layout = transport.layout()
    assert layout is not None
    return layout.minimumSize().width()


@pytest.mark.parametrize("port", ["", "a DAW"])
def test_in_a_narrow_window_words_go_and_the_fields_keep_their_room(session: Session, port: str) -> None:
    window, transport = session.window, session.window.transport
    texts = (*transport._labels, transport.loop_bars.label)
    window.resize(1600, 860)
    transport.show_port(port)
    assert not any(label.isHidden() for label in texts)
    for width in range(1600, SMALLEST_SIZE[0] - 1, -40):
        window.resize(width, 860)
        QApplication.processEvents()
        assert needed(transport) <= width
    assert [label.isHidden() for label in transport._labels] == [True, False, True]
    window.resize(1600, 860)
    assert not any(label.isHidden() for label in texts)


def test_time_is_that_of_what_is_played(transport: Transport) -> None:
    melody = generate(Parameters(bars=4, tempo_bpm=60))
    slowing = TempoMap((0, 4 * 1920), (0.0, 4 * 1920 + 960.0))
    transport.show_performance(melody, replace(perform(melody), tempo_map=slowing))
    transport.show_ticks(2 * 1920)
    assert transport.place.text() == "3.1"
    assert transport.time.text() == "0:09 / 0:18"


def test_the_switch_shows_and_sets_what_is_heard(transport: Transport) -> None:
    action = transport.window().findChild(QAction, "play_score")
    switch = transport.played_as
    assert (switch.score.isChecked(), switch.performance.isChecked()) == (False, True)
    switch.score.click()
    assert action.isChecked()
    action.trigger()
    assert (switch.score.isChecked(), switch.performance.isChecked()) == (False, True)
    switch.performance.click()
    assert not action.isChecked()
    assert "Ctrl+Shift+A" in switch.score.toolTip()


def test_the_bar_of_the_loop_that_is_moved_pushes_the_other(qtbot: QtBot) -> None:
    bars, told = LoopBars(), list[tuple[int, int]]()
    qtbot.addWidget(bars)
    bars.edited.connect(lambda first, last: told.append((first, last)))
    bars.show_bars(1, 4, range(1, 17))
    bars.first.setValue(9)
    bars.last.setValue(3)
    assert told == [(9, 9), (3, 3)]
    assert (bars.first.value(), bars.last.value()) == (3, 3)


def test_the_loop_may_begin_with_the_bar_of_an_upbeat_where_there_is_one(qtbot: QtBot) -> None:
    bars, told = LoopBars(), list[tuple[int, int]]()
    qtbot.addWidget(bars)
    bars.edited.connect(lambda first, last: told.append((first, last)))
    bars.show_bars(1, 4, range(17))
    bars.first.setValue(-3)
    bars.last.setValue(0)
    assert told == [(0, 4), (0, 0)]
    bars.show_bars(1, 4, range(1, 17))
    assert bars.first.minimum() == bars.last.minimum() == 1
