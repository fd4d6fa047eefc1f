"""What the user asks of the model: knobs, another seed, chance and the defaults, each one step to undo."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.parameters import Parameters
from tests.ui.conftest import Settled, press
from tests.ui.doubles import FakeSynth
from ui.app import Session


def test_generate_makes_another_melody_of_the_same_parameters_and_plays_it(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    first = session.document.melody
    session.window.head.generate.click()
    second = settled()
    assert second.notes != first.notes  # type: ignore[union-attr]
    assert session.document.parameters.replace(seed=1) == Parameters()
    assert session.window.head.seed.line.text() == str(session.document.parameters.seed)
    qtbot.waitUntil(lambda: synth.state == "playing")
    press(session, "stop")
    press(session, "undo")
    assert session.document.melody is first
    assert session.window.head.seed.line.text() == "1"


def test_generate_is_silent_where_the_user_wants_that(session: Session, settled: Settled, synth: FakeSynth) -> None:
    session.window.actions_by_name["play_new"].setChecked(False)
    press(session, "generate")
    settled()
    assert synth.told == []


def test_a_knob_makes_its_melody_at_once_and_undo_says_which_knob(session: Session, settled: Settled) -> None:
    session.window.panel.edited.emit("complexity", 12, None)
    assert settled() == generate(Parameters(complexity=12))
    undo = session.window.actions_by_name["undo"]
    assert undo.text() == "&Undo Complexity"
    undo.trigger()
    assert session.window.actions_by_name["redo"].text() == "&Redo Complexity"
    assert not undo.isEnabled()


def test_tempo_and_instrument_are_the_same_below_and_at_the_side(session: Session, settled: Settled) -> None:
    session.window.transport.tempo.setValue(90)
    session.window.panel.edited.emit("instrument", "flute", None)
    melody = settled()
    assert (melody.tempo_bpm, melody.instrument.slug) == (90, "flute")
    assert session.window.panel.rows["tempo_bpm"].control.box.value() == 90  # type: ignore[attr-defined]
    assert session.window.transport.instrument.slug == "flute"


def test_randomise_keeps_the_frame_and_is_one_step(session: Session, settled: Settled) -> None:
    press(session, "randomise")
    settled()
    drawn = session.document.parameters
    assert (drawn.tempo_bpm, drawn.key, drawn.bars) == (132, "D", 16)
    assert drawn != Parameters()
    press(session, "undo")
    assert session.document.parameters == Parameters()


def test_reset_brings_every_default_back_but_the_seed(session: Session, settled: Settled) -> None:
    press(session, "randomise_all")
    settled()
    seed = session.document.parameters.seed
    press(session, "reset_all")
    settled()
    assert session.document.parameters == Parameters(seed=seed)
