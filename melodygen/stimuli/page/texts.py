"""The texts of the page: one file for each language, with the same names in all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import cast

from melodygen.errors import ParameterError, nearest

FOLDER = files("melodygen.stimuli.page") / "texts"
NAMES = "docs/page.md for the names"


@cache
def languages() -> tuple[str, ...]:
    """The languages that the page has texts in, by their codes (ISO 639)."""
    return tuple(sorted(entry.name.removesuffix(".json") for entry in FOLDER.iterdir() if entry.name.endswith(".json")))


@cache
def texts_of(language: str) -> dict[str, str]:
    """All texts of a language by their names; ParameterError where the page does not speak it."""
    if language not in languages():
        raise ParameterError.unknown_name("language", language, languages())
    return cast("dict[str, str]", json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8")))


def text_problem(language: str, texts: Mapping[str, str]) -> tuple[str, str, str] | None:
    """What is wrong with a study's language and the texts that it replaces; None where nothing is.

    Returns
    -------
    tuple
        The key, ``"language"`` or ``"texts.<name>"``, what is wrong with it, and what to do.

    Examples
    --------
    >>> text_problem("en", {"consent_txt": "Welcome"})
    ('texts.consent_txt', 'the page has no such text', "did you mean 'consent_text'?")

    """
    for name in texts:
        if name not in text_names():
            near = nearest(name, text_names())
            return f"texts.{name}", "the page has no such text", f"did you mean {near!r}?" if near else f"see {NAMES}"
    if language not in languages() and text_names() - set(texts):
        spoken = f"choose one of: {', '.join(languages())}, or give every text of the page"
        return "language", f"the page has no texts in {language!r}", spoken
    return None


def text_names() -> frozenset[str]:
    """The names of the texts that a study may put in its own words."""
    return frozenset(texts_of("en"))
