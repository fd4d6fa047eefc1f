"""Why this note, in the real window: pointed at with a real pointer's events, with the text of the note pointed at."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Settled, press
from ui.app import Session
from ui.roll.notes import note_rect
from ui.roll.sheet import with_signs


def test_pointing_at_a_note_explains_it(session: Session, settled: Settled, qtbot: QtBot) -> None:
    window = session.window
    settled()
    for name in ("why", "surprise"):
        press(session, name)
    qtbot.waitUntil(lambda: bool(window.roll._surprises))
    view, sheet = window.roll.view(), window.roll._sheet
    assert view is not None
    assert sheet is not None
    place = note_rect(view, sheet, 4).center()
    qtbot.mouseMove(window.roll.viewport(), QPoint(round(place.x()), round(place.y())))
    name = with_signs(sheet.melody.scale.spelled(sheet.melody.key, sheet.melody.notes[4].pitch))
    qtbot.waitUntil(lambda: window.why.title.text() == name)
    press(session, "why")
    assert not window.why.isVisible()
    assert window.roll._marked is None


def test_another_melody_asks_for_another_note(session: Session, settled: Settled, qtbot: QtBot) -> None:
    press(session, "why")
    settled()
    qtbot.waitUntil(lambda: session.window.explaining._known is not None)
    session.window.roll.note_chosen.emit(0)
    session.document.change("Seed", {"seed": 77})
    settled()
    assert session.window.roll._marked is None
    qtbot.waitUntil(lambda: session.window.explaining._known is not None)
    assert session.window.why.text == "Point at a note, or click it to hold it here."
