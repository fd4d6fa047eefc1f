"""Asking Qt in another process, with its answers made here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from melodygen.doctor import window

LDD = """
\tlinux-vdso.so.1 (0x00007ffd2b5f2000)
\tlibQt6XcbQpa.so.6 => not found
\tlibxcb-keysyms.so.1 => not found
\tlibxcb-cursor.so.0 => not found
\tlibX11.so.6 => /lib/x86_64-linux-gnu/libX11.so.6 (0x00007f1e6c000000)
\tlibxcb-cursor.so.0 => not found
"""

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux's dynamic linker")


def test_only_the_systems_own_missing_libraries_are_named_and_each_once() -> None:
    assert window.unresolved(LDD) == ("libxcb-cursor.so.0", "libxcb-keysyms.so.1")


@pytest.mark.parametrize(
    ("environment", "system", "words"),
    [
        ({}, "linux", ""),
        ({"DISPLAY": ":0"}, "linux", "X11 :0"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", "Wayland wayland-0"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", "offscreen, chosen by QT_QPA_PLATFORM"),
        ({}, "darwin", "this desktop"),
        ({}, "win32", "this desktop"),
    ],
)
def test_the_display_is_read_from_the_environment(environment: dict[str, str], system: str, words: str) -> None:
    assert window.display(environment, system) == words


def test_a_platform_that_loads_opens_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert window.loaded_platform() == "offscreen"
    assert window.why_no_window() is None


def test_a_platform_that_aborts_leaves_this_process_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")
    assert window.loaded_platform() == ""
    assert window.why_no_window() == "the display, nonsense, chosen by QT_QPA_PLATFORM, does not answer"


@linux_only
def test_without_a_display_no_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert window.why_no_window() == "there is no display"


@linux_only
def test_a_missing_library_is_named_with_the_command_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, text in (("ldd", "echo ' libxcb-cursor.so.0 => not found'"), ("apt-get", "exit 1")):
        command = tmp_path / name
        command.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")
    reason = window.why_no_window()
    assert reason is not None
    assert reason.startswith("Qt lacks libxcb-cursor.so.0: ")
    assert reason.endswith("apt-get install libxcb-cursor0")


def test_without_qt_that_is_what_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "qt_version", lambda: "")
    assert window.why_no_window() == "PySide6 is not installed"
