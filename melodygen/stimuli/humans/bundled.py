"""Tunes that come with the program, so that a study can be tried as it is.

Conventions
-----------
Each is an old tune without an author, or one whose composer died more than a hundred years ago, and is in the public
domain; they were typed for melodygen as they are commonly sung, and the typing is given away under CC0-1.0.  They are
one ABC file; of its fields ``C:`` names who made the tune and ``O:`` where it is from.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from melodygen.reading.melodies import quantised_from
from melodygen.reading.notation import abc_tunes, read_tune
from melodygen.reading.tunes import title_of
from melodygen.stimuli.humans.human import Found

TUNES = Path(__file__).parent / "tunes" / "tunes.abc"
LICENCE = "CC0-1.0"


@cache
def bundled_tunes() -> tuple[Found, ...]:
    """All of them, in the order of the file."""
    return tuple(_tune(text) for text in abc_tunes(TUNES))


def bundled_titles() -> tuple[str, ...]:
    """What they are called; quicker than reading them."""
    return tuple(title_of(text) for text in abc_tunes(TUNES))


def _tune(text: str) -> Found:
    title = title_of(text)
    origin = ", ".join(found for found in (_field("C", text), _field("O", text)) if found)
    score = quantised_from(read_tune(text, title, TUNES), TUNES).melody
    return Found(file="", title=title, origin=origin, licence=LICENCE, score=score, played=score)


def _field(name: str, text: str) -> str:
    match = re.search(rf"^{name}:[ \t]*(.*?)[ \t]*$", text, re.MULTILINE)
    return match[1] if match else ""
