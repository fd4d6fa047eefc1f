"""tools/setup.sh in a copy of the project's bones, on a system made of stand-ins."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LIBRARIES = Path("melodygen", "doctor", "system-libraries.txt")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")


@dataclass(frozen=True)
class Machine:
    """A project folder, and a folder of commands that stands first on the path."""

    project: Path
    commands: Path

    def put(self, name: str, text: str) -> None:
        command = self.commands / name
        command.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        command.chmod(0o755)

    def set_up(self, purpose: str = "run") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "tools/setup.sh", purpose],
            cwd=self.project,
            env={"PATH": f"{self.commands}:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        log = self.project / "calls"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A Debian with all libraries, a user without rights, and a .venv whose Python writes down what it is asked."""
    made = Machine(tmp_path / "project with a space", tmp_path / "commands")
    made.commands.mkdir()
    for name in ("tools/setup.sh", "pyproject.toml", str(LIBRARIES)):
        (made.project / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, made.project / name)
    made.put("apt-get", f'echo "apt-get $*" >>"{made.project}/calls"')
    made.put("id", "echo 1000")
    made.put("sudo", "exit 1")
    made.put("ldconfig", f"grep -v '^#' '{made.project / LIBRARIES}'")
    python = made.project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\n[ "$1" = -c ] || echo "python $*" >>"{made.project}/calls"\n', encoding="utf-8")
    python.chmod(0o755)
    return made


def installs(machine: Machine) -> list[str]:
    return [call for call in machine.calls() if "pip install" in call]


def test_the_app_needs_the_gui_and_the_tests_need_more(machine: Machine) -> None:
    assert machine.set_up("run").returncode == 0
    assert machine.set_up("test").returncode == 0
    assert [call.rsplit(maxsplit=1)[-1] for call in installs(machine)] == [".[gui,study]", ".[gui,study,cluster,dev]"]


def test_the_second_time_nothing_is_installed_and_nothing_said(machine: Machine) -> None:
    machine.set_up()
    again = machine.set_up()
    assert again.returncode == 0
    assert again.stderr == ""
    assert len(installs(machine)) == 1


def test_what_the_tests_need_is_enough_for_the_app(machine: Machine) -> None:
    machine.set_up("test")
    machine.set_up("run")
    assert len(installs(machine)) == 1


def test_a_changed_pyproject_is_installed_anew(machine: Machine) -> None:
    machine.set_up()
    with (machine.project / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    machine.set_up()
    assert len(installs(machine)) == 2


def test_who_may_not_install_gets_one_sentence_and_the_rest_goes_on(machine: Machine) -> None:
    machine.put("ldconfig", f"grep -v -e '^#' -e libxcb-cursor '{machine.project / LIBRARIES}'")
    done = machine.set_up()
    sentences = [line for line in done.stderr.splitlines() if "please install" in line]
    assert done.returncode == 0
    assert len(sentences) == 1
    assert sentences[0].endswith(": sudo apt-get install libxcb-cursor0")
    assert len(installs(machine)) == 1
    assert not [call for call in machine.calls() if call.startswith("apt-get")]


def test_root_gets_what_is_missing_from_apt(machine: Machine) -> None:
    machine.put("id", "echo 0")
    machine.put("ldconfig", f"grep -v -e '^#' -e libEGL -e libgthread '{machine.project / LIBRARIES}'")
    assert machine.set_up().returncode == 0
    asked = [call for call in machine.calls() if " install " in call and call.startswith("apt-get")]
    assert len(asked) == 1
    assert asked[0].endswith("install libegl1 libglib2.0-0")


def test_one_package_that_apt_does_not_know_keeps_no_other_away(machine: Machine) -> None:
    machine.put("id", "echo 0")
    machine.put("apt-get", f'echo "apt-get $*" >>"{machine.project}/calls"; case "$*" in *libegl1*) exit 100 ;; esac')
    machine.put("ldconfig", f"grep -v -e '^#' -e libEGL -e libxcb-util '{machine.project / LIBRARIES}'")
    done = machine.set_up()
    assert done.returncode == 0
    assert any(call.endswith("install libxcb-util1") for call in machine.calls())
    assert done.stderr.count("please install") == 1
    assert "apt-get install libegl1\n" in done.stderr


def test_a_python_that_is_too_old_is_named_together_with_all_else_in_one_sentence(machine: Machine) -> None:
    shutil.rmtree(machine.project / ".venv")
    for name in ("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python"):
        machine.put(name, "exit 1")
    machine.put("apt-cache", 'case "$2" in python3.12-venv) echo known ;; esac')
    machine.put("ldconfig", f"grep -v -e '^#' -e libEGL '{machine.project / LIBRARIES}'")
    done = machine.set_up()
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.endswith(": sudo apt-get install libegl1 python3.12 python3.12-venv\n")


def test_a_python_without_venv_gets_the_package_of_its_own_version(machine: Machine) -> None:
    shutil.rmtree(machine.project / ".venv")
    machine.put(
        "python3", 'case "$*" in *ensurepip*) exit 1 ;; *print*) echo python3.11-venv ;; *venv*) exit 1 ;; esac'
    )
    done = machine.set_up()
    assert done.returncode == 1
    assert done.stderr.splitlines()[0].endswith(": sudo apt-get install python3.11-venv")


def test_pip_that_fails_ends_it_with_a_sentence_and_is_tried_again(machine: Machine) -> None:
    python = machine.project / ".venv" / "bin" / "python"
    python.write_text('#!/bin/sh\n[ "$3" != install ]\n', encoding="utf-8")
    for _ in range(2):
        failed = machine.set_up()
        assert failed.returncode == 1
        assert "pip could not install" in failed.stderr


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck comes with apt only")
def test_the_scripts_are_clean_posix_shell() -> None:
    scripts = sorted((ROOT / "tools").glob("*.sh"))
    assert len(scripts) >= 2
    subprocess.run(["shellcheck", *scripts, ROOT / ".ci" / "run"], check=True)
