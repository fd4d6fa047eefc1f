"""Stand-ins that are simple enough to be right: a runner, a synth, and a user who answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from melodygen.errors import SoundError
from melodygen.performance import Performance
from ui.dialogs import Answer
from ui.synth import PortNews


class Now:
    """Runs a job while it is asked for."""

    def submit(self, call: Callable[[], None]) -> None:
        call()


class Later:
    """Runs jobs when the test says so, in any order."""

    def __init__(self) -> None:
        self.calls: list[Callable[[], None]] = []

    def submit(self, call: Callable[[], None]) -> None:
        self.calls.append(call)

    def run(self, place: int = 0) -> None:
        self.calls.pop(place)()


@dataclass
class FakeSynth:
    """Notes what it is told, and believes it."""

    state: str = "stopped"
    position_ticks: int = 0
    has_sound: bool = True
    performance: Performance | None = None
    loop: tuple[int, int] | None = None
    volume: float = 1.0
    soundfont: Path | None = None
    output: tuple[str | None, str | None, int | None] = (None, None, None)
    told: list[str] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)
    pressed: dict[int, int] = field(default_factory=dict)
    tell_state: Callable[[str], None] = print
    tell_error: Callable[[SoundError], None] = print
    tell_port: Callable[[PortNews], None] = print
    port: str | None = None
    plays_here: bool | None = None

    def open(
        self,
        on_state: Callable[[str], None],
        on_error: Callable[[SoundError], None],
        on_port: Callable[[PortNews], None],
    ) -> FakeSynth:
        self.tell_state, self.tell_error, self.tell_port = on_state, on_error, on_port
        return self

    def load(self, performance: Performance) -> None:
        self.performance = performance

    def play(self) -> None:
        self._become("playing")

    def pause(self) -> None:
        self._become("paused")

    def stop(self) -> None:
        self.position_ticks = 0
        self._become("stopped")

    def seek(self, ticks: int) -> None:
        self.told.append(f"seek {ticks}")
        self.position_ticks = ticks

    def set_loop(self, start_ticks: int, end_ticks: int) -> None:
        self.loop = (start_ticks, end_ticks)

    def clear_loop(self) -> None:
        self.loop = None

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def audition(self, pitch: int) -> None:
        self.heard.append(pitch)

    def press(self, pitch: int, velocity: int) -> None:
        self.heard.append(pitch)
        self.pressed[pitch] = velocity

    def lift(self, pitch: int) -> None:
        self.pressed.pop(pitch, None)

    def choose_output(
        self, *, soundfont: Path | None, driver: str | None, device: str | None, latency_ms: int | None
    ) -> None:
        self.soundfont = soundfont
        self.output = (driver, device, latency_ms)

    def choose_port(self, name: str | None) -> None:
        self.port = name

    def set_plays_here(self, *, is_on: bool) -> None:
        self.plays_here = is_on

    def close(self) -> None:
        self.told.append("close")

    def _become(self, state: str) -> None:
        self.state = state
        self.told.append(state)
        self.tell_state(state)


@dataclass
class Answers:
    """What the user says to each question; an answer that was not set is a refusal."""

    to_save: Answer = "cancel"
    open_path: Path | None = None
    save_path: Path | None = None
    export_path: Path | None = None
    soundfont: Path | None = None
    preset: str | None = None
    replaces: bool = False
    learn_from: Path | None = None
    export_folder: Path | None = None
    removes: bool = False
    more_bars: int | None = None
    tags: str | None = None
    design: Path | None = None
    melodies: Path | None = None
    set_folder: Path | None = None
    loses_comments: bool = False
    asked: list[str] = field(default_factory=list)

    def ask_to_save_design(self, name: str) -> Answer:
        self.asked.append(f"save {name}")
        return self.to_save

    def design_to_open(self, folder: Path) -> Path | None:
        self.asked.append(f"open in {folder.name}")
        return self.design

    def design_to_save(self, suggestion: Path) -> Path | None:
        self.asked.append(f"save as {suggestion.name}")
        return self.design

    def may_lose_comments(self, name: str) -> bool:
        self.asked.append(f"lose comments of {name}")
        return self.loses_comments

    def folder_of_melodies(self, folder: Path) -> Path | None:
        self.asked.append(f"melodies in {folder.name}")
        return self.melodies

    def folder_of_set(self, folder: Path) -> Path | None:
        self.asked.append(f"set in {folder.name}")
        return self.set_folder

    def ask_to_save(self, name: str) -> Answer:
        self.asked.append(f"save {name}")
        return self.to_save

    def project_to_open(self, folder: Path) -> Path | None:
        self.asked.append(f"open in {folder.name}")
        return self.open_path

    def project_to_save(self, suggestion: Path) -> Path | None:
        self.asked.append(f"save as {suggestion.name}")
        return self.save_path

    def file_to_export(self, suggestion: Path, description: str) -> Path | None:
        self.asked.append(f"export {suggestion.name} as {description}")
        return self.export_path

    def soundfont_to_play_with(self, folder: Path) -> Path | None:
        self.asked.append(f"SoundFont in {folder.name}")
        return self.soundfont

    def preset_name(self, before: str = "", problem: str = "") -> str | None:
        self.asked += [f"preset instead of {before}: {problem}"] if before else []
        name, self.preset = self.preset, None
        return name

    def folder_to_export_to(self, folder: Path) -> Path | None:
        self.asked.append(f"export every melody to {folder.name}")
        return self.export_folder

    def folder_to_learn_from(self, folder: Path) -> Path | None:
        self.asked.append(f"learn from {folder.name}")
        return self.learn_from

    def may_remove_style(self, label: str, *, is_in_use: bool) -> bool:
        self.asked.append(f"remove {label}" + (", in use" if is_in_use else ""))
        return self.removes

    def bars_to_continue(self, most: int) -> int | None:
        self.asked.append(f"continue for 1 to {most} bars")
        return self.more_bars

    def tags_of_idea(self, name: str, tags: str) -> str | None:
        self.asked.append(f"tags of {name}: {tags}")
        return self.tags

    def may_remove_preset(self, label: str) -> bool:
        self.asked.append(f"remove preset {label}")
        return self.removes

    def may_replace(self, name: str) -> bool:
        self.asked.append(f"replace {name}")
        return self.replaces
