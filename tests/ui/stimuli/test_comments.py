"""What people noted in a design file stays where it can, and the file reads back to the very design."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from melodygen.stimuli.design import parse_design
from melodygen.stimuli.design.starter import starter_text
from melodygen.stimuli.study_page import Question
from ui.stimuli.comments import has_comments, text_with_comments
from ui.stimuli.draft import Draft

TEXT = """# about it
[set]
name = "a"  # short
title = "No # comment"

[presentation]
# many
lists = 12      # one each
trials = 2

[humans]
tunes = [
  "Greensleeves",  # old
]
"""


def drafted(text: str, **changes: Any) -> Draft:
    draft = Draft(parse_design(text))
    for key, value in changes.items():
        draft.change(key.replace("__", "."), value)
    return draft


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a = 1\n", False), ("# b\n", True), ('a = "#"\n', False), ('a = "#"  # b\n', True), ("", False)],
)
def test_a_sharp_within_a_text_is_no_comment(text: str, expected: bool) -> None:
    assert has_comments(text) is expected


def test_only_the_line_that_changed_is_another_and_its_comment_stays_in_its_column() -> None:
    kept = drafted(TEXT, presentation__lists=9).text
    assert kept == TEXT.replace("lists = 12      # one each", "lists = 9       # one each")


def test_what_becomes_usual_is_written_where_there_was_a_line_for_it() -> None:
    assert drafted(TEXT, presentation__lists=40, presentation__trials=0).text == TEXT.replace(
        "lists = 12      #", "lists = 40      #"
    ).replace("trials = 2", "trials = 0")


def test_new_keys_stand_below_their_heading_and_new_tables_at_the_end() -> None:
    kept = drafted(TEXT, set__seed=7, rendering__formats=("mp3",), generated=None).text
    assert 'seed = 7\nname = "a"  # short' in kept
    assert kept.endswith('[rendering]\nformats = ["mp3"]\n')


def test_a_key_that_goes_takes_its_line_along() -> None:
    text = starter_text("mine")
    kept = drafted(text, analysis__exclusions__headphones_at_least=None, platforms=("gorilla",)).text
    assert "headphones_at_least" not in kept
    assert 'platforms = ["gorilla"] ' in kept
    assert len(kept.splitlines()) == len(text.splitlines()) - 1


@pytest.mark.parametrize("key", ["humans.tunes", "page.questions"])
def test_what_cannot_be_patched_is_written_anew_and_that_is_said(key: str) -> None:
    draft = drafted(TEXT)
    value = ("Greensleeves", "Harvest Home") if key == "humans.tunes" else (Question(id="a", text="A?"),)
    draft.change(key, value)
    if key == "humans.tunes":
        assert draft.loses_comments
    assert replace(parse_design(draft.text), text="") == draft.design


def test_the_starter_keeps_all_its_comments_through_usual_edits(tmp_path: Path) -> None:
    text = starter_text("mine")
    draft = drafted(
        text, set__name="other", presentation__lists=8, rendering__formats=("wav", "midi"), generated__replicates=2,
        generated__factors={"mood": ("happy", "sad")}, matching__weights={"complexity": 2.0},
    )  # fmt: skip
    assert draft.problem is None
    assert not draft.loses_comments
    assert replace(parse_design(draft.text), text="") == draft.design
    assert draft.text.count("#") >= text.count("#") - 4


def test_a_file_without_comments_is_written_as_designs_are() -> None:
    design = parse_design('[set]\ntitle = "A"\nname = "a"\n[humans]\n')
    assert text_with_comments(design.text, design) == '[set]\nname = "a"\ntitle = "A"\n\n[humans]\n'
