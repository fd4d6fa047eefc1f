"""Everything that chance decides in a set, derived from the design's one seed.

Conventions
-----------
A place is a row of words and numbers that says what a draw is for, such as ``("match", "greensleeves", "calm", 1, 7)``.
What is drawn depends on its place alone: neither on the order of the work nor on who does it.
"""

from __future__ import annotations

import json
from hashlib import sha256

from melodygen.fields import SEED_LIMIT
from melodygen.stimuli.design.design import Design


def digest_of(design: Design, *place: str | int) -> bytes:
    """32 bytes of SHA-256 over the design's seed, its name and the place."""
    return sha256(json.dumps([design.set.seed, design.set.name, *place]).encode()).digest()


def seed_of(design: Design, *place: str | int) -> int:
    """A seed for a melody, 0 to `SEED_LIMIT`."""
    return int.from_bytes(digest_of(design, *place)[:8], "big") % (SEED_LIMIT + 1)
