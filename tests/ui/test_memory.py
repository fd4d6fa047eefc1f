"""What large blocks took goes back to the system, also where small ones lie between them that are still used."""

from __future__ import annotations

import subprocess
import sys

import pytest

CHECK = """
from pathlib import Path
from ui.memory import keep_memory_compact

def resident_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

keep_memory_compact()
before = resident_mb()
larger = b"x" * 20_000_000
del larger
blocks = [(b"x" * 3_000_000, b"y" * 2_000) for _ in range(20)]
small = [pair[1] for pair in blocks]
del blocks
print(round(resident_mb() - before))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc has the settings")
def test_what_is_let_go_between_small_blocks_goes_back_to_the_system() -> None:
    command = [sys.executable, "-c", CHECK]
    assert int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) < 6
