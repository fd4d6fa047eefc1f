from __future__ import annotations

import json
from pathlib import Path

import pytest

from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import ListeningList, Sound, StudyPage, Trial
from tests.cli.conftest import Refused, Run
from tests.stimuli.answers.reading.sets import set_folder, table
from tests.stimuli.sets import beside, paired, whole_page

DESIGN = """
[set]
name = "ai-or-human"
title = "AI or human?"
[humans]
count = 4
[generated]
[matching]
[analysis]
margin = 0.1
alpha = 0.05
[analysis.exclusions]
seconds_at_least = 0.5
"""
PAIRS = 4
STIMULI = paired(PAIRS)


@pytest.fixture
def out(tmp_path: Path) -> str:
    """The paper's study: forty listeners, one answer each to one of four pairs, 23 of them right."""
    trials = [(Trial(item="trial-001", stimulus=stimulus.id),) for stimulus in STIMULI]
    page = StudyPage(
        name="ai-or-human",
        title="AI or human?",
        texts={},
        sounds={stimulus.id: Sound(files=(f"{stimulus.id}.wav",), seconds=12.5) for stimulus in STIMULI},
        lists=tuple(ListeningList(number=n + 1, trials=each) for n, each in enumerate(trials)),
    )
    folder = set_folder(tmp_path / "my-set", page, STIMULI)
    folder.design.write_text(DESIGN, encoding="utf-8")
    table(tmp_path / "answers.csv", (_answer(listener) for listener in range(40)))
    return "my-set"


def _answer(listener: int) -> Response:
    stimulus = STIMULI[listener % len(STIMULI)]
    right = listener < 23
    said = "person" if (stimulus.source == "human") == right else "generated"
    return Response(
        session=f"listener-{listener:02}",
        list=1 + listener % len(STIMULI),
        item="trial-001",
        kind="trial",
        role="trial",
        position=1,
        block=1,
        stimulus=stimulus.id,
        said=said,  # type: ignore[arg-type]
        confidence=3,
        quality=4 if stimulus.source == "human" else 3,
        comment="<script>alert(1)</script>" if listener == 7 else "",
        answer_seconds=2.0,
    )


def test_the_papers_numbers_are_told_written_and_readable_by_programs(run: Run, out: str, tmp_path: Path) -> None:
    told = run("stimuli", "analyse", out, "answers.csv", "--report", "report.html", "--json", "answers.json").stdout
    flat = " ".join(told.split())
    assert "40 listeners judged 8 melodies (4 by people, 4 generated) in 40 answers that count" in flat
    assert "right in 57.5 % of 40 answers (Wilson 95 % interval 42.2 to 71.5 %, exact binomial p = 0.43)" in flat
    assert "not distinguishable" not in flat
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "57.5 % (42.2 to 71.5)" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script" not in page
    found = json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))
    correct = found["overall"]["correct"]
    assert (correct["value"], correct["n"]) == (0.575, 40)
    assert [round(correct[end], 3) for end in ("low", "high")] == [0.422, 0.715]
    assert round(found["overall"]["p_value"], 2) == 0.43
    assert len(found["kept"]["answers"]) == 40


def test_a_study_is_rehearsed_with_model_listeners(run: Run, tmp_path: Path) -> None:
    folder = set_folder(tmp_path / "my-set", whole_page(pairs=PAIRS, lists=8), (*paired(PAIRS), *beside()))
    folder.design.write_text(DESIGN, encoding="utf-8")
    args = ("stimuli", "analyse", "my-set", "--simulate", "24", "--d-prime", "1.5", "--seed", "3")
    told = run(*args, "--report", "a.html", "--keep", "kept.csv").stdout
    assert "better than by chance" in " ".join(told.split())
    assert "Simulated with 24 model listeners" in told
    assert "outside" not in told
    assert "No person answered." in (tmp_path / "a.html").read_text(encoding="utf-8")
    again = run("stimuli", "analyse", "my-set", "kept.csv").stdout
    assert " ".join(told.split()).startswith(" ".join(again.split()))
    assert run(*args).stdout == told


@pytest.mark.parametrize(
    ("args", "named"),
    [
        (("my-set",), "responses.sqlite: there is no such file, so that nobody has answered"),
        (("my-set", "answers.csv", "--simulate", "3"), "--simulate makes the responses itself"),
        (("my-set", "answers.csv", "--keep", "a.csv"), "nothing to keep"),
        (("elsewhere", "answers.csv"), "elsewhere"),
    ],
)
def test_what_cannot_be_analysed_is_one_line_and_nothing_is_written(
    refused: Refused, out: str, args: tuple[str, ...], named: str
) -> None:
    assert out == "my-set"
    assert named in refused("stimuli", "analyse", *args, "--report", "r.html")
