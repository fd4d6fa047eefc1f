"""The tables of what each package manager calls a thing, walked."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest

from melodygen.doctor import packages


def test_every_library_has_a_package_for_each_column() -> None:
    table = packages.system_libraries()
    assert len(table) > 20
    for soname, by_manager in table.items():
        assert re.fullmatch(r"lib[\w.+-]+\.so\.\d+", soname)
        assert tuple(by_manager) == packages.LIBRARY_COLUMNS


@pytest.mark.skipif(shutil.which("ldconfig", path="/sbin:/usr/sbin") is None, reason="asks the linker's own list")
def test_setting_up_has_brought_every_library() -> None:
    listing = subprocess.run(
        ["ldconfig", "-p"], env={"PATH": "/sbin:/usr/sbin"}, capture_output=True, text=True, check=True
    ).stdout
    there = {line.split()[0] for line in listing.splitlines() if line.strip()}
    assert not packages.system_libraries().keys() - there


@pytest.mark.parametrize("thing", packages.PACKAGES)
@pytest.mark.parametrize("manager", [*packages.INSTALL, ""])
def test_everything_that_may_be_missing_has_a_remedy_on_every_system(thing: str, manager: str) -> None:
    line = packages.remedy(thing, manager)
    package = packages.PACKAGES[thing].get(manager)
    assert line.endswith(package) if package else line == packages.ELSEWHERE[thing]


def test_libraries_are_asked_for_by_package_each_once() -> None:
    line = packages.library_remedy(["libxcb-shm.so.0", "libxcb-xkb.so.1", "libEGL.so.1"], "dnf")
    assert line.removeprefix("sudo ") == "dnf install libglvnd-egl libxcb"


def test_a_library_in_no_table_is_named_itself() -> None:
    assert packages.library_remedy(["libnew.so.9"], "apt-get") == "install the packages that hold libnew.so.9"
    assert packages.library_remedy(["libEGL.so.1"], "brew") == "install the packages that hold libEGL.so.1"


@pytest.mark.parametrize(("user", "line"), [(0, "dnf install glib2"), (1000, "sudo dnf install glib2")])
def test_root_is_not_told_to_use_sudo(monkeypatch: pytest.MonkeyPatch, user: int, line: str) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    assert packages.install_command("dnf", ["glib2"]) == line
