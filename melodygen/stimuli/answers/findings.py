"""All that the answers of a study say, as one value: what the report shows and programs can read."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from melodygen.stimuli.answers.agreement import Agreement, agreement
from melodygen.stimuli.answers.confidence import Calibration, calibration
from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.answers.exclusions import Kept, Rules, stated
from melodygen.stimuli.answers.identification import (
    Identification,
    Study,
    by_condition,
    by_group,
    by_melody,
    by_pair,
    identification,
)
from melodygen.stimuli.answers.questions import Replies, Reply, replies
from melodygen.stimuli.answers.ratings import RatingModel, rating_model
from melodygen.stimuli.answers.reading import Collected
from melodygen.stimuli.answers.simulation import Listeners
from melodygen.stimuli.answers.straight_lining import StraightLining, straight_lining
from melodygen.stimuli.markup import number


@dataclass(frozen=True, slots=True)
class Findings:
    """What the answers of a study say.

    Parameters
    ----------
    title
        Of the study.
    collected
        What came in; None where answers were not read from files.
    rules
        The declared ones, as sentences.
    questions, background
        What was answered to the researcher's own questions, by condition, and of all listeners who count.
    listeners
        The model listeners who answered; None of people.

    """

    title: str
    study: Study
    kept: Kept
    rules: tuple[str, ...]
    overall: Identification
    conditions: tuple[Identification, ...]
    pairs: tuple[Identification, ...]
    groups: tuple[Identification, ...]
    melodies: tuple[Identification, ...]
    confidence: Calibration
    quality: RatingModel
    agreement: Agreement
    straight_lining: StraightLining
    collected: Collected | None = None
    questions: tuple[Replies, ...] = ()
    background: tuple[Replies, ...] = ()
    listeners: Listeners | None = None

    @property
    def simulated(self) -> str:
        """What the model listeners were made with and whether that was found, in a sentence; empty of people."""
        if self.listeners is None:
            return ""
        around = self.overall.clustered
        told = [
            f"{name} = {put_in:.2f} was put in, {_recovered(estimate, put_in)}"
            for name, put_in, estimate in zip(
                ("d'", "c"), self.listeners.pooled, (around.d_prime, around.criterion), strict=True
            )
        ]
        made = self.listeners
        return (
            f"Simulated with {made.count} model listeners (d' {made.d_prime:g} in the mean, standard deviations "
            f"{made.listener_sd:g} among listeners and {made.melody_sd:g} among melodies; over all answers "
            f"{'; '.join(told)}; quality {made.quality_human:g} of human and {made.quality_generated:g} of generated "
            "melodies in the mean, before it is rounded to 1 to 5)."
        )

    def to_json(self) -> str:
        """All of it, answers that count among it and no others, as JSON; the names are those of the attributes."""
        plain = {"melodygen_findings": 1, **asdict(self)}
        if self.collected is not None:
            del plain["collected"]["answers"]
        return json.dumps(plain, indent=1, ensure_ascii=False) + "\n"


def findings(
    kept: Kept,
    study: Study,
    *,
    title: str = "Answers",
    rules: Rules | None = None,
    collected: Collected | None = None,
    simulated: Listeners | None = None,
) -> Findings:
    """What the answers that were kept say."""
    answers = kept.answers
    return Findings(
        title=title,
        study=study,
        kept=kept,
        rules=stated(rules or Rules()),
        overall=identification(answers, study),
        conditions=by_condition(answers, study),
        pairs=by_pair(answers, study),
        groups=by_group(answers, study),
        melodies=by_melody(answers, study),
        confidence=calibration(answers, study.level),
        quality=rating_model(answers, study.level),
        agreement=agreement(answers, study.level),
        straight_lining=straight_lining(answers),
        collected=collected,
        questions=_by_condition(kept, collected),
        background=_of_listeners(kept, collected),
        listeners=simulated,
    )


def _by_condition(kept: Kept, collected: Collected | None) -> tuple[Replies, ...]:
    given: dict[str, list[dict[str, Reply]]] = {name: [] for name in sorted({a.condition for a in kept.answers})}
    for answer in kept.answers:
        given[answer.condition].append(dict(answer.own))
    return replies(collected.questions if collected else (), given)


def _of_listeners(kept: Kept, collected: Collected | None) -> tuple[Replies, ...]:
    if collected is None:
        return ()
    listeners = dict.fromkeys(answer.listener for answer in kept.answers)
    return replies(collected.asked_once, {"": [collected.background.get(listener, {}) for listener in listeners]})


def _recovered(estimate: Estimate, put_in: float) -> str:
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return "and could not be estimated"
    within = "within" if estimate.holds(put_in) else "outside"
    value, low, high = map(number, (estimate.value, estimate.low, estimate.high))
    return f"{value} found, {within} its interval of {low} to {high}"
