"""tools/test.sh with a stand-in for Python: both processes count, and every test is in one of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")

PYTHON = """#!/bin/sh
echo "$*" >>"$LOG"
echo "report of $3"
case "$3" in
    --ignore=*) exit "$REST" ;;
    *) exit "$SHARED" ;;
esac
"""


def run(folder: Path, *, shared: int = 0, rest: int = 0) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """How the script ended, and what its two processes were told."""
    python = folder / "python"
    python.write_text(PYTHON)
    python.chmod(0o755)
    log = folder / "log"
    done = subprocess.run(
        ["sh", "tools/test.sh", str(python)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"LOG": str(log), "SHARED": str(shared), "REST": str(rest)},
    )
    return done, log.read_text().splitlines()


def test_what_one_process_leaves_out_the_other_runs(tmp_path: Path) -> None:
    done, told = run(tmp_path)
    assert done.returncode == 0, done.stderr
    left_out, run_alone = sorted(told, key=lambda line: "--ignore" not in line)
    assert left_out.replace("--ignore=", "").split() == run_alone.split()
    for folder in run_alone.split()[2:]:
        assert (ROOT / folder).is_dir()


def test_both_reports_are_shown_the_rest_last(tmp_path: Path) -> None:
    done, _ = run(tmp_path)
    assert [line for line in done.stdout.splitlines() if line.startswith("report")] == [
        "report of tests/ui",
        "report of --ignore=tests/ui",
    ]


@pytest.mark.parametrize(("shared", "rest"), [(1, 0), (0, 1), (1, 1)])
def test_it_fails_if_either_fails(tmp_path: Path, shared: int, rest: int) -> None:
    done, told = run(tmp_path, shared=shared, rest=rest)
    assert done.returncode != 0
    assert len(told) == 2
