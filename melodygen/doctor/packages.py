"""What to type on this system to get something that is missing.

Conventions: a package manager goes by the name of its command (``apt-get``, ``dnf``, ``pacman``, ``brew``, ``choco``,
``winget``); ``""`` stands for none that is known. A system library goes by its soname, e.g. ``libEGL.so.1``.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from importlib import resources

INSTALL = {
    "apt-get": "sudo apt-get install",
    "dnf": "sudo dnf install",
    "pacman": "sudo pacman -S",
    "brew": "brew install",
    "choco": "choco install",
    "winget": "winget install",
}
LIBRARY_COLUMNS = ("apt-get", "dnf", "pacman")

# What a thing is called by each package manager that has it; FluidSynth is named by melodygen.sound.
PACKAGES = {
    "Python": {
        "apt-get": "python3 python3-venv",
        "dnf": "python3",
        "pacman": "python",
        "brew": "python@3.13",
        "choco": "python",
        "winget": "Python.Python.3.13",
    },
    "SoundFont": {
        "apt-get": "fluidr3mono-gm-soundfont",
        "dnf": "fluid-soundfont-gm",
        "pacman": "soundfont-fluid",
    },
}
ELSEWHERE = {
    "Python": "install Python 3.11 or newer from python.org",
    "SoundFont": "put a General MIDI SoundFont (.sf2 or .sf3) into the folder soundfonts",
}


def package_manager() -> str:
    """The first package manager found on this system, ``""`` where there is none."""
    return next((command for command in INSTALL if shutil.which(command)), "")


def system_libraries() -> dict[str, dict[str, str]]:
    """Each system library that the program loads, with its package by package manager."""
    table = resources.files("melodygen.doctor").joinpath("system-libraries.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in table.splitlines() if line and not line.startswith("#"))
    return {soname: dict(zip(LIBRARY_COLUMNS, packages, strict=True)) for soname, *packages in rows}


def remedy(thing: str, manager: str | None = None) -> str:
    """What brings `thing`, a key of `PACKAGES`, by `manager` (default: this system's)."""
    manager = package_manager() if manager is None else manager
    package = PACKAGES[thing].get(manager)
    return install_command(manager, [package]) if package else ELSEWHERE[thing]


def library_remedy(sonames: Iterable[str], manager: str | None = None) -> str:
    """What brings the system libraries `sonames`, by `manager` (default: this system's)."""
    manager = package_manager() if manager is None else manager
    known = system_libraries()
    packages = {known.get(soname, {}).get(manager, "") for soname in sonames}
    if packages and all(packages):
        return install_command(manager, sorted(packages))
    return f"install the packages that hold {', '.join(sonames)}"


def install_command(manager: str, packages: Iterable[str]) -> str:
    """The line to type; without `sudo` for who is root already."""
    line = f"{INSTALL[manager]} {' '.join(packages)}"
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return line.removeprefix("sudo ") if is_root else line
