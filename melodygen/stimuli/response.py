"""What comes back from a listener: one response for each thing that was asked.

Conventions
-----------
A response is known by session and item; of several of the same, the first counts.  Tables of responses (`COLUMNS`) have
one row each, in every program that runs the page; what a row has no answer to is empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["consent", "headphones", "volume", "trial", "background", "end"]

COLUMNS = (
    "session", "list", "item", "kind", "role", "position", "block", "stimulus", "said", "confidence", "quality",
    "comment", "heard_seconds", "plays", "answer_seconds", "answers", "at",
)  # fmt: skip
"""Of tables of responses, in the order of `Response`."""

ASKED = ("said", "confidence", "quality", "comment")
"""The columns of what every study asks of a melody; exports have fields of these names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One thing that a listener answered.

    Attributes
    ----------
    session
        The listener, by a name that nobody can guess.
    list
        The number of the list.
    item
        ``"consent"``, ``"headphones"``, ``"volume"``, ``"background"``, ``"end"``, or the item of a trial.
    kind
        What was asked; practice and attention are trials.
    role
        Of a trial: trial, practice or attention; else empty.
    position
        Of a trial the place in the list, from 1; else 0.
    block, stimulus
        As the trial has them.
    said
        Who made the melody: ``"person"`` or ``"generated"``.
    confidence, quality
        1 to 5.
    heard_seconds, plays
        How much of the melody was heard, and how often it was started.
    answer_seconds
        From the end of the melody to the answer.
    answers
        To questions of the researcher's own, by their ids; of the headphone check ``right`` (0 to 6) and ``asked``; of
        consent ``agreed``; of the end ``seconds`` of the whole session.
    at
        When it came in, in UTC (ISO 8601).

    """

    session: str
    list: int
    item: str
    kind: Kind
    role: str = ""
    position: int = 0
    block: int = 0
    stimulus: str = ""
    said: Literal["", "person", "generated"] = ""
    confidence: int | None = None
    quality: int | None = None
    comment: str = ""
    heard_seconds: float | None = None
    plays: int | None = None
    answer_seconds: float | None = None
    answers: dict[str, str | int | float | bool] = field(default_factory=dict)
    at: str = ""
