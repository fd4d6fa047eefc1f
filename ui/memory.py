"""How the C library keeps memory that was let go, where it is glibc: in few pools, large blocks not at all.

By default each thread gets pools of its own, and the larger the blocks that were let go, the larger those that are
kept for the next: what a wide range needs for a moment then stays for good, in pieces.  What is free between blocks
that are still used goes back only when it is asked for.
"""

from __future__ import annotations

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
"""From glibc's malloc.h."""

POOLS = 2
LARGE_BYTES = 2_000_000
SPARE_BYTES = 8_000_000


def keep_memory_compact() -> None:
    """Before the first thread starts; nothing where the C library is another one."""
    if (library := _glibc()) is None:
        return
    for setting, value in ((M_ARENA_MAX, POOLS), (M_MMAP_THRESHOLD, LARGE_BYTES), (M_TRIM_THRESHOLD, SPARE_BYTES)):
        library.mallopt(setting, value)


def give_spare_memory_back() -> None:
    """Let the system have what was let go between blocks that are still used; for any thread, some 5 to 60 ms."""
    if (library := _glibc()) is not None:
        library.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
