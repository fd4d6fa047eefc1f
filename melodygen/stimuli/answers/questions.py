"""What listeners answered to the researcher's own questions: counted, by condition or of all listeners.

Conventions
-----------
Nothing is tested here: which of them the study is about, and how, only its researcher knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from melodygen.stimuli.study_page import Question

Reply = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Replies:
    """The answers to a question, of one condition or of all listeners.

    Parameters
    ----------
    name
        The condition; empty where a question is asked once.
    n
        How many answered it.
    told
        What they answered, in words: counts of choices, the mean of a scale, the median of numbers, all texts.

    """

    question: str
    text: str
    name: str
    n: int
    told: str


def replies(questions: Sequence[Question], given: Mapping[str, Sequence[Mapping[str, Reply]]]) -> tuple[Replies, ...]:
    """What was answered to each question, by the names of `given`."""
    return tuple(
        Replies(question.id, question.text, name, len(found), _told(question, found))
        for question in questions
        for name, all_given in given.items()
        for found in [[one[question.id] for one in all_given if one.get(question.id, "") != ""]]
    )


def _told(question: Question, found: Sequence[Reply]) -> str:
    if not found:
        return "nobody answered"
    if question.asked == "choice":
        counts = Counter(map(str, found))
        return ", ".join(f"{choice}: {counts[choice]}" for choice in dict.fromkeys([*question.choices, *counts]))
    numbers = [float(value) for value in found if not isinstance(value, str)]
    if question.asked == "scale" and numbers:
        return f"mean {fmean(numbers):.2f} of 5"
    if question.asked == "number" and numbers:
        return f"median {median(numbers):g}, from {min(numbers):g} to {max(numbers):g}"
    return "; ".join(map(str, found))
