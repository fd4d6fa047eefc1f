from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from melodygen.errors import FormatError
from melodygen.stimuli.answers import Checks, Rules, exclude
from melodygen.stimuli.answers.reading import Collected, collect
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.manifest import Manifest, write_manifest
from melodygen.stimuli.response import Response
from melodygen.stimuli.serving.store import Store
from tests.stimuli.answers.reading.sets import STIMULI, set_folder, table
from tests.stimuli.platforms.examples import DATA, expected, study

PAGE = replace(study(), group="role")
RESPONSES = expected(PAGE)
PLATFORMS = ("jspsych", "psychopy", "webmushra", "gorilla", "qualtrics")


@pytest.fixture
def folder(tmp_path: Path) -> SetFolder:
    return set_folder(tmp_path / "set", PAGE)


def collected(folder: SetFolder, *paths: Path) -> Collected:
    return collect(folder, PAGE, paths)


def by_participant() -> list[list[Response]]:
    return [[r for r in RESPONSES if r.session == session] for session in ("anna", "bert", "cleo")]


def rows(responses: list[Response]) -> list[dict[str, Any]]:
    """As jsPsych holds them: our columns beside its own, and a row that is none of ours."""
    own = {"trial_type": "melody", "trial_index": 3, "internal_node_id": "0.0-1.0", "rt": None}
    return [{"trial_type": "preload", "success": True}, *({**asdict(response), **own} for response in responses)]


def a_table(path: Path) -> Path:
    return table(path / "responses.csv", RESPONSES)


def a_json(path: Path) -> Path:
    file = path / "responses.json"
    file.write_text(json.dumps([asdict(response) for response in RESPONSES]), encoding="utf-8")
    return file


def jatos_lines(path: Path) -> Path:
    file = path / "jatos_results_data.txt"
    file.write_text("\n".join(json.dumps(rows(own)) for own in by_participant()), encoding="utf-8")
    return file


def jatos_rows(path: Path) -> Path:
    """Saved after each trial: an object a line."""
    file = path / "jatos_results_data.txt"
    file.write_text("".join(json.dumps(row) + "\n" for own in by_participant() for row in rows(own)), encoding="utf-8")
    return file


def jatos_archive(path: Path) -> Path:
    file = path / "jatos_results.jrzip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("metadata.xml", "<nothing/>")
        for number, own in enumerate(by_participant()):
            archive.writestr(f"study_result_{number}/comp-result_{number}/data.txt", json.dumps(rows(own)))
    return file


def pavlovia(path: Path) -> Path:
    data = path / "data"
    data.mkdir()
    for number, own in enumerate(by_participant()):
        found = [{k: json.dumps(v) if isinstance(v, dict) else v for k, v in row.items()} for row in rows(own)]
        text = io.StringIO()
        writer = csv.DictWriter(text, list(dict.fromkeys(key for row in found for key in row)))
        writer.writeheader()
        writer.writerows(found)
        (data / f"PARTICIPANT_{number}.csv").write_text(text.getvalue(), encoding="utf-8")
    (data / "notes.docx").write_bytes(b"not read")
    return data


def a_database(path: Path) -> Path:
    file = path / "responses.sqlite"
    with_list = {session: own[0].list for session, own in zip(("anna", "bert", "cleo"), by_participant(), strict=True)}
    store = Store(file, study="x", numbers=(1, 2), silent=timedelta(hours=1))
    for own in by_participant():
        session = next(s for s in iter(lambda: store.start().result(), None) if s.list == with_list[own[0].session])
        for response in own:
            store.add(replace(response, session=session.session, at="2026-11-22T19:00:00+00:00")).result()
    store.close()
    return file


@pytest.mark.parametrize("made", [a_table, a_json, jatos_lines, jatos_rows, jatos_archive, pavlovia])
def test_our_own_rows_are_read_wherever_the_page_ran(
    folder: SetFolder, tmp_path: Path, made: Callable[[Path], Path]
) -> None:
    found = collected(folder, made(tmp_path))
    assert found == replace(collected(folder, a_table(tmp_path / "other")), read=found.read)
    assert {read.program for read in found.read} == {"melodygen"}
    assert not any(str(tmp_path) in read.file for read in found.read)
    assert [a.comment for a in found.answers] == [r.comment for r in RESPONSES if r.role == "trial"]


def test_the_database_of_the_set_is_read_where_nothing_is_named(folder: SetFolder) -> None:
    a_database(folder.researcher)
    found = collected(folder)
    wanted = [(r.stimulus, r.said == "person", r.quality) for r in RESPONSES if r.role == "trial"]
    assert [(a.stimulus, a.said_human, a.quality) for a in found.answers] == wanted
    assert found.participation.finished == 3


@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_platforms_give_back_is_what_was_answered(folder: SetFolder, tmp_path: Path, platform: str) -> None:
    recorded = DATA / "jspsych" / "recorded.csv"
    found = collected(folder, *(file for file in sorted((DATA / platform).rglob("*.csv")) if file != recorded))
    only = {answer.listener for answer in found.answers}
    assert only == ({"anna", "cleo"} if platform == "qualtrics" else {"anna", "bert", "cleo"})
    wanted = collected(folder, table(tmp_path / "r.csv", (r for r in RESPONSES if r.session in only)))
    if platform == "webmushra":
        wanted = replace(wanted, answers=tuple(replace(answer, comment="") for answer in wanted.answers))
    order = {answer: place for place, answer in enumerate(wanted.answers)}
    assert sorted(found.answers, key=lambda answer: order[answer]) == list(wanted.answers)
    assert found.checks == wanted.checks
    assert found.participation == wanted.participation


def test_a_recorded_run_of_the_jspsych_export_is_read(folder: SetFolder) -> None:
    found = collected(folder, DATA / "jspsych" / "recorded.csv")
    assert len(found.answers) == len(STIMULI) - 3
    assert found.participation.finished == 1
    assert all(answer.confidence and answer.quality for answer in found.answers)


def test_the_key_says_what_a_melody_is(folder: SetFolder, tmp_path: Path) -> None:
    found = collected(folder, a_table(tmp_path))
    by_id = {stimulus.id: stimulus for stimulus in STIMULI}
    assert len(found.answers) == 12
    for answer in found.answers:
        stimulus = by_id[answer.stimulus]
        assert stimulus.role == "trial"
        told = (answer.is_human, answer.condition, answer.pair)
        assert told == (stimulus.source == "human", stimulus.condition, stimulus.pair)
    assert {a.listener: a.group for a in found.answers} == {"anna": "producer", "bert": "listener", "cleo": "producer"}


def test_attention_and_headphones_are_checked(folder: SetFolder, tmp_path: Path) -> None:
    phones = [
        Response(session="anna", list=1, item="headphones", kind="headphones", answers={"right": 6, "asked": 6}),
        Response(session="bert", list=2, item="headphones", kind="headphones", answers={"right": 3, "asked": 6}),
    ]
    found = collected(folder, table(tmp_path / "r.csv", [*RESPONSES, *phones]))
    assert found.checks == {"anna": Checks(1, 1, 6), "bert": Checks(0, 1, 3), "cleo": Checks(1, 1, None)}
    kept = exclude(found.answers, Rules(attention_at_least=1, headphones_at_least=5), found.checks)
    assert {answer.listener for answer in kept.answers} == {"anna"}


def test_what_was_sent_twice_counts_once(folder: SetFolder, tmp_path: Path) -> None:
    later = [replace(r, quality=1, said="person") for r in RESPONSES if r.kind == "trial"]
    once, twice = (
        collected(folder, a_table(tmp_path)),
        collected(folder, a_table(tmp_path), table(tmp_path / "b", later)),
    )
    assert twice == replace(once, read=twice.read, repeated=len(later))


def test_who_took_part_is_counted(folder: SetFolder, tmp_path: Path) -> None:
    some = [replace(r, heard_seconds=12.5, answer_seconds=2.0) for r in RESPONSES if r.session != "bert"][:-3]
    some.append(Response(session="anna", list=1, item="end", kind="end", answers={"seconds": 300}))
    took = collected(folder, table(tmp_path / "r.csv", some)).participation
    trials = len(PAGE.lists[0].trials)
    assert (took.started, took.finished, took.asked, took.answered) == (2, 1, 2 * trials, 2 * trials - 2)
    assert [(each.number, each.started, each.finished) for each in took.lists] == [(1, 2, 1), (2, 0, 0)]
    assert (took.session_seconds, took.answer_seconds, took.heard_seconds, took.heard_whole) == (300, 2, 12.5, 1)


HEAD = "session,list,item,kind,role,position,block,stimulus,said,confidence,quality,answers\n"
PSYCHOPY = "participant,list,item,said.response\n"
OTHER = next(s.id for s in STIMULI if s.id != next(t.stimulus for t in PAGE.lists[0].trials if t.item == "trial-001"))
GOOD = f"anna,1,trial-001,trial,trial,3,1,{OTHER},"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (HEAD + GOOD + "person,6,3,{}\n", "row 2, column confidence: got '6'; it must be a whole number of 1 to 5"),
        (HEAD + GOOD + "person,4.5,3,{}\n", "column confidence"),
        (HEAD + GOOD + "person,4,3,\n" + GOOD.replace("anna", "b") + "robot,4,3,\n", "row 3, column said: got 'robot'"),
        (HEAD + GOOD + ",4,3,\n", "row 2, column said: got ''; it must be person or generated"),
        (HEAD + GOOD + "person,4,x,{}\n", "column quality: got 'x'; it must be a number"),
        (HEAD + GOOD + "person,4,3,{oops\n", "column answers"),
        (HEAD + GOOD + "person,4,3,[1]\n", "column answers"),
        (HEAD + GOOD.replace("anna,1", "anna,one") + "person,4,3,{}\n", "column list: got 'one'"),
        (HEAD + GOOD + 'person,4,3,"{}",1,2\n', "row 2 has 14 cells, but there are 12 columns"),
        (HEAD + GOOD.replace(OTHER, "zzzzzzzz") + "person,4,3,{}\n", "not in the key of this set: 'zzzzzzzz'"),
        (HEAD + GOOD + "person,4,3,\n", "trial-001 of list 1 is"),
        (HEAD + GOOD.replace(",1,", ",7,", 1) + "person,4,3,\n", "trial-001 of list 7 is"),
        ("a,b\n1,2\n", "its columns are of no program that is known here (a, b…)"),
        ('[{"session": 1}, 7]', "entry 2 is no object"),
        ('[{"session": "a",]', "line 1 is no JSON"),
        (HEAD, "there are no responses in it"),
        ("", "there are no responses in it"),
        (PSYCHOPY + "anna,9,trial-001,1\n", "column list: got '9'; it must be the number of one of the 2 lists"),
        (PSYCHOPY + "anna,1,trial-999,1\n", "column item: got 'trial-999'; it must be a trial of list 1"),
        (PSYCHOPY + "anna,1,trial-001,3\n", "1 (a person) or 2 (generated)"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence(folder: SetFolder, tmp_path: Path, text: str, named: str) -> None:
    file = tmp_path / "responses.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        collected(folder, file)
    assert named in str(caught.value)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_files_that_are_not_there_or_no_text_are_named(folder: SetFolder, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "latin.csv").write_bytes("session,item,kind\né,1,trial\n".encode("latin-1"))
    (tmp_path / "cut.zip").write_bytes(jatos_archive(tmp_path).read_bytes()[:-10])
    for name, problem in (
        ("gone.csv", "no such file"), ("empty", "no file in this folder"), ("latin.csv", "UTF-8"), ("cut.zip", ""),
    ):  # fmt: skip
        with pytest.raises(FormatError, match=name) as caught:
            collected(folder, tmp_path / name)
        assert problem in str(caught.value)


@pytest.mark.parametrize(("old", "new"), [("source", "origin"), ("human,human", "alien,human"), (",trial", ",tryal")])
def test_a_key_that_is_none_is_refused(folder: SetFolder, tmp_path: Path, old: str, new: str) -> None:
    folder.key.write_text(folder.key.read_text().replace(old, new), encoding="utf-8")
    with pytest.raises(FormatError, match=r"key\.csv"):
        collected(folder, a_table(tmp_path))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",human,human,", ",generated,human,", "is not what the manifest says of it"),
        (",trial\r\n", ",practice\r\n", "is not what the manifest says of it"),
        (f"{STIMULI[0].id},", "0000zzzz,", "0000zzzz is not|of the manifest is missing"),
    ],
)
def test_a_key_that_was_changed_gives_no_findings(folder: SetFolder, old: str, new: str, message: str) -> None:
    write_manifest(folder, Manifest(name="set", facts={}), STIMULI, ("wav",))
    assert collected(folder, a_table(folder.root)).answers
    text = folder.key.read_bytes().decode().replace("\n", "\r\n")
    folder.key.write_bytes(text.encode())
    assert collected(folder, folder.root / "responses.csv").answers, "as a spreadsheet writes it"
    assert old in text
    folder.key.write_bytes(text.replace(old, new, 1).encode())
    with pytest.raises(FormatError, match=message):
        collected(folder, folder.root / "responses.csv")
