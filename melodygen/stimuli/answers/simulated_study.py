"""A whole study with model listeners: what each of its lists would have brought back, as the server gives it out.

Conventions
-----------
Listeners get the lists in turn, as the server would give them out.  They hear every melody to its end, do what
attention trials ask, have all trials of the headphone check right, and answer questions of the researcher's own at
random; of practice they say either.  Draws are promised, as in `simulation`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from melodygen.model.streams import Stream
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.reading.key import Keyed
from melodygen.stimuli.answers.simulation import Heard, Listeners, simulate
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import ListeningList, Question, StudyPage, Trial

_SAID = ("person", "generated")
_AT = "2000-01-01T00:00:00.000+00:00"
_HEADPHONE_TRIALS = 6
_BETWEEN_SECONDS = 6
"""For ratings and the way to the next melody."""


def simulated_responses(
    listeners: Listeners, page: StudyPage, key: Mapping[str, Keyed], seed: int
) -> tuple[Response, ...]:
    """What `listeners` answer to the lists of `page`, in the order in which it would come in."""
    lists = [tuple(t.stimulus for t in each.trials if t.role == "trial") for each in page.lists]
    judged = dict.fromkeys(stimulus for each in lists for stimulus in each)
    melodies = tuple(Heard(s, key[s].condition, key[s].source == "human", key[s].pair) for s in judged)
    answers: dict[str, dict[str, Answer]] = {}
    for answer in simulate(listeners, melodies, seed, lists):
        answers.setdefault(answer.listener, {})[answer.stimulus] = answer
    return tuple(
        response
        for place, (name, own) in enumerate(answers.items())
        for response in _Session(
            name, page.lists[place % len(page.lists)], page, Stream(seed, "page", place), own
        ).all()
    )


@dataclass(frozen=True, slots=True)
class _Session:
    """One listener's."""

    name: str
    heard: ListeningList
    page: StudyPage
    stream: Stream
    judged: Mapping[str, Answer]

    def all(self) -> Iterator[Response]:
        yield self._other("consent", {"agreed": True})
        if self.page.headphone_check:
            yield self._other("headphones", {"right": _HEADPHONE_TRIALS, "asked": _HEADPHONE_TRIALS})
        trials = [self._trial(position, trial) for position, trial in enumerate(self.heard.trials, start=1)]
        yield from trials
        if self.page.background:
            yield self._other("background", self._questions(self.page.background))
        seconds = sum((r.heard_seconds or 0) + (r.answer_seconds or 0) + _BETWEEN_SECONDS for r in trials)
        yield self._other("end", {"seconds": round(seconds, 1)})

    def _other(self, kind: str, answers: Mapping[str, str | int | float | bool]) -> Response:
        kinds = {"item": kind, "kind": kind}
        return Response(session=self.name, list=self.heard.number, answers=dict(answers), at=_AT, **kinds)  # type: ignore[arg-type]

    def _trial(self, position: int, trial: Trial) -> Response:
        answer = self.judged.get(trial.stimulus) if trial.role == "trial" else None
        if answer is not None:
            said, confidence, quality = _SAID[not answer.said_human], answer.confidence, answer.quality
        else:
            said, confidence = trial.instructed or (_SAID[self.stream.below(2)], 1 + self.stream.below(5))
            quality = 1 + self.stream.below(5)
        return Response(
            session=self.name,
            list=self.heard.number,
            item=trial.item,
            kind="trial",
            role=trial.role,
            position=position,
            block=trial.block,
            stimulus=trial.stimulus,
            said=said,  # type: ignore[arg-type]
            confidence=confidence,
            quality=quality,
            heard_seconds=self.page.sounds[trial.stimulus].seconds,
            plays=1,
            answer_seconds=1.5 + self.stream.below(500) / 100,
            answers=self._questions(self.page.questions),
            at=_AT,
        )

    def _questions(self, questions: tuple[Question, ...]) -> dict[str, str | int | float | bool]:
        """Choices and scales are answered at random, numbers with 0 to 19, and texts not at all."""
        found: dict[str, str | int | float | bool] = {}
        for question in questions:
            if question.asked == "choice" and question.choices:
                found[question.id] = question.choices[self.stream.below(len(question.choices))]
            elif question.asked == "scale":
                found[question.id] = 1 + self.stream.below(5)
            elif question.asked == "number":
                found[question.id] = self.stream.below(20)
        return found
