"""How well an action fits what was typed; no Qt.

Conventions
-----------
Fit is a number per word typed, from 0 (not at all) to `BEGINNING` + `FIRST` + 1; what fits not all words fits not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

BEGINNING = 5.0
"""A word of the name begins with it; a longer share of that word counts a little more."""

FIRST = 1.0
"""That word is the first of the name, the verb that one thinks of."""

INSIDE = 4.0
"""The name has it in the middle of a word."""

SCATTERED = 3.0
"""The name has its letters in this order, each run at the beginning of a word: ``"sa"`` is Save As."""

MENU = 2.0
"""A word of the menu's name begins with it."""

TIP = 1.5
"""A word of the explanation begins with it."""

MISTYPED = 1.0
"""It is like the beginning of a word of the name."""

LIKE = 0.75
"""From this likeness of letters on, of 0 to 1, a word is taken for mistyped: ``"genrate"`` has 0.93."""

SHORTEST_OF_TIP = 3
"""Letters below which an explanation, being a sentence, has a word with any beginning."""

SHORTEST_MISTYPED = 4
"""Letters below which anything is like something."""


def fit(typed: str, name: str, menu: str = "", tip: str = "") -> float:
    """How well an action of that name, menu and explanation fits the words typed; 0 where it does not.

    Examples
    --------
    >>> fit("export mid", "Export MIDI", "File") > fit("mid", "Export MIDI", "File") > 0
    True
    >>> fit("wav", "Export MIDI", "File")
    0

    """
    words = _words(typed)
    fits = [max(_fits(word, name, menu, tip), default=0.0) for word in words]
    return sum(fits) if all(fits) else 0


def _fits(word: str, name: str, menu: str, tip: str) -> Iterator[float]:
    names = _words(name)
    yield from (
        BEGINNING + (FIRST if place == 0 else 0) + len(word) / len(other)
        for place, other in enumerate(names)
        if other.startswith(word)
    )
    if any(word in other for other in names):
        yield INSIDE
    if _is_scattered(word, names):
        yield SCATTERED
    if any(other.startswith(word) for other in _words(menu)):
        yield MENU
    if len(word) >= SHORTEST_OF_TIP and any(other.startswith(word) for other in _words(tip)):
        yield TIP
    if len(word) >= SHORTEST_MISTYPED and any(_likeness(word, other) >= LIKE for other in names):
        yield MISTYPED


def _is_scattered(word: str, names: list[str]) -> bool:
    """Whether beginnings of `names`, in their order and some left out, put together are `word`."""
    if not word:
        return True
    return any(
        word.startswith(other[:count]) and _is_scattered(word[count:], names[place + 1 :])
        for place, other in enumerate(names)
        for count in range(1, min(len(word), len(other)) + 1)
    )


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, word, other[: len(word) + 1]).ratio()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
