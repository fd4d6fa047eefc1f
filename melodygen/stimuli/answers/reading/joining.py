"""Responses, the key and the lists -> answers and checks.

Conventions
-----------
A listener is a session.  Of several responses to one item the first counts, as in the database.  What a row does not
say of a melody, as exports of other programs may not, is taken from the key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from melodygen.errors import FormatError
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.exclusions import Checks
from melodygen.stimuli.answers.questions import Reply
from melodygen.stimuli.answers.reading.key import Keyed
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import StudyPage

_NAMED = 5
_ANOTHER_SET = "name responses to this set, or the folder of the set that they belong to"


def first_of_each(responses: Iterable[Response]) -> tuple[Response, ...]:
    """Of each session and item the first."""
    found: dict[tuple[str, str], Response] = {}
    for response in responses:
        found.setdefault((response.session, response.item), response)
    return tuple(found.values())


def answers_of(responses: Sequence[Response], key: Mapping[str, Keyed], page: StudyPage) -> tuple[Answer, ...]:
    """The answers to the melodies that are judged, in the order of the responses."""
    groups = _groups(responses, page.group)
    return tuple(
        _answer(response, key[response.stimulus], groups.get(response.session, ""))
        for response in responses
        if _role(response, key) == "trial"
    )


def background_of(responses: Iterable[Response]) -> dict[str, dict[str, Reply]]:
    """What each listener answered to the questions that are asked once."""
    return {response.session: response.answers for response in responses if response.kind == "background"}


def checks_of(responses: Sequence[Response], key: Mapping[str, Keyed], page: StudyPage) -> dict[str, Checks]:
    """What each listener did in attention trials and in the headphone check."""
    instructed = _instructed(page)
    asked: dict[str, list[bool]] = defaultdict(list)
    headphones: dict[str, int] = {}
    for response in responses:
        if _role(response, key) == "attention":
            places = ((response.list, response.item), (response.list, response.stimulus), (0, response.stimulus))
            told = next((instructed[place] for place in places if place in instructed), None)
            if told is not None:
                asked[response.session].append((response.said, response.confidence) == told)
        right = response.answers.get("right")
        if response.kind == "headphones" and isinstance(right, int | float):
            headphones[response.session] = int(right)
    return {
        session: Checks(sum(asked[session]), len(asked[session]), headphones.get(session))
        for session in dict.fromkeys(response.session for response in responses)
    }


def known(responses: Sequence[Response], key: Mapping[str, Keyed], page: StudyPage, source: str) -> None:
    """FormatError that names melodies which are not in the key, or a trial that is another in this set's lists."""
    strange = sorted({r.stimulus for r in responses if r.kind == "trial" and r.stimulus not in key})
    if strange:
        named = ", ".join(map(repr, strange[:_NAMED])) + (" and more" if len(strange) > _NAMED else "")
        many = "1 melody is" if len(strange) == 1 else f"{len(strange)} melodies are"
        problem = f"{many} not in the key of this set: {named}"
        raise FormatError(source, problem, _ANOTHER_SET)
    heard = {(each.number, trial.item): trial.stimulus for each in page.lists for trial in each.trials}
    for response in responses:
        own = heard.get((response.list, response.item), "no melody")
        if response.kind == "trial" and response.list and response.stimulus != own:
            problem = f"{response.item} of list {response.list} is {response.stimulus} there, and {own} in this set"
            raise FormatError(source, problem, _ANOTHER_SET)


def _role(response: Response, key: Mapping[str, Keyed]) -> str:
    """A melody that is judged can be heard for practice too: the row says so, if it says anything."""
    if response.kind != "trial":
        return ""
    return response.role or key[response.stimulus].role


def _instructed(page: StudyPage) -> dict[tuple[int, str], tuple[str, int]]:
    """What was to be answered, by list and item, or by list and melody; list 0 is any."""
    found = {}
    for each in page.lists:
        for trial in each.trials:
            if trial.instructed is not None:
                found[each.number, trial.item] = trial.instructed
                found.setdefault((each.number, trial.stimulus), trial.instructed)
                found.setdefault((0, trial.stimulus), trial.instructed)
    return found


def _groups(responses: Iterable[Response], question: str) -> dict[str, str]:
    return {
        response.session: str(response.answers[question]).strip()
        for response in responses
        if question and question in response.answers
    }


def _answer(response: Response, keyed: Keyed, group: str) -> Answer:
    return Answer(
        listener=response.session,
        stimulus=response.stimulus,
        condition=keyed.condition,
        is_human=keyed.source == "human",
        said_human=response.said == "person",
        pair=keyed.pair,
        group=group,
        confidence=response.confidence,
        quality=response.quality,
        comment=response.comment,
        seconds=response.answer_seconds,
        listening_list=str(response.list) if response.list else "",
        position=response.position,
        own=tuple(response.answers.items()),
    )
