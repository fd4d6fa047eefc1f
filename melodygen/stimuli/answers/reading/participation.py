"""Who took part: how many began and ended, with which list, and how long they took.

Conventions
-----------
Times are in seconds; medians are None where nothing was measured.  A listener has finished when the page's end came, or
all trials of the list were answered.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import StudyPage


@dataclass(frozen=True, slots=True)
class ListCount:
    """How many began and finished a list."""

    number: int
    started: int
    finished: int


@dataclass(frozen=True, slots=True)
class Participation:
    """Who took part.

    Parameters
    ----------
    started, finished
        Listeners.
    asked, answered
        Trials, practice and attention among them, that those who started would have had, and that they answered.
    lists
        Every list of the study.
    session_seconds, answer_seconds, heard_seconds
        Medians: of a whole session, from the end of a melody to the answer, and how much was heard of a melody.
    heard_whole
        The share of trials in which the melody was heard to its end, of those where that was measured.

    """

    started: int
    finished: int
    asked: int
    answered: int
    lists: tuple[ListCount, ...]
    session_seconds: float | None
    answer_seconds: float | None
    heard_seconds: float | None
    heard_whole: float | None


_NEARLY = 0.25
"""Seconds that may be missing at the end of a melody that was heard whole."""


def participation_of(responses: Sequence[Response], page: StudyPage) -> Participation:
    """Who took part, of the responses that came in."""
    by_session: dict[str, list[Response]] = defaultdict(list)
    for response in responses:
        by_session[response.session].append(response)
    lengths = {each.number: len(each.trials) for each in page.lists}
    number = {session: next((r.list for r in own if r.list), 0) for session, own in by_session.items()}
    done = {s for s, own in by_session.items() if _finished(own, lengths.get(number[s], 0))}
    trials = [response for response in responses if response.kind == "trial"]
    started, finished = Counter(number.values()), Counter(number[session] for session in done)
    heard = [
        r.heard_seconds >= page.sounds[r.stimulus].seconds - _NEARLY
        for r in trials
        if r.heard_seconds is not None and r.stimulus in page.sounds
    ]
    ends = [
        seconds for r in responses if r.kind == "end" and isinstance(seconds := r.answers.get("seconds"), int | float)
    ]
    return Participation(
        started=len(by_session),
        finished=len(done),
        asked=sum(lengths.get(each, 0) for each in number.values()),
        answered=len(trials),
        lists=tuple(ListCount(each, started[each], finished[each]) for each in lengths),
        session_seconds=_median(ends),
        answer_seconds=_median([r.answer_seconds for r in trials if r.answer_seconds is not None]),
        heard_seconds=_median([r.heard_seconds for r in trials if r.heard_seconds is not None]),
        heard_whole=sum(heard) / len(heard) if heard else None,
    )


def _finished(own: Sequence[Response], trials: int) -> bool:
    return any(r.kind == "end" for r in own) or 0 < trials <= sum(r.kind == "trial" for r in own)


def _median(seconds: Sequence[float]) -> float | None:
    return median(seconds) if seconds else None
