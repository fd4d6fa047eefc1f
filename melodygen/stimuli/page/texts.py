"""The texts of the page: one file for each language, with the same names in all."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import cast

from melodygen.errors import ParameterError
from melodygen.stimuli.study_page import StudyPage

FOLDER = files("melodygen.stimuli.page") / "texts"


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


def check_texts(page: StudyPage) -> None:
    """ParameterError where the page does not speak the study's language, or has no text of a name that it replaces."""
    texts_of(page.language)
    for name in page.texts:
        if name not in text_names():
            raise ParameterError.unknown_name("text", name, text_names())


def text_names() -> frozenset[str]:
    """The names of the texts that a study may put in its own words."""
    return frozenset(texts_of("en"))
