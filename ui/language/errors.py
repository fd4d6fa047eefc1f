"""The core's errors in the user's language.

The core writes its sentences in English, from patterns with facts in them.  The translation lists those patterns, with
a number in braces for each fact (``"{0} could not be written ({1})"``).  A sentence is known by the pattern that it
fits, and said by the same in the user's language; its facts may be sentences themselves.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from melodygen.theory.scales import SCALES
from ui.language.speaking import Texts, Translation

CONTEXT = "errors"
DEEPEST = 6
"""How far sentences may be put into each other."""

FEW = 6
"""Letters of a pattern's own, up to which it says little about a sentence."""


def said(error: object) -> str:
    """What `error` says, in the user's language; as far as there is a translation of it."""
    app = QCoreApplication.instance()
    translations = app.findChildren(Translation) if app is not None else []
    return _Phrases(translations[-1].texts).said(str(error)) if translations else str(error)


TONALITY = re.compile(r"([A-G][#b]?) (.+)")


class _Phrases:
    """The patterns of a language, and its names of scales."""

    def __init__(self, texts: Texts) -> None:
        own = {source: text for (context, source), text in texts.items() if context == CONTEXT}
        scales = {scale.label: texts.get(("melodygen", scale.label), scale.label) for scale in SCALES}
        self._whole, self._scales = scales | own, scales
        self._patterns = [(_pattern(source), text) for source, text in sorted(own.items(), key=_rank) if "{" in source]

    def said(self, sentence: str, depth: int = 0) -> str:
        if sentence in self._whole or depth == DEEPEST:
            return self._whole.get(sentence, sentence)
        if re.fullmatch(r"\d+\.\d+", sentence):
            return sentence.replace(".", QLocale().decimalPoint())
        tonality = TONALITY.fullmatch(sentence)
        if tonality and tonality[2] in self._scales:
            return f"{tonality[1]} {self._scales[tonality[2]]}"
        for pattern, text in self._patterns:
            found = pattern.fullmatch(sentence)
            if found:
                return text.format(*(self.said(fact, depth + 1) for fact in found.groups()))
        return sentence


def _rank(entry: tuple[str, str]) -> int:
    """Patterns with more words of their own come first."""
    return -_own_letters(entry[0])


def _own_letters(source: str) -> int:
    return len(re.sub(r"\{\d\}", "", source))


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Of few words of its own (``"{0} in {1}"``), it begins with one word: else it would fit any sentence."""
    first, *rest = map(re.escape, re.split(r"\{\d\}", source))
    any_fact = "(.+?)" if _own_letters(source) > FEW or not re.search("[a-z]", source) else r"(\S+)"
    return re.compile(first + any_fact + "(.+?)".join(rest), re.DOTALL)
