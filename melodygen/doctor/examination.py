"""What the program needs and what it finds here, one small function a finding."""

from __future__ import annotations

import platform
import sys
from importlib import metadata

from melodygen.doctor import window
from melodygen.doctor.finding import Finding
from melodygen.doctor.packages import library_remedy, remedy
from melodygen.errors import NoPortError, NoSynthError
from melodygen.midi import OWN_NAME, has_virtual, port_names
from melodygen.midi.ports import LOOP_MIDI
from melodygen.sound import audio_drivers, list_soundfonts, synth_version
from melodygen.sound.synth import install_hint

OLDEST_PYTHON = (3, 11)
AUDIO_PACKAGES = ("soundfile", "pyloudnorm", "scipy")


def examine() -> tuple[Finding, ...]:
    """Everything the doctor looks at, in the order in which the program comes to need it."""
    return (python(), qt(), display(), window_plugin(), *sound(), soundfonts(), audio_files(), midi_ports())


def python() -> Finding:
    """The Python that runs this."""
    is_ok = sys.version_info[:2] >= OLDEST_PYTHON
    return Finding(
        "Python", platform.python_version(), is_ok, is_essential=True, remedy="" if is_ok else remedy("Python")
    )


def qt() -> Finding:
    """Qt and its binding, which draw the window."""
    version = window.qt_version()
    if not version:
        line = f"{sys.executable} -m pip install 'melodygen[gui]'"
        return Finding("Qt", "PySide6 is not installed", is_ok=False, is_essential=True, remedy=line)
    return Finding("Qt", f"PySide6 {version}", is_ok=True, is_essential=True)


def display() -> Finding:
    """The display that windows open on; the command line needs none."""
    where = window.display()
    if where:
        return Finding("Display", where, is_ok=True)
    cure = "start the app from a desktop session; the command line works without"
    return Finding("Display", "none: neither DISPLAY nor WAYLAND_DISPLAY is set", is_ok=False, remedy=cure)


def window_plugin() -> Finding:
    """The part of Qt that talks to the display, and the system libraries it loads."""
    name = "Qt's window plugin"
    if not window.qt_version():
        return Finding(name, "comes with Qt", is_ok=False, is_essential=True)
    lacking = window.missing_libraries()
    if lacking:
        found = f"lacks {', '.join(lacking)}"
        return Finding(name, found, is_ok=False, is_essential=True, remedy=library_remedy(lacking))
    if not window.display():
        return Finding(name, "nothing missing, but not tried without a display", is_ok=True, is_essential=True)
    loaded = window.loaded_platform()
    if loaded:
        return Finding(name, f"{loaded} loads", is_ok=True, is_essential=True)
    cure = "look at the display: is it running, and may you use it?"
    return Finding(name, "does not reach the display", is_ok=False, is_essential=True, remedy=cure)


def sound() -> tuple[Finding, Finding]:
    """FluidSynth and the ways in which it can reach the loudspeakers."""
    try:
        version, drivers = synth_version(), audio_drivers()
    except NoSynthError:
        absent = Finding("FluidSynth", "not found: no sound, everything else works", is_ok=False, remedy=install_hint())
        return absent, Finding("Audio drivers", "none without FluidSynth", is_ok=False)
    live = [driver for driver in drivers if driver != "file"]
    found = Finding("Audio drivers", ", ".join(live) or "none: no live sound, files only", is_ok=bool(live))
    return Finding("FluidSynth", version, is_ok=True), found


def soundfonts() -> Finding:
    """The SoundFonts that instruments can sound with, the one in use first."""
    fonts = list_soundfonts()
    if not fonts:
        return Finding("SoundFonts", "none found: no sound", is_ok=False, remedy=remedy("SoundFont"))
    found = ", ".join(f"{font.path.name} (from {font.origin})" for font in fonts)
    has_better = any(font.origin != "pretty_midi" for font in fonts)
    return Finding(
        "SoundFonts", found, is_ok=True, remedy="" if has_better else f"for a better sound: {remedy('SoundFont')}"
    )


def audio_files() -> Finding:
    """What writes audio files: encoders, and the filters of the loudness meter."""
    found, lacking = [], []
    for package in AUDIO_PACKAGES:
        try:
            found.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            lacking.append(package)
    if lacking:
        text = f"{', '.join(lacking)} not installed: no audio files, live sound works"
        line = f"{sys.executable} -m pip install {' '.join(lacking)}"
        return Finding("Audio files", text, is_ok=False, remedy=line)
    return Finding("Audio files", ", ".join(found), is_ok=True)


def midi_ports() -> Finding:
    """Ports for playing other instruments live; MIDI files need none."""
    name = "MIDI ports"
    try:
        ports = port_names()
    except NoPortError as error:
        found, _, cure = str(error).partition("; ")
        return Finding(name, f"optional: {found}", is_ok=True, remedy=cure)
    own = f"and one of our own, {OWN_NAME}, when asked for" if has_virtual() else ""
    found = ", ".join(filter(None, (*(ports or ("none connected",)), own)))
    return Finding(name, found, is_ok=True, remedy="" if has_virtual() or ports else LOOP_MIDI)
