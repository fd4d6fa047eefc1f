"""Which drivers and devices there are to choose from: looked up off the GUI thread, since a sound server may hang."""

from __future__ import annotations

from PySide6.QtCore import QObject

from melodygen.errors import SoundError
from ui.jobs import Runner, Task
from ui.preferences.editors import NameEditor
from ui.preferences.table import AUDIO_DEVICE, AUDIO_DRIVER
from ui.settings import Settings

NO_DEVICE = {"file"}
"""Drivers of FluidSynth that nothing is heard from."""


class SoundChoices(QObject):
    """Fills the two controls, the second anew for each driver that is chosen."""

    def __init__(self, driver: NameEditor, device: NameEditor, settings: Settings, runner: Runner) -> None:
        super().__init__(driver)
        self._device, self._settings = device, settings
        self._drivers, self._devices = Task(runner, self), Task(runner, self)
        self._drivers.finished.connect(driver.offer)
        self._devices.finished.connect(device.offer)
        settings.changed.connect(self._on_changed)
        self._drivers.start(drivers)
        self._look_for_devices()

    def _on_changed(self, name: str) -> None:
        if name == AUDIO_DRIVER.name:
            self._settings.keep(AUDIO_DEVICE, AUDIO_DEVICE.default)
            self._device.offer(())
            self._look_for_devices()

    def _look_for_devices(self) -> None:
        driver = self._settings.audio_driver
        self._device.setEnabled(bool(driver))
        if driver:
            self._devices.start(devices, driver)


def drivers() -> tuple[str, ...]:
    """The drivers that can be heard; none where there is no FluidSynth."""
    from melodygen.sound import audio_drivers  # noqa: PLC0415 - sound is loaded only where it is wanted

    try:
        return tuple(name for name in audio_drivers() if name not in NO_DEVICE)
    except SoundError:
        return ()


def devices(driver: str) -> tuple[str, ...]:
    """The devices of a driver, as far as FluidSynth can tell them."""
    from melodygen.sound import audio_devices  # noqa: PLC0415

    try:
        return audio_devices(driver)
    except SoundError:
        return ()
