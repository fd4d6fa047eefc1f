"""Scripted listeners in browsers: each a profile of its own in Chromium, several at a time."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from playwright.sync_api import Browser, expect

from benchmarks.study.script import WITHOUT_HEADPHONES, Judgement, Scripted
from melodygen.stimuli.study_page import ListeningList, StudyPage, Trial
from tests.stimuli.page.listening import SOFTEST, Listener, chromium, quick

AT_ONCE = 4
TONES = 6


@dataclass(frozen=True, slots=True)
class Taken:
    """What a listener answered, as the script saw it: the list, and the judgement of each of its trials."""

    listener: Scripted
    session: str
    list: int
    judged: tuple[tuple[Trial, Judgement], ...]
    troubles: tuple[str, ...]


def take_part(listeners: Sequence[Scripted], address: str, page: StudyPage) -> list[Taken]:
    """All listeners take the study, `AT_ONCE` at a time."""
    shares = [listeners[place::AT_ONCE] for place in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [taken for share in pool.map(lambda share: _share(share, address, page), shares) for taken in share]


def _share(listeners: Sequence[Scripted], address: str, page: StudyPage) -> list[Taken]:
    with chromium() as browser:
        return [_whole(browser, listener, address, page) for listener in listeners]


def _whole(browser: Browser, scripted: Scripted, address: str, page: StudyPage) -> Taken:
    with quick(browser) as context:
        listener = Listener(context.new_page(), address)
        listener.opens()
        listener.sees("consent_title")
        listener.clicks("consent_agree")
        listener.sees("volume_title")
        listener.clicks("volume_play")
        listener.clicks("volume_done")
        _check_headphones(listener, scripted)
        number = int(listener.kept["list"])
        session = str(listener.kept["session"])
        judged = _melodies(listener, scripted, page.lists[number - 1])
        _tell_of_oneself(listener, scripted)
        listener.sees("debriefing_title")
        listener.is_saved()
        return Taken(scripted, session, number, judged, tuple(listener.troubles))


def _check_headphones(listener: Listener, scripted: Scripted) -> None:
    is_worn = scripted.number != WITHOUT_HEADPHONES
    listener.sees("headphones_title")
    for _ in range(1 if is_worn else 2):  # who fails may try once more
        listener.clicks("headphones_start")
        for number in range(1, TONES + 1):
            expect(listener.page.get_by_text(f"Tones {number} of {TONES}")).to_be_visible()
            listener.presses("Space")
            expect(listener.page.get_by_role("button", name="1")).to_be_focused()
            softest = int(listener.is_told(SOFTEST))
            listener.presses(str(softest if is_worn else softest % 3 + 1))


def _melodies(listener: Listener, scripted: Scripted, heard: ListeningList) -> tuple[tuple[Trial, Judgement], ...]:
    judged: list[tuple[Trial, Judgement]] = []
    before: Trial | None = None
    for position, trial in enumerate(heard.trials, start=1):
        _reach(listener, trial, before)
        listener.hears()
        if position == scripted.reloads_at:
            listener.page.reload()
            expect(listener.page.get_by_role("radio").first).to_be_visible()
        answer = scripted.obeys(position, trial.instructed) if trial.instructed else scripted.judges(position)
        _judge(listener, answer)
        judged.append((trial, answer))
        before = trial
    return tuple(judged)


def _reach(listener: Listener, trial: Trial, before: Trial | None) -> None:
    if before is None:
        listener.sees("practice_title")
        listener.clicks("practice_start")
    elif before.role == "practice" and trial.role != "practice":
        listener.sees("study_title")
        listener.clicks("study_start")
    elif before.block != trial.block:
        listener.sees("break_title")
        listener.clicks("break_end")


def _judge(listener: Listener, answer: Judgement) -> None:
    listener.picks("Did you know this melody before?", answer.known)
    if answer.comment:
        listener.page.get_by_role("textbox").fill(answer.comment)
    listener.judges(answer.said, answer.confidence, answer.quality)


def _tell_of_oneself(listener: Listener, scripted: Scripted) -> None:
    listener.sees("background_title")
    listener.picks("How long have you been producing music?", scripted.group)
    if scripted.plays:
        listener.page.get_by_label("Which instruments do you play?").fill(scripted.plays)
    listener.clicks("next")
