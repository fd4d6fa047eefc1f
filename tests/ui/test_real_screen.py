"""The main job once more on a real screen: an X server of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="xvfb-run (package xvfb) gives the screen")
@pytest.mark.skipif(shutil.which("xauth") is None, reason="xvfb-run needs xauth")
def test_the_main_job_on_an_x_screen(tmp_path: Path) -> None:
    screenshot = tmp_path / "window.png"
    chosen = {"QT_QPA_PLATFORM": "xcb", "MELODYGEN_SCREENSHOT": str(screenshot)}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", sys.executable, "-m", "pytest", "-q"]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", "-p", "no:xdist", str(Path(__file__).with_name("test_journey.py"))],
        cwd=ROOT,
        env=os.environ | chosen,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert screenshot.stat().st_size > 20_000
