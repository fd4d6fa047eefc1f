"""tools/run.sh with stand-ins for the two shells: the window, and the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")

NO_WINDOW = '[ "$1" != -c ] || { echo there is no display >&2; exit 1; }'
WINDOW = '[ "$1" = -c ] || echo window'


def run(project: Path, *, python: str, melodygen: str) -> subprocess.CompletedProcess[str]:
    """Run a copy of the script in `project`, whose programs are these lines of shell."""
    (project / "tools").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "run.sh", project / "tools")
    programs = project / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, text in (("python", python), ("melodygen", melodygen)):
        (programs / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    return subprocess.run(
        ["sh", "tools/run.sh"],
        cwd=project,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )


def test_where_a_window_opens_the_app_is_started_and_nothing_else(tmp_path: Path) -> None:
    done = run(tmp_path, python=WINDOW, melodygen="echo command line")
    assert done.stdout == "window\n"


def test_where_none_opens_it_says_why_and_writes_the_files_there(tmp_path: Path) -> None:
    project = tmp_path / "project with a space"
    done = run(project, python=NO_WINDOW, melodygen='echo "$*"')
    said, asked = done.stdout.splitlines()
    assert done.returncode == 0
    assert "(there is no display)" in said
    assert "--preset figure-1" in asked
    assert asked.endswith(f"--format mid,wav --out {project}/out/figure-1.mid")
    assert (project / "out").is_dir()


def test_where_no_sound_can_be_made_the_midi_file_is_still_written(tmp_path: Path) -> None:
    done = run(tmp_path, python=NO_WINDOW, melodygen='case "$*" in *wav*) exit 2 ;; *) echo "$*" ;; esac')
    assert done.returncode == 0
    assert "--format mid --out" in done.stdout
