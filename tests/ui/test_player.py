"""The player behind the window: what it tells the synth, and how it gets on without one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.errors import NoSynthError
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import PARTS, perform
from tests.melodies import UPBEAT_JIG
from tests.ui.doubles import FakeSynth, Later, Now
from ui.player import Player


@pytest.fixture(scope="module")
def melody() -> Melody:
    return generate(Parameters(bars=2))


@pytest.fixture
def player(qapp: QApplication, synth: FakeSynth) -> Player:
    player = Player(synth.open, Now())
    player.open()
    return player


def test_the_synth_gets_the_parts_that_are_wanted(player: Player, synth: FakeSynth, melody: Melody) -> None:
    player.show_performance(perform(melody, PARTS))
    assert synth.performance == perform(melody, PARTS)


def test_toggle_plays_and_pauses(player: Player, synth: FakeSynth, melody: Melody) -> None:
    player.show_performance(perform(melody, PARTS))
    player.toggle()
    assert player.is_playing
    player.toggle()
    assert synth.state == "paused"
    player.stop()
    assert synth.told == ["playing", "paused", "stopped"]


def test_nothing_plays_before_there_is_a_melody(player: Player, synth: FakeSynth) -> None:
    player.toggle()
    assert synth.told == []


def test_a_new_melody_plays_from_its_beginning_and_a_changed_one_goes_on(
    player: Player, synth: FakeSynth, melody: Melody
) -> None:
    player.show_performance(perform(melody, PARTS), then_play=True)
    assert synth.told == ["seek 0", "playing"]
    player.show_performance(perform(melody, PARTS))
    assert synth.told == ["seek 0", "playing"]


def test_in_a_loop_a_new_melody_plays_from_the_loop(player: Player, synth: FakeSynth, melody: Melody) -> None:
    player.set_loop((1920, 3840))
    player.show_performance(perform(melody, PARTS), then_play=True)
    assert synth.loop == (1920, 3840)
    assert synth.told == ["seek 1920", "playing"]
    player.set_loop(None)
    assert synth.loop is None


def test_what_was_set_before_the_synth_was_there_holds_once_it_is(
    qapp: QApplication, synth: FakeSynth, melody: Melody
) -> None:
    runner = Later()
    player = Player(synth.open, runner)
    player.open()
    player.show_performance(perform(melody, PARTS))
    player.set_volume(25)
    player.set_loop((0, 1920))
    player.toggle()
    runner.run()
    assert (synth.volume, synth.loop, synth.state) == (0.25, (0, 1920), "playing")
    assert synth.performance is not None


def test_while_it_plays_the_position_is_told(player: Player, synth: FakeSynth, melody: Melody, qtbot: QtBot) -> None:
    player.show_performance(perform(melody, PARTS))
    player.toggle()
    synth.position_ticks = 480
    with qtbot.waitSignal(player.moved, check_params_cb=lambda ticks: ticks == 480):
        pass
    player.stop()


def test_trouble_is_told_and_everything_goes_on(player: Player, synth: FakeSynth, melody: Melody) -> None:
    told: list[str] = []
    player.trouble.connect(told.append)
    player.show_performance(perform(melody, PARTS))
    synth.tell_error(NoSynthError("FluidSynth was not found"))
    player.toggle()
    assert told == ["FluidSynth was not found"]
    assert player.is_playing


def test_a_synth_that_cannot_be_made_leaves_a_player_that_does_nothing(
    qapp: QApplication, melody: Melody, qtbot: QtBot
) -> None:
    def fail(*_: object) -> FakeSynth:
        raise NoSynthError("no library")

    player = Player(fail, Now())
    with qtbot.waitSignal(player.trouble) as told:
        player.open()
    player.show_performance(perform(melody, PARTS), then_play=True)
    for act in (player.toggle, player.stop, lambda: player.seek(5), lambda: player.audition(60), player.close):
        act()
    assert told.args == ["no library"]
    assert not player.is_playing


def test_closing_gives_the_device_back_once(player: Player, synth: FakeSynth) -> None:
    player.close()
    player.close()
    assert synth.told == ["close"]


@pytest.fixture
def places(player: Player) -> list[int]:
    told: list[int] = []
    player.moved.connect(told.append)
    return told


def test_the_beginning_is_before_an_upbeat(player: Player, synth: FakeSynth, melody: Melody, places: list[int]) -> None:
    player.show_performance(perform(UPBEAT_JIG, PARTS), then_play=True)
    assert synth.told == ["seek -1440", "playing"]
    player.stop()
    player.to_start()
    assert synth.told[-1] == "seek -1440"
    assert places[-1] == -1440
    player.show_performance(perform(melody, PARTS))
    player.to_start()
    assert synth.told[-1] == "seek 0"


def test_what_rests_at_the_beginning_is_shown_at_the_new_one(player: Player, melody: Melody, places: list[int]) -> None:
    player.show_performance(perform(melody, PARTS))
    assert places == []
    player.show_performance(perform(UPBEAT_JIG, PARTS))
    player.show_performance(perform(melody, PARTS))
    assert places == [-1440, 0]


def test_what_rests_inside_stays_there_unless_its_bar_goes(player: Player, melody: Melody, places: list[int]) -> None:
    player.show_performance(perform(UPBEAT_JIG, PARTS))
    player.seek(480)
    player.show_performance(perform(melody, PARTS))
    player.show_performance(perform(UPBEAT_JIG, PARTS))
    assert places == [-1440, 480]
    player.seek(-480)
    player.show_performance(perform(melody, PARTS))
    assert places[-1] == 0


@pytest.fixture
def other() -> Melody:
    return generate(Parameters(bars=2, seed=9))


def told(player: Player) -> tuple[list[int], list[int], list[bool]]:
    """What it says of the place of what is shown, of the place of what is heard aside, and whether that sounds."""
    shown: list[int] = []
    aside: list[int] = []
    sounds: list[bool] = []
    player.moved.connect(shown.append)
    player.aside_moved.connect(aside.append)
    player.aside_changed.connect(sounds.append)
    return shown, aside, sounds


@pytest.mark.parametrize("was_playing", [False, True])
def test_what_is_heard_aside_leaves_what_is_shown_as_it_was(
    player: Player, synth: FakeSynth, melody: Melody, other: Melody, was_playing: bool
) -> None:
    player.show_performance(perform(melody, PARTS))
    player.set_loop((480, 960))
    player.seek(720)
    if was_playing:
        player.toggle()
    shown, _, sounds = told(player)
    player.play_aside(perform(other))
    assert (synth.performance, synth.loop, synth.position_ticks) == (perform(other), None, 0)
    assert synth.state == "playing"
    assert not player.is_playing
    assert (player.position_ticks, shown, sounds) == (720, [], [True])
    player.play_aside(perform(melody))
    player.end_aside()
    assert (synth.performance, synth.loop, synth.position_ticks) == (perform(melody, PARTS), (480, 960), 720)
    assert player.is_playing is was_playing
    assert set(shown) == {720}
    assert sounds == [True, True, False]


def test_at_its_end_what_is_heard_aside_gives_way_by_itself(
    player: Player, synth: FakeSynth, melody: Melody, other: Melody
) -> None:
    player.show_performance(perform(melody))
    _, _, sounds = told(player)
    player.play_aside(perform(other))
    synth.stop()
    assert sounds == [True, False]
    assert synth.performance == perform(melody)


def test_play_and_other_notes_end_what_is_heard_aside(
    player: Player, synth: FakeSynth, melody: Melody, other: Melody
) -> None:
    player.show_performance(perform(melody))
    player.play_aside(perform(other))
    player.toggle()
    assert player.is_playing
    assert synth.performance == perform(melody)
    player.play_aside(perform(other))
    player.show_performance(perform(melody, PARTS))
    assert synth.performance == perform(melody, PARTS)
    assert player.is_playing


def test_news_from_before_it_began_do_not_end_what_is_heard_aside(
    player: Player, synth: FakeSynth, melody: Melody, other: Melody
) -> None:
    player.show_performance(perform(melody), then_play=True)
    silent, synth.tell_state = synth.tell_state, lambda _: None
    player.play_aside(perform(other))
    silent("paused")
    silent("stopped")
    assert synth.performance == perform(other)
    silent("playing")
    silent("stopped")
    assert synth.performance == perform(melody)


def test_aside_of_no_synth_is_silence(qapp: QApplication, synth: FakeSynth, other: Melody) -> None:
    player = Player(synth.open, Later())
    player.play_aside(perform(other))
    player.end_aside()
    assert synth.told == []
