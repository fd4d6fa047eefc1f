from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from melodygen.errors import FormatError, NewerFormatError
from melodygen.stimuli.study_json import read_study, study_to_json, write_study
from tests.stimuli.sets import whole_page


def test_a_page_is_read_as_it_was_written(tmp_path: Path) -> None:
    page = whole_page()
    write_study(page, tmp_path / "study.json")
    assert read_study(tmp_path / "study.json") == page


def test_nothing_in_it_depends_on_the_order_of_the_stimuli_or_tells_their_source() -> None:
    page = whole_page()
    turned = replace(page, sounds=dict(reversed(page.sounds.items())))
    text = study_to_json(page)
    assert text == study_to_json(turned)
    assert list(json.loads(text)["sounds"]) == sorted(page.sounds)
    for telling in ("standard", "pair-", "human/", '"source"', '"condition"', '"seed"', "recipe"):
        assert telling not in text


def _set(path: tuple[str | int, ...], value: Any) -> Any:
    data = json.loads(study_to_json(whole_page()))
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("may_skip",), 1, "may_skip must be true or false (got 1)"),
        (("may_repeat",), True, "may_repeat must be 0 or more (got true)"),
        (("more",), 1, "the study has 'more', which nothing reads"),
        (("sounds",), [], "sounds must be an object (got [])"),
        (("lists", 0, "number"), 7, "lists[0].number must be 1"),
        (("lists", 1, "trials", 2, "stimulus"), "zzzzzzzz", "lists[1] plays 'zzzzzzzz', which is not among the sounds"),
        (
            ("lists", 1, "trials", 2, "role"),
            "test",
            "lists[1].trials[2].role must be one of trial, practice, attention",
        ),
        (
            ("lists", 1, "trials", 2, "instructed"),
            ["person", 6],
            "lists[1].trials[2].instructed[1] must be 1 to 5 (got 6)",
        ),
        (("lists", 1, "trials", 2, "item"), "practice-01", "lists[1] has 'practice-01' twice"),
        (("questions", 0, "id"), "a b", "questions[0].id must be small letters"),
        (("questions", 0), {"id": "a"}, "questions[0] has no text"),
        (("group",), "age", "group must be the id of a background question (got 'age')"),
        (("texts",), {"a": None}, "texts.a must be text (got null)"),
    ],
)
def test_what_is_not_as_it_should_be_is_named(
    path: tuple[str | int, ...], value: Any, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "study.json"
    file.write_text(json.dumps(_set(path, value)))
    with pytest.raises(FormatError) as error:
        read_study(file)
    assert str(error.value).startswith(f"{file}: ")
    assert said in str(error.value)


def test_a_study_that_was_written_without_its_minutes_is_read(tmp_path: Path) -> None:
    data = json.loads(study_to_json(whole_page()))
    del data["minutes"]
    (tmp_path / "study.json").write_text(json.dumps(data))
    assert read_study(tmp_path / "study.json") == whole_page()


def test_a_sound_cannot_lead_out_of_its_folder(tmp_path: Path) -> None:
    first = min(whole_page().sounds)
    (tmp_path / "study.json").write_text(json.dumps(_set(("sounds", first, "files"), ["../../key.csv"])))
    with pytest.raises(FormatError, match="must be a plain file name"):
        read_study(tmp_path / "study.json")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"melodygen_study": "1"}', "[" * 100_000])
def test_other_files_are_refused(content: str, tmp_path: Path) -> None:
    (tmp_path / "study.json").write_text(content)
    with pytest.raises(FormatError):
        read_study(tmp_path / "study.json")


def test_a_file_that_is_not_there_and_one_of_a_later_release_are_told(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="it is not there"):
        read_study(tmp_path / "study.json")
    (tmp_path / "study.json").write_text('{"melodygen_study": 2}')
    with pytest.raises(NewerFormatError):
        read_study(tmp_path / "study.json")
