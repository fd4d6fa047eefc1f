"""What is played in becomes the melody, or bars of it, one step to undo; with any input, and without sound."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.errors import NoPortError
from melodygen.melody import Melody
from melodygen.performance import perform
from melodygen.theory.units import ticks_to_seconds
from tests.ui.conftest import Settled, close, press
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.playing_in import take
from ui.playing_in.keys import PIANO, OnNote
from ui.playing_in.playing_in import PlayingIn
from ui.settings import Settings

BAR = 1920


class Port:
    """A MIDI keyboard that the test plays."""

    def __init__(self) -> None:
        self.names: tuple[str, ...] = ("Keys 20:0",)
        self.open: dict[str, OnNote] = {}

    def list_names(self) -> tuple[str, ...]:
        return self.names

    def open_input(self, name: str, on_note: OnNote) -> SimpleNamespace:
        if name not in self.names:
            raise NoPortError(f"there is no MIDI port {name!r}")
        self.open[name] = on_note
        return SimpleNamespace(close=lambda: self.open.pop(name))


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Port:
    port = Port()
    monkeypatch.setattr("ui.window.input_names", port.list_names)
    monkeypatch.setattr("ui.window.MidiInput", port.open_input)
    return port


@pytest.fixture
def session(
    qapp: QApplication, qtbot: QtBot, settings: Settings, synth: FakeSynth, answers: Answers, port: Port
) -> Iterator[Session]:
    session = Session(qapp, settings, open_synth=synth.open, questions=answers, draw=random.Random(5))
    session.begin()
    qtbot.waitUntil(lambda: session.document.melody is not None and synth.performance is not None)
    yield session
    session.window.playing_in.leave()
    session.end()
    close(session.window)


class Musician:
    """Plays by a clock that the test moves, at the tempo of the document."""

    def __init__(self, session: Session, synth: FakeSynth, monkeypatch: pytest.MonkeyPatch) -> None:
        self.session, self.synth = session, synth
        self.now_s = 500.0
        monkeypatch.setattr(take, "time", SimpleNamespace(perf_counter=lambda: self.now_s))

    @property
    def part(self) -> PlayingIn:
        return self.session.window.playing_in

    def begin(self) -> None:
        press(self.session, "record")
        assert self.part.is_recording
        self.reach(0)

    def reach(self, ticks: int) -> None:
        """The music is heard at `ticks` now."""
        self.now_s = self.seconds(ticks)
        self.synth.position_ticks = ticks
        self.session.player.moved.emit(ticks)

    def play(self, *notes: tuple[int, int, int], strike: OnNote | None = None) -> None:
        """Onset and end in ticks, and pitch."""
        for onset, end, pitch in notes:
            for ticks, velocity in ((onset, 90), (end, 0)):
                (strike or self.part.on_note)(self.seconds(ticks), pitch, velocity)
            self.reach(end)

    def seconds(self, ticks: int) -> float:
        return 500.0 + ticks_to_seconds(ticks, self.session.document.parameters.tempo_bpm)


@pytest.fixture
def musician(session: Session, synth: FakeSynth, monkeypatch: pytest.MonkeyPatch) -> Musician:
    return Musician(session, synth, monkeypatch)


TUNE = ((4, 470, 62), (485, 950, 65), (955, 1440, 69), (1450, 1910, 67), (1925, 3830, 62))
"""Five notes, none quite in time."""


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


def test_a_midi_keyboard_is_heard_and_recorded_from_its_own_thread(
    session: Session, settled: Settled, synth: FakeSynth, port: Port, musician: Musician, qtbot: QtBot
) -> None:
    settled()
    press(session, "play_in")
    bar = session.window.playing_in.bar
    qtbot.waitUntil(lambda: bar.input.count() == 2)
    bar.input.setCurrentIndex(1)
    bar.input.activated.emit(1)
    qtbot.waitUntil(lambda: "Keys 20:0" in port.open)
    musician.begin()

    def strike(at_s: float, pitch: int, velocity: int) -> None:
        thread = threading.Thread(target=port.open["Keys 20:0"], args=(at_s, pitch, velocity))
        thread.start()
        thread.join()

    musician.play(*TUNE, strike=strike)
    assert synth.heard == [62, 65, 69, 67, 62]
    press(session, "record")
    qtbot.waitUntil(lambda: session.document.undo_name == "playing in" and not session.document.is_busy)
    assert [note.pitch for note in settled().notes] == [62, 65, 69, 67, 62]


@pytest.fixture
def keyboard(session: Session, settings: Settings, port: Port, qtbot: QtBot, settled: Settled) -> Port:
    """The MIDI ports, with the keyboard among them open to play in."""
    settled()
    settings.play_in_input = "Keys 20:0"
    press(session, "play_in")
    qtbot.waitUntil(lambda: "Keys 20:0" in port.open)
    return port


def test_a_keyboard_that_is_unplugged_is_told_of_in_one_sentence(
    session: Session, keyboard: Port, qtbot: QtBot
) -> None:
    keyboard.names = ()
    qtbot.waitUntil(lambda: "went away" in session.window.messages.label.text(), timeout=10_000)
    assert session.window.messages.label.text().startswith("The MIDI port Keys 20:0 went away")
    assert keyboard.open == {}


def test_a_keyboard_that_is_connected_again_plays_on(keyboard: Port, qtbot: QtBot) -> None:
    keyboard.names = ()
    qtbot.waitUntil(lambda: keyboard.open == {}, timeout=10_000)
    keyboard.names = ("Keys 20:0",)
    qtbot.waitUntil(lambda: "Keys 20:0" in keyboard.open, timeout=10_000)


def test_no_note_sounds_on_when_its_key_cannot_be_let_go_any_more(
    session: Session, synth: FakeSynth, keyboard: Port
) -> None:
    keyboard.open["Keys 20:0"](1.0, 60, 90)
    keyboard.open["Keys 20:0"](1.1, 64, 90)
    keyboard.open["Keys 20:0"](1.2, 60, 0)
    assert synth.pressed == {64: 90}
    press(session, "play_in")
    assert synth.pressed == {}


def test_one_that_is_not_there_is_offered_as_such_and_refused(
    session: Session, settings: Settings, port: Port, qtbot: QtBot, settled: Settled
) -> None:
    settled()
    settings.play_in_input = "Organ"
    press(session, "play_in")
    qtbot.waitUntil(lambda: session.window.messages.label.text() == "There is no MIDI port 'Organ'")
    qtbot.waitUntil(lambda: session.window.playing_in.bar.input.count() == 3)
    assert session.window.playing_in.bar.input.currentText() == "Organ (not connected)"


def test_what_was_set_is_kept(session: Session, settings: Settings) -> None:
    bar = session.window.playing_in.bar
    bar.count_in.setCurrentIndex(2)
    bar.count_in.activated.emit(2)
    bar.metronome.setChecked(False)
    bar.bars.setValue(16)
    assert (settings.count_in, settings.has_metronome, settings.bars_to_play_in) == (2, False, 16)
