from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from melodygen.stimuli.answers import Listeners, Rules, Study, exclude, findings, identification, report_page
from melodygen.stimuli.answers.clustering import clustered
from melodygen.stimuli.answers.reading import collect, read_key
from melodygen.stimuli.answers.reading.joining import answers_of
from melodygen.stimuli.answers.simulated_study import simulated_responses
from tests.stimuli.answers.reading.sets import set_folder, table
from tests.stimuli.sets import beside, paired, whole_page

PAGE = replace(whole_page(pairs=8, lists=20), group="role")
STUDIES = 60


@pytest.fixture
def key(tmp_path: Path) -> dict:
    return read_key(set_folder(tmp_path / "set", PAGE, (*paired(8), *beside())))


def test_a_simulated_study_goes_through_files_as_one_of_people_does(tmp_path: Path) -> None:
    folder = set_folder(tmp_path / "set", PAGE, (*paired(8), *beside()))
    responses = simulated_responses(Listeners(20, 1.2, 0.2), PAGE, read_key(folder), 4)
    found = collect(folder, PAGE, [table(tmp_path / "responses.csv", responses)])
    assert all(count.finished == 1 for count in found.participation.lists)
    assert found.participation.heard_whole == 1
    kept = exclude(found.answers, Rules(attention_at_least=1, headphones_at_least=6), found.checks)
    assert kept.exclusions == ()
    assert len(kept.answers) == 20 * 16
    assert {answer.group for answer in kept.answers} == {"producer", "listener"}
    told = findings(kept, Study(), collected=found)
    assert [(each.question, each.n) for each in told.background] == [("role", 20), ("years", 20), ("words", 0)]
    assert sum(int(part.split(": ")[1]) for part in told.background[0].told.split(", ")) == 20
    assert {(each.question, each.name, each.n) for each in told.questions} == {
        (question, condition, 160) for question in ("liked", "odd") for condition in ("human", "standard")
    }
    assert "Years of training" in report_page(told)
    clustered = identification(kept.answers, Study()).clustered
    assert clustered.d_prime.holds(1.2)
    assert clustered.criterion.holds(0.2)


def test_listeners_hear_their_lists_in_order(key: dict) -> None:
    responses = simulated_responses(Listeners(41), PAGE, key, 1)
    for session, number in (("listener-0003", 3), ("listener-0041", 1)):
        heard = [(r.item, r.stimulus) for r in responses if r.session == session and r.kind == "trial"]
        assert heard == [(t.item, t.stimulus) for t in PAGE.lists[number - 1].trials]
    assert Counter(r.kind for r in responses if r.session == "listener-0003") == {
        "consent": 1, "headphones": 1, "trial": len(PAGE.lists[2].trials), "background": 1, "end": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    "plan",
    [
        Listeners(20, 0.5, 0.2, listener_sd=0.4, melody_sd=0.4, criterion_sd=0.3),
        Listeners(20, 0, -0.3, listener_sd=0.5, melody_sd=0.5, criterion_sd=0.3),
    ],
)
def test_intervals_hold_what_was_put_in_as_often_as_they_say(key: dict, plan: Listeners) -> None:
    """Of 60 studies whose intervals hold it in 95 %, one in five hundred has fewer than 51 that do."""
    held = Counter[str]()
    for seed in range(STUDIES):
        found = clustered(answers_of(simulated_responses(plan, PAGE, key, 1000 * seed), key, PAGE))
        held["d'"] += found.d_prime.holds(plan.pooled[0])
        held["c"] += found.criterion.holds(plan.pooled[1])
    assert min(held.values()) >= 51
    assert sum(held.values()) < 2 * STUDIES
