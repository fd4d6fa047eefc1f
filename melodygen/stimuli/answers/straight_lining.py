"""Listeners who answered the same of every melody: some do not listen (Meade and Craig 2012), some mean it.

Meade, A. W. and Craig, S. B. (2012). Identifying careless responses in survey data. Psychological Methods 17, 437-455.

Conventions
-----------
Only two answers or more can be the same; who gave fewer is not looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from melodygen.stimuli.answers.answer import Answer


@dataclass(frozen=True, slots=True)
class StraightLining:
    """How many listeners answered the same of every melody.

    Parameters
    ----------
    listeners
        Those with two answers or more that count.
    said, confidence, quality
        How many of them always said that a person made it, or never; gave one confidence; gave one quality.

    """

    listeners: int
    said: int
    confidence: int
    quality: int


def straight_lining(answers: Iterable[Answer]) -> StraightLining:
    """Of the listeners of `answers`; ratings that were not given are left out."""
    by_listener: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_listener[answer.listener].append(answer)
    several = [own for own in by_listener.values() if len(own) > 1]
    return StraightLining(
        listeners=len(several),
        said=sum(_is_one([answer.said_human for answer in own]) for own in several),
        confidence=sum(_is_one([answer.confidence for answer in own]) for own in several),
        quality=sum(_is_one([answer.quality for answer in own]) for own in several),
    )


def _is_one(given: Sequence[int | None]) -> bool:
    known = [each for each in given if each is not None]
    return len(known) > 1 and len(set(known)) == 1
