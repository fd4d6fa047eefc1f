from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from melodygen.export import write_midi
from melodygen.generation import generate
from melodygen.model.explain import explain
from melodygen.model.telling import sentences
from melodygen.parameters import Parameters
from melodygen.project import Project, write_project
from melodygen.styles import load_style
from tests.cli.conftest import Run

ASKED = Parameters(seed=4, bars=8, style="song")
MELODY = generate(ASKED)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    write_project(Project(ASKED, MELODY), tmp_path / "ours.melody")
    write_midi(MELODY, tmp_path / "ours.mid")
    edited = replace(MELODY, notes=(replace(MELODY.notes[0], pitch=MELODY.notes[0].pitch + 1), *MELODY.notes[1:]))
    write_midi(edited, tmp_path / "edited.mid")
    write_project(Project(ASKED, replace(MELODY, notes=())), tmp_path / "silent.melody")
    return ["ours.melody", "ours.mid", "edited.mid"]


def test_json_is_the_explanation_and_its_words(run: Run, files: list[str]) -> None:
    expected = explain(MELODY, load_style("song"))
    for file in files[:2]:
        found = json.loads(run("explain", file, "--json").stdout)
        assert (found["file"], found["style"], found["is_drawn"]) == (file, "song", True)
        assert [note.pop("text") for note in found["notes"]] == [sentences(note) for note in expected.notes]
        assert found["notes"] == json.loads(json.dumps([dataclasses.asdict(note) for note in expected.notes]))


def test_edited_melody_has_no_plan_behind_it(run: Run, files: list[str]) -> None:
    assert not json.loads(run("explain", "edited.mid", "--json").stdout)["is_drawn"]
    assert "by the style's habits alone" in run("explain", "edited.mid", "--note", "1").stdout
    assert "as it was drawn" in run("explain", "ours.mid", "--note", "1").stdout


def test_text_has_a_paragraph_a_note_with_every_share(run: Run, files: list[str]) -> None:
    title, *paragraphs = run("explain", "ours.mid").stdout.rstrip().split("\n\n")
    assert title.startswith("ours.mid, under song")
    assert len(paragraphs) == len(MELODY.notes)
    third = explain(MELODY, load_style("song")).notes[2]
    words = sentences(third)
    assert " ".join(paragraphs[2].split()).startswith(words)
    assert paragraphs[2].count(" bits") == 1 + sum(abs(share.bits) >= 0.05 for share in third.experts)


def test_one_note_or_one_bar(run: Run, files: list[str]) -> None:
    found = json.loads(run("explain", "ours.mid", "--note", "3", "--json").stdout)
    assert [note["number"] for note in found["notes"]] == [3]
    bar = json.loads(run("explain", "ours.mid", "--bar", "2", "--json").stdout)["notes"]
    length = MELODY.metre.bar_ticks
    inside = [k for k, note in enumerate(MELODY.notes, start=1) if length <= note.onset_ticks < 2 * length]
    assert [note["number"] for note in bar] == inside
    assert inside


def test_style_can_be_chosen(run: Run, files: list[str]) -> None:
    found = json.loads(run("explain", "ours.mid", "--style", "dance", "--note", "1", "--json").stdout)
    assert (found["style"], found["is_drawn"]) == ("dance", False)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["ours.mid", "--note", "999"], "there is no note 999: the melody has"),
        (["ours.mid", "--bar", "99"], "no note starts in bar 99"),
        (["ours.mid", "--note", "1", "--bar", "7"], "note 1 is not in bar 7"),
        (["silent.melody"], "there are no notes in it"),
        (["ours.mid", "--style", "nosuch"], "nosuch"),
        (["none.mid"], "none.mid"),
    ],
)
def test_what_is_not_there_is_refused(
    refused: Callable[..., str], files: list[str], args: list[str], words: str
) -> None:
    assert words in refused("explain", *args)
