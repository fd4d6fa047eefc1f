"""The score follows the document while somebody looks, and the window remembers whether it is wanted."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Settled, press
from tests.ui.doubles import FakeSynth
from ui.app import Session


def engraved(session: Session, qtbot: QtBot) -> None:
    notation = session.window.stage.notation
    qtbot.waitUntil(
        lambda: notation.score is not None and notation.score.melody is session.document.melody, timeout=20_000
    )


def test_score_is_hidden_and_not_engraved_until_it_is_wanted(session: Session, settled: Settled) -> None:
    settled()
    assert not session.window.stage.notation.isVisible()
    assert session.window.stage.notation.score is None


def test_score_follows_the_document_and_seeks(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    session.window.show()
    settled()
    press(session, "notation")
    engraved(session, qtbot)
    press(session, "generate")
    settled()
    engraved(session, qtbot)
    session.window.stage.notation.seek_requested.emit(960)
    assert synth.told[-1] == "seek 960"


def test_wish_for_the_score_is_remembered(session: Session, settled: Settled) -> None:
    settled()
    session.window.show()
    press(session, "notation")
    assert session.window.stage.notation.isVisible()
    press(session, "notation")
    assert not session.window.stage.notation.isVisible()
    press(session, "notation")
    assert session.window._services.settings.shows_notation
