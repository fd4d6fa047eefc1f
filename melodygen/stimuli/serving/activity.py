"""What came in so far, for the researcher's page: kept up with each answer, since the page asks again and again."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass

from melodygen.stimuli.response import Response

COMMENTS = 50
"""The latest, on the page; the downloads have all."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What came in: how many responses in each hour that had any, and the latest comments, newest first.

    Hours are in UTC, e.g. ``"2026-11-22T19"``.
    """

    hours: tuple[tuple[str, int], ...]
    comments: tuple[Response, ...]


class Coming:
    """The responses as they come in."""

    def __init__(self) -> None:
        self._hours: Counter[str] = Counter()
        self._comments: deque[Response] = deque(maxlen=COMMENTS)

    def answered(self, response: Response) -> None:
        """One more."""
        self._hours[response.at[:13]] += 1
        if response.kind == "trial" and response.comment:
            self._comments.append(response)

    def activity(self) -> Activity:
        """All of them up to now."""
        return Activity(tuple(sorted(self._hours.items())), tuple(reversed(self._comments)))
