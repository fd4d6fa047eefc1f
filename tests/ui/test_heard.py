"""What is heard when Play is pressed in the window is the melody that is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.parameters import Parameters
from tests import hearing
from tests.null_sink import NullSink
from tests.ui.conftest import close
from tests.ui.doubles import Answers
from ui.app import Session, open_player
from ui.settings import Settings

NOTES = 4
TAIL_S = 1.0
"""Until the last note has died away."""


@pytest.fixture
def audible(
    null_sink: NullSink, qapp: QApplication, settings: Settings, answers: Answers, qtbot: QtBot
) -> Iterator[Session]:
    settings.volume = 100
    session = Session(qapp, settings, open_synth=open_player, questions=answers)
    session.begin()
    qtbot.waitUntil(lambda: session.player._synth is not None and session.document.melody is not None, timeout=20_000)
    yield session
    session.end()
    close(session.window)


def has_loaded(session: Session) -> bool:
    """The player holds the document's melody, not the one before it."""
    performance, melody = session.player._performance, session.document.melody
    return (
        not session.document.is_busy
        and performance is not None
        and melody is not None
        and performance.tempo_bpm == melody.tempo_bpm
        and [note.pitch for note in performance.parts[0].notes] == [note.pitch for note in melody.notes]
    )


def first_pitches_are_heard(session: Session, null_sink: NullSink, qtbot: QtBot) -> bool:
    """Whether Play sounds the document's first pitches."""
    melody = session.document.melody
    assert melody is not None
    seconds = melody.notes[NOTES].onset_ticks / 480 + 2.0
    with null_sink.recording() as recording, qtbot.waitSignal(session.player.moved, timeout=20_000):
        session.window.actions_by_name["play"].trigger()
        qtbot.waitUntil(lambda: session.player.is_playing, timeout=20_000)
        heard = recording.read(seconds)
        session.window.actions_by_name["stop"].trigger()
        recording.read(TAIL_S)
    assert hearing.peak(heard) > hearing.AUDIBLE
    return hearing.pitches(heard)[:NOTES] == [note.pitch for note in melody.notes[:NOTES]]


def test_play_sounds_the_first_pitches_of_the_melody_and_of_what_is_drawn_in_their_place(
    audible: Session, null_sink: NullSink, qtbot: QtBot
) -> None:
    slow_and_detached = Parameters(tempo_bpm=60, bars=4, complexity=15, mood="playful", instrument="ocarina", seed=10)
    audible.document.edit(slow_and_detached, "something to hear")
    qtbot.waitUntil(lambda: has_loaded(audible))
    assert first_pitches_are_heard(audible, null_sink, qtbot)
    before = audible.document.melody
    audible.window.roll.choose((0, 4))
    audible.window.actions_by_name["reroll_pitches"].trigger()
    qtbot.waitUntil(lambda: audible.document.melody is not before and has_loaded(audible))
    assert first_pitches_are_heard(audible, null_sink, qtbot)
