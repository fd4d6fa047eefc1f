"""What the program tells the process that sends: rows of one length.

Conventions
-----------
`at_ms` is when a message is due by the clock of what plays, and orders messages; `due_s` the same by
`time.perf_counter`, which all processes of a system share.
"""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import NamedTuple

_ROW = struct.Struct("<BddB3s")
SIZE = _ROW.size


class Kind(IntEnum):
    """What a row asks for."""

    SEND = 0
    """Send `data` when it is due."""
    CLEAR = 1
    """Take back what is due after `at_ms`."""
    FLUSH = 2
    """Send at once what is left: another clock comes."""


class Row(NamedTuple):
    """One request; `data` is a MIDI message of at most three bytes."""

    kind: Kind
    at_ms: float = 0.0
    due_s: float = 0.0
    data: bytes = b""

    def packed(self) -> bytes:
        """As bytes."""
        return _ROW.pack(self.kind, self.at_ms, self.due_s, len(self.data), self.data)

    @classmethod
    def unpacked(cls, row: bytes) -> Row:
        """Back from bytes."""
        kind, at_ms, due_s, size, data = _ROW.unpack(row)
        return cls(Kind(kind), at_ms, due_s, data[:size])
