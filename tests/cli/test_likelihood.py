from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from melodygen.export import write_midi
from melodygen.generation import generate
from melodygen.model.likelihood import likelihood
from melodygen.parameters import Parameters
from melodygen.project import Project, write_project
from melodygen.styles import load_style
from tests.cli.conftest import Run
from tests.melodies import JIG, JIG_PARAMETERS

ASKED = Parameters(seed=4, bars=8, style="song")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    melody = generate(ASKED)
    write_project(Project(ASKED, melody), tmp_path / "ours.melody")
    write_midi(melody, tmp_path / "ours.mid")
    write_midi(JIG, tmp_path / "jig.mid")
    return ["ours.melody", "ours.mid", "jig.mid"]


def test_json_has_the_bits_of_every_note_under_the_style_it_was_made_in(run: Run, files: list[str]) -> None:
    project, midi, _ = json.loads(run("likelihood", *files, "--json").stdout)
    found = likelihood(generate(ASKED), load_style("song"))
    assert project["style"] == "song"
    assert project["bits_a_note"] == found.bits_a_note
    assert [(note["rhythm"], note["pitch"]) for note in project["notes"]] == [(n.rhythm, n.pitch) for n in found.notes]
    assert {**midi, "file": ""} == {**project, "file": ""}


def test_style_can_be_chosen(run: Run, files: list[str]) -> None:
    (found,) = json.loads(run("likelihood", "ours.mid", "--style", "dance", "--json").stdout)
    assert found["style"] == "dance"
    assert found["bits_a_note"] == likelihood(generate(ASKED), load_style("dance")).bits_a_note


def test_table_has_a_line_a_file(run: Run, files: list[str]) -> None:
    head, *lines = run("likelihood", *files).stdout.splitlines()
    assert head.split() == ["file", "style", "notes", "bits", "a", "note", "rhythm", "pitch"]
    assert [line.split()[0] for line in lines] == files
    _, style, count, bits, rhythm, pitch = lines[2].split()
    assert (style, count) == ("pop", "7")
    assert float(rhythm) + float(pitch) == pytest.approx(float(bits), abs=0.011)


def test_a_project_without_notes_has_dashes(run: Run, tmp_path: Path) -> None:
    write_project(Project(JIG_PARAMETERS, replace(JIG, notes=())), tmp_path / "silent.melody")
    assert run("likelihood", "silent.melody").stdout.splitlines()[1].split()[2:] == ["0", "-", "-", "-"]


def test_unknown_style_is_refused(refused: Callable[..., str], files: list[str]) -> None:
    assert "nosuch" in refused("likelihood", "ours.mid", "--style", "nosuch")
