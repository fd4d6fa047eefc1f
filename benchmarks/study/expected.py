"""What the report must say: counted from what the script answered and the key, by nothing that the analysis uses."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.study.browsers import Taken
from benchmarks.study.script import ALWAYS_THE_SAME, INATTENTIVE, WITHOUT_HEADPHONES
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import Trial

LEFT_OUT = {INATTENTIVE, WITHOUT_HEADPHONES, ALWAYS_THE_SAME}


@dataclass(frozen=True, slots=True)
class Counted:
    """Numbers of all answers that count."""

    right: int
    answers: int
    rights_of: dict[str, tuple[int, int]]
    """Right and all, by condition, pair and group."""
    quality: dict[str, float]
    """Mean by condition."""
    confidence: dict[int, tuple[int, int]]
    """Right and all by how sure."""
    comments: Counter[str]


def count(taken: Sequence[Taken], key: Path) -> Counted:
    """What `taken` comes to under the key in a CSV file."""
    with key.open(encoding="utf-8", newline="") as file:
        made = {row["id"]: row for row in csv.DictReader(file)}
    rights: defaultdict[str, list[bool]] = defaultdict(list)
    sure: defaultdict[int, list[bool]] = defaultdict(list)
    quality: defaultdict[str, list[int]] = defaultdict(list)
    comments: Counter[str] = Counter()
    for one in taken:
        if one.listener.number in LEFT_OUT:
            continue
        for trial, answer in one.judged:
            if trial.role != "trial":
                continue
            row = made[trial.stimulus]
            right = (answer.said == "person") == (row["source"] == "human")
            for name in ("all", row["condition"], row["pair"], one.listener.group):
                rights[name].append(right)
            sure[answer.confidence].append(right)
            quality[row["condition"]].append(answer.quality)
            comments[answer.comment] += bool(answer.comment)
    both = {name: (sum(those), len(those)) for name, those in rights.items()}
    all_right, answers = both.pop("all")
    means = {name: fmean(those) for name, those in quality.items()}
    confidence = {rating: (sum(those), len(those)) for rating, those in sorted(sure.items())}
    return Counted(all_right, answers, both, means, confidence, +comments)


def lost_or_changed(taken: Sequence[Taken], kept: Sequence[Response]) -> list[str]:
    """What is in the database otherwise than it was answered, a line each; empty where all is."""
    found = {(response.session, response.item): response for response in kept}
    wrong = [] if len(found) == len(kept) else ["an answer is there twice"]
    for one in taken:
        for position, (trial, answer) in enumerate(one.judged, start=1):
            response = found.get((one.session, trial.item))
            if response is None:
                wrong.append(f"listener {one.listener.number}, {trial.item}: lost")
            elif _told(response) != _meant(trial, answer, position):
                wrong.append(f"listener {one.listener.number}, {trial.item}: {_told(response)}")
    return wrong


def _told(response: Response) -> tuple[Any, ...]:
    place = (response.stimulus, response.role, response.position, response.block)
    said = (response.said, response.confidence, response.quality, response.comment, response.answers)
    return (*place, *said)


def _meant(trial: Trial, answer: Any, position: int) -> tuple[Any, ...]:
    place = (trial.stimulus, trial.role, position, trial.block)
    return (*place, answer.said, answer.confidence, answer.quality, answer.comment, {"known": answer.known})
