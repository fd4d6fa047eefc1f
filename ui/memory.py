"""How the C library keeps memory that was let go, where it is glibc: in few pools, and large blocks not at all.

By default each thread gets pools of its own, and the larger the blocks that were let go, the larger those that are
kept for the next: what a wide range needs for a moment then stays for good, in pieces.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
"""From glibc's malloc.h."""

POOLS = 2
LARGE_BYTES = 2_000_000
SPARE_BYTES = 8_000_000


def keep_memory_compact() -> None:
    """Before the first thread starts; nothing where the C library is another one."""
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        for setting, value in ((M_ARENA_MAX, POOLS), (M_MMAP_THRESHOLD, LARGE_BYTES), (M_TRIM_THRESHOLD, SPARE_BYTES)):
            mallopt(setting, value)
