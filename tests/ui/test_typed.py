"""What is typed into the fields: taken as it stands, or refused with a sentence and never another value."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from melodygen.fields import SEED_LIMIT
from melodygen.generation import generate
from melodygen.parameters import Parameters
from tests.ui.conftest import Settled, press
from ui.app import Session


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("bars", "999", "Duration must be 1 to 256 bars (got 999)"),
        ("bars", "0", "Duration must be 1 to 256 bars (got 0)"),
        ("bars", "2.5", "Duration must be a whole number, 1 to 256 bars (got 2.5)"),
        ("tempo_bpm", "5", "Tempo must be 20 to 400 BPM (got 5)"),
        ("complexity", "101", "Complexity must be 0 to 100 % (got 101)"),
    ],
)
def test_a_number_that_cannot_be_is_refused_and_never_another(
    session: Session, name: str, text: str, says: str, qtbot: QtBot
) -> None:
    box = session.window.panel.rows[name].control.box  # type: ignore[attr-defined]
    before = box.text()
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert session.window.messages.label.text() == says
    assert box.text() == before
    assert session.document.parameters == Parameters()


def test_a_tempo_that_cannot_be_is_refused_below_too(session: Session) -> None:
    box = session.window.transport.tempo
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "999")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert session.window.messages.label.text() == "Tempo must be 20 to 400 BPM (got 999)"
    assert box.text() == "132 BPM"


def test_a_seed_is_typed_and_copied(session: Session, settled: Settled, qtbot: QtBot) -> None:
    press(session, "edit_seed")
    line = session.window.head.seed.line
    line.selectAll()
    QTest.keyClicks(line, "4242")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert settled() == generate(Parameters(seed=4242))
    press(session, "copy_seed")
    assert QGuiApplication.clipboard().text() == "4242"


def type_seed(session: Session, text: str) -> str:
    """Type `text` into the seed's field and enter it; what it shows then."""
    press(session, "edit_seed")
    line = session.window.head.seed.line
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    return line.text()


@pytest.mark.parametrize("seed", [0, 2**31 - 1, 2**31, SEED_LIMIT])
def test_every_seed_there_is_can_be_typed(session: Session, settled: Settled, seed: int) -> None:
    assert type_seed(session, f"00{seed}") == str(seed)
    assert settled() == generate(Parameters(seed=seed))


@pytest.mark.parametrize("text", [str(SEED_LIMIT + 1), "9" * 11, "123456789012345", "9" * 6000])
def test_a_seed_too_large_is_refused_and_the_melody_keeps_its_own(
    session: Session, settled: Settled, text: str
) -> None:
    assert type_seed(session, text) == "1"
    assert session.document.parameters.seed == 1
    messages = session.window.messages
    assert messages.label.text() == "The seed must be a number from 0 to 4294967295; it stays 1"
    type_seed(session, "5")
    settled()
    assert not messages.isVisible()


def test_a_seed_field_left_empty_shows_the_melodys_again(session: Session) -> None:
    assert type_seed(session, "") == "1"
    assert not session.document.is_busy
    assert not session.window.messages.isVisible()
