"""The core's errors in the user's language.

The core writes its sentences in English, from patterns with facts in them.  The translation lists those patterns, with
a number in braces for each fact (``"{0} could not be written ({1})"``).  A sentence is known by the pattern that it
fits, and said by the same in the user's language; its facts may be sentences themselves.  Where it fits several, that
by which most of it is known.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from melodygen.theory.scales import SCALES
from ui.language.speaking import Texts, Translation

CONTEXT = "errors"
DEEPEST = 6
"""How far sentences may be put into each other."""

FEW = 6
"""Letters of a pattern's own, up to which it says little about a sentence that begins with a fact."""


def said(error: object) -> str:
    """What `error` says, in the user's language; as far as there is a translation of it."""
    app = QCoreApplication.instance()
    translations = app.findChildren(Translation) if app is not None else []
    return _Phrases(translations[-1].texts).said(str(error)) if translations else str(error)


TONALITY = re.compile(r"([A-G][#b]?) (.+)")


class _Reading(NamedTuple):
    """A sentence in the user's language, and how many letters of the English one were known."""

    known: int
    text: str


class _Phrases:
    """The patterns of a language, and its names of scales."""

    def __init__(self, texts: Texts) -> None:
        own = {source: text for (context, source), text in texts.items() if context == CONTEXT}
        scales = {scale.label: texts.get(("melodygen", scale.label), scale.label) for scale in SCALES}
        self._whole, self._scales = scales | own, scales
        self._patterns = [
            (_pattern(source), _own_letters(source), text)
            for source, text in sorted(own.items(), key=_rank)
            if "{" in source
        ]

    def said(self, sentence: str) -> str:
        """`sentence` in this language, as far as it is known."""
        return self._read(sentence, DEEPEST).text

    def _read(self, sentence: str, deeper: int) -> _Reading:
        """The reading by which most of a sentence is known: short patterns fit many that are not meant."""
        whole = self._word(sentence)
        if whole is not None or not deeper:
            return _Reading(len(sentence) if whole else 0, whole or sentence)
        best = _Reading(0, sentence)
        for pattern, own, text in self._patterns:
            found = pattern.fullmatch(sentence)
            if found:
                facts = [self._read(fact, deeper - 1) for fact in found.groups()]
                known = own + sum(fact.known for fact in facts)
                if known > best.known:
                    best = _Reading(known, text.format(*(fact.text for fact in facts)))
        return best

    def _word(self, sentence: str) -> str | None:
        """What is known as it is, without facts in it: a text, a list of such, a number or a tonality."""
        if sentence in self._whole:
            return self._whole[sentence]
        if re.fullmatch(r"\d+\.\d+", sentence):
            return sentence.replace(".", QLocale().decimalPoint())
        tonality = TONALITY.fullmatch(sentence)
        if tonality and tonality[2] in self._scales:
            return f"{tonality[1]} {self._scales[tonality[2]]}"
        listed = sentence.split(", ")
        if all(part in self._whole for part in listed):
            return ", ".join(self._whole[part] for part in listed)
        return None


def _rank(entry: tuple[str, str]) -> int:
    """Patterns with more words of their own come first."""
    return -_own_letters(entry[0])


def _own_letters(source: str) -> int:
    return len(re.sub(r"\{\d\}", "", source))


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Of few words of its own, after a fact (``"{0} in {1}"``), it begins with one word: else it would fit anything."""
    first, *rest = map(re.escape, re.split(r"\{\d\}", source))
    says_much = first or _own_letters(source) > FEW or not re.search("[a-z]", source)
    any_fact = "(.+?)" if says_much else r"(\S+)"
    return re.compile(first + any_fact + "(.+?)".join(rest), re.DOTALL)
