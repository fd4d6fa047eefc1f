"""The main job in a real window, by its controls alone: Figure 1, Generate, Export MIDI, and the same from the shell.

Run as it stands this is a test of the window on whatever screen there is; `test_real_screen` runs it on one of X.
"""

from __future__ import annotations

import os
from pathlib import Path

import mido
import pytest
from click.testing import CliRunner
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from melodygen.cli import main as command_line
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.theory.scales import scale_named
from tests.ui.conftest import Settled
from tests.ui.doubles import Answers
from ui.app import Session
from ui.controls.choice import ChoiceControl
from ui.controls.note_range import RangeControl
from ui.controls.number import NumberControl
from ui.exporting import ExportDialog

FIGURE_1 = {
    "Tempo": "132", "Duration": "16", "Key": "D", "Scale": "Minor (Natural)", "Mood": "Dramatic",
    "Instrument": "Acoustic Grand Piano", "Complexity": "66", "Harmonic Density": "50", "Repetition": "36",
    "Syncopation": "30", "Note Range": "Medium (2 octaves)", "Melodic Contour": "Balanced",
    "Rhythm Pattern": "Standard",
}  # fmt: skip


@pytest.fixture
def elsewhere(session: Session, settled: Settled) -> Session:
    """A session whose parameters are all others than Figure 1's."""
    session.window.actions_by_name["play_new"].setChecked(False)
    session.document.edit(
        Parameters(
            tempo_bpm=80, bars=4, metre="4/4", key="F#", scale="major", mood="calm", instrument="violin",
            complexity=10, harmonic_density=10, repetition=10, syncopation=10, note_range="A3-C6", contour="wave",
            rhythm="dotted",
        ),
        "elsewhere",
    )  # fmt: skip
    settled()
    return session


def set_by_hand(session: Session, label: str, text: str) -> None:
    """Give the parameter its value with the keyboard."""
    (row,) = (row for row in session.window.panel.rows.values() if row.field.label == label)
    control = row.control
    if isinstance(control, NumberControl):
        control.box.setFocus()
        control.box.selectAll()
        QTest.keyClicks(control.box, text)
        QTest.keyClick(control.box, Qt.Key.Key_Return)
    elif isinstance(control, ChoiceControl | RangeControl):
        choose(control.box, text)


def choose(box: QComboBox, text: str) -> None:
    """Go to the item by keyboard: from the first, down until it is there."""
    if box.isEditable():
        QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(box.lineEdit(), text)
        QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
        return
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == text:
            return
        QTest.keyClick(box, Qt.Key.Key_Down)
    raise AssertionError(f"{text} is not in the list")


def exported(session: Session, path: Path, qtbot: QtBot, *, with_chords: bool) -> Path:
    """What the export dialog writes."""
    session.window.actions_by_name["export_midi"].trigger()
    (dialog,) = (d for d in session.window.findChildren(ExportDialog) if d.isVisible())
    dialog.file.setText(str(path))
    dialog.parts.boxes["chords"].setChecked(with_chords)
    with qtbot.waitSignal(dialog.exported):
        dialog.export.click()
    return path


def test_figure_1_set_by_hand_generated_and_exported(
    elsewhere: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    for label, text in FIGURE_1.items():
        set_by_hand(elsewhere, label, text)
        settled()
    assert elsewhere.document.parameters == Parameters()
    elsewhere.window.head.generate.click()
    melody = settled()
    file = mido.MidiFile(exported(elsewhere, tmp_path / "figure 1.mid", qtbot, with_chords=False))
    conductor, track = file.tracks
    facts = {message.type: message for message in reversed(conductor)}  # the first of each kind
    notes = [message.note for message in track if message.type == "note_on" and message.velocity]
    ticks = sum(message.time for message in track)
    assert (file.type, file.ticks_per_beat) == (1, 480)
    assert round(mido.tempo2bpm(facts["set_tempo"].tempo), 3) == 132
    assert (facts["time_signature"].numerator, facts["time_signature"].denominator) == (4, 4)
    assert facts["key_signature"].key == "Dm"
    assert ticks == 16 * 4 * 480
    assert notes == [note.pitch for note in melody.notes]
    assert {pitch % 12 for pitch in notes} <= set(scale_named("natural-minor").pitch_classes("D"))
    assert notes[-1] % 12 == 2
    assert next(message.program for message in track if message.type == "program_change") == 0


@pytest.mark.parametrize("with_chords", [False, True])
def test_the_shell_writes_the_same_bytes_from_the_saved_project(
    session: Session, answers: Answers, settled: Settled, qtbot: QtBot, tmp_path: Path, with_chords: bool
) -> None:
    session.window.actions_by_name["play_new"].setChecked(False)
    session.window.actions_by_name["randomise_all"].trigger()
    settled()
    ours = exported(session, tmp_path / "window.mid", qtbot, with_chords=with_chords)
    answers.save_path = tmp_path / "theme.melody"
    with qtbot.waitSignal(session.window.files.saved):
        session.window.actions_by_name["save"].trigger()
    theirs, parts = tmp_path / "shell.mid", "melody,chords" if with_chords else "melody"
    arguments = ["export", str(answers.save_path), "--parts", parts, "--out", str(theirs)]
    outcome = CliRunner().invoke(command_line, arguments, catch_exceptions=False)
    assert outcome.exit_code == 0, outcome.output
    assert ours.read_bytes() == theirs.read_bytes()


def notes_of(melody: Melody, first: int, end: int) -> list[Note]:
    """The notes of bars, counted from 0."""
    length = melody.metre.bar_ticks
    return [note for note in melody.notes if first * length <= note.onset_ticks < end * length]


def choose_bars(session: Session, first: int, last: int) -> None:
    """Drag over the ruler with Shift."""
    roll, shift = session.window.roll, Qt.KeyboardModifier.ShiftModifier
    view, melody = roll.view(), roll.melody
    assert view is not None
    assert melody is not None
    ends = [QPoint(round(view.time.x((bar + 0.5) * melody.metre.bar_ticks)), 10) for bar in (first, last)]
    QTest.mousePress(roll.viewport(), Qt.MouseButton.LeftButton, shift, ends[0])
    QTest.mouseMove(roll.viewport(), ends[1])
    QTest.mouseRelease(roll.viewport(), Qt.MouseButton.LeftButton, shift, ends[1])


def test_bars_are_locked_a_knob_is_turned_others_are_drawn_again_and_all_comes_back(
    session: Session, settled: Settled
) -> None:
    window, undo, redo = session.window, session.window.actions_by_name["undo"], session.window.actions_by_name["redo"]
    window.actions_by_name["play_new"].setChecked(False)
    window.head.generate.click()
    generated = settled()
    choose_bars(session, 0, 3)
    window.actions_by_name["lock"].trigger()
    set_by_hand(session, "Complexity", "20")
    turned = settled()
    assert notes_of(turned, 0, 4) == notes_of(generated, 0, 4)
    assert notes_of(turned, 4, 16) != notes_of(generated, 4, 16)
    choose_bars(session, 4, 7)
    window.actions_by_name["reroll"].trigger()
    rolled = settled()
    assert notes_of(rolled, 4, 8) != notes_of(turned, 4, 8)
    assert notes_of(rolled, 0, 4) + notes_of(rolled, 8, 16) == notes_of(turned, 0, 4) + notes_of(turned, 8, 16)
    assert undo.text() == "&Undo re-roll of bars 5-8"
    seen = [rolled]
    for name in ("re-roll of bars 5-8", "Complexity", "locking of bars 1-4", "new seed"):
        assert session.document.undo_name == name
        undo.trigger()
        seen.append(settled())
    assert seen[1:4] == [turned, generated, generated]
    assert not session.document.locks.holds_anything
    for melody in reversed(seen[:-1]):
        redo.trigger()
        assert settled() is melody
    assert session.document.locks.holds_anything


def test_a_screenshot_shows_notes_on_the_roll(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    assert os.environ.get("QT_QPA_PLATFORM") in (None, QGuiApplication.platformName())
    qtbot.waitExposed(session.window)
    picture = session.window.grab().toImage()
    path = Path(os.environ.get("MELODYGEN_SCREENSHOT", tmp_path / "window.png"))
    assert picture.save(str(path))
    colours = {picture.pixelColor(x, y).name() for x in range(400, picture.width(), 7) for y in range(150, 700, 7)}
    assert len(colours) > 8
