"""What is played in becomes the melody, or bars of it, one step to undo; with any input, and without sound."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from melodygen.melody import Melody
from melodygen.performance import perform
from tests.ui.conftest import Settled, press
from tests.ui.doubles import FakeSynth
from tests.ui.playing_in.conftest import TUNE, Musician
from ui.app import Session
from ui.playing_in.keys import PIANO
from ui.settings import Settings

BAR = 1920


def rows(melody: Melody) -> list[tuple[int, int, int]]:
    return [(note.onset_ticks, note.end_ticks, note.pitch) for note in melody.notes]


def test_a_new_melody_is_played_in(
    session: Session, settled: Settled, synth: FakeSynth, musician: Musician, qtbot: QtBot
) -> None:
    before = settled()
    musician.begin()
    assert synth.told[-2:] == [f"seek {-BAR}", "playing"]
    musician.play(*TUNE)
    assert [note.pitch for note in session.window.roll.present_overlay(*shown(session)).ghosts.notes] == [
        62, 65, 69, 67, 62,
    ]  # fmt: skip
    press(session, "record")
    qtbot.waitUntil(lambda: session.document.undo_name == "playing in" and not session.document.is_busy)
    melody = settled()
    assert rows(melody) == [(0, 480, 62), (480, 960, 65), (960, 1440, 69), (1440, 1920, 67), (1920, 3840, 62)]
    assert (melody.bars, melody.key, melody.tempo_bpm, melody.recipe) == (2, "D", 132, None)
    assert synth.heard == [62, 65, 69, 67, 62]
    assert "notes moved to the grid" in session.window.messages.label.text()
    press(session, "undo")
    assert session.document.melody is before


def shown(session: Session) -> tuple[object, object]:
    roll = session.window.roll
    sheet = roll._sheet
    assert sheet is not None
    return roll._camera.view(sheet), sheet


def test_bars_that_are_chosen_are_taken_anew(
    session: Session, settled: Settled, synth: FakeSynth, musician: Musician, qtbot: QtBot
) -> None:
    before = settled()
    session.window.roll.choose((4, 6))
    press(session, "play_in")
    assert session.window.playing_in.bar.said.text().startswith("Records bars 5-6 anew")
    assert not session.window.playing_in.bar.bars.isEnabled()
    musician.begin()
    assert f"seek {3 * BAR}" in synth.told
    musician.play((4 * BAR + 3, 5 * BAR - 5, 62), (5 * BAR + 7, 6 * BAR - 9, 69))
    press(session, "record")
    qtbot.waitUntil(lambda: session.document.undo_name == "playing in of bars 5-6" and not session.document.is_busy)
    after = settled()
    inside = [row for row in rows(after) if 4 * BAR <= row[0] < 6 * BAR]
    assert inside == [(4 * BAR, 5 * BAR, 62), (5 * BAR, 6 * BAR, 69)]
    kept = [note for note in before.notes if note.onset_ticks < 4 * BAR or note.onset_ticks >= 6 * BAR]
    assert [note.pitch for note in kept] == [note.pitch for note in after.notes if note.pitch and (
        note.onset_ticks < 4 * BAR or note.onset_ticks >= 6 * BAR
    )]  # fmt: skip
    assert after.recipe is not None
    assert {note.pitch for note in session.document.locks.notes} == {62, 69}


def test_with_an_open_end_it_is_as_long_as_what_was_played(
    session: Session, settled: Settled, musician: Musician, qtbot: QtBot
) -> None:
    settled()
    session.window.playing_in.bar.bars.setValue(0)
    musician.begin()
    musician.play(*TUNE)
    press(session, "record")
    qtbot.waitUntil(lambda: session.document.undo_name == "playing in" and not session.document.is_busy)
    assert settled().bars == 2


def test_it_ends_by_itself_when_the_player_does_and_has_all_its_bars(
    session: Session, settled: Settled, synth: FakeSynth, musician: Musician, qtbot: QtBot
) -> None:
    settled()
    musician.begin()
    musician.play(*TUNE)
    musician.reach(8 * BAR - 20)
    synth.stop()
    qtbot.waitUntil(lambda: session.document.undo_name == "playing in" and not session.document.is_busy)
    assert (len(settled().notes), settled().bars) == (5, 8)


def test_bars_that_were_not_reached_stay_as_they_are(
    session: Session, settled: Settled, musician: Musician, qtbot: QtBot
) -> None:
    before = settled()
    session.window.roll.choose((4, 8))
    musician.begin()
    musician.play((4 * BAR, 5 * BAR, 62), (5 * BAR, 5 * BAR + 480, 69))
    press(session, "record")
    qtbot.waitUntil(lambda: session.document.undo_name == "playing in of bars 5-6" and not session.document.is_busy)
    later = [note for note in before.notes if note.onset_ticks >= 6 * BAR]
    assert [note for note in settled().notes if note.onset_ticks >= 6 * BAR] == later


def test_where_nothing_is_played_all_is_as_it_was(
    session: Session, settled: Settled, synth: FakeSynth, musician: Musician
) -> None:
    before = settled()
    musician.begin()
    musician.reach(3 * BAR)
    press(session, "record")
    assert settled() is before
    assert session.document.undo_name is None
    assert session.window.messages.label.text() == "Nothing was played, so all is as it was."


@pytest.mark.parametrize(
    "leave",
    [
        lambda session: session.window.playing_in.bar.close_button.click(),
        lambda session: session.document.change("Key", {"key": "A"}),
    ],
)
def test_what_is_recorded_is_dropped_when_the_bar_is_closed_or_the_melody_changes(
    session: Session, settled: Settled, musician: Musician, qtbot: QtBot, leave: Callable[[Session], None]
) -> None:
    settled()
    musician.begin()
    musician.play(*TUNE)
    leave(session)
    qtbot.waitUntil(lambda: not musician.part.is_recording)
    assert session.document.undo_name != "playing in"
    assert len(settled().notes) != 5


def test_that_another_melody_has_ended_a_recording_is_said(
    session: Session, settled: Settled, musician: Musician, qtbot: QtBot
) -> None:
    settled()
    musician.begin()
    musician.play(*TUNE)
    press(session, "generate")
    said = "The recording was dropped, since there is another melody now."
    qtbot.waitUntil(lambda: session.window.messages.label.text() == said)


def test_an_idea_that_is_pointed_at_does_not_end_a_recording(
    session: Session, settled: Settled, musician: Musician
) -> None:
    melody = settled()
    musician.begin()
    musician.play(*TUNE[:2])
    session.player.play_aside(perform(melody))
    assert musician.part.is_recording
    assert session.player.is_playing
    press(session, "record")
    settled()
    session.player.play_aside(perform(melody))
    assert not session.player.is_playing
    assert session.document.undo_name == "playing in"


def test_the_loop_comes_back_after_a_take(
    session: Session, settled: Settled, synth: FakeSynth, musician: Musician, qtbot: QtBot
) -> None:
    settled()
    press(session, "loop")
    loop = synth.loop
    assert loop is not None
    musician.begin()
    assert synth.loop is None
    press(session, "record")
    qtbot.waitUntil(lambda: synth.loop == loop)


def test_the_beat_is_shown_with_its_count_in(session: Session, settled: Settled, musician: Musician) -> None:
    settled()
    musician.begin()
    beat = session.window.playing_in.bar.beat
    for ticks, text in ((-BAR, "● ○ ○ ○   Count-in"), (-480, "○ ○ ○ ●   Count-in"), (BAR + 500, "○ ● ○ ○   Bar 2")):
        session.player.moved.emit(ticks)
        assert beat.text() == text


def test_the_computer_keyboard_plays_while_the_bar_is_open_and_not_after(
    session: Session, settled: Settled, synth: FakeSynth
) -> None:
    settled()
    handle = session.window.windowHandle()
    assert handle is not None
    press(session, "play_in")
    QTest.keyClick(handle, Qt.Key.Key_G)
    assert synth.heard == [67]
    press(session, "play_in")
    QTest.keyClick(handle, Qt.Key.Key_G)
    assert synth.heard == [67]


def test_every_key_of_the_piano_sounds_though_it_is_a_shortcut_of_the_roll(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    melody = settled()
    handle = session.window.windowHandle()
    assert handle is not None
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    press(session, "play_in")
    session.window.roll.selection.choose([melody.notes[0].onset_ticks])
    for letter in PIANO:
        QTest.keyClick(handle, getattr(Qt.Key, f"Key_{letter}"))
    assert synth.heard == list(range(60, 60 + len(PIANO)))
    assert settled() is melody
    press(session, "play_in")
    QTest.keyClick(handle, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: session.document.undo_name == "splitting notes")


def test_what_was_set_is_kept(session: Session, settings: Settings) -> None:
    bar = session.window.playing_in.bar
    bar.count_in.setCurrentIndex(2)
    bar.count_in.activated.emit(2)
    bar.metronome.setChecked(False)
    bar.bars.setValue(16)
    assert (settings.count_in, settings.has_metronome, settings.bars_to_play_in) == (2, False, 16)
