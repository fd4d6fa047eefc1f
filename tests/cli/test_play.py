from __future__ import annotations

import os
import queue
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from melodygen.cli import play
from melodygen.errors import NoDeviceError, NoPortError, NoSynthError
from melodygen.export import write_midi
from melodygen.midi import Lateness
from melodygen.performance import Performance, perform
from melodygen.project import Project, write_project
from melodygen.reading import read_melody
from melodygen.sound import Player, State, synth_version
from tests.cli.conftest import Run
from tests.cli.test_variations import ABC
from tests.melodies import JIG, UPBEAT_JIG, UPBEAT_PARAMETERS


class ScriptedPlayer:
    """Says at once what a player would say in time."""

    script: tuple[State | NoDeviceError | NoPortError, ...] = (State.PLAYING, State.STOPPED)
    log: list[object]

    lateness: Lateness | None = None

    def __init__(
        self,
        *,
        soundfont: Path | None,
        on_state: Callable[..., Any],
        on_error: Callable[..., Any],
        on_port: Callable[..., Any] = print,
    ) -> None:
        self.position_ticks = 480
        self._tell = {State: on_state, NoDeviceError: on_error, NoPortError: on_port}
        self.log.append(soundfont)

    def load(self, performance: Performance) -> None:
        self.log.append(performance.length_ticks)

    def play(self) -> None:
        for news in self.script:
            self._tell[type(news)](news)

    def choose_port(self, name: str) -> None:
        self.log.append(f"port {name}")

    def set_plays_here(self, *, is_on: bool) -> None:
        self.log.append(f"here {is_on}")

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


@pytest.mark.parametrize(("options", "here"), [((), "here True"), (("--midi-only",), "here False")])
def test_midi_port_is_chosen_before_it_plays_and_says_how_late_it_was(
    run: Run, player: type[ScriptedPlayer], monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], here: str
) -> None:
    monkeypatch.setattr(player, "lateness", Lateness(70, 0.12, 0.34, 0.96))
    result = run("play", "jig.mid", "--midi-port", "virtual", *options)
    assert result.exit_code == 0
    assert player.log == [None, here, "port virtual", 2880, "closed"]
    assert result.stderr == (
        "70 MIDI messages, sent later than due by 0.1 ms (median), 0.3 ms (99th percentile), 1.0 ms (longest)\n"
    )


def test_with_a_midi_port_no_sound_here_is_told_and_no_error(
    run: Run, player: type[ScriptedPlayer], monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (NoDeviceError("no audio device would open; plug one in"), State.PLAYING, State.STOPPED)
    monkeypatch.setattr(player, "script", script)
    result = run("play", "jig.mid", "--midi-port", "virtual")
    assert result.exit_code == 0
    assert result.stderr == "melodygen: no audio device would open; plug one in\n"


def test_midi_port_that_is_not_there_is_an_error_in_one_line(
    refused: Callable[..., str], player: type[ScriptedPlayer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player, "script", (NoPortError("there is no MIDI port 'x'; choose another"), State.PLAYING))
    assert "there is no MIDI port 'x'" in refused("play", "jig.mid", "--midi-port", "x")
    assert player.log[-1] == "closed"


def test_midi_only_needs_a_port(refused: Callable[..., str], player: type[ScriptedPlayer]) -> None:
    assert "--midi-port NAME" in refused("play", "jig.mid", "--midi-only")


def test_ctrl_c_stops_playing_and_is_no_error(
    run: Run, player: type[ScriptedPlayer], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(player, "play", interrupt)
    assert run("play", "jig.mid").exit_code == 0
    assert player.log[-1] == "closed"


@pytest.mark.parametrize("expression", [0, 100])
def test_real_player_comes_to_the_end_of_a_short_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expression: int
) -> None:
    """With all its parts, and with the rubato of a project as with that of a MIDI file."""
    try:
        synth_version()
    except NoSynthError:
        pytest.skip("FluidSynth is not installed")
    length = ("--bars", "1", "--tempo", "400", "--metre", "2/4", "--seed", "5")
    asked = (*length, "--expression", str(expression), "--palette", "sadness")
    every = ("--parts", "melody,chords,bass")
    assert run("generate", *asked, "--out", "a.melody").exit_code == 0
    assert run("generate", *asked, *every, "--out", "a.mid").exit_code == 0
    heard: list[Performance] = []
    monkeypatch.setattr(play, "Player", partial(Listened, heard, driver="file", device=os.devnull))
    for name in ("a.melody", "a.mid"):
        result = run("play", name, *every)
        assert result.exit_code == 0, result.stderr
    for performance in heard:
        assert [part.name for part in performance.parts] == ["Melody", "Chords", "Bass"]
        assert bool(performance.tempo_map.score) == bool(expression)
    project, file = (performance.seconds_at(performance.length_ticks) for performance in heard)
    assert project == pytest.approx(file, abs=0.001)


class Listened(Player):
    """A player that remembers what it was given."""

    def __init__(self, heard: list[Performance], **choice: Any) -> None:
        super().__init__(**choice)
        self._heard = heard

    def load(self, performance: Performance) -> None:
        self._heard.append(performance)
        super().load(performance)
