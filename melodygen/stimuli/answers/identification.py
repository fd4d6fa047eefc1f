"""Whether listeners tell generated from human melodies: of all answers, and by condition, pair and group.

Conventions
-----------
Tests and intervals of single answers stand beside those that know listeners and melodies (`clustering`); what is said
in words rests on the latter.  "Not distinguishable" is said only where an equivalence test with a margin that was
declared has shown it, of single answers and over listeners and melodies both, of the share correct and of d'.  Where
one listener or one pair of melodies is all there is, nothing is said of others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.clustering import Clustered, clustered
from melodygen.stimuli.answers.detection import Counts, Detection, counted, detection
from melodygen.stimuli.answers.estimate import LEVEL, Estimate
from melodygen.stimuli.answers.proportion import CHANCE, Equivalence, equivalence, exact_p, share


@dataclass(frozen=True, slots=True)
class Study:
    """What was declared of the analysis.

    Parameters
    ----------
    margin
        How far from 0.5 the share correct may be and still count as chance; None without an equivalence test.
    alpha
        The level of the tests.
    level
        The confidence level of the intervals.

    """

    margin: float | None = None
    alpha: float = 0.05
    level: float = LEVEL


@dataclass(frozen=True, slots=True)
class Identification:
    """How well the melodies of `name` were identified.

    Parameters
    ----------
    counts
        Of all answers that d' rests on: of a condition of generated melodies also those to the human ones beside it.
    correct, p_value
        The share correct of its own answers as if they were independent, and its exact two-sided test against 0.5.
    equivalence
        None without a declared margin, or without both kinds of melodies.
    verdict
        What may be said, in a sentence.

    """

    name: str
    counts: Counts
    correct: Estimate
    p_value: float | None
    detection: Detection
    clustered: Clustered
    equivalence: Equivalence | None
    verdict: str


def identification(
    answers: Sequence[Answer], study: Study, name: str = "all", beside: Sequence[Answer] = ()
) -> Identification:
    """Whether the melodies of `answers` were told; `beside` are answers to others that d' and the verdict also need."""
    own, both = counted(answers), counted([*answers, *beside])
    around = clustered([*answers, *beside], level=study.level, alpha=study.alpha)
    tested = None
    if study.margin is not None and around.both_kinds:
        tested = equivalence(both.correct, both.n, study.margin, alpha=study.alpha)
    return Identification(
        name=name,
        counts=both,
        correct=share(own.correct, own.n, study.level),
        p_value=exact_p(own.correct, own.n),
        detection=detection(both, study.level),
        clustered=around,
        equivalence=tested,
        verdict=_verdict(around, tested),
    )


def by_condition(answers: Sequence[Answer], study: Study) -> tuple[Identification, ...]:
    """Each condition; beside a generated one the human melodies of its pairs, or all where it has no pairs.

    A condition of human melodies stands beside all generated ones that way.
    """
    found = []
    for name in _names(answers, lambda answer: answer.condition):
        own = [answer for answer in answers if answer.condition == name]
        kinds, pairs = {answer.is_human for answer in own}, {answer.pair for answer in own}
        others = [] if len(kinds) > 1 else [answer for answer in answers if answer.is_human not in kinds]
        matched = others if "" in pairs else [answer for answer in others if answer.pair in pairs]
        found.append(identification(own, study, name, matched))
    return tuple(found)


def by_pair(answers: Sequence[Answer], study: Study) -> tuple[Identification, ...]:
    """Each pair of a human and a generated melody."""
    return _by(answers, study, lambda answer: answer.pair)


def by_melody(answers: Sequence[Answer], study: Study) -> tuple[Identification, ...]:
    """Each melody: how many told what it is, which is not how well it can be told."""
    return _by(answers, study, lambda answer: answer.stimulus)


def by_group(answers: Sequence[Answer], study: Study) -> tuple[Identification, ...]:
    """Each group of listeners."""
    return _by(answers, study, lambda answer: answer.group)


def _by(answers: Sequence[Answer], study: Study, key: Callable[[Answer], str]) -> tuple[Identification, ...]:
    own: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        own[key(answer)].append(answer)
    return tuple(identification(own[name], study, name) for name in sorted(own.keys() - {""}))


def _names(answers: Sequence[Answer], key: Callable[[Answer], str]) -> list[str]:
    return sorted({key(answer) for answer in answers} - {""})


def _verdict(around: Clustered, tested: Equivalence | None) -> str:
    low, high = around.correct.low, around.correct.high
    if not around.correct.n:
        return "There are no answers."
    if not around.both_kinds:
        return "Only one kind of melodies was heard: what listeners tell cannot be parted from what they tend to say."
    if low is None or high is None:
        return "There are too few listeners and melodies to speak for others."
    if around.alone:
        only = "one listener, who" if around.alone == "listener" else "one pair of melodies, which"
        return f"There is only {only} says nothing of others."
    return _said(low, high, around, tested)


def _said(low: float, high: float, around: Clustered, tested: Equivalence | None) -> str:
    """The verdict on an interval of the share correct that speaks for other listeners and melodies."""
    within = tested is not None and tested.shown and around.is_within(tested.margin)
    points = f"{100 * tested.margin:g} percentage points" if tested else ""
    if low > CHANCE or high < CHANCE:
        than = "better" if low > CHANCE else "worse"
        near = f", but within {points} of chance, as an equivalence test shows" if within else ""
        return f"Listeners told generated from human melodies {than} than by chance{near}."
    if within:
        return (
            f"Generated and human melodies were not distinguishable within {points} of chance, as an equivalence test "
            "shows."
        )
    tried = f", nor equivalence with chance within {points}" if tested else ""
    return f"The answers do not show that listeners can tell{tried}; that is no evidence that they cannot."
