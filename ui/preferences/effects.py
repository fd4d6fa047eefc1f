"""What heeds the preferences while the window is open: the theme and the sound, at once."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QObject

from ui.player import Player
from ui.preferences.table import AUDIO_DEVICE, AUDIO_DRIVER, LATENCY_MS, SOUNDFONT, THEME
from ui.settings import Settings
from ui.theme import ThemeSwitch

OF_SOUND = {preference.name for preference in (SOUNDFONT, AUDIO_DRIVER, AUDIO_DEVICE, LATENCY_MS)}


class Output(TypedDict):
    """What is played with, and on what; None for what is usual."""

    soundfont: Path | None
    driver: str | None
    device: str | None
    latency_ms: int | None


USUAL: Output = {"soundfont": None, "driver": None, "device": None, "latency_ms": None}


def output_of(settings: Settings) -> Output:
    """The output that the user wants; a device belongs to the driver that it was chosen for."""
    driver = settings.audio_driver or None
    return {
        "soundfont": settings.soundfont,
        "driver": driver,
        "device": settings.audio_device or None if driver else None,
        "latency_ms": settings.latency_ms or None,
    }


class Effects(QObject):
    """Brings each changed preference to what it is about."""

    def __init__(self, settings: Settings, player: Player, themes: ThemeSwitch, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._player, self._themes = settings, player, themes
        settings.changed.connect(self._on_changed)

    def _on_changed(self, name: str) -> None:
        if name == THEME.name:
            self._themes.choose(self._settings.theme)
        elif name in OF_SOUND:
            self._player.choose_output(**output_of(self._settings))
