"""Ideas as plain data: in full for those that were kept, packed for the many that were only heard."""

from __future__ import annotations

import json
import zlib
from base64 import b85decode, b85encode
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from melodygen.given import Given
from melodygen.ideas.idea import Idea, Origin
from melodygen.parameters import Parameters
from melodygen.saved_melody import melody_from_dict, melody_to_dict

LARGEST_BYTES = 256_000_000
"""Of the ideas once they are unpacked."""

LEVEL = 6


def idea_to_dict(idea: Idea) -> dict[str, Any]:
    """Plain lists and values; `idea_from_dict` is the inverse."""
    return {
        "parameters": idea.parameters.to_dict(),
        "melody": melody_to_dict(idea.melody),
        "locks": idea.locks.to_dict(),
        "name": idea.name,
        "starred": idea.is_starred,
        "tags": list(idea.tags),
        "origin": idea.origin,
    }


def idea_from_dict(data: Mapping[str, Any], *, source: str) -> Idea:
    """The idea that `idea_to_dict` wrote; where it is damaged, errors as of `melody_from_dict`."""
    name, is_starred, tags, origin = data["name"], data["starred"], tuple(data["tags"]), data["origin"]
    if not (isinstance(name, str) and isinstance(is_starred, bool) and all(isinstance(tag, str) for tag in tags)):
        raise TypeError("an idea has a name, tags of letters, and a star or none")
    if origin not in get_args(Origin):
        raise ValueError(f"no idea comes from {origin!r}")
    return Idea(
        Parameters.from_dict(data["parameters"]),
        melody_from_dict(data["melody"], source=source),
        Given.from_dict(data["locks"]),
        name,
        is_starred,
        tags,
        origin,
    )


def packed(ideas: Sequence[Idea]) -> str:
    """Ideas as one compressed string of ASCII (zlib, RFC 1950, in base 85); empty for none."""
    rows = ",".join(_ROWS.of(ideas))
    return b85encode(zlib.compress(f"[{rows}]".encode("ascii"), LEVEL)).decode("ascii") if rows else ""


class Rows:
    """Writes each idea once, as a project is saved again and again while more is heard.

    Only those that were written last are kept: a project that is closed takes its ideas with it.  They are known by
    identity, as looking at all their notes would take longer than it saves.
    """

    def __init__(self) -> None:
        self._written: dict[int, tuple[Idea, str]] = {}

    def of(self, ideas: Sequence[Idea]) -> list[str]:
        """The row of each idea.  For any thread."""
        before = self._written
        written = self._written = {id(idea): before.get(id(idea)) or (idea, _row(idea)) for idea in ideas}
        return [written[id(idea)][1] for idea in ideas]


def _row(idea: Idea) -> str:
    return json.dumps(idea_to_dict(idea), separators=(",", ":"))


_ROWS = Rows()


def unpacked(text: str, *, source: str) -> tuple[Idea, ...]:
    """Inverse of `packed`; ValueError too where it is damaged or far too long."""
    if not text:
        return ()
    opener = zlib.decompressobj()
    try:
        rows = json.loads(opener.decompress(b85decode(text), LARGEST_BYTES))
    except (zlib.error, RecursionError, ValueError) as error:
        raise ValueError(f"what was heard cannot be unpacked: {error}") from error
    return tuple(idea_from_dict(row, source=source) for row in rows)
