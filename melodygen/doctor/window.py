"""Whether Qt can open a window here, asked of Qt itself in a process of its own.

Qt aborts the process whose platform plugin does not load, so the question is never asked in this one; and the core
stays free of Qt.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib import metadata, util
from pathlib import Path

from melodygen.doctor.packages import library_remedy

CONNECT_TO_THE_DISPLAY = """
from PySide6.QtGui import QGuiApplication
print(QGuiApplication([]).platformName())
"""
PATIENCE_S = 30
FEW = 3


def qt_version() -> str:
    """The version of PySide6, ``""`` where it is not installed."""
    for distribution in ("PySide6-Essentials", "PySide6"):
        try:
            return metadata.version(distribution)
        except metadata.PackageNotFoundError:
            continue
    return ""


def display(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> str:
    """Where windows would go, in words; ``""`` where there is no display."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return f"{chosen}, chosen by QT_QPA_PLATFORM"
    if not system.startswith("linux"):
        return "this desktop"
    wayland, x11 = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    return f"Wayland {wayland}" if wayland else f"X11 {x11}" if x11 else ""


def loaded_platform() -> str:
    """The Qt platform plugin that loads and connects, e.g. ``"xcb"``; ``""`` where none does."""
    return output_of([sys.executable, "-c", CONNECT_TO_THE_DISPLAY]).strip()


def missing_libraries() -> tuple[str, ...]:
    """Sonames that Qt's window plugins need and this Linux does not have; empty on other systems."""
    spec = util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations or not sys.platform.startswith("linux"):
        return ()
    plugins = Path(spec.submodule_search_locations[0], "Qt", "plugins")
    names = ("platforms/libqxcb.so", "xcbglintegrations/libqxcb-glx-integration.so")
    return unresolved("".join(output_of(["ldd", str(plugins / name)]) for name in names))


def unresolved(ldd_text: str) -> tuple[str, ...]:
    """The sonames that `ldd_text` calls not found, each once, sorted; Qt's own are not the system's to bring."""
    names = re.findall(r"^\s*(\S+) => not found", ldd_text, flags=re.MULTILINE)
    return tuple(sorted({name for name in names if not name.startswith("libQt6")}))


def output_of(command: list[str]) -> str:
    """What `command` prints; ``""`` where it is not there, fails or does not come back."""
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=True)  # noqa: S603 - only commands of this module
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout


def why_no_window() -> str | None:
    """Why no window can open here, in words; None where one can."""
    if not qt_version():
        return "PySide6 is not installed"
    if not display():
        return "there is no display"
    if loaded_platform():
        return None
    lacking = missing_libraries()
    if len(lacking) > FEW:
        return f"Qt lacks {len(lacking)} of the system's libraries; melodygen doctor names them"
    if lacking:
        return f"Qt lacks {', '.join(lacking)}: {library_remedy(lacking)}"
    return f"the display, {display()}, does not answer"
