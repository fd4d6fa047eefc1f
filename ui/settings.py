"""What the window remembers from one start to the next: the rows of `ui.preferences.table`, and some lists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

from ui.preferences import table
from ui.preferences.table import Preference

RECENT_FILES = 8
RECENT_ACTIONS = 8
SHORTCUTS = "shortcuts"
"""What `Settings.changed` carries where keys were changed, and the group of the store that they are in."""

T = TypeVar("T")


class Kept(Generic[T]):
    """A row of the table as an attribute."""

    def __init__(self, preference: Preference[T]) -> None:
        self._preference = preference

    def __get__(self, settings: Settings, owner: type[Settings]) -> T:
        return settings.value(self._preference)

    def __set__(self, settings: Settings, value: T) -> None:
        settings.keep(self._preference, value)


class Settings(QObject):
    """Typed access to a QSettings store; `changed` carries the name of a preference that has another value."""

    changed = Signal(str)

    theme = Kept(table.THEME)
    language = Kept(table.LANGUAGE)
    autosave = Kept(table.AUTOSAVE)
    export_folder = Kept(table.EXPORT_FOLDER)
    soundfont = Kept(table.SOUNDFONT)
    audio_driver = Kept(table.AUDIO_DRIVER)
    audio_device = Kept(table.AUDIO_DEVICE)
    latency_ms = Kept(table.LATENCY_MS)
    volume = Kept(table.VOLUME)
    plays_new_melodies = Kept(table.PLAYS_NEW_MELODIES)
    hears_chords = Kept(table.HEARS_CHORDS)
    hears_bass = Kept(table.HEARS_BASS)
    shows_notation = Kept(table.SHOWS_NOTATION)
    shows_ideas = Kept(table.SHOWS_IDEAS)
    hears_ideas = Kept(table.HEARS_IDEAS)
    shows_why = Kept(table.SHOWS_WHY)
    shows_surprise = Kept(table.SHOWS_SURPRISE)
    snap_grid = Kept(table.SNAP_GRID)
    keeps_to_scale = Kept(table.KEEPS_TO_SCALE)
    shows_velocities = Kept(table.SHOWS_VELOCITIES)
    shows_performed = Kept(table.SHOWS_PERFORMED)
    folded_groups = Kept(table.FOLDED_GROUPS)
    midi_port = Kept(table.MIDI_PORT)
    plays_here = Kept(table.PLAYS_HERE)
    play_in_input = Kept(table.PLAY_IN_INPUT)
    count_in = Kept(table.COUNT_IN)
    has_metronome = Kept(table.HAS_METRONOME)
    bars_to_play_in = Kept(table.BARS_TO_PLAY_IN)
    tour_seen = Kept(table.TOUR_SEEN)

    def __init__(self, store: QSettings) -> None:
        super().__init__()
        self._store = store

    def value(self, preference: Preference[T]) -> T:
        """What was kept; the default where that is nothing, or no such value."""
        if not self._store.contains(preference.name):
            return preference.default
        kept = preference.kind.read(str(self._store.value(preference.name)))
        return preference.default if kept is None else kept

    def keep(self, preference: Preference[T], value: T) -> None:
        """Keep another value."""
        if value != self.value(preference):
            self._store.setValue(preference.name, preference.kind.write(value))
            self.changed.emit(preference.name)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size; empty before the first time."""
        kept = self._store.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def stage_sizes(self) -> QByteArray:
        """How roll and score share their room; empty before the first time."""
        kept = self._store.value("stage_sizes")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @stage_sizes.setter
    def stage_sizes(self, sizes: QByteArray) -> None:
        self._store.setValue("stage_sizes", sizes)

    @property
    def folder(self) -> Path:
        """Where files were opened or written last, at first the user's music folder."""
        music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
        kept = Path(str(self._store.value("folder", music)))
        return kept if kept.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._store.setValue("folder", str(folder))

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """Projects opened or saved last, the latest first."""
        return tuple(Path(name) for name in self._names("recent_files")[:RECENT_FILES])

    def add_recent_file(self, path: Path) -> None:
        """Put `path` first among the recent files."""
        others = [str(kept) for kept in self.recent_files if kept != path]
        self._store.setValue("recent_files", [str(path), *others][:RECENT_FILES])

    def forget_recent_files(self) -> None:
        """Empty the list."""
        self._store.remove("recent_files")

    @property
    def recent_actions(self) -> tuple[str, ...]:
        """What the command palette did last, the latest first."""
        return tuple(self._names("recent_actions")[:RECENT_ACTIONS])

    def add_recent_action(self, identity: str) -> None:
        """Put what was done first."""
        others = [kept for kept in self.recent_actions if kept != identity]
        self._store.setValue("recent_actions", [identity, *others][:RECENT_ACTIONS])

    def keys_of(self, action: str) -> tuple[str, ...] | None:
        """The keys that the user gave an action, in Qt's portable names; None for those it comes with."""
        try:
            kept = json.loads(str(self._store.value(f"{SHORTCUTS}/{action}", "null")))
        except ValueError:
            return None
        return tuple(str(key) for key in kept) if isinstance(kept, list) else None

    def keep_keys(self, action: str, keys: tuple[str, ...] | None) -> None:
        """Give an action other keys, or with None those it comes with."""
        if keys is None:
            self._store.remove(f"{SHORTCUTS}/{action}")
        else:
            self._store.setValue(f"{SHORTCUTS}/{action}", json.dumps(keys))
        self.changed.emit(SHORTCUTS)

    def _names(self, key: str) -> list[str]:
        kept = self._store.value(key)
        return [kept] if isinstance(kept, str) else [str(name) for name in kept] if isinstance(kept, list) else []
