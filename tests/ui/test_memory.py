"""What large blocks took goes back to the system, also where small ones lie between them that are still used."""

from __future__ import annotations

import subprocess
import sys

import pytest

BEFORE = """
from pathlib import Path
from ui.memory import give_spare_memory_back, keep_memory_compact

def resident_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

keep_memory_compact()
before = resident_mb()
"""

LARGE = """
larger = b"x" * 20_000_000
del larger
blocks = [(b"x" * 3_000_000, b"y" * 2_000) for _ in range(20)]
small = [pair[1] for pair in blocks]
del blocks
"""

SMALL = """
size = 1_000
blocks = [b"x" * size for _ in range(60_000)]
kept = blocks[::100]
del blocks
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc has the settings")
def test_what_is_let_go_between_small_blocks_goes_back_to_the_system() -> None:
    assert grown_mb(LARGE) < 6


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc has the settings")
def test_what_small_blocks_took_goes_back_when_it_is_asked_for() -> None:
    assert grown_mb(SMALL) > 30
    assert grown_mb(SMALL + "give_spare_memory_back()") < 15


def grown_mb(what: str) -> int:
    """What a process of its own has more than before it did that."""
    command = [sys.executable, "-c", f"{BEFORE}\n{what}\nprint(round(resident_mb() - before))"]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
