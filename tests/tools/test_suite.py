"""tools/test.sh with a stand-in for Python: all processes count, and every test is in one of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")

PYTHON = """#!/bin/sh
echo "$*" >>"$LOG"
echo "report of $3"
[ -z "$LONG" ] || { echo "$$" >"$LOG.$$"; exec sleep 600; }
case "$3" in
    --ignore=*) exit "$REST" ;;
    tests/sound) exit "$SOUND" ;;
    *) exit "$SCREEN" ;;
esac
"""


def command(folder: Path) -> list[str]:
    python = folder / "python"
    python.write_text(PYTHON)
    python.chmod(0o755)
    return ["sh", "tools/test.sh", str(python)]


def run(
    folder: Path, *, screen: int = 0, sound: int = 0, rest: int = 0
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """How the script ended, and what its processes were told."""
    codes = {"SCREEN": str(screen), "SOUND": str(sound), "REST": str(rest)}
    environment = os.environ | codes | {"LOG": str(folder / "log"), "LONG": ""}
    done = subprocess.run(command(folder), cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    return done, (folder / "log").read_text().splitlines()


def test_what_two_processes_leave_out_the_third_runs(tmp_path: Path) -> None:
    done, told = run(tmp_path)
    assert done.returncode == 0, done.stderr
    left_out, *run_alone = sorted(told, key=lambda line: "--ignore" not in line)
    folders = [folder for line in run_alone for folder in line.split()[2:]]
    assert sorted(left_out.replace("--ignore=", "").split()[2:]) == sorted(folders)
    assert len(set(folders)) == len(folders)
    assert all((ROOT / folder).is_dir() for folder in folders)


def test_all_reports_are_shown_and_how_each_ended_last(tmp_path: Path) -> None:
    done, _ = run(tmp_path, sound=1)
    assert [line for line in done.stdout.splitlines() if line] == [
        "report of tests/ui",
        "report of tests/sound",
        "report of --ignore=tests/ui",
        "the screen: passed",
        "sound and others: failed",
        "the rest: passed",
    ]


@pytest.mark.parametrize("codes", [codes for codes in product((0, 1), repeat=3) if any(codes)])
def test_it_fails_if_any_fails(tmp_path: Path, codes: tuple[int, int, int]) -> None:
    screen, sound, rest = codes
    done, told = run(tmp_path, screen=screen, sound=sound, rest=rest)
    assert done.returncode == 1
    assert len(told) == 3


def test_ctrl_c_ends_them_all(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    environment = os.environ | {"LOG": str(tmp_path / "log"), "LONG": "yes", "TMPDIR": str(reports)}
    ignored = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it for what it runs beside it
    process = subprocess.Popen(command(tmp_path), cwd=ROOT, env=environment, start_new_session=True)
    signal.signal(signal.SIGINT, ignored)
    begun: list[Path] = []
    while len(begun) < 3:
        begun = [path for path in tmp_path.glob("log.*") if path.read_text().endswith("\n")]
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    assert process.wait(timeout=60) == 130
    for path in begun:
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.read_text()), 0)
    assert not [path for path in reports.iterdir() if not path.name.startswith("xvfb-run")]
