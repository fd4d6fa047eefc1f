"""Out of the real window: the right bars and parts, in files that nobody changes afterwards."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from melodygen.excerpt import bars_of, notes_of
from melodygen.export import midi_bytes
from tests.ui.conftest import press
from ui.app import Session
from ui.dragout.handle import Request
from ui.dragout.takeaway import CHORDS, MELODY


class Target(QWidget):
    """A window that takes files."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self.paths += [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        event.acceptProposedAction()


def reach(session: Session, qtbot: QtBot, request: Request) -> Path:
    """Ask for a file as the handle does; where it lies."""
    handle = session.window.head.drag
    handle._path = None
    handle.wanted.emit(request)
    qtbot.waitUntil(lambda: handle._path is not None, timeout=20_000)
    assert handle._path is not None
    return handle._path


def test_the_melody_goes_out_whole_or_in_the_bars_of_the_loop(session: Session, qtbot: QtBot) -> None:
    melody = session.document.melody
    assert melody is not None
    assert reach(session, qtbot, (MELODY, "export_midi")).read_bytes() == midi_bytes(melody)
    press(session, "loop")
    looped = reach(session, qtbot, (MELODY, "export_midi"))
    assert looped.read_bytes() == midi_bytes(bars_of(melody, 0, 4))
    assert looped.stem.endswith("bars 1-4")
    chords = reach(session, qtbot, (CHORDS, "export_midi"))
    assert chords.read_bytes() == midi_bytes(bars_of(melody, 0, 4), CHORDS)


def test_what_is_chosen_goes_out_and_the_handle_says_so(session: Session, qtbot: QtBot) -> None:
    window, melody = session.window, session.document.melody
    assert melody is not None
    handle = window.head.drag
    assert (handle.text(), handle.accessibleName()) == ("Drag", "Drag the melody out")
    press(session, "loop")
    assert handle.text() == "Drag bars 1-4"
    window.roll.choose((4, 6))
    assert (handle.text(), handle.accessibleName()) == ("Drag bars 5-6", "Drag bars 5-6 out")
    bars = reach(session, qtbot, (MELODY, "export_midi"))
    assert bars.read_bytes() == midi_bytes(bars_of(melody, 4, 6))
    onsets = {note.onset_ticks for note in melody.notes[3:6]}
    window.roll.selection.choose(onsets)
    assert handle.text() == "Drag 3 notes"
    notes = reach(session, qtbot, (MELODY, "export_midi"))
    assert notes.read_bytes() == midi_bytes(notes_of(melody, onsets))
    assert notes.stem.endswith("notes")
    window.roll.selection.choose(())
    window.roll.choose(None)
    press(session, "loop")
    assert handle.text() == "Drag"


def test_sound_goes_out_as_wav(session: Session, qtbot: QtBot) -> None:
    press(session, "loop")
    path = reach(session, qtbot, (MELODY, "export_audio"))
    assert path.suffix == ".wav"
    assert path.read_bytes()[:4] == b"RIFF"


def test_the_same_is_made_once_and_another_melody_leaves_it_as_it_is(session: Session, qtbot: QtBot) -> None:
    first = reach(session, qtbot, (MELODY, "export_midi"))
    assert reach(session, qtbot, (MELODY, "export_midi")) == first
    content, melody = first.read_bytes(), session.document.melody
    session.document.change("Complexity", {"complexity": 10})
    qtbot.waitUntil(lambda: session.document.melody is not melody)
    other = reach(session, qtbot, (MELODY, "export_midi"))
    assert other.name == first.name
    assert other != first
    assert first.read_bytes() == content


def test_copy_puts_the_file_on_the_clipboard_and_reveal_knows_it(session: Session, qtbot: QtBot) -> None:
    assert not session.window.actions_by_name["reveal"].isEnabled()
    with qtbot.waitSignal(session.window.takings.copied) as copied:
        press(session, "copy_file")
    (url,) = QGuiApplication.clipboard().mimeData().urls()
    assert Path(url.toLocalFile()) == copied.args[0]
    assert Path(url.toLocalFile()).is_file()
    assert session.window.actions_by_name["reveal"].isEnabled()
    assert copied.args[0].name in session.window.messages.label.text()


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool moves the pointer")
def test_five_drags_in_a_row_arrive_in_another_window(session: Session, qtbot: QtBot) -> None:
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("a real drop needs an X screen")
    target = Target()
    qtbot.addWidget(target)
    session.window.move(0, 0)
    session.window.resize(1100, 600)
    target.setGeometry(1200, 100, 300, 300)
    target.show()
    qtbot.waitExposed(target)
    handle, told = session.window.head.drag, session.window.messages
    start = handle.mapToGlobal(handle.rect().center())
    for count in range(1, 6):
        hand = drag(start, QPoint(1350, 250))
        qtbot.waitUntil(lambda count=count: len(target.paths) == count, timeout=10_000)  # type: ignore[misc]
        qtbot.waitUntil(lambda: told.isVisible() and told.label.text().startswith("Dragged out melodygen"))
        told.dismiss()
        hand.wait()
    melody = session.document.melody
    assert melody is not None
    assert {path.read_bytes() for path in target.paths} == {midi_bytes(melody)}


def drag(start: QPoint, end: QPoint) -> subprocess.Popen[bytes]:
    """Move a real pointer with its button held, in small steps as a hand does."""
    steps = [start + (end - start) * share / 10 for share in range(11)]
    first, *others = [["mousemove", str(at.x()), str(at.y()), "sleep", "0.03"] for at in steps]
    moves = [word for move in others for word in move]
    words = [*first, "mousedown", "1", "sleep", "0.1", *moves, "sleep", "0.1", "mouseup", "1"]
    return subprocess.Popen(["xdotool", *words])
