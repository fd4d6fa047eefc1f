"""What is heard follows what is shown: melody, chords, loop, upbeat and place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import PARTS, perform
from melodygen.project import Project, write_project
from tests.ui.conftest import Settled, press
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.heard import as_written
from ui.roll import Sheet


def test_while_it_plays_a_knob_swaps_the_notes_in_place(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    press(session, "play")
    before = synth.performance
    session.window.panel.edited.emit("repetition", 90, None)
    settled()
    qtbot.waitUntil(lambda: synth.performance is not before)
    assert synth.told == ["playing"]
    press(session, "stop")


def test_the_loop_is_set_by_its_bars_and_in_the_ruler(session: Session, synth: FakeSynth) -> None:
    press(session, "loop")
    assert synth.loop == (0, 4 * 1920)
    session.window.transport.loop_bars.first.setValue(3)
    assert synth.loop == (2 * 1920, 4 * 1920)
    session.window.roll.loop_requested.emit(8, 12)
    assert synth.loop == (8 * 1920, 12 * 1920)
    assert session.window.transport.loop_bars.last.value() == 12
    press(session, "loop")
    assert synth.loop is None


def test_a_loop_stays_within_a_shorter_melody(session: Session, settled: Settled, synth: FakeSynth) -> None:
    session.window.roll.loop_requested.emit(8, 12)
    session.window.panel.edited.emit("bars", 10, None)
    settled()
    assert synth.loop == (8 * 1920, 10 * 1920)
    session.window.panel.edited.emit("bars", 4, None)
    settled()
    assert synth.loop == (3 * 1920, 4 * 1920)


def test_a_click_in_the_ruler_goes_there_and_a_key_is_heard(session: Session, synth: FakeSynth) -> None:
    session.window.roll.seek_requested.emit(1920)
    session.window.roll.note_pressed.emit(62)
    assert (synth.told, synth.heard) == (["seek 1920"], [62])
    assert session.window.transport.place.text() == "2.1"


@pytest.mark.parametrize(
    ("names", "parts"),
    [(("hear_chords",), ("Melody", "Chords")), (("hear_bass",), ("Melody", "Bass")),
     (("hear_bass", "hear_chords"), ("Melody", "Chords", "Bass"))],
)  # fmt: skip
def test_chords_and_bass_are_heard_where_they_are_wanted(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot, names: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    settled()
    for name in names:
        press(session, name)

    def heard() -> tuple[str, ...]:
        return tuple(part.name for part in synth.performance.parts) if synth.performance else ()

    qtbot.waitUntil(lambda: heard() == parts)
    settings = session.window._services.settings
    assert (settings.hears_chords, settings.hears_bass) == ("Chords" in parts, "Bass" in parts)


def test_the_score_is_heard_at_once_in_place_and_is_no_edit(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    melody = settled()
    press(session, "play")
    press(session, "play_score")
    score = perform(as_written(melody), PARTS[:1])
    qtbot.waitUntil(lambda: synth.performance == score)
    assert synth.told == ["playing"]
    assert session.document.melody is melody
    assert session.document.undo_name is None
    assert session.window.roll.sheet is not None
    assert session.window.roll.sheet.velocities == Sheet.of(melody).velocities
    press(session, "play_score")
    qtbot.waitUntil(lambda: synth.performance == perform(melody, PARTS[:1]))
    press(session, "stop")


def test_the_score_has_no_expression_and_the_same_notes_and_accompaniment(settled: Settled) -> None:
    melody = settled()
    melody = replace(melody, interpretation=replace(melody.interpretation, accompaniment="broken"))
    written = as_written(melody)
    assert written.notes is melody.notes
    assert written.interpretation == replace(melody.interpretation, expression=0)


def test_a_change_of_the_playing_swaps_it_in_place(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    before = settled()
    press(session, "play")
    session.player.seek(3000)
    told, shown = list(synth.told), synth.performance
    session.window.panel.edited.emit("expression", 10, None)
    after = settled()
    qtbot.waitUntil(lambda: synth.performance is not shown)
    assert after.notes is before.notes
    assert synth.told == told
    assert session.window.roll.melody is after
    press(session, "stop")


def test_volume_is_kept(session: Session, synth: FakeSynth) -> None:
    session.window.transport.volume.setValue(35)
    assert (synth.volume, session.window._services.settings.volume) == (0.35, 35)


@pytest.mark.parametrize("how", ["new", "open"])
def test_another_piece_begins_at_its_beginning(
    session: Session, settled: Settled, synth: FakeSynth, answers: Answers, tmp_path: Path, qtbot: QtBot, how: str
) -> None:
    answers.open_path = tmp_path / "other.melody"
    other = Parameters(seed=9, upbeat="always")
    write_project(Project(other, generate(other)), answers.open_path)
    press(session, "play")
    session.player.seek(4800)
    with qtbot.waitSignal(session.window.files.opened):
        press(session, how)
    settled()
    assert synth.state == "stopped"
    qtbot.waitUntil(lambda: session.window.roll._position == session.player.start_ticks)
    assert session.player.start_ticks == (-1920 if how == "open" else 0)


def test_an_upbeat_begins_before_bar_1_in_the_window_and_is_heard(
    session: Session, settled: Settled, synth: FakeSynth, qtbot: QtBot
) -> None:
    session.window.panel.edited.emit("upbeat", "always", None)
    melody = settled()
    assert melody.lead_in_ticks == 1920
    qtbot.waitUntil(lambda: synth.performance == perform(melody, PARTS[:1]))
    assert session.window.transport.place.text() == "0.1"
    view = session.window.roll.view()
    assert view is not None
    assert view.time.x(-1920) == view.bands.keys_px
    session.player.seek(960)
    press(session, "to_start")
    assert synth.told[-1] == "seek -1920"


def test_the_loop_may_hold_the_upbeat_and_leaves_it_when_it_goes(
    session: Session, settled: Settled, synth: FakeSynth
) -> None:
    session.window.panel.edited.emit("upbeat", "always", None)
    settled()
    press(session, "loop")
    assert synth.loop == (0, 4 * 1920)
    session.window.roll.loop_requested.emit(-1, 0)
    assert synth.loop == (-1920, 0)
    assert session.window.transport.loop_bars.first.value() == session.window.transport.loop_bars.last.value() == 0
    session.window.panel.edited.emit("upbeat", "none", None)
    settled()
    assert synth.loop == (0, 1920)
    assert session.window.transport.loop_bars.first.value() == 1
