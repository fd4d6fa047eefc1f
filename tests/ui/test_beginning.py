"""What the app loads before its window is shown: no more than the window needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = ("numpy", "melodygen.model", "melodygen.variation", "melodygen.reading", "melodygen.ideas.judging", "verovio")
"""What takes long to load, and is wanted by jobs or by what is asked for later."""


def test_what_takes_long_to_load_is_not_loaded_with_the_window() -> None:
    code = f"import sys, ui.app; print('ui.window' in sys.modules, [name for name in {LATER!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "True []\n"
