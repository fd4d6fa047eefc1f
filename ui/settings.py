"""What the window remembers from one start to the next."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from ui.theme import Choice

RECENT_FILES = 8
DEFAULT_VOLUME = 80


class Settings:
    """Typed access to a QSettings store."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def theme(self) -> Choice:
        """Light, dark, or as the system has it."""
        name = str(self._store.value("theme", "system"))
        return cast("Choice", name) if name in get_args(Choice) else "system"

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self._store.setValue("theme", choice)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size; empty before the first time."""
        kept = self._store.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def volume(self) -> int:
        """Loudness of playback, 0 to 100 %."""
        return min(100, max(0, self._whole("volume", DEFAULT_VOLUME)))

    @volume.setter
    def volume(self, percent: int) -> None:
        self._store.setValue("volume", percent)

    @property
    def plays_new_melodies(self) -> bool:
        """Whether Generate plays what it made."""
        return self._store.value("plays_new_melodies", "true") in (True, "true")

    @plays_new_melodies.setter
    def plays_new_melodies(self, wanted: bool) -> None:
        self._store.setValue("plays_new_melodies", "true" if wanted else "false")

    @property
    def hears_chords(self) -> bool:
        """Whether the chords sound under the melody."""
        return self._store.value("hears_chords", "false") in (True, "true")

    @hears_chords.setter
    def hears_chords(self, wanted: bool) -> None:
        self._store.setValue("hears_chords", "true" if wanted else "false")

    @property
    def shows_why(self) -> bool:
        """Whether notes are explained beside the roll."""
        return self._store.value("shows_why", "false") in (True, "true")

    @shows_why.setter
    def shows_why(self, wanted: bool) -> None:
        self._store.setValue("shows_why", "true" if wanted else "false")

    @property
    def shows_surprise(self) -> bool:
        """Whether the roll has a strip of surprise."""
        return self._store.value("shows_surprise", "false") in (True, "true")

    @shows_surprise.setter
    def shows_surprise(self, wanted: bool) -> None:
        self._store.setValue("shows_surprise", "true" if wanted else "false")

    @property
    def soundfont(self) -> Path | None:
        """The SoundFont that the user has chosen; None for the best one found."""
        name = str(self._store.value("soundfont", ""))
        return Path(name) if name else None

    @soundfont.setter
    def soundfont(self, path: Path | None) -> None:
        self._store.setValue("soundfont", str(path) if path else "")

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
        kept = self._store.value("recent_files")
        names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return tuple(Path(str(name)) for name in names[:RECENT_FILES])

    def add_recent_file(self, path: Path) -> None:
        """Put `path` first among the recent files."""
        others = [str(kept) for kept in self.recent_files if kept != path]
        self._store.setValue("recent_files", [str(path), *others][:RECENT_FILES])

    def forget_recent_files(self) -> None:
        """Empty the list."""
        self._store.remove("recent_files")

    def _whole(self, name: str, default: int) -> int:
        try:
            return int(float(str(self._store.value(name, default))))
        except ValueError:
            return default
