"""The texts of the page: whole in each language, and all in use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from melodygen.errors import ParameterError
from melodygen.stimuli import page
from melodygen.stimuli.page import languages, text_names, texts_of

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


def test_language_without_texts_is_refused() -> None:
    with pytest.raises(ParameterError, match="language must be one of: de, en"):
        texts_of("xx")
