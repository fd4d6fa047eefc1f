from __future__ import annotations

import os
import queue
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from melodygen.cli import play
from melodygen.errors import NoDeviceError, NoSynthError
from melodygen.export import write_midi
from melodygen.performance import Performance, perform
from melodygen.project import Project, write_project
from melodygen.reading import read_melody
from melodygen.sound import Player, State, synth_version
from tests.cli.conftest import Run
from tests.cli.test_variations import ABC
from tests.melodies import JIG, UPBEAT_JIG, UPBEAT_PARAMETERS


class ScriptedPlayer:
    """Says at once what a player would say in time."""

    script: tuple[State | NoDeviceError, ...] = (State.PLAYING, State.STOPPED)
    log: list[object]

    def __init__(self, *, soundfont: Path | None, on_state: Callable[..., Any], on_error: Callable[..., Any]) -> None:
        self.position_ticks = 480
        self._tell = {True: on_state, False: on_error}
        self.log.append(soundfont)

    def load(self, performance: Performance) -> None:
        self.log.append(performance.length_ticks)

    def play(self) -> None:
        for news in self.script:
            self._tell[isinstance(news, State)](news)

    def close(self) -> None:
        self.log.append("closed")


@pytest.fixture
def player(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> type[ScriptedPlayer]:
    write_midi(JIG, tmp_path / "jig.mid")

    monkeypatch.setattr(ScriptedPlayer, "log", [], raising=False)
    monkeypatch.setattr(play, "Player", ScriptedPlayer)
    return ScriptedPlayer


def test_file_is_played_to_its_end_and_the_player_closed(run: Run, player: type[ScriptedPlayer]) -> None:
    assert run("play", "jig.mid").exit_code == 0
    assert player.log == [None, 2880, "closed"]


def test_upbeat_is_played_and_its_bar_counts(run: Run, player: type[ScriptedPlayer], tmp_path: Path) -> None:
    write_project(Project(UPBEAT_PARAMETERS, UPBEAT_JIG), tmp_path / "jig.melody")
    write_midi(UPBEAT_JIG, tmp_path / "jig.mid")
    for name in ("jig.melody", "jig.mid"):
        assert run("play", name).exit_code == 0
    assert player.log == [None, 4320, "closed"] * 2


def test_notation_is_played_as_it_is(run: Run, player: type[ScriptedPlayer], tmp_path: Path) -> None:
    (tmp_path / "ode.abc").write_text(ABC)
    assert run("play", "ode.abc").exit_code == 0
    assert player.log == [None, read_melody(tmp_path / "ode.abc").length_ticks, "closed"]


def test_progress_counts_from_the_start_of_the_lead_in_bar(
    player: type[ScriptedPlayer], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    monkeypatch.setattr(play, "_move", lambda _, ticks: shown.append(ticks))
    news: play.News = queue.SimpleQueue()
    stage = player(soundfont=None, on_state=news.put, on_error=news.put)
    stage.position_ticks = -480
    play._play_to_the_end(stage, perform(UPBEAT_JIG), news, label="jig")  # type: ignore[arg-type]
    assert shown == [960, 4320]


def test_chosen_soundfont_is_handed_on(run: Run, player: type[ScriptedPlayer]) -> None:
    run("play", "jig.mid", "--soundfont", "my.sf2")
    assert player.log[0] == Path("my.sf2")


def test_no_device_is_an_error_in_one_line(
    refused: Callable[..., str], player: type[ScriptedPlayer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player, "script", (State.PLAYING, NoDeviceError("no audio device would open; plug one in")))
    assert "no audio device would open" in refused("play", "jig.mid")
    assert player.log[-1] == "closed"


def test_ctrl_c_stops_playing_and_is_no_error(
    run: Run, player: type[ScriptedPlayer], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(player, "play", interrupt)
    assert run("play", "jig.mid").exit_code == 0
    assert player.log[-1] == "closed"


def test_real_player_comes_to_the_end_of_a_short_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        synth_version()
    except NoSynthError:
        pytest.skip("FluidSynth is not installed")
    assert run("generate", "--bars", "1", "--tempo", "400", "--metre", "2/4", "--out", "a.melody").exit_code == 0
    monkeypatch.setattr(play, "Player", partial(Player, driver="file", device=os.devnull))
    result = run("play", "a.melody", "--parts", "melody,chords")
    assert result.exit_code == 0, result.stderr
