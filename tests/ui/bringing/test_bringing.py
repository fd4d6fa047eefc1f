"""Other people's tunes in the window: opened, dropped, chosen among several, and worked on like any melody."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.bringing import ENDINGS
from melodygen.export import midi_bytes, write_midi
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import read_project
from tests.reading.test_midi import file_of, note
from tests.test_bringing import ABC, song
from tests.ui.conftest import Settled, close, press
from tests.ui.doubles import Answers, FakeSynth
from tests.variation.tunes import ODE
from ui.app import Session
from ui.bringing.dialog import TunesDialog
from ui.bringing.endings import TUNE_ENDINGS
from ui.settings import Settings
from ui.work import rerolled


@pytest.fixture
def ode(tmp_path: Path) -> Path:
    path = tmp_path / "ode.mid"
    path.write_bytes(midi_bytes(ODE))
    return path


def brought(session: Session, qtbot: QtBot, path: Path) -> Melody:
    with qtbot.waitSignal(session.window.files.opened):
        session.window.files.open_path(path)
    assert session.document.melody is not None
    return session.document.melody


def offered(session: Session, qtbot: QtBot, path: Path) -> TunesDialog:
    session.window.files.open_path(path)
    qtbot.waitUntil(lambda: session.window.bringing.dialog is not None)
    dialog = session.window.bringing.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.open_button.isEnabled)
    return dialog


def pitches(melody: Melody) -> list[int]:
    return [one.pitch for one in melody.notes]


def test_what_was_chosen_of_another_melody_is_chosen_no_more(session: Session, qtbot: QtBot, ode: Path) -> None:
    roll = session.window.roll
    roll.choose((2, 4))
    melody = brought(session, qtbot, ode)
    assert roll.chosen is None
    qtbot.waitUntil(lambda: roll.melody is melody)
    roll.selection.choose(note.onset_ticks for note in melody.notes)
    press(session, "new")
    qtbot.waitUntil(lambda: session.document.melody is not melody and roll.melody is session.document.melody)
    assert not roll.selection.onsets


def test_the_endings_are_those_that_the_core_reads() -> None:
    assert set(TUNE_ENDINGS) == set(ENDINGS)


def test_a_tune_is_begun_as_a_project_with_what_it_suggests(session: Session, qtbot: QtBot, ode: Path) -> None:
    melody = brought(session, qtbot, ode)
    document, window = session.document, session.window
    assert pitches(melody) == pitches(ODE)
    assert (document.parameters.key, document.parameters.scale, document.parameters.bars) == ("D", "major", 8)
    assert (document.path, document.is_dirty, document.undo_name) == (None, False, None)
    assert window.windowTitle() == "ode.mid[*] – melodygen"
    assert window.messages.label.text() == "Opened ode.mid: 30 notes in 8 bars of 4/4, D Major"


def test_a_file_of_ours_is_that_melody_with_its_parameters(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    asked = Parameters(bars=4, complexity=20, seed=9)
    write_midi(generate(asked), tmp_path / "ours.mid")
    assert brought(session, qtbot, tmp_path / "ours.mid") == generate(asked)
    assert session.document.parameters == asked


def test_it_is_saved_under_its_name_and_opens_again_as_it_is(
    session: Session, qtbot: QtBot, answers: Answers, tmp_path: Path, ode: Path
) -> None:
    brought(session, qtbot, ode)
    answers.save_path = tmp_path / "mine.melody"
    with qtbot.waitSignal(session.window.files.saved):
        press(session, "save")
    assert answers.asked == ["save as ode.melody"]
    assert read_project(tmp_path / "mine.melody") == session.document.project


def test_changes_not_saved_are_asked_for_first(
    session: Session, settled: Settled, qtbot: QtBot, answers: Answers, ode: Path
) -> None:
    session.document.change("Key", {"key": "A"})
    before = settled()
    session.window.files.open_path(ode)
    assert answers.asked == ["save Untitled"]
    assert session.document.melody is before


def test_a_knob_keeps_every_note_and_says_so_once(session: Session, settled: Settled, qtbot: QtBot, ode: Path) -> None:
    melody = brought(session, qtbot, ode)
    session.document.change("Complexity", {"complexity": 90})
    assert settled().notes == melody.notes
    assert session.document.parameters.complexity == 90
    assert session.window.messages.label.text().startswith("The notes are your own and stay")
    session.window.messages.dismiss()
    session.document.change("Complexity", {"complexity": 10})
    assert settled().notes == melody.notes
    assert not session.window.messages.isVisible()
    press(session, "undo")
    press(session, "undo")
    assert session.document.melody is melody


def test_it_is_said_again_of_the_next_one(session: Session, settled: Settled, qtbot: QtBot, ode: Path) -> None:
    for _ in range(2):
        brought(session, qtbot, ode)
        session.document.change("Complexity", {"complexity": 90})
        settled()
        assert session.window.messages.label.text().startswith("The notes are your own and stay")
        session.document.new(Parameters(bars=2))
        settled()


def test_another_key_or_tempo_is_what_it_is_called_from_now_on(
    session: Session, settled: Settled, qtbot: QtBot, ode: Path
) -> None:
    melody = brought(session, qtbot, ode)
    session.document.change("Key", {"key": "B", "scale": "natural-minor", "tempo_bpm": 90})
    named = settled()
    assert (named.notes, named.key, named.scale.slug, named.tempo_bpm) == (melody.notes, "B", "natural-minor", 90)


@pytest.mark.parametrize(
    ("values", "problem"),
    [({"metre": "3/4"}, "3/4 is asked for"), ({"bars": 4}, "does not fit"), ({"note_range": "A4-A5"}, "the range")],
)
def test_what_the_notes_do_not_go_with_is_refused(
    session: Session, settled: Settled, qtbot: QtBot, ode: Path, values: dict[str, object], problem: str
) -> None:
    melody = brought(session, qtbot, ode)
    session.document.change("change", values)
    assert settled() is melody
    assert problem in session.window.messages.label.text()
    assert "Re-roll Everything Not Locked" in session.window.messages.label.text()


def test_bars_drawn_again_are_others_and_the_rest_is_locked(
    session: Session, settled: Settled, qtbot: QtBot, ode: Path
) -> None:
    melody = brought(session, qtbot, ode)
    session.document.do("re-roll", lambda work: rerolled(work, range(4, 8)), draws=True)
    drawn = settled()
    kept = [one for one in melody.notes if one.onset_ticks < 4 * 1920]
    assert [one for one in drawn.notes if one.onset_ticks < 4 * 1920] == kept
    assert drawn.notes != melody.notes
    assert "locked now" in session.window.messages.label.text()
    session.document.change("Complexity", {"complexity": 90})
    assert [one for one in settled().notes if one.onset_ticks < 4 * 1920] == kept


def test_it_is_varied_continued_and_edited(session: Session, settled: Settled, qtbot: QtBot, ode: Path) -> None:
    melody = brought(session, qtbot, ode)
    dialog = session.window.editing.varying.vary()
    assert dialog is not None
    dialog.slider.setValue(30)
    varied = settled()
    dialog.keep.click()
    assert 0 < len(set(varied.notes) & set(melody.notes)) < len(melody.notes)
    press(session, "undo")
    answers = session.window.questions
    assert isinstance(answers, Answers)
    answers.more_bars = 4
    press(session, "continue_melody")
    longer = settled()
    assert (longer.bars, longer.notes[: len(melody.notes)]) == (12, melody.notes)
    press(session, "undo")
    session.window.roll.selection.choose({0})
    press(session, "generate")
    again = settled()
    assert again.notes == melody.notes
    assert again.chords
    assert session.document.locks.holds_anything
    press(session, "unlock_all")
    press(session, "generate")
    assert settled().notes != melody.notes


def test_of_several_parts_the_likeliest_is_offered_first_and_another_can_be_taken(
    session: Session, qtbot: QtBot, synth: FakeSynth, tmp_path: Path
) -> None:
    dialog = offered(session, qtbot, song(tmp_path))
    assert dialog.list.currentItem().text(0) == "Voice  (most likely the melody)"
    assert dialog.said.text() == "8 notes in 2 bars of 4/4, C Major"
    dialog.hear.click()
    assert synth.performance is not None
    assert [one.pitch for one in synth.performance.parts[0].notes] == [72, 74, 76, 77, 79, 77, 76, 72]
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    qtbot.waitUntil(dialog.open_button.isEnabled)
    with qtbot.waitSignal(session.window.files.opened):
        dialog.open_button.click()
    assert session.document.melody is not None
    assert pitches(session.document.melody) == [36, 31]
    qtbot.waitUntil(lambda: synth.performance is not None and len(synth.performance.parts[0].notes) == 2)


def test_closing_the_choice_leaves_all_as_it_was(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    before = settled()
    path = tmp_path / "book.abc"
    path.write_text(ABC)
    dialog = offered(session, qtbot, path)
    assert [dialog.list.topLevelItem(row).text(0) for row in range(2)] == ["Up", "Down"]
    dialog.reject()
    assert session.document.melody is before
    assert session.window.bringing.dialog is None


def test_of_a_tune_that_is_too_long_some_bars_are_taken(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "long.mid"
    path.write_bytes(file_of([event for _ in range(300) for event in note(60, 1920)]))
    dialog = offered(session, qtbot, path)
    assert (dialog.first.value(), dialog.last.value()) == (1, 256)
    dialog.first.setValue(281)
    assert dialog.last.value() == 281
    dialog.last.setValue(300)
    with qtbot.waitSignal(session.window.files.opened):
        dialog.open_button.click()
    assert session.document.parameters.bars == 20


@pytest.mark.parametrize(("name", "data"), [("broken.mid", b"MThd"), ("x.musicxml", b"nothing"), ("x.abc", b"")])
def test_what_cannot_be_read_is_one_sentence_and_loses_nothing(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path, name: str, data: bytes
) -> None:
    before = settled()
    (tmp_path / name).write_bytes(data)
    with qtbot.waitSignal(session.window.bringing.failed):
        session.window.files.open_path(tmp_path / name)
    assert name in session.window.messages.label.text()
    assert session.document.melody is before


def test_a_tune_can_be_dropped(session: Session, qtbot: QtBot, ode: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ode))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), copy, data, left, plain)
    session.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(session.window.files.opened):
        session.window.dropEvent(QDropEvent(QPointF(10, 10), copy, data, left, plain))
    assert session.document.melody is not None
    assert pitches(session.document.melody) == pitches(ODE)


def test_the_app_begins_with_the_tune_it_is_given(
    qapp: QApplication, settings: Settings, synth: FakeSynth, answers: Answers, qtbot: QtBot, ode: Path
) -> None:
    session = Session(qapp, settings, open_synth=synth.open, questions=answers)
    session.begin(ode)
    qtbot.waitUntil(lambda: session.document.melody is not None)
    assert session.document.melody is not None
    assert pitches(session.document.melody) == pitches(ODE)
    session.end()
    close(session.window)


def test_where_it_cannot_be_read_the_app_begins_with_the_defaults(
    qapp: QApplication, settings: Settings, synth: FakeSynth, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    session = Session(qapp, settings, open_synth=synth.open, questions=answers)
    session.begin(tmp_path / "none.mid")
    qtbot.waitUntil(lambda: session.document.melody is not None)
    assert session.document.parameters == Parameters()
    session.end()
    close(session.window)
