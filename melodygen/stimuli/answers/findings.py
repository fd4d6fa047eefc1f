"""All that the answers of a study say, as one value: what the report shows and programs can read."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from melodygen.stimuli.answers.agreement import Agreement, agreement
from melodygen.stimuli.answers.confidence import Calibration, calibration
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
from melodygen.stimuli.answers.ratings import RatingModel, rating_model
from melodygen.stimuli.answers.reading import Collected


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
    simulated
        What the answers were simulated with, in words; empty of answers by people.

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
    collected: Collected | None = None
    simulated: str = ""

    def to_json(self) -> str:
        """All of it, answers that count among it, as JSON; the names are those of the attributes."""
        return json.dumps({"melodygen_findings": 1, **asdict(self)}, indent=1, ensure_ascii=False) + "\n"


def findings(
    kept: Kept,
    study: Study,
    *,
    title: str = "Answers",
    rules: Rules | None = None,
    collected: Collected | None = None,
    simulated: str = "",
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
        collected=collected,
        simulated=simulated,
    )
