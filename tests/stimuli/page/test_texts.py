"""The texts of the page: whole in each language, and all in use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from melodygen.errors import ParameterError
from melodygen.stimuli import page
from melodygen.stimuli.page import languages, text_names, text_problem, texts_of

SOURCE = Path(page.__file__).parent / "source/src"


def facts(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_english_and_german_are_there() -> None:
    assert {"de", "en"} <= set(languages())


@pytest.mark.parametrize("language", languages())
def test_each_language_has_all_texts_with_their_facts_and_no_others(language: str) -> None:
    texts, english = texts_of(language), texts_of("en")
    assert list(texts) == list(english)
    for name, text in texts.items():
        assert text.strip() == text != ""
        assert facts(text) == facts(english[name]), name


def test_each_text_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.ts"))
    assert {name for name in text_names() if f'"{name}"' not in code} == set()


@pytest.mark.parametrize(
    ("language", "texts", "key"),
    [("de", {"consent_txt": "…"}, "texts.consent_txt"), ("fr", {"next": "Suivant"}, "language")],
)
def test_text_that_the_page_has_not_is_named(language: str, texts: dict[str, str], key: str) -> None:
    problem = text_problem(language, texts)
    assert problem
    assert problem[0] == key


def test_study_may_bring_a_language_of_its_own() -> None:
    assert text_problem("fr", dict.fromkeys(text_names(), "…")) is None


def test_language_without_texts_is_refused() -> None:
    with pytest.raises(ParameterError, match="language must be one of: de, en"):
        texts_of("xx")
