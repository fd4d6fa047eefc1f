"""What the doctor says of a healthy system, and of one that lacks something."""

from __future__ import annotations

import sys
from typing import NoReturn

import pytest

from melodygen.doctor import Finding, examination, examine
from melodygen.errors import NoSynthError

NAMES = (
    "Python",
    "Qt",
    "Display",
    "Qt's window plugin",
    "FluidSynth",
    "Audio drivers",
    "SoundFonts",
    "Audio files",
    "MIDI ports",
)


@pytest.fixture(autouse=True)
def _display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def finding(name: str) -> Finding:
    return next(each for each in examine() if each.name == name)


def test_everything_needed_is_looked_at_in_order() -> None:
    assert tuple(each.name for each in examine()) == NAMES


def test_what_is_essential_is_what_the_window_stands_on() -> None:
    essential = {each.name for each in examine() if each.is_essential}
    assert essential == {"Python", "Qt", "Qt's window plugin"}


def test_a_system_that_runs_these_tests_can_open_the_window() -> None:
    assert all(each.is_ok for each in examine() if each.is_essential)
    assert finding("Qt's window plugin").found == "offscreen loads"


def test_without_fluidsynth_the_rest_is_looked_at_and_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> NoReturn:
        raise NoSynthError("hidden")

    monkeypatch.setattr(examination, "synth_version", absent)
    assert tuple(each.name for each in examine()) == NAMES
    synth = finding("FluidSynth")
    assert not synth.is_ok
    assert "install" in synth.remedy
    assert not finding("Audio drivers").is_ok


def test_a_fluidsynth_that_only_writes_files_gives_no_live_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "synth_version", lambda: "2.3.1")
    monkeypatch.setattr(examination, "audio_drivers", lambda: ("file",))
    assert not finding("Audio drivers").is_ok


def test_without_a_soundfont_it_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "list_soundfonts", lambda: ())
    fonts = finding("SoundFonts")
    assert not fonts.is_ok
    assert fonts.remedy


def test_without_an_encoder_it_says_which_package_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert finding("Audio files").is_ok
    monkeypatch.setattr(examination, "AUDIO_PACKAGES", ("numpy", "no-such-package"))
    files = finding("Audio files")
    assert not files.is_ok
    assert files.found.startswith("no-such-package not installed")
    assert files.remedy.endswith("-m pip install no-such-package")


def test_live_midi_is_optional_and_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rtmidi", None)
    ports = finding("MIDI ports")
    assert ports.is_ok
    assert ports.found == "optional: MIDI ports need python-rtmidi, which is not installed"
    assert ports.remedy.endswith("-m pip install python-rtmidi")


@pytest.mark.parametrize(
    ("platform", "names", "found", "cure"),
    [
        ("linux", ("Piano", "Drums"), "Piano, Drums, and one of our own, melodygen, when asked for", ""),
        ("linux", (), "none connected, and one of our own, melodygen, when asked for", ""),
        ("win32", (), "none connected", "loopMIDI"),
    ],
)
def test_ports_are_listed(
    monkeypatch: pytest.MonkeyPatch, platform: str, names: tuple[str, ...], found: str, cure: str
) -> None:
    monkeypatch.setattr(examination, "port_names", lambda: names)
    monkeypatch.setattr(examination, "has_virtual", lambda: platform != "win32")
    ports = finding("MIDI ports")
    assert ports.found == found
    assert cure in ports.remedy
    assert bool(cure) == bool(ports.remedy)


def test_without_qt_the_command_that_brings_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination.window, "qt_version", lambda: "")
    qt = finding("Qt")
    assert not qt.is_ok
    assert qt.remedy.endswith("-m pip install 'melodygen[gui]'")


def test_missing_window_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination.window, "missing_libraries", lambda: ("libxcb-cursor.so.0",))
    plugin = finding("Qt's window plugin")
    assert not plugin.is_ok
    assert plugin.found == "lacks libxcb-cursor.so.0"
    assert plugin.remedy
